/**
 * How people say what a paper states. To teach a wording, add it to `verbs` or `phrases`.
 *
 * A wording is made of words and one `X`, the place of the concept: 'get rid of X', 'use X as baseline', 'X consist of'.
 * - Words are compared by stem ("replace" also stands for "replaces", "replaced", "replacing"); `a|b` is either of two,
 *   `*` is any one word. `be`, `do` and `have` stand for all their forms.
 * - Between two words of a wording, articles, adverbs and nouns for the paper's own work may stand ("evaluate their method on X").
 * - Of several wordings that fit, the one with most words counts.
 * - Particles may stand after the concept: 'leave out X' is 'leave X out', too.
 * - A wording under `verbs` can also be asked in the passive: "where is X used?", "what was X replaced by?".
 */
import type { ConceptType, Predicate } from '../../schema/predicates.js';

/** Null: the paper merely mentions the concept. */
export type Meaning = readonly (Predicate | null)[];

interface RelationEntry {
  readonly name: string;
  /** Any of these predicates is what was meant; the first is shown, and papers that state it come first. */
  readonly means: Meaning;
  /** What it means instead for concepts of a type: to use a dataset is to be evaluated on it. */
  readonly meansFor?: Readonly<Partial<Record<ConceptType, Meaning>>>;
  /** What is said of a close concept is worth showing too, after all else: who replaces FC layers replaces parts of MLPs. */
  readonly followsClose?: boolean;
  readonly verbs: readonly string[];
  readonly phrases: readonly string[];
  /** What a preposition after the concept adds: in "compare X with Y", Y is compared with too. By relation name. */
  readonly then?: Readonly<Record<string, string>>;
  /** Beside "by" and "with", what stands in the passive before what is used: "X was dropped for Y", "X is used as Y". */
  readonly agents?: readonly string[];
}

/** Wordings of a list in which commas stand between them. */
export function wordings(list: string): readonly string[] {
  return list.split(',').map((wording) => wording.trim());
}

