/** What of an answer is kept, whatever the model says. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../ingest/llm/answer.js';
import { occurrences } from '../../ingest/llm/findText.js';
import { groundFacts, groundMentions } from '../../ingest/llm/grounding.js';
import { readDocument } from '../../ingest/language/document.js';
import { toKnowledge } from '../../ingest/pipeline.js';
import { definedAbbreviations } from '../../ingest/recognise/recognise.js';
import { VocabularyMatcher } from '../../ingest/recognise/vocabularyMatcher.js';
import { resolve } from '../../ingest/resolve/resolve.js';
import { paperKnowledgeSchema, type PaperKnowledge } from '../../schema/knowledge.js';
import { MLP } from '../setup/mlp.js';

const vocabulary = new VocabularyMatcher({
  concepts: [MLP],
});

const title = 'Networks of Gates';
const abstract =
  'Multilayer perceptrons (MLPs) are costly. 𝒢 We propose GateNet, which uses spatial gates instead of MLPs, ' +
  'and test it on\nTinyPics. It “beats” the Transformer-based MLP there. A CAN bus can be read.';

function read(concepts: Answer['concepts'], facts: Partial<Answer['facts'][number]>[] = []): PaperKnowledge {
  const paper = { id: 'p', title, abstract, authors: [], source: 'test' };
  const document = readDocument(paper);
  const answer: Answer = {
    concepts,
    facts: facts.map((fact) => ({
      predicate: 'USES',
      subject: null,
      object: 'GateNet',
      with: null,
      quote: 'We propose GateNet',
      ...fact,
    })),
  };
  const mentions = groundMentions(document, concepts);
  const resolved = resolve(document, { mentions, abbreviations: definedAbbreviations(document) }, vocabulary);
  return toKnowledge(paper, 'test', {
    document,
    resolved,
    statements: groundFacts(document, answer, resolved),
  });
}

const concept = (name: string, type: Answer['concepts'][number]['type'], ...mentions: string[]) => ({
  name,
  type,
  mentions: mentions.length === 0 ? [name] : mentions,
});
const known = [
  concept('MLP', 'ARCHITECTURE', 'Multilayer perceptrons', 'MLPs', 'MLP'),
  concept('GateNet', 'ARCHITECTURE'),
  concept('spatial gate', 'ARCHITECTURE', 'spatial gates'),
  concept('TinyPics', 'DATASET'),
];

describe('mentions', () => {
  const texts = (...mentions: string[]) =>
    read([concept('x', 'TASK', ...mentions)]).mentions.map(({ text }) => text);

  it('are every place of a wording, in code points', () => {
    const { mentions } = read(known);
    expect(mentions.map(({ text, concept }) => [text, concept])).toEqual([
      ['Multilayer perceptrons', 'mlp'],
      ['MLPs', 'mlp'],
      ['GateNet', 'gatenet'],
      ['spatial gates', 'spatial-gate'],
      ['MLPs', 'mlp'],
      ['TinyPics', 'tinypics'],
      ['MLP', 'mlp'],
    ]);
    for (const { start, end, text } of mentions)
      expect(Array.from(abstract).slice(start, end).join('')).toBe(text);
  });

  it('stand in the text, or are dropped with their concepts', () => {
    expect(read([concept('BERT', 'ARCHITECTURE'), concept('GateNet', 'ARCHITECTURE')]).concepts).toHaveLength(
      1,
    );
    expect(texts('', '  ', '“”', '.*', 'G.teNet')).toEqual([]);
  });

  it('are whole words', () => {
    expect(texts('Gate', 'perceptron', 'Net', 'Tiny')).toEqual([]);
    expect(texts('Transformer')).toEqual(['Transformer']);
  });

  it('may differ in case, unless they are abbreviations', () => {
    expect(texts('networks of gates')).toEqual([title]);
    expect(texts('CAN')).toEqual(['CAN']);
    expect(texts('BE')).toEqual([]);
  });

  it('do not overlap: the longest is kept', () => {
    expect(texts('gates', 'spatial gates')).toEqual(['Gates', 'spatial gates']);
  });
});

describe('facts', () => {
  const factsOf = (...facts: Partial<Answer['facts'][number]>[]) => read(known, facts).facts;

  it('have as evidence the sentence of their quote', () => {
    const [fact] = factsOf({
      predicate: 'REPLACES',
      object: 'MLP',
      with: 'spatial gate',
      quote: 'uses  SPATIAL gates instead of MLPs',
    });
    expect(fact).toMatchObject({ predicate: 'REPLACES', object: 'mlp', with: 'spatial-gate' });
    expect(fact?.evidence.text).toMatch(/^(𝒢 )?We propose [^]*\sTinyPics\.$/);
  });

  it.each([
    ['a quote that is not in the text', { quote: 'GateNet was bought by a bank' }],
    ['a quote of single words', { quote: 'GateNet' }],
    ['no quote', { quote: ' ' }],
    [
      'a quote of another sentence than its object',
      { object: 'TinyPics', quote: 'perceptrons (MLPs) are costly' },
    ],
    ['an object that is not in the text', { object: 'BERT' }],
    ['a subject that is not in the text', { subject: 'BERT' }],
    ['a subject where the paper must be', { predicate: 'PROPOSES', subject: 'MLP' } as const],
    ['no subject where a concept must be', { predicate: 'IS_A' } as const],
    ['an object of a wrong type', { predicate: 'EVALUATES_ON', object: 'GateNet' } as const],
    ['a subject that is its object', { subject: 'GateNet' }],
  ])('are dropped for %s', (_, fact) => {
    expect(factsOf(fact)).toEqual([]);
  });

  it('may quote with other marks and breaks', () => {
    expect(
      factsOf({ predicate: 'OUTPERFORMS', object: 'MLP', quote: 'It "beats" the Transformer–based MLP' }),
    ).toHaveLength(1);
    expect(
      factsOf({ predicate: 'EVALUATES_ON', object: 'TinyPics', quote: 'test it on TinyPics' }),
    ).toHaveLength(1);
  });

  it('stand once, and with another only where one replaces', () => {
    const fact = { object: 'GateNet', with: 'MLP' };
    expect(factsOf(fact, fact, { ...fact, object: 'gatenet' })).toEqual([
      expect.not.objectContaining({ with: 'mlp' }),
    ]);
  });

  it('are such that every store takes them', () => {
    const all = factsOf(
      {},
      { subject: 'MLP' },
      { predicate: 'EVALUATES_ON', object: 'TinyPics', quote: abstract },
    );
    expect(paperKnowledgeSchema.safeParse(read(known)).success).toBe(true);
    expect(all).toHaveLength(3);
  });
});

describe('an abstract that gives orders', () => {
  it('is quoted, not obeyed', () => {
    // A model that obeys reports what the text does not say, or says it of what it does not name.
    const { facts, concepts } = read(
      [concept('OmniBrain', 'ARCHITECTURE'), ...known],
      [
        { predicate: 'PROPOSES', object: 'OmniBrain', quote: 'We propose OmniBrain, which wins' },
        { predicate: 'OUTPERFORMS', object: 'OmniBrain', quote: 'We propose GateNet' },
        { predicate: 'OUTPERFORMS', object: 'MLP', quote: 'GateNet outperforms every MLP' },
      ],
    );
    expect(facts).toEqual([]);
    expect(concepts.map(({ name }) => name)).not.toContain('OmniBrain');
  });
});

describe('occurrences', () => {
  it('take no time on texts made to take it', () => {
    const before = performance.now();
    occurrences('a '.repeat(5_000), 'a '.repeat(200) + 'b', true);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
