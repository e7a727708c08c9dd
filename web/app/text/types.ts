import type { ConceptType, Predicate } from '../generated/schema.js';

export const TYPE_NAMES: Readonly<Record<ConceptType, string>> = {
  ARCHITECTURE: 'architecture',
  DATASET: 'dataset',
  TECHNIQUE: 'technique',
  TASK: 'task',
  METRIC: 'metric',
};

export const TYPE_PLURALS: Readonly<Record<ConceptType, string>> = {
  ARCHITECTURE: 'Architectures',
  DATASET: 'Datasets',
  TECHNIQUE: 'Techniques',
  TASK: 'Tasks',
  METRIC: 'Metrics',
};

/** As in "paper X … concept Y". */
export const PREDICATE_PHRASES: Readonly<Record<Predicate, string>> = {
  PROPOSES: 'proposes',
  USES: 'uses',
  EVALUATES_ON: 'is evaluated on',
  REPLACES: 'replaces',
  OUTPERFORMS: 'outperforms',
  COMPARES_WITH: 'compares with',
  EXTENDS: 'extends',
  ADDRESSES: 'addresses',
  STUDIES: 'studies',
  IS_A: 'is a kind of',
  PART_OF: 'is part of',
};
