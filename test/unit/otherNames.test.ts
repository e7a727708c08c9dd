import { expect, it } from 'vitest';
import { resolveSpans } from '../../evaluation/resolution/resolveSpans.js';
import { VocabularyMatcher } from '../../ingest/recognise/vocabularyMatcher.js';
import { withoutCapitals } from '../../ingest/resolve/capitals.js';
import { meaningOfPhrase, type MeaningOf } from '../../ingest/resolve/conceptName.js';
import { loadOtherNames, parseOtherNames } from '../../ingest/resolve/otherNames.js';
import { byOtherName } from '../../ingest/resolve/resolve.js';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import { conceptId, conceptKey } from '../../schema/names.js';

it('gives usual names by the key of another name, and by their own', () => {
  const usualNames = parseOtherNames(
    '# Tasks\n\nmotion deblurring = motion blur removal, removal of motion blur\n',
  );
  expect(usualNames.get(conceptKey('Motion-Blur Removal'))).toBe('motion deblurring');
  expect(usualNames.get(conceptKey('Motion Deblurring'))).toBe('motion deblurring');
  expect(usualNames.get(conceptKey('motion blur'))).toBeUndefined();
});

it.each([
  ['motion deblurring', 'otherNames.txt:1: expected NAME = OTHER NAME'],
  ['a task = another\n\nb = c = d', 'otherNames.txt:3: expected NAME = OTHER NAME'],
  ['motion deblurring = , blur removal', 'otherNames.txt:1: "" is no other name'],
  ['graph = graphs', 'otherNames.txt:1: "graphs" is no other name of "graph"'],
  ['one = other\ntwo = Other', 'otherNames.txt:2: "Other" is already another name of "one"'],
  ['one = other\nother = third', 'otherNames.txt:2: "other" is itself another name, of "one"'],
])('refuses %j', (text, message) => {
  expect(() => parseOtherNames(text)).toThrow(message);
});

it('ships none that is in the vocabulary, whose lines have aliases', () => {
  const known = new Set(
    loadVocabulary()
      .concepts.flatMap(({ name, aliases }) => [name, ...aliases])
      .map(conceptKey),
  );
  const others = [...loadOtherNames()].filter(([key, usual]) => key !== conceptKey(usual));
  expect(others.filter(([key]) => known.has(key))).toEqual([]);
});

it('ships usual names that are not called otherwise by the rules of wording', () => {
  const vocabulary = new VocabularyMatcher(loadVocabulary());
  const meaningOf: MeaningOf = (name) => {
    const known = vocabulary.lookup(name);
    return known ? { canonical: known.name, aliases: [], known } : byOtherName(name, vocabulary);
  };
  const renamed = [...new Set(loadOtherNames().values())].filter(
    (usual) => conceptId(meaningOfPhrase(usual, meaningOf).canonical) !== conceptId(usual),
  );
  expect(renamed).toEqual([]);
});

it('ships usual names with the capitals of proper words', () => {
  const inSmallLetters = [...new Set(loadOtherNames().values())].filter((usual) =>
    usual.split(/[\s-]/).some((word) => {
      const capitalised = word.charAt(0).toUpperCase() + word.slice(1);
      return (
        capitalised !== word && withoutCapitals(capitalised) === capitalised && /^\p{L}\p{Ll}+$/u.test(word)
      );
    }),
  );
  expect(inSmallLetters).toEqual([]);
});

it.each([
  ['noise suppression', 'denoising'],
  ['detection of label noise', 'noisy label detection'],
  ['human 3D pose estimation', '3D human pose estimation'],
])('takes "%s" for %s', (name, usual) => {
  const paper = { id: 'p1', title: 'A study', abstract: `We look at ${name}.`, authors: [], source: 'test' };
  const span = { field: 'abstract', start: 'We look at '.length, text: name, type: 'TASK' } as const;
  expect(resolveSpans(paper, [span], new VocabularyMatcher(loadVocabulary()))).toEqual([conceptId(usual)]);
});

it('leaves the name of a model apart from that of its task', () => {
  const paper = {
    id: 'p1',
    title: 'A study',
    abstract: 'A noise suppression network is small.',
    authors: [],
    source: 'test',
  };
  const span = {
    field: 'abstract',
    start: 2,
    text: 'noise suppression network',
    type: 'ARCHITECTURE',
  } as const;
  const [id] = resolveSpans(paper, [span], new VocabularyMatcher(loadVocabulary()));
  expect(id).not.toBe(conceptId('denoising'));
});
