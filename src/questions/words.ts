/** Words that carry no concept and no relation, by what they do in a question. Add a word to a list to teach it. */
import type { ConceptType } from '../../schema/predicates.js';

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Forms whose lemma no stemmer finds. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    be: 'is are was were been being am',
    do: 'does did done doing',
    have: 'has had having',
    get: 'got gotten getting gets',
    build: 'built',
    beat: 'beaten',
    make: 'made',
    mean: 'meant means',
    take: 'took taken',
    throw: 'threw thrown',
    leave: 'left',
    give: 'gave given',
    go: 'went gone goes',
    come: 'came',
    overcome: 'overcame',
    deal: 'dealt',
    fight: 'fought',
    win: 'won',
    run: 'ran running',
    write: 'wrote written',
    speak: 'spoke spoken',
    show: 'shown',
    forgo: 'forwent forgone',
    outdo: 'outdid outdone',
    overtake: 'overtook overtaken',
    draw: 'drew drawn',
    stand: 'stood',
    focus: 'focuses focused focusing focussed',
    exceed: 'exceeds exceeded exceeding',
    tie: 'ties tied tying',
    try: 'tries tried trying',
    rival: 'rivalled',
    // Its lemma would be that of "use".
    we: 'us',
  }).flatMap(([lemma, forms]) => [lemma, ...forms.split(' ')].map((form) => [form, lemma] as const)),
);

/** May stand anywhere without a meaning: articles, possessives, adverbs, politeness. */
export const NOISE = words(`
  a an the this their its his her our my your
  also often ever already actually even still usually typically commonly really just only mainly mostly currently
  recently explicitly entirely completely successfully directly simply clearly significantly consistently
  first originally initially either both now today nowadays lately altogether somehow then too instead please kindly thanks hello hi hey ok
  normally generally mostly frequently regularly basically essentially roughly maybe perhaps exactly precisely ever anyway
  briefly shortly quickly straight solely purely fully genuinely properly
  customarily routinely habitually widely broadly heavily largely chiefly primarily principally specifically particularly
  especially extensively traditionally historically notably apparently reportedly effectively anywhere
  itself themselves himself herself oneself ourselves myself yourself yourselves
`);

/**
 * Everyday words beside those of the lists here. Like these, they name a concept only if they are written as its name is:
 * "most" is not MOST.
 */
export const EVERYDAY_WORDS = words(`
  so later question questions deal matter idea most more less few fewer least make take use used run set see say said top best good better new old time way ways part
  parts part-of as at if not no such than thus up down out off over under into onto about while because since until
  being both own same different important main high low large small big long short fast deep simple hard easy free real
  true full open close whole single general common rare ask answer tell help try work point line word words name names
  number numbers year years date day today start end first last next second kind sort type types like want need keep go
  come look put turn move play read write learn think know mean means case cases fact facts age people person man world
  life home house car dog cat able ever even just very much too still yet also only else instead around across along
  drop-in plug-in between before after during through without within against per plus minus vs versus how why when once twice
`);

/** Words for papers and for who writes them, question words and auxiliaries: they may stand at the edges of any phrase. */
export const FILLERS = words(`
  which what who whom whose where that those these it they them he she one ones there here all any some every each other
  others several few
  paper papers work works article articles publication publications preprint preprints literature research study studies
  author authors researcher researchers people person anyone anybody someone somebody everyone everybody everything scientist
  scientists scholar scholars practitioner practitioners engineer engineers folk folks
  i we us you
  be is are was were been being am have has had having do does did will would can could may might should shall
  published appeared
  exist exists thing things something anything stuff
`);

/** Ways to ask, before the first relation only. */
export const REQUESTS = words(`
  show tell give list find name get gets got me know want wanted like looking look for see search display return fetch let need
  interested wonder wondering point read reading recommend suggest provide pull hear many much new recent existing published
  theoretical empirical experimental example examples group groups team teams lab labs
`);

/** Nouns for what papers offer: before the first relation they ask for papers ("which methods outperform ..."). */
export const OWN_WORK = words(`
  method methods model models approach approaches system systems network networks net nets architecture architectures
  technique techniques algorithm algorithms idea ideas solution solutions framework frameworks
  experiment experiments result results train trains trained training learn learns learned learning
`);

