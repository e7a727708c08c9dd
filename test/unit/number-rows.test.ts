import { describe, expect, it } from 'vitest';
import { readDocument } from '../../ingest/language/document.js';
import type { Candidate } from '../../ingest/recognise/candidate.js';
import { namesInRows } from '../../ingest/resolve/numberRows.js';
import { numbersApart } from '../../ingest/trained/numbersApart.js';
import { wordsOf } from '../../ingest/trained/words.js';
import type { ConceptType } from '../../schema/predicates.js';

/** Names of all tokens with a digit, as if each were marked. */
function namesOfNumbers(text: string): string[] {
  const document = readDocument({ title: 'Untitled', abstract: text });
  const marked = document.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, at): Candidate[] => {
      if (sentence.field === 'title' || !/\d/.test(token.text)) return [];
      const isName = !/\p{L}/u.test(token.text) && /^\p{Lu}/u.test(sentence.tokens[at - 1]?.text ?? '');
      return [{ sentence, first: isName ? at - 1 : at, last: at, type: 'DATASET', confidence: 1 }];
    }),
  );
  return namesInRows(marked, document);
}

describe('numbers in a row', () => {
  it.each([
    ['We use Plankton 2007 and 2012.', ['Plankton 2007', 'Plankton 2012']],
    ['We use Plankton 2007, 2010, and 2012.', ['Plankton 2007', 'Plankton 2010', 'Plankton 2012']],
    ['We use Plankton 2007 & 12.', ['Plankton 2007', 'Plankton 2012']],
    ['We use Tank-2013, 50.', ['Tank-2013', 'Tank-50']],
    ['We use Tank-3.5/4.', ['Tank-3.5', 'Tank-4']],
    ['We use Plankton 2007 with 2012 images.', ['Plankton 2007', '2012']],
    ['We use Plankton 2007. We have 2012 images.', ['Plankton 2007', '2012']],
    ['In 2007 and 2012 we measured.', ['In 2007', 'In 2012']],
    ['We use 2007 and 2012 images.', ['2007', '2012']],
  ])('have the name before the first: %s', (text, names) => {
    expect(namesOfNumbers(text)).toEqual(names);
  });

  it.each([
    ['Tank-10/100', 'DATASET', ['Tank-10', '100']],
    ['Tank10/100', 'DATASET', ['Tank10', '100']],
    ['NoNet V1/V2', 'ARCHITECTURE', ['NoNet V1', 'V2']],
    ['Plankton 14/16/19', 'DATASET', ['Plankton 14', '16', '19']],
    ['0/1', 'DATASET', ['0/1']],
    ['NoNet-B/16', 'ARCHITECTURE', ['NoNet-B/16']],
    ['Euler-Heun 2/3', 'TECHNIQUE', ['Euler-Heun 2/3']],
  ] satisfies [string, ConceptType, string[]][])(
    'are apart that are marked as one name: %s',
    (text, type, names) => {
      const document = readDocument({ title: text, abstract: '' });
      const words = wordsOf(document);
      const mention = { first: 0, last: words.length - 1, type, probability: 0.7 };
      const apart = numbersApart(mention, words);
      expect(apart.map(({ first, last }) => text.slice(words[first]?.start, words[last]?.end))).toEqual(
        names,
      );
      if (apart.length > 1) expect(apart.map(({ context }) => context)).toEqual(apart.map(() => mention));
    },
  );
});
