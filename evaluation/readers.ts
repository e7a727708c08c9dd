/** The readers that can be evaluated, whole and with parts switched off. */
import { toExtraction } from '../ingest/extraction.js';
import { createPatternExtractor, type Extractor } from '../ingest/pipeline.js';
import { createTrainedExtractor } from '../ingest/trained/reader.js';
import { loadModel, type Model, type ReaderSettings } from '../ingest/trained/modelFiles.js';
import { loadVocabulary, type Vocabulary } from '../ingest/vocabulary/vocabulary.js';
import { CONCEPT_TYPES } from '../schema/predicates.js';
import type { GoldPaper, Prediction } from './papers.js';

interface EvaluatedReader {
  create(): Promise<Extractor>;
  /** The same reader with one part switched off each time: what F1 then loses is what the part contributes. */
  ablations(): Promise<readonly Ablation[]>;
}

interface Ablation {
  /** What is switched off. */
  readonly name: string;
  readonly extractor: Extractor;
}

export const READERS = {
  trained: { create: () => createTrainedExtractor(), ablations: trainedAblations },
  patterns: { create: () => Promise.resolve(createPatternExtractor()), ablations: patternAblations },
} satisfies Record<string, EvaluatedReader>;
export type ReaderKind = keyof typeof READERS;

/** What the reader says of each paper, in their order. */
export async function readAll(extractor: Extractor, papers: readonly GoldPaper[]): Promise<Prediction[]> {
  const predictions: Prediction[] = [];
  for (const { id, title, abstract } of papers) {
    const knowledge = await extractor.extract({ id, title, abstract, authors: [], source: 'gold' });
    const { mentions, facts } = toExtraction(knowledge);
    predictions.push({ title, mentions: [...mentions], facts: [...facts] });
  }
  return predictions;
}

async function trainedAblations(): Promise<readonly Ablation[]> {
  const model = await loadModel();
  const vocabulary = loadVocabulary();
  const { network, settings } = model;
  const withoutSupport = (curves: ReaderSettings['paperFactConfidence']) =>
    Object.fromEntries(
      Object.entries(curves).map(([predicate, curve]) => [predicate, { ...curve, support: 0 }]),
    );
  const variants: readonly (readonly [string, Vocabulary, Model])[] = [
    ['vocabulary', { concepts: [] }, model],
    [
      'tags of the pattern reader',
      vocabulary,
      {
        ...model,
        network: {
          tag: (inputs) => network.tag({ ...inputs, patternTags: inputs.patternTags.map(() => 0) }),
          relate: (...inputs) => network.relate(...inputs),
        },
      },
    ],
    [
      'support of the pattern reader in confidences',
      vocabulary,
      {
        ...model,
        settings: {
          ...settings,
          paperFactConfidence: withoutSupport(settings.paperFactConfidence),
          pairFactConfidence: withoutSupport(settings.pairFactConfidence),
        },
      },
    ],
    [
      'least confidence of mentions',
      vocabulary,
      { ...model, settings: { ...settings, leastMentionConfidence: 0 } },
    ],
    [
      'least confidence of facts',
      vocabulary,
      { ...model, settings: { ...settings, leastFactConfidence: {} } },
    ],
  ];
  return Promise.all(
    variants.map(async ([name, kept, changed]) => ({
      name,
      extractor: await createTrainedExtractor(kept, changed),
    })),
  );
}

function patternAblations(): Promise<readonly Ablation[]> {
  const { concepts } = loadVocabulary();
  const withVocabulary = (name: string, kept: typeof concepts): Ablation => ({
    name,
    extractor: createPatternExtractor({ concepts: kept }),
  });
  return Promise.resolve([
    withVocabulary('vocabulary', []),
    withVocabulary(
      'aliases of the vocabulary',
      concepts.map((concept) => ({ ...concept, aliases: [] })),
    ),
    ...CONCEPT_TYPES.map((type) =>
      withVocabulary(
        `vocabulary of ${type}`,
        concepts.filter((concept) => concept.type !== type),
      ),
    ),
  ]);
}
