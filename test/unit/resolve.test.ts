import { describe, expect, it } from 'vitest';
import { readDocument } from '../../ingest/language/document.js';
import type { Candidate } from '../../ingest/recognise/candidate.js';
import { definedAbbreviations } from '../../ingest/recognise/recognise.js';
import { VocabularyMatcher } from '../../ingest/recognise/vocabularyMatcher.js';
import { resolve } from '../../ingest/resolve/resolve.js';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { ConceptType } from '../../schema/predicates.js';

const vocabulary = new VocabularyMatcher(loadVocabulary());

/** The names of the concepts that are marked in a title and an abstract, as "a [[graph network]] of". */
function namesOfMarked(
  { title = 'A study', abstract = 'We study.' }: { readonly title?: string; readonly abstract?: string },
  type: ConceptType = 'TECHNIQUE',
): string[] {
  const plain = (text: string) => text.replace(/\[\[|\]\]/g, '');
  const document = readDocument({ title: plain(title), abstract: plain(abstract) });
  const mentions = [['title', title] as const, ['abstract', abstract] as const].flatMap(([field, text]) => {
    let from = 0;
    return [...text.matchAll(/\[\[(.*?)\]\]/g)].map(([, marked = '']): Candidate => {
      const start = document.text[field].indexOf(marked, from);
      const end = (from = start + marked.length);
      const sentence = document.sentences.find(
        ({ field: where, tokens }) =>
          where === field && tokens.some((token) => token.start >= start && token.end <= end),
      );
      if (!sentence) throw new RangeError(`There is no "${marked}"`);
      const first = sentence.tokens.findIndex((token) => token.start >= start);
      const last = sentence.tokens.findLastIndex((token) => token.end <= end);
      return { sentence, first, last, type, confidence: 1 };
    });
  });
  const recognition = { mentions, abbreviations: definedAbbreviations(document) };
  return resolve(document, recognition, vocabulary).map(({ concept }) => concept.name);
}

describe('names of concepts', () => {
  it.each([
    ['[[Real-Time Sparrow Counting]]', 'real-time sparrow counting'],
    ['[[Multi-Task Sparrow Counting]]', 'multi-task sparrow counting'],
  ])('are not made of what a compound of a title would abbreviate: %s', (title, name) => {
    expect(namesOfMarked({ title })).toEqual([name]);
  });

  it.each([
    ['[[3D Facial Priors]] for Sparrows', 'We use [[3D facial priors]].'],
    ['[[Detection of Sparrows]]', 'The [[detection of sparrows]] is hard.'],
    ['A [[Dual-Stream Sparrow Network]]', 'We have a [[dual-stream sparrow network]].'],
    ['A [[Feather-Based Approach]]', '[[Feather-based approaches]] are new.'],
  ])('are the same in title and abstract: %s', (title, abstract) => {
    const names = namesOfMarked({ title, abstract });
    expect(new Set(names).size).toBe(1);
  });

  it('keep the words of what is capitalised by choice', () => {
    expect(namesOfMarked({ abstract: 'We play [[Flight of Sparrows]] often.' })).toEqual([
      'Flight of Sparrow',
    ]);
  });

  it.each([
    ['We give an [[ex- plicit feather]].', 'explicit feather'],
    ['We play [[zero- sum sparrow games]].', 'zero-sum sparrow game'],
    ['We need [[first- order feathers]].', 'first-order feather'],
  ])('have no broken words: %s', (abstract, name) => {
    expect(namesOfMarked({ abstract })).toEqual([name]);
  });

  it.each([
    ['We show a [[\\emphsparse feather]].', 'sparse feather'],
    ['We show [[\\emph{sparse} feathers]].', 'sparse feather'],
    ['We show a "[[cold feather" effect]].', 'cold feather effect'],
    ['We show the [[chicken-and-egg’ nest]].', 'chicken-and-egg nest'],
    ['We show a [[$k$-feather bound]].', '$k$-feather bound'],
    ['We show [[Bayes’ nest]].', 'Bayes’ nest'],
    ['We show \\textbf{graph feather flow} (GFF). [[GFF]] flies.', 'graph feather flow'],
    ['We show the $\\textbf{N}$est $\\textbf{F}$eather (NF). [[NF]] flies.', 'Nest Feather'],
  ])('are free of mark-up: %s', (abstract, name) => {
    expect(namesOfMarked({ abstract })).toEqual([name]);
  });

  it.each([
    ['We link [[knowledge bases]] of sparrows.', 'knowledge base'],
    ['We find two [[sparrow equilibria]].', 'sparrow equilibrium'],
    ['The [[Mallows]] model ranks sparrows.', 'Mallows model'],
  ])('are singular: %s', (abstract, name) => {
    expect(namesOfMarked({ abstract })).toEqual([name]);
  });

  it.each([
    [
      'We study [[speech]] and [[handwriting recognition]].',
      ['speech recognition', 'handwriting recognition'],
    ],
    [
      'We study [[face]], [[speech]], and [[handwriting recognition]].',
      ['face recognition', 'speech recognition', 'handwriting recognition'],
    ],
    ['We study [[kernels]] and [[activation functions]].', ['kernel', 'activation function']],
    ['We study [[sparrow]] and [[handwriting recognition]].', ['sparrow', 'handwriting recognition']],
    ['We study [[speech]] with [[handwriting recognition]].', ['speech', 'handwriting recognition']],
  ])('have the head that all in a row share: %s', (abstract, names) => {
    expect(namesOfMarked({ abstract }, 'TASK')).toEqual(names);
  });

  it.each([
    ['We route by path consistency (PC). [[PC]] is fast.', 'path consistency'],
    ['We show Roost Attentive Matrices (RAMs) here. [[RAMs]] fly.', 'Roost Attentive Matrix'],
  ])('are those that the paper itself gives: %s', (abstract, name) => {
    expect(namesOfMarked({ abstract })).toEqual([name]);
  });

  it.each([
    ['For vehicle re-identification (ReID), cars are seen. [[ReID]] works.', 'vehicle re-identification'],
    ['For pedestrians, re-identification (ReID) is of use. [[ReID]] works.', 'person re-identification'],
    ['Blurred images need deblurring, or [[deconvolution]].', 'image deconvolution'],
    ['A decoder has [[deconvolution]] for upsampling.', 'transposed convolution'],
  ])('are those that the words around tell: %s', (abstract, name) => {
    expect(namesOfMarked({ abstract })).toEqual([name]);
  });
});
