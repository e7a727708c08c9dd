import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash, createPatternExtractor } from '../../ingest/pipeline.js';
import {
  paperKnowledgeSchema,
  type Paper,
  type PaperKnowledge,
  type VocabularyConcept,
} from '../../schema/knowledge.js';
import { conceptId } from '../../schema/names.js';
import type { ConceptType } from '../../schema/predicates.js';

const known = (name: string, type: ConceptType, ...aliases: string[]): VocabularyConcept => ({
  id: conceptId(name),
  name,
  type,
  aliases,
  broader: [],
  close: [],
});

const extractor = createPatternExtractor({
  concepts: [
    known('MLP', 'ARCHITECTURE', 'multi-layer perceptron'),
    known('LSTM', 'ARCHITECTURE', 'long short-term memory'),
    known('self-attention', 'ARCHITECTURE'),
    known('CIFAR-10', 'DATASET'),
    known('CAM', 'TECHNIQUE', 'class activation map'),
    known('image classification', 'TASK'),
    known('dropout', 'TECHNIQUE'),
    known('accuracy', 'METRIC'),
  ],
});

const paper = (abstract: string, title = 'On some matter'): Paper => ({
  id: 'p',
  title,
  abstract,
  authors: [],
  source: 'test',
});
const read = (abstract: string, title?: string): Promise<PaperKnowledge> =>
  extractor.extract(paper(abstract, title));

const codePoints = (text: string): string[] => Array.from(text);

async function factsOf(abstract: string, title?: string): Promise<string[]> {
  const { concepts, facts } = await read(abstract, title);
  const name = (id: string | undefined): string => concepts.find((concept) => concept.id === id)?.name ?? '';
  return facts.map(({ subject, predicate, object, with: replacement }) =>
    [
      subject === undefined ? 'paper' : name(subject),
      predicate,
      name(object),
      ...(replacement === undefined ? [] : ['with', name(replacement)]),
    ].join(' '),
  );
}

async function mentionsOf(abstract: string, title?: string): Promise<string[]> {
  return (await read(abstract, title)).mentions.map(
    ({ text, type, concept }) => `${text} / ${type} / ${concept}`,
  );
}

describe('mentions', () => {
  it('are found by the vocabulary, whatever the plural, case and hyphens', async () => {
    expect(await mentionsOf('Multilayer perceptrons and MLPs classify.')).toEqual([
      'Multilayer perceptrons / ARCHITECTURE / mlp',
      'MLPs / ARCHITECTURE / mlp',
    ]);
  });

  it('are the longest phrase around a head word, without evaluation and tail', async () => {
    expect(
      await mentionsOf('We train a novel gated graph network for protein structure prediction tasks.'),
    ).toEqual([
      'gated graph network / ARCHITECTURE / gated-graph-network',
      'protein structure prediction / TASK / protein-structure-prediction',
    ]);
  });

  it('include names by their spelling, typed by what stands around them', async () => {
    expect(await mentionsOf('We test ZebraNet on the FooBar and Quux-20 datasets.')).toEqual([
      'ZebraNet / ARCHITECTURE / zebranet',
      'FooBar / DATASET / foobar',
      'Quux-20 / DATASET / quux20',
    ]);
  });

  it('of an abbreviation mean what the paper says that it stands for', async () => {
    const { concepts } = await read('We use coordinate-aware modulation (CAM). CAM is fast.');
    expect(concepts.map(({ name }) => name)).not.toContain('CAM');
    expect(concepts.map(({ name, aliases }) => [name, aliases])).toContainEqual([
      'coordinate-aware modulation',
      ['CAM'],
    ]);
  });

  it('of a name with a generic tail mean the name', async () => {
    expect(await mentionsOf('We stack LSTM layers.')).toEqual(['LSTM layers / ARCHITECTURE / lstm']);
  });

  it('of a data set are called by its proper name, which may be a plural', async () => {
    const { concepts } = await read('We test ZebraNets on the StripedFoals and Quux-20 datasets.');
    expect(concepts.map(({ id, name }) => [id, name])).toEqual([
      ['zebranet', 'ZebraNet'],
      ['stripedfoal', 'StripedFoals'],
      ['quux20', 'Quux-20'],
    ]);
  });

  it('have offsets in code points', async () => {
    const abstract = 'For 𝛼𝛽 values we use MLPs.';
    const [mention] = (await read(abstract)).mentions;
    expect(codePoints(abstract).slice(mention?.start, mention?.end).join('')).toBe('MLPs');
  });
});

