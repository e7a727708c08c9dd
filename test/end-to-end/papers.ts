/** A small graph that tests know by heart: what 26 papers say, as an extractor would give it, and a vocabulary. */
import { createHash } from 'node:crypto';
import type { Fact, Mention, PaperKnowledge, VocabularyConcept } from '../../schema/knowledge.js';
import { conceptId } from '../../schema/names.js';
import type { ConceptType, Predicate } from '../../schema/predicates.js';

export const VOCABULARY: readonly VocabularyConcept[] = [
  concept('neural network', 'ARCHITECTURE'),
  concept('MLP', 'ARCHITECTURE', {
    aliases: ['multi-layer perceptron', 'multilayer perceptron'],
    broader: ['neural-network'],
    close: ['fully-connected-layer'],
  }),
  concept('vision MLP', 'ARCHITECTURE', { broader: ['mlp'] }),
  concept('fully-connected layer', 'ARCHITECTURE', { aliases: ['dense layer'], close: ['mlp'] }),
  concept('lookup table', 'TECHNIQUE'),
  concept('CIFAR-10', 'DATASET'),
  concept('CIFAR-100', 'DATASET'),
  concept('image classification', 'TASK'),
];

/** Of concepts that papers bring. */
const ADDED: Readonly<Record<string, ConceptType>> = {
  TableMixer: 'ARCHITECTURE',
  'table lookup': 'TECHNIQUE',
  'image clasification': 'TASK',
};

export const PAPERS: readonly PaperKnowledge[] = [
  knowledge({
    id: 'arxiv:2301.00001',
    title: 'Mixing Without Perceptrons',
    abstract:
      'We propose TableMixer 𝒯, which replaces the MLP by a lookup table. TableMixer outperforms the vision MLP. ' +
      'Experiments on CIFAR-10 show it for image classification.',
    published: '2023-01-05',
    facts: [
      ['PROPOSES', 'TableMixer', 'We propose TableMixer', 0.95],
      ['REPLACES', 'MLP', 'which replaces the MLP by a lookup table', 0.9, { with: 'lookup table' }],
      ['EVALUATES_ON', 'CIFAR-10', 'Experiments on CIFAR-10', 0.9],
      ['ADDRESSES', 'image classification', 'for image classification', 0.6],
      ['OUTPERFORMS', 'vision MLP', 'TableMixer outperforms the vision MLP', 0.8, { subject: 'TableMixer' }],
    ],
  }),
  knowledge({
    id: 'arxiv:2202.00002',
    title: 'Vision Without Perceptrons',
    abstract: 'We drop the vision MLP altogether. Results on CIFAR-100 hold up.',
    published: '2022-02',
    facts: [
      ['REPLACES', 'vision MLP', 'We drop the vision MLP altogether', 0.7],
      ['EVALUATES_ON', 'CIFAR-100', 'Results on CIFAR-100', 0.85],
    ],
  }),
  knowledge({
    id: 'doi:10.1000/3',
    title: 'Sparse Dense Layers',
    abstract: 'This work does without any fully-connected layer. We use CIFAR-10 throughout.',
    facts: [
      ['REPLACES', 'fully-connected layer', 'does without any fully-connected layer', 0.75],
      ['USES', 'CIFAR-10', 'We use CIFAR-10 throughout', 0.5],
    ],
  }),
  ...Array.from({ length: 23 }, (_, index) =>
    knowledge({
      id: `arxiv:21${String(index + 1).padStart(2, '0')}.10000`,
      title: `Study ${index + 1} of the MLP`,
      abstract: 'We study the MLP on CIFAR-10 for image classification.',
      published: `20${String(index).padStart(2, '0')}-06-01`,
      facts: [
        ['STUDIES', 'MLP', 'We study the MLP', 0.8],
        ['EVALUATES_ON', 'CIFAR-10', 'on CIFAR-10', 0.7],
      ],
    }),
  ),
];

function concept(
  name: string,
  type: ConceptType,
  {
    aliases = [],
    broader = [],
    close = [],
  }: Partial<Pick<VocabularyConcept, 'aliases' | 'broader' | 'close'>> = {},
): VocabularyConcept {
  return { id: conceptId(name), name, type, aliases, broader, close };
}

type FactRow = readonly [
  predicate: Predicate,
  object: string,
  evidence: string,
  confidence: number,
  more?: { readonly subject?: string; readonly with?: string },
];

interface PaperRow {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly published?: string;
  readonly facts: readonly FactRow[];
}

/** What an extractor would find. Each concept of the facts is mentioned wherever its name stands in the abstract. */
export function knowledge({ facts, ...row }: PaperRow): PaperKnowledge {
  const names = new Set(facts.flatMap(([, object, , , more]) => [object, more?.subject, more?.with]));
  const concepts = [...names].filter((name) => name !== undefined);
  return {
    paper: {
      ...row,
      authors: ['Ada Example', 'Ben Example'],
      url: `https://papers.example/${row.id}`,
      ...(row.id.startsWith('arxiv:') ? { arxivId: row.id.slice(6) } : { doi: row.id.slice(4) }),
      source: 'papers.ts',
    },
    contentHash: createHash('sha256').update(JSON.stringify(row)).digest('hex'),
    extractor: 'by-hand-1',
    concepts: concepts.map((name) => ({ id: conceptId(name), name, type: typeOf(name), aliases: [] })),
    mentions: concepts.map((name) => mention(name, row.abstract)),
    facts: facts.map((fact) => factOf(fact, row.abstract)),
  };
}

function typeOf(name: string): ConceptType {
  const type = VOCABULARY.find((known) => known.name === name)?.type ?? ADDED[name];
  if (type === undefined) throw new Error(`No type for ${name}`);
  return type;
}

function mention(name: string, abstract: string): Mention {
  return { ...span(name, abstract), type: typeOf(name), concept: conceptId(name), confidence: 0.9 };
}

function factOf([predicate, object, evidence, confidence, more]: FactRow, abstract: string): Fact {
  return {
    predicate,
    object: conceptId(object),
    ...(more?.subject === undefined ? {} : { subject: conceptId(more.subject) }),
    ...(more?.with === undefined ? {} : { with: conceptId(more.with) }),
    evidence: span(evidence, abstract),
    confidence,
  };
}

/** Where the words stand in the abstract, in code points. */
function span(text: string, abstract: string): Fact['evidence'] {
  const before = abstract.slice(0, abstract.indexOf(text));
  const start = Array.from(before).length;
  return { field: 'abstract', start, end: start + Array.from(text).length, text };
}
