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
  const writtenOut = WRITTEN_OUT.get(singular(text.toLowerCase()));
  if (writtenOut !== undefined) return writtenOut;
  if (END_TO_END.test(text)) return 'end-to-end training';
  const [, kind] = KIND_OF_LEARNING.exec(text) ?? [];
  if (kind !== undefined) return `${kind.toLowerCase()} learning`;
  const [, part] = PART_OF_NETWORK.exec(text) ?? [];
  if (part !== undefined) return part;
  const [, noun, ofWhat] = /^(\S+)\s+of\s+(?:the\s+)?(\S.*)$/i.exec(text) ?? [];
  if (noun !== undefined && ofWhat !== undefined && DEED_NOUNS.has(noun.toLowerCase()) && isObject(ofWhat))
    return `${objectName(ofWhat)} ${noun.toLowerCase()}`;
  const [, verb, what] = /^(\S+ing)\s+(\S.*)$/i.exec(text) ?? [];
  const deed = DEEDS.get(verb?.toLowerCase().replace(/ising$/, 'izing') ?? '');
  if (deed !== undefined && what !== undefined && isObject(what) && isPlural(what))
    return `${objectName(what)} ${deed}`;
  return text;
}

function isObject(words: string): boolean {
  return !NO_OBJECT.test(words.toLowerCase()) && words.split(/\s+/).length <= MAX_OBJECT_WORDS;
}

/** "matching networks" may be networks: only what is clearly an object of a deed is. */
function isPlural(words: string): boolean {
  return objectName(words) !== words;
}

function objectName(words: string): string {
  return words.replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u, singular);
}
