import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAbbreviations } from '../../ingest/language/abbreviations.js';
import { codePointOffsets } from '../../ingest/language/codePoints.js';
import { tagBehind, tagger, type TaggedWord } from '../../ingest/language/partsOfSpeech.js';
import { asMeant, beforeLineBreak } from '../../ingest/language/printed.js';
import { splitSentences } from '../../ingest/language/sentences.js';
import { tokenize } from '../../ingest/language/tokens.js';

const sentencesOf = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));
const wordsOf = (text: string): string[] =>
  tokenize(text, { start: 0, end: text.length }).map((token) => token.text);

describe('splitSentences', () => {
  it('does not end at abbreviations, numbers and versions', () => {
    expect(
      sentencesOf(
        'Weights are shared, e.g. in the encoder. Smith et al. showed it in Fig. 3 with GPT-3.5 at 0.5 nats. It works!',
      ),
    ).toEqual([
      'Weights are shared, e.g. in the encoder.',
      'Smith et al. showed it in Fig. 3 with GPT-3.5 at 0.5 nats.',
      'It works!',
    ]);
  });

  it('ends behind letters and "etc." only where a capital letter follows', () => {
    expect(
      sentencesOf('It learns from non-i.i.d. data on cars, boats, etc. in the U.S. without labels.'),
    ).toHaveLength(1);
    expect(sentencesOf('It grows with k. Experiments show cars, boats, etc. Most of them move.')).toEqual([
      'It grows with k.',
      'Experiments show cars, boats, etc.',
      'Most of them move.',
    ]);
    expect(sentencesOf('The test of A. Tester is old.')).toHaveLength(1);
  });

  it('does not end within addresses', () => {
    expect(
      sentencesOf('See https://a.org/b.git and www.c.org/d?e for code. Write to (me@f.org!) "Yes." No'),
    ).toEqual([
      'See https://a.org/b.git and www.c.org/d?e for code.',
      'Write to (me@f.org!)',
      '"Yes."',
      'No',
    ]);
  });

  it('loses no letter and keeps the order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const ranges = splitSentences(text);
        let end = 0;
        for (const range of ranges) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          end = range.end;
        }
        expect(
          ranges
            .map((range) => text.slice(range.start, range.end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('tokenize', () => {
  it('parts possessives, slashes and the endings that make adjectives of names', () => {
    expect(wordsOf("LLM's Transformer-based MLP/CNN models, 1/2 of C++")).toEqual([
      'LLM',
      "'s",
      'Transformer',
      '-based',
      'MLP',
      '/',
      'CNN',
      'models',
      ',',
      '1/2',
      'of',
      'C++',
    ]);
  });

  it('gives offsets into the text', () => {
    const text = 'We train 𝛼-nets – quickly.';
    for (const token of tokenize(text, { start: 0, end: text.length }))
      expect(text.slice(token.start, token.end)).toBe(token.text);
  });
});

describe('what a line of a printed page broke', () => {
  it.each([
    ['con', 'ditional', 'one word'],
    ['Classifica', 'tion', 'one word'],
    ['real', 'world', 'hyphenated'],
    ['non', 'convex', 'hyphenated'],
    ['x', 'ray', 'hyphenated'],
    ['pre', 'and', undefined],
    ['GPT', 'based', undefined],
  ])('%s- %s was %s', (first, second, expected) => {
    expect(beforeLineBreak(first, second)).toBe(expected);
  });

  it('is whole in a name, without ligatures', () => {
    expect(asMeant('weak classi\ufb01er for dimen- sion reduction of real- world data')).toBe(
      'weak classifier for dimension reduction of real-world data',
    );
  });
});

describe('tagBehind', () => {
  it('tags word by word as the tagger does a sentence', () => {
    const word = fc.constantFrom(
      ...'the The a would Would we train trained training trains nets BERT 3.5 x.y quickly final finals'.split(
        ' ',
      ),
      ...'constructor __proto__ permute model showed need , U-Net'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const tagged: TaggedWord[] = [];
        for (const spelt of words) tagged.push({ word: spelt, tag: tagBehind(tagged.at(-1), spelt) });
        const inSentence = tagger.tag(words).taggedWords.map(({ tag }: { tag?: unknown }) => tag ?? 'NN');
        expect(tagged.map(({ tag }) => tag)).toEqual(inSentence);
      }),
    );
  });
});

describe('findAbbreviations', () => {
  const pairs = (text: string): string[][] =>
    findAbbreviations(text).map(({ short, long }) => [
      text.slice(short.start, short.end),
      text.slice(long.start, long.end),
    ]);

  it('finds the expansion before the brackets, and within', () => {
    expect(pairs('a gated recurrent unit (GRU) and an FFT (fast Fourier transform)')).toEqual([
      ['GRU', 'gated recurrent unit'],
      ['FFT', 'fast Fourier transform'],
    ]);
  });

  it('takes plurals and leaves out what is no abbreviation', () => {
    expect(pairs('graph neural networks (GNNs) of any size (see below) in New York (2019)')).toEqual([
      ['GNNs', 'graph neural networks'],
    ]);
  });

  it('takes words with their hyphens for one before it looks for letters within', () => {
    expect(pairs('a conversation-level curriculum (CC)')).toEqual([['CC', 'conversation-level curriculum']]);
  });

  it('takes the whole of a compound whose second part has the first letter', () => {
    expect(pairs('with Self-Supervised Feather Learning (SFL)')).toEqual([
      ['SFL', 'Self-Supervised Feather Learning'],
    ]);
    expect(pairs('with a BiNet-Hidden Feather Field (HFF)')).toEqual([['HFF', 'Hidden Feather Field']]);
  });

  it('takes no remark that has the name in it for an expansion', () => {
    expect(pairs('a larger ViT (ViT with an extra fusion token) for QA (Quasar-T and SearchQA)')).toEqual([]);
  });

  it('takes no part of a sentence for an expansion', () => {
    expect(pairs('it can be solved by a tree algorithm (CBSTA)')).toEqual([]);
    expect(pairs('values that are missing not at random (MNAR)')).toEqual([
      ['MNAR', 'missing not at random'],
    ]);
  });

  it('finds the words that spell a name out behind it', () => {
    expect(pairs('We present FOLM, a FOllower-aware Language Model that asks. It works.')).toEqual([
      ['FOLM', 'FOllower-aware Language Model'],
    ]);
    expect(pairs('The network is called GLoW: gated low-rank weights. GLoW is small.')).toEqual([
      ['GLoW', 'gated low-rank weights'],
    ]);
    expect(pairs('We name it SWAP, which stands for Swap Words at Places.')).toEqual([
      ['SWAP', 'Swap Words at Places'],
    ]);
  });

  it('takes no description of a name for what it stands for', () => {
    expect(
      pairs('We use BERT, a bidirectional model. KAN: a network. SGD, a simple method of training'),
    ).toEqual([]);
  });
});

describe('codePointOffsets', () => {
  it('counts a surrogate pair once', () => {
    const toCodePoints = codePointOffsets('a𝛼b');
    expect([0, 1, 3, 4].map(toCodePoints)).toEqual([0, 1, 2, 3]);
  });
});