const RELATION_LIST = [
  {
    name: 'proposes',
    means: ['PROPOSES'],
    verbs: wordings(`
      propose X, introduce X, present X, invent X, coin X, develop X, devise X, design X, create X,
      release X, pioneer X, come up with X, put forward X
    `),
    phrases: wordings(`
      be behind X, paper behind X, origin of X, inventor of X, do X come from, do X originate
    `),
  },
  {
    name: 'uses',
    means: ['USES'],
    meansFor: {
      DATASET: ['EVALUATES_ON', 'USES'],
      TASK: ['ADDRESSES', 'USES'],
      METRIC: ['STUDIES', 'USES'],
    },
    verbs: wordings(`
      use X, utilize|utilise X, employ X, apply X, adopt X, leverage X, exploit X, make use of X,
      take advantage of X, rely on|upon X, depend on|upon X, draw on|upon X, work with X, need X,
      require X, contain X, include X, incorporate X, integrate X, combine X, train on|with X,
      pretrain|pre-train on|with X, fine-tune|finetune X, fine-tune|finetune on|with X,
      learn from X, combine with X, pair with X, try X, try out X, carry out X, start|begin use X, need only X, get by with X,
      treat with X, build with X,
      feed on X, run with X, consume X, operate on X, couple with X, be based around X, plug in X, bring in X
    `),
    phrases: wordings(`
      with help of X, by means of X, in favor|favour of X, train|training with|on X, user of X, use of X,
      application of X, paper|work with X, paper|work|article train on|with X, via X, something|anything|everything|stuff with|using|by|through X,
      do with|by|using|through X
    `),
    then: { to: 'works on', as: 'uses' },
    agents: ['as'],
  },
  {
    name: 'is based on',
    means: ['EXTENDS', 'USES'],
    meansFor: { DATASET: ['EVALUATES_ON', 'USES'] },
    verbs: wordings(`
      base on|upon X, build on|upon X, build on top of X, derive from X, start from X, inspire by X
    `),
    phrases: wordings('on top of X, inspired by X'),
  },
  {
    name: 'is evaluated on',
    means: ['EVALUATES_ON'],
    meansFor: {
      TASK: ['EVALUATES_ON', 'ADDRESSES'],
      ARCHITECTURE: ['EVALUATES_ON', 'USES', 'STUDIES'],
      TECHNIQUE: ['EVALUATES_ON', 'USES', 'STUDIES'],
    },
    verbs: wordings(`
      evaluate on|against X, test on|against X, try on X, try out on X, run on X, experiment on|with X,
      validate on X, verify on X, assess on X, demonstrate on X, benchmark on X, measure on X, score on X,
      report on X, excel on|at X, perform on X, perform well|best on X, do well|best on X,
      report|show|give|have result|number|score|accuracy on|for X,
      conduct|run|do|make|perform experiment on|with X, do|make|run|perform|conduct evaluation|test|benchmark on|with X,
      carry out experiment|evaluation|test|benchmark on|with X
    `),
    phrases: wordings('experiment|result|evaluation|test|score|performance on X, state of art on X'),
  },
  {
    name: 'replaces',
    means: ['REPLACES'],
    followsClose: true,
    meansFor: { TASK: ['REPLACES', 'ADDRESSES'] },
    verbs: wordings(`
      replace X, remove X, eliminate X, discard X, drop X, omit X, avoid X, abandon X, abolish X, ditch X,
      skip X, trade X, trade in X, switch|move|go|migrate|transition|change from X, switch|turn away from X, get around X, get round X, bypass X, circumvent X, sidestep X, scrap X, retire X,
      forgo X, obviate X, supplant X, supersede X, displace X, substitute X, substitute for X, swap X,
      swap out X, exchange X, strip away|out X, throw away|out X, leave out X, take out X, cut out X,
      give up X, give up on X, move away from X, get rid of X, dispose of X, dispense with X,
      do away with X, do|go|work|manage|live|get by without X, take place of X, stand in for X,
      need|use|have|require|contain|involve no X, not need|require X, not rely|depend on|upon X,
      not assume X, assume no X, no longer use|need|require X, no longer rely|depend on|upon X, stop use X,
      eliminate|remove|obviate|avoid|spare need for X, make X unnecessary|obsolete|superfluous|redundant
    `),
    phrases: wordings(`
      without X, without use|rely on|need X, instead of X, in place|lieu of X,
      use|take|choose|pick|select|prefer|employ|apply|try|put|have instead of X,
      use|take|choose|pick|select|employ|apply|try|put in place|lieu of X, rather than X, with no X, alternative to|of|for X, replacement of|for X, substitute of|for X,
      removal|elimination of X, free of|from X, way|ways around|round|past X,
      good|better|best|possible|suitable|cheap|drop-in|plug-in|simple alternative|replacement|substitute to|of|for X,
      X alternative|replacement|substitute,
      go|opt|settle|reach for instead of X, way|ways|trick|tricks to avoid|replace|bypass|eliminate|circumvent X, X -free, X -less
    `),
    then: { with: 'uses', by: 'uses', for: 'uses', to: 'uses', in: 'mentions' },
    agents: ['for'],
  },
  {
    name: 'outperforms',
    means: ['OUTPERFORMS'],
    verbs: wordings(`
      outperform X, beat X, surpass X, exceed X, outdo X, outclass X, overtake X, defeat X, top X,
      win over|against X, gain over X, improve over X, come out ahead of X,
      show|achieve|get|reach|report|give|obtain better|higher|lower|stronger * than X
    `),
    phrases: wordings(`
      better|stronger|faster|cheaper|smaller|higher|lower|lighter than X,
      better|stronger|faster|cheaper|smaller|higher|lower|lighter * than X,
      better|stronger|faster|cheaper|smaller|higher|lower|lighter at|in|for|on * than X, more * than X, more * * than X,
      superior to X, ahead of X, improvement|gain|advantage over X
    `),
  },
  {
    name: 'compares with',
    means: ['COMPARES_WITH'],
    verbs: wordings(`
      compare X, compare with|to|against X, contrast X, contrast with|to|against X, match X, rival X,
      equal X, tie with X, pit against X, measure against X, benchmark against X, compete with X,
      keep up with X, compare themselves|itself with|to|against X, benchmark themselves|itself against X,
      perform similar|similarly|comparably to X, perform as well as X
    `),
    phrases: wordings(`
      comparison with|to|of|against|between X, on par with X, comparable to|with X, competitive with X,
      as good as X
    `),
    then: { with: 'compares with', to: 'compares with', against: 'compares with' },
  },
  {
    name: 'compares with or outperforms',
    means: ['COMPARES_WITH', 'OUTPERFORMS'],
    verbs: [],
    phrases: wordings('use X as baseline|reference, have|with X as baseline|reference'),
  },
  {
    name: 'extends',
    means: ['EXTENDS'],
    verbs: wordings(`
      extend X, modify X, generalize|generalise X, adapt X, adjust X, alter X, enhance X, refine X,
      augment X, advance X, modernize|modernise X, rework X, tweak X, scale up X, speed up X,
      elaborate on X, follow up on X
    `),
    phrases: wordings(`
      variant|extension|generalization|generalisation|modification|adaptation|version|refinement of|to X,
      successor to|of X, follow-up to|of|on X
    `),
    then: { to: 'works on' },
  },
  {
    name: 'improves',
    means: ['EXTENDS', 'OUTPERFORMS'],
    meansFor: { TASK: ['ADDRESSES'], METRIC: ['ADDRESSES', 'STUDIES'] },
    verbs: wordings(`
      improve X, improve on|upon X, boost X, strengthen X, optimize|optimise X, increase X, raise X,
      claim|achieve|promise|obtain|yield|give|get|reach better|higher|improved|improve|good X
    `),
    phrases: wordings('improvement of|to|on X'),
  },
  {
    name: 'addresses',
    means: ['ADDRESSES'],
    verbs: wordings(`
      address X, tackle X, solve X, resolve X, target X, attack X, handle X, mitigate X, alleviate X,
      overcome X, escape X, escape from X, combat X, fight X, prevent X, counter X, counteract X, remedy X, approach X, cope with X,
      aim at X, perform X, treat X, throw at X, reduce X, decrease X, minimize|minimise X, lessen X, cut X, cut down X, cut down on X, stop X, stop|prevent|keep * from X, defend against X
    `),
    phrases: wordings('solution to|for|of X, approach to X, remedy for|against X, X solution|remedy|fix'),
  },
  {
    name: 'is used for',
    means: ['ADDRESSES'],
    meansFor: { DATASET: ['EVALUATES_ON', 'USES'] },
    verbs: [],
    phrases: wordings(`
      use for|to X, apply to X, useful|good|suitable|suited|helpful for X, help with|against X, serve for X
    `),
  },
  {
    name: 'works on',
    means: ['STUDIES', 'PROPOSES', 'EXTENDS', 'ADDRESSES', 'USES'],
    meansFor: {
      TASK: ['ADDRESSES', 'STUDIES', 'PROPOSES'],
      DATASET: ['EVALUATES_ON', 'STUDIES', 'PROPOSES'],
      METRIC: ['STUDIES', 'ADDRESSES', 'PROPOSES'],
    },
    verbs: wordings(`
      work on|in X, do on|about X, focus on X, concentrate on X, deal with X, concern with X,
      do|publish research on|in X, publish on|about X, write on X, cover X,
      introduce|propose|present|develop|offer method|approach|technique|algorithm|model for X,
      introduce|propose|present|develop|offer new|novel method|approach|technique|algorithm|model for X
    `),
    phrases: wordings(`
      be about X, about X, be there on|about X, regarding X, concerning X,
      paper|work|article|publication|literature|research|progress|something|anything|everything on|for X,
      have to do with X, research|progress|work in X, advance|advancement|development in|on X
    `),
  },
  {
    name: 'studies',
    means: ['STUDIES'],
    meansFor: { TASK: ['STUDIES', 'ADDRESSES'], DATASET: ['STUDIES', 'EVALUATES_ON'] },
    verbs: wordings(`
      study X, analyze|analyse X, prove X, derive X, establish X, investigate X, examine X, explore X, explain X, survey X, review X,
      understand X, inspect X, probe X, dissect X, characterize|characterise X, quantify X, measure X,
      interpret X, revisit X, criticise|criticize X, report X, research X, evaluate X, test X, assess X,
      look at|into X, shed light on X
    `),
    phrases: wordings(`
      analysis|study|survey|review|overview|understanding|investigation|examination|theory|property of|on|into X,
      proof|derivation of|for X,
      insight into X
    `),
  },
  {
    name: 'mentions',
    means: [null],
    verbs: wordings(`
      mention X, discuss X, cite X, refer to X, talk about X, speak of|about X, write about X, touch on|upon X
    `),
    phrases: wordings(`
      mention of X, come into X, come into play in|for|with X, play role in|for X, X show|turn|pop up, X appear, X occur, X come up
    `),
  },
  {
    name: 'is a kind of',
    means: ['IS_A'],
    verbs: [],
    phrases: wordings(`
      kind|type|form|sort|class|example|instance|variety|family|flavor|flavour of X, count as X,
      different|various|main|few|several|known|common|possible kind|type|form|sort|class|variety|flavor|flavour of X,
      subtype|subclass|subcategory|specialization|specialisation of X,
      fall under X
    `),
  },
  {
    name: 'is part of',
    means: ['PART_OF'],
    verbs: [],
    phrases: wordings(`
      part|component|ingredient|element|piece|module|constituent of X, building block of X, belong to X, be inside X,
      make up X, X consist of, be X make|compose of, X be make|compose of, do X contain|include|comprise,
      do X consist of
    `),
  },
] as const satisfies readonly RelationEntry[];