/** May follow the name of a concept of the type without changing what is meant: "MLP layers", "the MNIST benchmark". */
export const TAILS: Readonly<Record<ConceptType, ReadonlySet<string>>> = {
  ARCHITECTURE: words(`
    layer layers sublayer sublayers block blocks module modules unit units component components mechanism mechanisms
    operation operations operator operators network networks net nets model models architecture architectures
    system systems backbone backbones variant variants family baseline baselines method methods approach approaches
  `),
  TECHNIQUE: words(`
    technique techniques method methods algorithm algorithms approach approaches procedure procedures
    strategy strategies scheme schemes loss losses optimizer optimizers variant variants baseline baselines
  `),
  DATASET: words('dataset datasets data benchmark benchmarks corpus corpora collection suite challenge'),
  TASK: words(`
    task tasks problem problems issue issues challenge model models method methods system systems approach approaches
  `),
  METRIC: words('metric metrics score scores measure measures'),
};

/** May stand before the name of any concept without changing what is meant: "the problem of overfitting". */
export const HEADS = words(`
  solving performing doing handling problem problems task tasks issue issues phenomenon dataset benchmark
  technique techniques method methods model models architecture architectures idea concept notion use usage
  kind kinds type types form forms sort sorts class classes variant variants version versions family families of
  standard vanilla plain ordinary classic classical conventional traditional usual regular common typical
  existing popular famous well-known expensive costly so-called called named using new novel
`);

/** Nouns that ask for things of a type: "which datasets …". */
export const TYPE_NOUNS: Readonly<Record<ConceptType, ReadonlySet<string>>> = {
  DATASET: words('dataset datasets benchmark benchmarks corpus corpora testbed testbeds data'),
  TASK: words('task tasks problem problems application applications challenge challenges'),
  METRIC: words('metric metrics measure measures score scores'),
  ARCHITECTURE: words(`
    architecture architectures model models network networks net nets layer layers mechanism mechanisms block blocks
    backbone backbones module modules
  `),
  TECHNIQUE: words(`
    technique techniques method methods algorithm algorithms approach approaches trick tricks procedure procedures
    optimizer optimizers
  `),
};
export const ANY_TYPE_NOUNS = words('concept concepts thing things');

/** Nouns that ask for concepts and never for papers: "which datasets …". */
export const CONCEPT_NOUNS: ReadonlySet<string> = new Set([
  ...TYPE_NOUNS.DATASET,
  ...TYPE_NOUNS.TASK,
  ...TYPE_NOUNS.METRIC,
  'concept',
  'concepts',
]);

/** What may stand before such a noun. */
export const KIND_MODIFIERS = words(`
  which what all any some every different other various most popular common frequent important main typical well-known
  used known kind kinds type types sort sorts of top frequently widely commonly often usual standard leading favourite
  distinct unique favorite dominant prevalent go-to good suitable cited mentioned studied
`);

/** With one of these, what is asked for is ranked: "the most used techniques for X". */
export const SUPERLATIVES = words('most top popular favourite favorite dominant prevalent');

const NUMBERS = 'two three four five six seven eight nine ten eleven twelve fifteen twenty';
const NUMBER_OF: Readonly<Record<string, number>> = { fifteen: 15, twenty: 20 };
/** Numbers that are written as words. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  NUMBERS.split(' ').map((word, index) => [word, NUMBER_OF[word] ?? index + 2] as const),
);

/** A number of things stands after these … */
export const BEFORE_LIMIT = words('top first best newest latest oldest earliest');
/** … or before these. */
export const AFTER_LIMIT: ReadonlySet<string> = new Set([
  ...words('most top best latest newest oldest earliest recent popular common frequent main biggest typical'),
  ...words('paper papers articles publications works preprints'),
  ...Object.values(TYPE_NOUNS).flatMap((nouns) => [...nouns]),
]);

/** May stand before what is asked for: "on which datasets". */
export const ASKING: ReadonlySet<string> = new Set([
  ...KIND_MODIFIERS,
  ...words('how many in on for at from to with via through using'),
]);

export const PAPERS = words(`
  paper papers work works article articles publication publications preprint preprints literature sources references
`);
const PEOPLE = words(`
  who author authors researcher researchers people person anyone anybody someone somebody everyone everybody scientist
  scientists scholar scholars practitioner practitioners engineer engineers folk folks they we group groups team teams
  lab labs
`);
export const PAPERS_AND_PEOPLE: ReadonlySet<string> = new Set([...PAPERS, ...PEOPLE]);

/** With "be", "have" and "do", what stands before a verb. */
export const MODALS = words('can could may might should would will shall');

/** May stand anywhere in a question that is no statement: "tell me what LSTM stands for, please". */
export const ADDRESSED = words('me us please exactly , : –');

