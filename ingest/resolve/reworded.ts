import { singular, withSingularHead } from '../../schema/names.js';

/** What says only that nothing else is said. Before one word it may say something: "regular languages". */
const PLAIN =
  /^(?:[Vv]anilla\s+(?=\S)|(?:[Ss]tandard|[Rr]egular|[Cc]onventional|[Oo]rdinary|[Tt]raditional|[Tt]ypical)\s+(?=\S+\s+\S|\S*\p{Lu}))/u;

/** How deep makes no other concept. */
const VERY_DEEP = /^(?:very deep|deeper)\b/i;

/** Concepts that papers call by one word of another kind; each stands for the concept only where it stands alone. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['parameter', 'number of parameters'],
  ['computation', 'computational cost'],
  ['computationally efficient', 'computational efficiency'],
  ['converge', 'convergence'],
  ['data-efficient', 'data efficiency'],
  ['fine-tune', 'fine-tuning'],
  ['fine-tuned', 'fine-tuning'],
  ['generalize', 'generalization'],
  ['interpretable', 'interpretability'],
  ['overfit', 'overfitting'],
  ['pre-train', 'pre-training'],
  ['pre-trained', 'pre-training'],
  ['robust', 'robustness'],
  ['sample-efficient', 'sample efficiency'],
  ['scalable', 'scalability'],
]);

const MANNER =
  '(?:way|fashion|mode|manner|setting|scenario|regime|scheme|paradigm|framework|approach|approaches|method|algorithm)s?';
/** "in an unsupervised manner", "contrastive methods": kinds of learning, named by their first word. */
const KIND_OF_LEARNING = new RegExp(
  `^(?:fully[- ])?((?:weakly|semi|self|un)?[- ]?supervised|few-shot|contrastive|federated)(?: learning)?(?: ${MANNER})?$`,
  'i',
);
const END_TO_END = new RegExp(`^(?:trained )?end-to-end(?: (?:trainable|trained|${MANNER}))?$`, 'i');
/** "decoder network" is the decoder. */
const PART_OF_NETWORK =
  /^(.*\b(?:encoder|decoder|generator|discriminator|backbone))\s+(?:(?:neural )?network|architecture|module|model|structure)s?$/i;

/** "collapsed Gibbs sampler" is named by what it does. */
const SAMPLER = /(?<=\S\s)samplers?$/i;
/** "switching linear dynamic systems" are dynamical ones. */
const DYNAMIC_SYSTEM = /\bdynamic(?=\s+systems?\b)/i;

/**
 * Words and endings for which another is as usual in a name. Of the pairs that each makes one among 43,000 that were judged,
 * nearly all were judged the same: 84 of 86 for the first, 29 of 29 for higher orders and levels, 9 of 11 at least.
 */
