/**
 * The closed vocabulary of the knowledge graph: what kinds of concept there are, and what may be said of them.
 *
 * Everything that names a predicate or a type (extraction, stores, API, questions) takes it from here.
 */

export const CONCEPT_TYPES = ['ARCHITECTURE', 'DATASET', 'TECHNIQUE', 'TASK', 'METRIC'] as const;

export type ConceptType = (typeof CONCEPT_TYPES)[number];

export const CONCEPT_TYPE_DEFINITIONS: Readonly<Record<ConceptType, string>> = {
  ARCHITECTURE: 'A model, model family, network, layer, block or mechanism: what a network is or is made of.',
  DATASET: 'A data set, benchmark or suite with a name.',
  TECHNIQUE:
    'Something that is done: an algorithm, training or compression method, loss, regulariser, procedure.',
  TASK: 'A problem to be solved.',
  METRIC: 'What is measured.',
};

export const PREDICATES = [
  'PROPOSES',
  'USES',
  'EVALUATES_ON',
  'REPLACES',
  'OUTPERFORMS',
  'COMPARES_WITH',
  'EXTENDS',
  'ADDRESSES',
  'STUDIES',
  'IS_A',
  'PART_OF',
] as const;

export type Predicate = (typeof PREDICATES)[number];

export interface PredicateDefinition {
  /** One sentence: when a fact has this predicate. */
  readonly definition: string;
  /** Third person singular, as in "paper X … concept Y". */
  readonly phrase: string;
  /** The same read backwards, as in "concept Y … paper X". */
  readonly inverse: string;
  /** What the subject may be: the paper itself, a concept, or either. */
  readonly subject: 'paper' | 'concept' | 'either';
  /** Types that the object may have. */
  readonly objectTypes: readonly ConceptType[];
}

export const PREDICATE_DEFINITIONS: Readonly<Record<Predicate, PredicateDefinition>> = {
  PROPOSES: {
    definition: 'The paper introduces the concept.',
    phrase: 'proposes',
    inverse: 'is proposed by',
    subject: 'paper',
    objectTypes: CONCEPT_TYPES,
  },
  USES: {
    definition: 'The subject is built with the object, contains it or relies on it.',
    phrase: 'uses',
    inverse: 'is used by',
    subject: 'either',
    objectTypes: CONCEPT_TYPES,
  },
  EVALUATES_ON: {
    definition: 'Experiments are run on this dataset or benchmark.',
    phrase: 'is evaluated on',
    inverse: 'serves to evaluate',
    subject: 'either',
    objectTypes: ['DATASET', 'TASK'],
  },
  REPLACES: {
    definition: 'The subject removes the object, does without it, or puts something in its place.',
    phrase: 'replaces',
    inverse: 'is replaced by',
    subject: 'either',
    objectTypes: CONCEPT_TYPES,
  },
  OUTPERFORMS: {
    definition: 'The subject is reported better than the object, in quality or explicitly in cost.',
    phrase: 'outperforms',
    inverse: 'is outperformed by',
    subject: 'either',
    objectTypes: CONCEPT_TYPES,
  },
  COMPARES_WITH: {
    definition: 'The subject is compared with the object, without a win or with a tie.',
    phrase: 'is compared with',
    inverse: 'is compared with',
    subject: 'either',
    objectTypes: CONCEPT_TYPES,
  },
  EXTENDS: {
    definition: 'The subject modifies, generalises, improves or adapts the object.',
    phrase: 'extends',
    inverse: 'is extended by',
    subject: 'either',
    objectTypes: CONCEPT_TYPES,
  },
  ADDRESSES: {
    definition: 'The subject works on the object, a task or a named problem.',
    phrase: 'addresses',
    inverse: 'is addressed by',
    subject: 'either',
    objectTypes: CONCEPT_TYPES,
  },
  STUDIES: {
    definition: 'The paper analyses, explains, measures or surveys the concept.',
    phrase: 'studies',
    inverse: 'is studied by',
    subject: 'paper',
    objectTypes: CONCEPT_TYPES,
  },
  IS_A: {
    definition: 'The subject is a kind of the object.',
    phrase: 'is a kind of',
    inverse: 'has the kind',
    subject: 'concept',
    objectTypes: CONCEPT_TYPES,
  },
  PART_OF: {
    definition: 'The subject is a component of the object.',
    phrase: 'is part of',
    inverse: 'has the part',
    subject: 'concept',
    objectTypes: CONCEPT_TYPES,
  },
};