/** In which order papers are wanted. */
export const RANKING_PHRASES: readonly (readonly [words: string, ranking: 'newest' | 'oldest'])[] = [
  ['newest', 'newest'],
  ['latest', 'newest'],
  ['most recent', 'newest'],
  ['oldest', 'oldest'],
  ['earliest', 'oldest'],
  ['oldest first', 'oldest'],
  ['earliest first', 'oldest'],
  ['newest first', 'newest'],
  ['latest first', 'newest'],
  ['most recent first', 'newest'],
  ['most recent one first', 'newest'],
  ['by|in chronological order', 'oldest'],
  ['sort|order by date|year|time', 'oldest'],
  ['in what|which year', 'oldest'],
  ['what|which year', 'oldest'],
  ['since when', 'oldest'],
  ['for first time', 'oldest'],
  ['what be new|latest', 'newest'],
  ['recent', 'newest'],
  ['last paper|work|article|publication|thing', 'newest'],
  ['very first', 'oldest'],
  ['first paper|work|article|publication', 'oldest'],
];

/** What stands around the name of an author, `X`. Here the name may be written in small letters. */
export const AUTHOR_PHRASES: readonly string[] = [
  'write|author|coauthor|co-author|publish by X',
  'paper|work|article|publication|preprint|literature|research|study by|from X',
  'anything|something|everything by X',
  'author name|call X',
  'do|have X write|publish|author|coauthor|co-author',
  'with|have X as author|coauthor|co-author',
];

/** Those in which a name is only that of an author if it has a capital letter: "papers of Lovelace", "papers of interest". */
export const AUTHOR_PHRASES_WITH_CAPITALS: readonly string[] = [
  'do|have X do|work',
  'by X',
  'paper|work|article|publication|preprint of X',
];

/** Family names that are words of questions, too, when they are not written with a capital letter. */
export const SURNAMES = words('he an so you may do will her');

/** Prepositions that may be left at an edge when what they belong to is gone: "what is X replaced by?" */
export const LOOSE_PREPOSITIONS = words('in by with to of from at among within');

export const NEGATIONS = words('not never no neither nor except exclude excluding minus sans');

/** Negations of several words: "anything but attention". */
export const NEGATING_PHRASES: readonly string[] = [
  'other than',
  'apart from',
  'aside from',
  'except for',
  'anything but',
];

/** A connective of several words is written as its lemmas. `but` binds loosest, then `or`, then `and`. */
export const CONNECTIVES: readonly (readonly [words: string, connective: 'and' | 'or' | 'but'])[] = [
  ['as well as', 'and'],
  ['along with', 'and'],
  ['together with', 'and'],
  ['and', 'and'],
  ['plus', 'and'],
  ['&', 'and'],
  ['+', 'and'],
  ['or at least', 'or'],
  ['or even', 'or'],
  ['or', 'or'],
  ['nor', 'or'],
  ['and/or', 'or'],
  ['but', 'but'],
  ['while', 'but'],
  ['yet', 'but'],
];

/** One of these must be among its words: what is not "excluded", but to "exclude", follows. */
export const EXCLUDED = words('excluded left included allowed');

/** What stands between the names of a search: "dropout for translation". */
export const SEARCH_PREPOSITIONS = words(`
  on for in of with using via by from through about over to at against under within under around into regarding
  concerning involving based vs versus among towards toward
`);

/** In a search, these say nothing: there, it is clear that papers are wanted. */
export const ABOUT_NOTHING: ReadonlySet<string> = new Set(
  [
    ...[NOISE, FILLERS, REQUESTS, HEADS, PAPERS_AND_PEOPLE, ADDRESSED],
    words(`
    method methods model models approach approaches system systems architecture architectures technique techniques
    algorithm algorithms idea ideas solution solutions framework frameworks experiment experiments result results number
    numbers setting settings scenario scenarios area field topic subject dataset datasets benchmark benchmarks data
    whatever related relevant concerned needed required necessary involved
  `),
  ]
    .flatMap((list) => [...list])
    .filter((word) => !SEARCH_PREPOSITIONS.has(word)),
);

/** What begins like this asks for something else than papers, unless it has a word for papers or for their existence. */
export const QUESTIONS_OF_SOMETHING_ELSE = words(`
  what how why when where whom is are was were be do does did has have had can could should would will may might must
  which explain define describe compare
`);

/** Before a metric, how it is wanted: "low latency". */
export const WANTED = words(
  'low lower high higher good better best improved improving reduced reducing small fast faster',
);