const USUAL_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\S\s)(?:approach(?:es)?|techniques?|methodolog(?:y|ies))$/, 'method'],
  [/\brelationship(?=s?\b)/, 'relation'],
  [/(?<!\b(?:motor|mental|visual) )imagery\b/, 'image'],
  [/\bautomated\b/, 'automatic'],
  [/\badditional\b/, 'extra'],
  [/\bgeometrical\b/, 'geometric'],
  [/\bhand-?(?:designed|engineered|made)\b/, 'hand-crafted'],
  [/(?<![\w-])real-life\b/, 'real-world'],
  [/(?<![\w-])real(?= (?:data|dataset|image|scene|video)s?\b)/, 'real-world'],
  [/(?<![\w-])(high|low)er[- ](?=(?:order|level|rank|resolution|frequency|dimension)(?:al|s)?\b)/, '$1-'],
  [
    /(?<![\w-])multiple[- ](?=(?:agent|camera|choice|class|document|domain|frame|image|instance|kernel|label|modality|object|people|person|player|robot|scale|sensor|source|speaker|step|target|task|view)s?\b)/,
    'multi-',
  ],
  [/(?<=\S )(\S+) \1$/, '$1'],
  [/\bfacial\b(?! (?:action|expression|landmark))/, 'face'],
  [/\bfactored\b/, 'factorized'],
  [/\brobotic(?= \S)/, 'robot'],
  [/\bsemantics(?= \S)/, 'semantic'],
  [/\bstructural(?= (?:consistency|constraint|distortion|information|knowledge|relation)s?\b)/, 'structure'],
  [/\battention(?:al|-based)(?= \S)/, 'attention'],
  [/(?<=\blearning) (?:setting|scenario|paradigm|regime|manner|problem)s?$/, ''],
  [
    /\b(?:per-)?(pixel|voxel|instance|token|word|sentence|patch|region|object|part|frame|sample|class)-wise\b/,
    '$1-level',
  ],
  [/\bper-(pixel|voxel|token|frame|patch)\b/, '$1-level'],
  [/\b(?:human|manual|manually)[- ](?:annotated|labell?ed)\b/, 'human-labeled'],
  [/(?<=\b[a-z-]+ed )(?<!based )(?:data ?sets?|corpus|corpora)$/, 'data'],
  [/(?<=\S (?:loss|penalty|likelihood|density|similarity|surrogate|objective|cost)) functions?$/, ''],
  [/(?<=\S )feature (?=representations?$)/, ''],
  [/(?<=\S )probability (?=distributions?$)/, ''],
  [/\b(?:dual|2)-(?=(?:branch|stream|stage|step|layer|tower|person|player)\b)/, 'two-'],
  [/\b(?:single|1)-(?=(?:branch|stream|stage|step|layer)\b)/, 'one-'],
  [
    /\b(?:computation|computing|compute)(?= (?:cost|resource|complexity|overhead|budget|efficiency)s?\b)/,
    'computational',
  ],
  [/\bcontextual(?= information$)/, 'context'],
  [/\bspatial-temporal\b/, 'spatio-temporal'],
];

/** Deeds, and how they are called when their object stands before: "detecting objects", "object detection". */
const DEEDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    align: 'alignment',
    annotate: 'annotation',
    classify: 'classification',
    compress: 'compression',
    compute: 'computation',
    detect: 'detection',
    discover: 'discovery',
    estimate: 'estimation',
    evaluate: 'evaluation',
    extract: 'extraction',
    generate: 'generation',
    identify: 'identification',
    infer: 'inference',
    initialize: 'initialization',
    interpolate: 'interpolation',
    localize: 'localization',
    maximize: 'maximization',
    minimize: 'minimization',
    optimize: 'optimization',
    predict: 'prediction',
    quantize: 'quantization',
    recognize: 'recognition',
    recommend: 'recommendation',
    reconstruct: 'reconstruction',
    recover: 'recovery',
    register: 'registration',
    remove: 'removal',
    restore: 'restoration',
    retrieve: 'retrieval',
    segment: 'segmentation',
    select: 'selection',
    summarize: 'summarization',
    synthesize: 'synthesis',
    translate: 'translation',
    verify: 'verification',
  }),
);
/** Words that are a verb and a noun: "estimate" may be what was estimated, "segment anything" a model. */
const ALSO_NOUNS = new Set(['estimate', 'register', 'segment']);
/** Those in "-ing" may stand before a noun as well ("matching networks"): they are turned only where "of" shows the object. */
const DEED_NOUNS = new Set([
  ...DEEDS.values(),
  'analysis',
  'captioning',
  'clustering',
  'deblurring',
  'denoising',
  'editing',
  'inpainting',
  'matching',
  'modeling',
  'parsing',
  'pruning',
  'ranking',
  'tagging',
  'tracking',
]);
/** Heads with the object before them in any name, not only where "the" or a plural shows it. */
const HEAD_OF_ANY = /(?:tion|sion|ment|sis|ing|principle|problem)$/;
/** Of what is called "X of Ys", these are no "Y X". */
const NO_HEADS = new Set(
  `amount annotation bag chain class compilation condition density dimension direction element family field form forest fraction
  function internet kind lack law loss majority moment network notion number option portion position question range rate section
  series structure sum tree type use variety version`.split(/\s+/),
);
/** Two kinds of what follows, which papers name in either order. */
const KIND =
  '[a-z-]+(?:al|ic|ar|ive|ed|ous|ent|ant|ary|able)|time|memory|space|shape|pose|appearance|motion|image|text|audio|video|depth|structure|parameter';
