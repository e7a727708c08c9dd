import { singular } from '../../schema/names.js';

/** What says only that nothing else is said. */
const PLAIN = /^(?:standard|vanilla|regular|conventional|ordinary|traditional|typical)\s+(?=\S)/i;

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
 * Words and endings for which another is as usual in a name. Of the pairs that they make one among 26,700 that were judged,
 * nearly all were judged the same: 84 of 86 for the first, 9 of 11 at least.
 */
const USUAL_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\S\s)(?:approach(?:es)?|techniques?|methodolog(?:y|ies))$/, 'method'],
  [/\brelationship(?=s?\b)/, 'relation'],
  [/\bimagery\b/, 'image'],
  [/\bautomated\b/, 'automatic'],
  [/\badditional\b/, 'extra'],
  [/\bgeometrical\b/, 'geometric'],
  [/\bhand-?(?:designed|engineered|made)\b/, 'hand-crafted'],
  [/(?<![\w-])real-life\b/, 'real-world'],
  [/(?<![\w-])real(?= (?:data|dataset|image|scene|video)s?\b)/, 'real-world'],
  [/(?<![\w-])(high|low)er-(?=[a-z])/, '$1-'],
  [
    /\b(?:per-)?(pixel|voxel|instance|token|word|sentence|patch|region|object|part|frame|sample|class)-wise\b/,
    '$1-level',
  ],
  [/\bper-(pixel|voxel|token|frame|patch)\b/, '$1-level'],
  [/\b(?:human|manual|manually)[- ](?:annotated|labell?ed)\b/, 'human-labeled'],
  [/(?<=\b[a-z-]+ed )(?<!based )(?:data ?sets?|corpus|corpora)$/, 'data'],
  [/(?<=\S )loss functions?$/, 'loss'],
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
const DEEDS: ReadonlyMap<string, string> = new Map([
  ['aligning', 'alignment'],
  ['annotating', 'annotation'],
  ['classifying', 'classification'],
  ['compressing', 'compression'],
  ['detecting', 'detection'],
  ['estimating', 'estimation'],
  ['evaluating', 'evaluation'],
  ['extracting', 'extraction'],
  ['generating', 'generation'],
  ['initializing', 'initialization'],
  ['interpolating', 'interpolation'],
  ['localizing', 'localization'],
  ['maximizing', 'maximization'],
  ['minimizing', 'minimization'],
  ['optimizing', 'optimization'],
  ['predicting', 'prediction'],
  ['quantizing', 'quantization'],
  ['recognizing', 'recognition'],
  ['recommending', 'recommendation'],
  ['reconstructing', 'reconstruction'],
  ['registering', 'registration'],
  ['restoring', 'restoration'],
  ['retrieving', 'retrieval'],
  ['segmenting', 'segmentation'],
  ['selecting', 'selection'],
  ['summarizing', 'summarization'],
  ['synthesizing', 'synthesis'],
  ['translating', 'translation'],
]);
/** Those in "-ing" may stand before a noun as well ("matching networks"): they are turned only where "of" shows the object. */
const DEED_NOUNS = new Set([
  ...DEEDS.values(),
  'captioning',
  'clustering',
  'deblurring',
  'denoising',
  'editing',
  'inpainting',
  'matching',
  'parsing',
  'pruning',
  'ranking',
  'tagging',
  'tracking',
]);
/** Of what is called "X of Ys", these are no "Y X". */
const NO_HEADS = new Set([
  ...[
    'amount',
    'bag',
    'chain',
    'class',
    'family',
    'field',
    'form',
    'forest',
    'internet',
    'kind',
    'lack',
    'law',
    'majority',
  ],
  ...['network', 'number', 'range', 'series', 'sum', 'type', 'use', 'variety'],
]);
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
  const [, noun, ofWhat] = /^(\S+)\s+of\s+(?:the\s+)?(\S.*)$/i.exec(text) ?? [];
  if (noun !== undefined && ofWhat !== undefined && isObject(ofWhat) && isHead(noun, ofWhat))
    return `${objectName(ofWhat)} ${noun.toLowerCase()}`;
  const [, verb, what] = /^(\S+ing)\s+(\S.*)$/i.exec(text) ?? [];
  const deed = DEEDS.get(verb?.toLowerCase().replace(/ising$/, 'izing') ?? '');
  if (deed !== undefined && what !== undefined && isObject(what) && isPlural(what))
    return `${objectName(what)} ${deed}`;
  return text;
}

/** Whether "noun of these" is named with the object before: "gradient norm" for "norm of gradients". */
function isHead(noun: string, ofWhat: string): boolean {
  return (
    DEED_NOUNS.has(noun.toLowerCase()) ||
    (/^[a-z-]+$/.test(noun) && !NO_HEADS.has(singular(noun)) && isPlural(ofWhat))
  );
}

function isObject(words: string): boolean {
  return !NO_OBJECT.test(words.toLowerCase()) && words.split(/\s+/).length <= MAX_OBJECT_WORDS;
}

/** "matching networks" may be networks: only what is clearly an object is. */
function isPlural(words: string): boolean {
  return objectName(words) !== words;
}

function objectName(words: string): string {
  return words.replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u, singular);
}
