import { singular } from '../../schema/names.js';

/** What says only that nothing else is said. */
const PLAIN = /^(?:standard|vanilla|regular|conventional|ordinary|traditional|typical)\s+(?=\S)/i;

/** Deeds, and how they are called when their object stands before: "detecting objects", "object detection". */
const DEEDS: ReadonlyMap<string, string> = new Map([
  ['aligning', 'alignment'],
  ['classifying', 'classification'],
  ['compressing', 'compression'],
  ['detecting', 'detection'],
  ['estimating', 'estimation'],
  ['extracting', 'extraction'],
  ['generating', 'generation'],
  ['localizing', 'localization'],
  ['optimizing', 'optimization'],
  ['predicting', 'prediction'],
  ['recognizing', 'recognition'],
  ['reconstructing', 'reconstruction'],
  ['retrieving', 'retrieval'],
  ['segmenting', 'segmentation'],
  ['summarizing', 'summarization'],
  ['synthesizing', 'synthesis'],
  ['translating', 'translation'],
]);
const DEED_NOUNS = new Set(DEEDS.values());
/** Longer objects have clauses in them. */
const MAX_OBJECT_WORDS = 4;
const NO_OBJECT = /\b(?:of|and|or|in|on|for|with|from|to|by|that|which|the|a|an)\b/;

/** The same in the words and the order that are usual for a name: "detection of anomalies" as "anomaly detection". */
export function reworded(phrase: string): string {
  const text = phrase.replace(PLAIN, '');
  const [, noun, ofWhat] = /^(\S+)\s+of\s+(?:the\s+)?(.+)$/i.exec(text) ?? [];
  if (noun !== undefined && ofWhat !== undefined && DEED_NOUNS.has(noun.toLowerCase()) && isObject(ofWhat))
    return `${objectName(ofWhat)} ${noun.toLowerCase()}`;
  const [, verb, what] = /^(\S+ing)\s+(.+)$/i.exec(text) ?? [];
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
  return words.replace(/[\p{L}\p{N}]+$/u, singular);
}
