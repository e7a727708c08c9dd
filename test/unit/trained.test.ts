import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../ingest/language/document.js';
import { factInputs, type MentionInput } from '../../ingest/trained/factInputs.js';
import { MENTION_FEATURES, PAIR_FEATURES, PAIR_PREDICATES, TAGS } from '../../ingest/trained/labels.js';
import { mentionCandidates } from '../../ingest/trained/mentionCandidates.js';
import { loadModel, loadWordPieces } from '../../ingest/trained/modelFiles.js';
import { createTrainedExtractor } from '../../ingest/trained/reader.js';
import { paperKnowledgeSchema } from '../../schema/knowledge.js';
import { tagsOf, wordRange } from '../../ingest/trained/paperInputs.js';
import { decodeTags } from '../../ingest/trained/tags.js';
import { windowsOf } from '../../ingest/trained/windows.js';
import { shapeOf, wordsOf } from '../../ingest/trained/words.js';
import { candidateText } from '../../ingest/recognise/candidate.js';

const paper = (title: string, abstract = '') => readDocument({ title, abstract });
const pieces = loadWordPieces();

describe('words', () => {
  it('are runs of letters and digits, and single signs, with their sentence', () => {
    const words = wordsOf(paper('Foo-Net 2', 'It is fast. It has naïve 𝛼 units.'));
    expect(words.map(({ text }) => text)).toEqual([
      'Foo',
      '-',
      'Net',
      '2',
      'It',
      'is',
      'fast',
      '.',
      'It',
      'has',
      'naïve',
      '𝛼',
      'units',
      '.',
    ]);
    expect(words.map(({ sentence }) => sentence)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
    expect(words.map(({ isGlued }) => isGlued).slice(0, 4)).toEqual([false, true, true, false]);
  });

  it('are read as they were meant to be printed, and stand where they stand', () => {
    const words = wordsOf(
      paper('A', 'A classi\ufb01er for condi- tional, real- world and pre- or post-tests.'),
    );
    expect(words.slice(1).map(({ text }) => text)).toEqual([
      ...[
        'A',
        'classifier',
        'for',
        'conditional',
        ',',
        'real',
        '-',
        'world',
        'and',
        'pre',
        '-',
        'or',
        'post',
        '-',
        'tests',
        '.',
      ],
    ]);
    expect(words[4]).toMatchObject({ start: 16, end: 29, text: 'conditional' });
    expect(words.find(({ text }) => text === 'world')?.isGlued).toBe(true);
  });

  it('have the shapes that the network was trained with', () => {
    const shape = (text: string) => shapeOf({ text, isGlued: false }) / 2;
    expect(['-', 'net', 'Net', 'MLPs', 'ResNet', '50', 'B4', 'X'].map(shape)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
    expect(shapeOf({ text: 'Net', isGlued: true })).toBe(5);
  });
});

describe('windows', () => {
  it('begin with [CLS] and the title, and end the title and the abstract with [SEP]', () => {
    const words = wordsOf(paper('Fast nets', 'They are fast.'));
    const [window, ...others] = windowsOf(words, pieces);
    expect(others).toEqual([]);
    expect(window?.ids.at(0)).toBe(pieces.cls);
    expect(window?.ids.filter((id) => id === pieces.sep)).toHaveLength(2);
    expect(window?.kinds.filter((kind) => kind === 1)).toHaveLength(words.length - 2 + 1);
    expect(window?.answers.map((position) => window.words[position])).toEqual([...words.keys()]);
  });

  it('answer for each word once, however long the abstract is', () => {
    const words = wordsOf(paper('A title', 'Many words here. '.repeat(700)));
    const windows = windowsOf(words, pieces);
    expect(windows.length).toBeGreaterThan(3);
    const answered = windows.flatMap((window) => window.answers.map((position) => window.words[position]));
    expect([...answered].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual([...words.keys()]);
    for (const window of windows) expect(window.ids.length).toBeLessThanOrEqual(512);
  });

  it('hold a title that is too long for one, and a word without end', () => {
    const words = wordsOf(paper('endless '.repeat(600), 'x'.repeat(20_000)));
    for (const window of windowsOf(words, pieces)) expect(window.ids.length).toBeLessThanOrEqual(512);
  });

  it('are there for a paper without an abstract', () => {
    expect(windowsOf(wordsOf(paper('Nets')), pieces)).toHaveLength(1);
  });
});

describe('decoding tags', () => {
  const logitsOf = (...tags: string[]) =>
    Float32Array.from(tags.flatMap((tag) => TAGS.map((other) => (other === tag ? 5 : 0))));

  it('gives mentions with their words, type and probability', () => {
    const mentions = decodeTags(logitsOf('O', 'B-TASK', 'I-TASK', 'O', 'B-METRIC', 'B-METRIC'));
    expect(mentions.map(({ first, last, type }) => [first, last, type])).toEqual([
      [1, 2, 'TASK'],
      [4, 4, 'METRIC'],
      [5, 5, 'METRIC'],
    ]);
    const sure = Math.exp(5) / (Math.exp(5) + TAGS.length - 1);
    expect(mentions.map(({ probability }) => probability)).toEqual(
      [3, 2, 1].map((tags) => expect.closeTo(sure ** tags, 5) as number),
    );
  });

  it('never goes on with what has not begun', () => {
    expect(decodeTags(logitsOf('O', 'I-TASK', 'O'))).toEqual([]);
    expect(decodeTags(new Float32Array())).toEqual([]);
  });

  it('undoes tagging', () => {
    const mentions = [
      { first: 0, last: 1, type: 'TASK', concept: 'a' },
      { first: 2, last: 2, type: 'TASK', concept: 'b' },
    ] as const;
    const tags = tagsOf(4, mentions).map((tag) => TAGS[tag] ?? '');
    expect(decodeTags(logitsOf(...tags))).toMatchObject(
      mentions.map(({ first, last, type }) => ({ first, last, type })),
    );
  });
});

describe('inputs of the fact heads', () => {
  const document = paper('Foo for vision', 'Foo is a spatial Foo net. Bar is slow.');
  const words = wordsOf(document);
  const mention = (field: 'title' | 'abstract', text: string, concept: string, from = 0): MentionInput => {
    const start = document.text[field].indexOf(text, from);
    const range = wordRange(words, { field, start, end: start + text.length });
    if (!range) throw new Error(text);
    return { ...range, type: 'ARCHITECTURE', concept };
  };
  const mentions = [
    mention('title', 'Foo', 'foo'),
    mention('abstract', 'Foo', 'foo'),
    mention('abstract', 'spatial Foo', 'spatial foo'),
    mention('abstract', 'Bar', 'bar'),
  ];

  it('pair mentions of one sentence, and concepts of which one names the other', () => {
    const inputs = factInputs(words, mentions, { mentions: [], facts: [] });
    expect(inputs.concepts).toEqual(['foo', 'spatial foo', 'bar']);
    expect(inputs.mentionPairs).toEqual([
      [1, 2],
      [2, 1],
    ]);
    const apart = factInputs(
      words,
      [mentions[0], mentions[2], mentions[3]].flatMap((m) => m ?? []),
      {
        mentions: [],
        facts: [],
      },
    );
    expect(apart.mentionPairs).toEqual([[1, 0]]);
    expect(apart.conceptPairs).toEqual([[1, 0]]);
  });

  it('have the widths of the network, and what the patterns found', () => {
    const inputs = factInputs(words, mentions, {
      mentions: [...mentions],
      facts: [
        { predicate: 'IS_A', subject: 'spatial foo', object: 'foo', confidence: 0.7 },
        { predicate: 'PROPOSES', object: 'foo', confidence: 0.9 },
      ],
    });
    for (const row of inputs.mentionFeatures) expect(row).toHaveLength(MENTION_FEATURES);
    for (const row of inputs.pairFeatures) expect(row).toHaveLength(PAIR_FEATURES);
    expect(inputs.mentionFeatures[0]).toContain(0.9);
    expect(inputs.mentionFeatures[2]).not.toContain(0.9);
    const isA = PAIR_PREDICATES.indexOf('IS_A') + 6;
    expect(inputs.pairFeatures.map((row) => row[isA])).toEqual([0, 0.7]);
  });

  it('are empty for a paper without mentions', () => {
    const inputs = factInputs(words, [], { mentions: [], facts: [] });
    expect(inputs.concepts).toEqual([]);
    expect(inputs.mentionPairs).toEqual([]);
  });
});

describe('candidates of tagged words', () => {
  it('may be part of a token', () => {
    const document = paper('On U-Net-like nets');
    const words = wordsOf(document);
    const [found] = mentionCandidates(document, words, [
      { first: 1, last: 3, type: 'ARCHITECTURE', confidence: 1 },
    ]);
    expect(found && candidateText(found.candidate, document.text.title)).toBe('U-Net');
  });

  it('have a letter or a digit', () => {
    const document = paper('A ` model');
    const words = wordsOf(document);
    expect(
      mentionCandidates(document, words, [{ first: 1, last: 1, type: 'ARCHITECTURE', confidence: 1 }]),
    ).toEqual([]);
  });
});

describe('the model', () => {
  it('says which file is missing or broken, and what to do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'papergraph-model-'));
    try {
      await expect(loadModel(folder)).rejects.toThrow(/reader\.json cannot be read.*--reader patterns/s);
      for (const name of ['reader.json', 'tokenizer.json', 'tagger.onnx', 'facts.onnx'])
        await writeFile(join(folder, name), '{}');
      await expect(loadModel(folder)).rejects.toThrow(/cannot be loaded/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the trained extractor', () => {
  it('gives knowledge that meets its schema, for any text, and the same each time', async () => {
    const extractor = await createTrainedExtractor();
    const pieces = fc.oneof(
      fc.constantFrom('We replace MLP layers (FC) by KANs. ', 'U-Net-like ', '𝔐 ', '([{ ', '"robust" '),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, async (title, abstract) => {
        const paper = { id: 'p', title: `T${title}`, abstract, authors: [], source: 'test' };
        const knowledge = await extractor.extract(paper);
        expect(paperKnowledgeSchema.safeParse(knowledge).error).toBeUndefined();
        for (const { field, start, end, text: written } of knowledge.mentions)
          expect(Array.from(paper[field]).slice(start, end).join('')).toBe(written);
        expect(await extractor.extract(paper)).toEqual(knowledge);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
