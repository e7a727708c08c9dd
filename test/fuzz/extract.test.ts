/** Whatever a paper says, each reader gives knowledge that every store accepts, with spans that stand in the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPatternExtractor } from '../../ingest/pipeline.js';
import { createTrainedExtractor } from '../../ingest/trained/reader.js';
import { toPaper } from '../../ingest/sources/record.js';
import type { Paper } from '../../schema/knowledge.js';
import { acceptPapers } from '../../src/graph/accept.js';
import { BOUND, isAtLength, LONG_CHARACTERS } from './bound.js';

const READERS = {
  patterns: { extractor: createPatternExtractor(), numRuns: BOUND.numRuns * 4, takesOneIn: 1 },
  // A twentieth of the speed.
  trained: {
    extractor: await createTrainedExtractor(),
    numRuns: BOUND.numRuns,
    takesOneIn: isAtLength ? 1 : 8,
  },
};

const PIECES = [
  'We replace MLP layers by gates.',
  'ResNet-50',
  'GateNet (GN)',
  'multi-layer perceptrons (MLPs)',
  'is a',
  'outperforms',
  'evaluated on CIFAR-10 and',
  'ImageNet',
  'not',
  'such as',
  'e.g.',
  'Fig. 3',
  'based on',
  'instead of',
  '(',
  ')',
  '((',
  '))',
  '"',
  '“',
  '”',
  '-',
  '–',
  '‐',
  '.',
  '...',
  ',',
  ';',
  ':',
  '$x_{1}^{2}$',
  '\\alpha',
  '{',
  '}',
  '\u200b',
  '\u0301',
  '𝒜ttention',
  '图像分类',
  'שלום',
  'İ',
  'ß',
  '١٢٣',
  '🙂👩‍🔬',
  'https://a.example/b?c=d',
  'a@b.c',
  'A',
  'AA',
  'AAAA',
  '50%',
  '1,000',
  '-1',
  '…',
  '|',
  '/',
  '//',
  '*',
  '#',
  '@',
  '&amp;',
  '<b>',
  'constructor',
  '__proto__',
  'toString',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 20 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.lorem({ mode: 'sentences', maxCount: 8 }),
);

const paper = fc
  .record({ title: text, abstract: text })
  .map((record) => toPaper(record, 'fuzz'))
  .filter((read): read is { paper: Paper } => 'paper' in read)
  .map(({ paper }) => paper);

describe.each(Object.entries(READERS))('%s', (_, { extractor, numRuns, takesOneIn }) => {
  it('reads any text', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (read) => {
        const knowledge = await extractor.extract(read);
        acceptPapers([knowledge]);
        const points = { title: Array.from(read.title), abstract: Array.from(read.abstract) };
        const spans = [...knowledge.mentions, ...knowledge.facts.map(({ evidence }) => evidence)];
        for (const { field, start, end, text } of spans)
          expect(points[field].slice(start, end).join('')).toBe(text);
      }),
      { ...BOUND, numRuns },
    );
  });

  const MOST_MILLIS = 60_000;
  it.each(PIECES.filter((_, index) => index % takesOneIn === 0).map((piece) => [piece]))(
    'reads %j again and again in time',
    async (piece) => {
      const start = Date.now();
      for (const separator of ['', ' ']) {
        const abstract = `${piece}${separator}`.repeat(Math.ceil(LONG_CHARACTERS / piece.length));
        const read = toPaper({ title: 'Gates', abstract }, 'fuzz');
        if (!('paper' in read)) continue;
        acceptPapers([await extractor.extract(read.paper)]);
      }
      expect(Date.now() - start).toBeLessThan(MOST_MILLIS);
    },
  );
});
