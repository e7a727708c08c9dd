/** The readers that can be evaluated, whole and with parts switched off. */
import { toExtraction } from '../ingest/extraction.js';
import { createPatternExtractor, type Extractor } from '../ingest/pipeline.js';
import { createTrainedExtractor } from '../ingest/trained/reader.js';
import { loadVocabulary } from '../ingest/vocabulary/vocabulary.js';
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
  trained: { create: () => createTrainedExtractor(), ablations: () => Promise.resolve([]) },
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
