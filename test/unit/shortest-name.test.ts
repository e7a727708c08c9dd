import { describe, expect, it } from 'vitest';
import { readDocument } from '../../ingest/language/document.js';
import { VocabularyMatcher } from '../../ingest/recognise/vocabularyMatcher.js';
import { shortestName } from '../../ingest/trained/shortestName.js';
import { wordsOf } from '../../ingest/trained/words.js';
import type { ConceptType } from '../../schema/predicates.js';

const NAMES: Readonly<Record<string, ConceptType>> = {
  'image captioning': 'TASK',
  'cell counting': 'TASK',
  'contrastive tuning': 'TECHNIQUE',
  CNN: 'ARCHITECTURE',
  'spiking network': 'ARCHITECTURE',
  teacher: 'ARCHITECTURE',
  ToyDigits: 'DATASET',
  'standard deviation': 'METRIC',
  'gate space': 'TECHNIQUE',
  'gate space model': 'ARCHITECTURE',
};
const vocabulary = new VocabularyMatcher({
  concepts: Object.entries(NAMES).map(([name, type], i) => ({
    id: `c${i}`,
    name,
    type,
    aliases: [],
    broader: [],
    close: [],
  })),
});

/** What is left of a mention that is the whole text. */
function shortened(text: string, type: ConceptType = 'TECHNIQUE') {
  const document = readDocument({ title: 'Untitled', abstract: text });
  const words = wordsOf(document);
  const first = words.findIndex(({ field }) => field === 'abstract');
  const mention = { first, last: words.length - 1, type, probability: 0.7 };
  const short = shortestName(mention, words, document, vocabulary);
  const name = document.text.abstract.slice(words[short.first]?.start, words[short.last]?.end);
  return `${name} ${short.type}`;
}

describe('the shortest name of what a mention means', () => {
  it.each([
    ['image captioning tasks', 'TASK', 'image captioning TASK'],
    ['plankton sorting task', 'TASK', 'plankton sorting TASK'],
    ['cell counting methods', 'TECHNIQUE', 'cell counting TASK'],
    ['contrastive tuning approach', 'TECHNIQUE', 'contrastive tuning TECHNIQUE'],
    ['CNN models', 'ARCHITECTURE', 'CNN ARCHITECTURE'],
    ['spiking network architectures', 'ARCHITECTURE', 'spiking network ARCHITECTURE'],
    ['ToyDigits dataset', 'DATASET', 'ToyDigits DATASET'],
    ['QuuxBench-2 benchmark', 'DATASET', 'QuuxBench-2 DATASET'],
    ['vanilla CNN', 'ARCHITECTURE', 'CNN ARCHITECTURE'],
    ['3-layer spiking networks', 'ARCHITECTURE', 'spiking networks ARCHITECTURE'],
    ['image captioning of', 'TASK', 'image captioning TASK'],
    ['virtual fold-in', 'TASK', 'virtual fold-in TASK'],
    ['CNN-based', 'TECHNIQUE', 'CNN ARCHITECTURE'],
    ['quantizer-based', 'TECHNIQUE', 'quantizer-based TECHNIQUE'],
  ] as const)('%s', (text, type, name) => {
    expect(shortened(text, type)).toBe(name);
  });

  it.each([
    ['teacher model', 'ARCHITECTURE'],
    ['generative models', 'ARCHITECTURE'],
    ['energy-based methods', 'TECHNIQUE'],
    ['spiking network layers', 'ARCHITECTURE'],
    ['unlabeled dataset', 'DATASET'],
    ['standard deviation', 'METRIC'],
    ['standard errors', 'METRIC'],
    ['gate space models', 'ARCHITECTURE'],
    ['tasks', 'TASK'],
    ['of', 'TASK'],
  ] as const)('%s stays whole', (text, type) => {
    expect(shortened(text, type)).toBe(`${text} ${type}`);
  });
});