describe('facts', () => {
  it('say what is proposed, also by the headline', async () => {
    expect(await factsOf('We propose WhaleNet, a fast network.')).toContain('paper PROPOSES WhaleNet');
    expect(await factsOf('It is fast.', 'WhaleNet: fast nets')).toContain('paper PROPOSES WhaleNet');
  });

  it.each([
    'We replace MLPs with sparse lookup tables.',
    'Our model works without any multi-layer perceptron.',
    'Instead of MLPs, our method stores vectors.',
    'The proposed model does away with MLPs.',
    'We present an MLP-free transformer.',
  ])('say what is replaced: %s', async (sentence) => {
    expect(await factsOf(sentence)).toContainEqual(expect.stringMatching(/^paper REPLACES MLP/));
  });

  it.each([
    ['Our model does not outperform LSTMs.', 'OUTPERFORMS LSTM'],
    ['We never use MLPs.', 'USES MLP'],
    ['The method cannot replace MLPs.', 'REPLACES MLP'],
    ['Instead of using MLPs, our method stores vectors.', 'USES MLP'],
  ])('do not state what is negated: %s', async (sentence, fact) => {
    expect((await factsOf(sentence)).join()).not.toContain(fact);
  });

  it('say what takes the place', async () => {
    expect(await factsOf('We replace MLPs with LSTMs.')).toContain('paper REPLACES MLP with LSTM');
  });

  it('tell the end of a list from the next clause', async () => {
    const facts = await factsOf('In our model, dropout replaces MLPs, and LSTMs replace self-attention.');
    expect(facts).toContain('paper REPLACES self-attention with LSTM');
    expect(facts.join()).not.toContain('REPLACES LSTM');
  });

  it('do not take a tuning that is spared for a replacement', async () => {
    expect((await factsOf('Our model works without fine-tuning.')).join()).not.toContain('REPLACES');
  });

  it('say on what a paper is evaluated, and what it outperforms', async () => {
    const facts = await factsOf('Experiments on CIFAR-10 show that our model outperforms LSTMs.');
    expect(facts).toContain('paper EVALUATES_ON CIFAR-10');
    expect(facts).toContain('paper OUTPERFORMS LSTM');
  });

  it('leave others’ work out of the paper’s own', async () => {
    const facts = await factsOf('Existing methods replace MLPs. In this paper, we study dropout.');
    expect(facts.filter((fact) => fact.startsWith('paper REPLACES'))).toEqual([]);
    expect(facts).toContain('paper STUDIES dropout');
  });

  it('state a task that is addressed, and no metric that is merely reported', async () => {
    const facts = await factsOf('We address image classification. Accuracy rises.');
    expect(facts).toContain('paper ADDRESSES image classification');
    expect(facts.join()).not.toContain('accuracy');
  });

  it('carry as evidence a text that stands at its place', async () => {
    const { facts } = await read('We use 𝛼-nets. We replace MLPs with LSTMs.', 'A title');
    expect(facts.length).toBeGreaterThan(0);
    for (const { evidence } of facts) {
      const text = evidence.field === 'title' ? 'A title' : 'We use 𝛼-nets. We replace MLPs with LSTMs.';
      expect(codePoints(text).slice(evidence.start, evidence.end).join('')).toBe(evidence.text);
    }
  });
});

describe('the extractor', () => {
  it('gives knowledge that meets its schema, for any text, and the same each time', async () => {
    const words = fc.constantFrom(
      'We',
      'propose',
      'MLPs',
      '(',
      ')',
      'LSTM',
      'without',
      'replace',
      'with',
      ':',
      ',',
      '.',
      '-free',
      'network',
      '𝛼',
      '…',
      '"',
      'on',
      'CIFAR-10',
      'e.g.',
      '__proto__',
      'constructor',
      'toString',
      "'s",
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(
        text.filter((title) => title !== ''),
        text,
        async (title, abstract) => {
          const knowledge = await read(abstract, title);
          paperKnowledgeSchema.parse(knowledge);
          expect(await read(abstract, title)).toEqual(knowledge);
          const ids = new Set(knowledge.concepts.map(({ id }) => id));
          for (const { concept } of knowledge.mentions) expect(ids).toContain(concept);
          for (const fact of knowledge.facts) {
            for (const id of [fact.subject, fact.object, fact.with])
              if (id !== undefined) expect(ids).toContain(id);
          }
          const keys = knowledge.facts.map(({ predicate, subject, object }) =>
            JSON.stringify([predicate, subject, object]),
          );
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one endless word', 'A'.repeat(100_000)],
    ['endless words that are spelt like names', 'AbCdEfGh1'.repeat(10_000)],
    ['one endless phrase', 'We use ' + 'deep '.repeat(20_000) + 'networks.'],
    ['brackets only', '('.repeat(50_000) + ')'.repeat(50_000)],
    ['hyphens only', 'a-'.repeat(50_000)],
    ['one endless list', 'We replace ' + 'MLPs, '.repeat(2_000) + 'and LSTMs.'],
  ])('reads %s, without names that no store could keep', async (_, abstract) => {
    const { concepts } = await read(abstract);
    for (const { name } of concepts) expect(name.length).toBeLessThan(300);
  });

  it('has another id with another vocabulary', () => {
    expect(createPatternExtractor({ concepts: [] }).id).not.toBe(extractor.id);
  });

  it('hashes what is known of a paper, but not where it was read', () => {
    const one = paper('text');
    expect(contentHash({ ...one, source: 'elsewhere' })).toBe(contentHash(one));
    expect(contentHash({ ...one, abstract: 'other' })).not.toBe(contentHash(one));
  });
});