export type RelationName = (typeof RELATION_LIST)[number]['name'];
export interface Relation extends RelationEntry {
  readonly name: RelationName;
}
export const RELATIONS: readonly Relation[] = RELATION_LIST;
export const RELATION_NAMES = RELATION_LIST.map(({ name }) => name) as [RelationName, ...RelationName[]];

/** Words of a verb that may also stand after its concept. */
export const PARTICLES: ReadonlySet<string> = new Set(['out', 'away', 'up', 'off', 'aside', 'away|out']);

/** What a preposition adds to a relation that has already its concept, unless the relation's `then` says otherwise. */
export const PREPOSITIONS: Readonly<Record<string, RelationName>> = {
  on: 'is evaluated on',
  for: 'works on',
  in: 'mentions',
  with: 'uses',
  by: 'uses',
};

/** The relation of this name, which must be one of the list. */
export function relationNamed(name: string): Relation {
  const relation = RELATIONS.find((candidate) => candidate.name === name);
  if (relation === undefined) throw new Error(`No relation in the lexicon is named "${name}".`);
  return relation;
}

/** Whether the relation holds between concepts only, so that a question with it is answered by concepts. */
export function isBetweenConcepts({ means }: Relation): boolean {
  return means[0] === 'IS_A' || means[0] === 'PART_OF';
}

/** What the relation means for a concept of this type. */
export function meaningFor(relation: Relation, type: ConceptType): Meaning {
  return relation.meansFor?.[type] ?? relation.means;
}