const TWO_KINDS = new RegExp(`^(${KIND}) and (${KIND})(?= \\S)`);

/** Longer objects have clauses in them. */
const MAX_OBJECT_WORDS = 4;
const NO_OBJECT = /\b(?:of|and|or|in|on|for|with|from|to|by|that|which|the|a|an)\b/;

/** The same in the words and the order that are usual for a name: "detection of anomalies" as "anomaly detection". */
export function reworded(phrase: string): string {
  const text = phrase
    .replace(PLAIN, '')
    .replace(VERY_DEEP, 'deep')
    .replace(SAMPLER, 'sampling')
    .replace(DYNAMIC_SYSTEM, 'dynamical');
  return otherWording(USUAL_WORDS.reduce((words, [pattern, usual]) => words.replace(pattern, usual), text));
}

function otherWording(text: string): string {
  const writtenOut = WRITTEN_OUT.get(singular(text.toLowerCase()));
  if (writtenOut !== undefined) return writtenOut;
  if (END_TO_END.test(text)) return 'end-to-end training';
  const [, kind] = KIND_OF_LEARNING.exec(text) ?? [];
  if (kind !== undefined) return `${kind.toLowerCase()} learning`;
  const [, part] = PART_OF_NETWORK.exec(text) ?? [];
  if (part !== undefined) return part;
  const [, noun, article, ofWhat] = /^(\S+)\s+of\s+((?:the|an?)\s+)?(\S.*)$/i.exec(text) ?? [];
  if (noun !== undefined && ofWhat !== undefined && isObject(ofWhat) && isHead(noun, ofWhat, article))
    return `${withSingularHead(ofWhat)} ${noun.toLowerCase()}`;
  return deedName(text) ?? inUsualOrder(text);
}

/** "object detection" for "detecting objects" and for "detect an object". */
function deedName(text: string): string | undefined {
  const [, verb = '', article, what] = /^(\S+)\s+((?:the|an?)\s+)?(\S.*)$/i.exec(text) ?? [];
  if (what === undefined || !isObject(what)) return undefined;
  const isFinite = DEEDS.has(verb.toLowerCase());
  const deed = DEEDS.get(isFinite ? verb.toLowerCase() : verbOf(verb.toLowerCase()));
  const isClear = isFinite ? !ALSO_NOUNS.has(verb.toLowerCase()) : article !== undefined || isPlural(what);
  return deed !== undefined && isClear ? `${withSingularHead(what)} ${deed}` : undefined;
}

/** The verb of a form in "-ing": "optimize" of "optimising". */
function verbOf(form: string): string {
  const stem = form.replace(/ing$/, '').replace(/is$/, 'iz');
  return [stem, `${stem}e`].find((verb) => DEEDS.has(verb)) ?? form;
}

/** "temporal and spatial features" as "spatial and temporal features": the shorter word first. */
function inUsualOrder(text: string): string {
  return text.replace(TWO_KINDS, (_, one: string, other: string) =>
    [one, other].sort((a, b) => a.length - b.length || (a < b ? 1 : -1)).join(' and '),
  );
}

/** Whether "noun of these" is named with the object before: "gradient norm" for "norm of gradients". */
function isHead(noun: string, ofWhat: string, article?: string): boolean {
  return (
    DEED_NOUNS.has(noun.toLowerCase()) ||
    (/^[a-z-]+$/.test(noun) &&
      !NO_HEADS.has(singular(noun)) &&
      (article !== undefined || isPlural(ofWhat) || HEAD_OF_ANY.test(noun)))
  );
}

function isObject(words: string): boolean {
  return !NO_OBJECT.test(words.toLowerCase()) && words.split(/\s+/).length <= MAX_OBJECT_WORDS;
}

/** "matching networks" may be networks: only what is clearly an object is. */
function isPlural(words: string): boolean {
  return withSingularHead(words) !== words;
}
