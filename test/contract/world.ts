/** A world of papers that differ in little, so that ties, near misses and overlaps are many. */
import fc from 'fast-check';
import type { PaperKnowledge } from '../../schema/knowledge.js';
import type { ConceptCondition, FactFilter, FollowedFacts, PaperFilter } from '../../src/graph/store.js';
import { paper } from './knowledge.js';

export const CONCEPTS = ['mixer', 'gate', 'tiny-set', 'pruning'];
const STATED = ['USES', 'REPLACES', 'EVALUATES_ON'] as const;
const WORDS = ['gates', 'gated', 'mixers', 'naïve', 'Naive', 'GPT-4', 'ﬁne-tuning', '図', 'of', 'CIFAR-10'];
const DATES = ['2019', '2020', '2020-01', '2020-01-01', '2020-06-30', '2021-12'];
const AUTHORS = ['Ada Lovelace', 'Ada Byron-King', 'Emmy Noether', 'Évariste Galois', 'E. Lovelace'];
const SOURCES = ['one.jsonl', 'two.txt'];
const CONFIDENCES = [0, 0.25, 0.5, 0.75, 1];

const words = (max: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: max }).map((list) => list.join(' '));

/** At most so many facts about these concepts. */
function anyFacts(concepts: readonly string[], maxLength: number) {
  const statement = fc.record({
    predicate: fc.constantFrom(...STATED),
    object: fc.constantFrom(...concepts),
    subject: fc.option(fc.constantFrom(...concepts), { nil: undefined, freq: 3 }),
    confidence: fc.constantFrom(...CONFIDENCES),
  });
  return fc
    .uniqueArray(statement, {
      selector: ({ predicate, subject, object }) => [predicate, subject, object].join(),
      maxLength,
    })
    .map((facts) =>
      facts.map(({ subject, ...fact }) => ({ ...fact, ...(subject !== undefined && { subject }) })),
    );
}

const anySaid = fc.record({
  title: words(3),
  abstract: words(4),
  authors: fc.uniqueArray(fc.constantFrom(...AUTHORS), { maxLength: 3 }),
  source: fc.constantFrom(...SOURCES),
  published: fc.option(fc.constantFrom(...DATES), { nil: undefined, freq: 3 }),
  concepts: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...CONCEPTS),
      confidence: fc.option(fc.constantFrom(...CONFIDENCES), { nil: null }),
    }),
    { selector: ({ id }) => id, maxLength: 3 },
  ),
  facts: anyFacts(CONCEPTS, 5),
});

/** Always the same papers. */
export function somePapers(count: number): PaperKnowledge[] {
  return fc.sample(anySaid, { numRuns: count, seed: 42 }).map(({ published, ...said }, i) =>
    paper(`p${String(i).padStart(3, '0')}`, {
      ...said,
      ...(published !== undefined && { published }),
    }),
  );
}

/** Always the same papers: each states so little of these concepts that some are far apart. The first has no date. */
export function sparsePapers(count: number, concepts: readonly string[]): PaperKnowledge[] {
  return fc.sample(anyFacts(concepts, 2), { numRuns: count, seed: 42 }).map((facts, i) => {
    const published = [undefined, ...DATES][i % (DATES.length + 1)];
    return paper(`p${i}`, { facts, ...(published !== undefined && { published }) });
  });
}

/** Often no condition at all: what few facts join is not far apart. */
export const anyFollowedFacts: fc.Arbitrary<FollowedFacts> = fc.oneof(
  fc.constant({}),
  fc.record(
    {
      predicates: fc.subarray([...STATED]),
      minConfidence: fc.constantFrom(...CONFIDENCES),
      publishedAfter: fc.constantFrom(...DATES),
      publishedBefore: fc.constantFrom(...DATES),
    },
    { requiredKeys: [] },
  ),
);

const plainCondition = fc.record(
  {
    predicate: fc.constantFrom(...STATED),
    conceptIds: fc.uniqueArray(fc.constantFrom(...CONCEPTS, 'unknown'), { maxLength: 3 }),
    minConfidence: fc.constantFrom(...CONFIDENCES),
  },
  { requiredKeys: ['conceptIds'] },
);

export const anyCondition: fc.Arbitrary<ConceptCondition> = fc
  .tuple(plainCondition, fc.array(plainCondition, { maxLength: 2 }))
  .map(([plain, or]) => (or.length === 0 ? plain : { ...plain, or }));

const begins = words(2).map((text) => text.slice(0, -1));

const AUTHOR = fc.constantFrom('ada', 'love', 'a king', 'noe emm', 'eva', 'e', 'ada noether', '-');

export const anyPaperFilter: fc.Arbitrary<PaperFilter> = fc.record(
  {
    all: fc.array(anyCondition, { maxLength: 2 }),
    any: fc.array(anyCondition, { maxLength: 3 }),
    none: fc.array(anyCondition, { maxLength: 1 }),
    text: begins,
    authors: fc.array(AUTHOR, { maxLength: 2 }),
    anyAuthor: fc.array(AUTHOR, { maxLength: 2 }),
    sources: fc.subarray([...SOURCES, 'none']),
    publishedAfter: fc.constantFrom(...DATES),
    publishedBefore: fc.constantFrom(...DATES),
  },
  { requiredKeys: [] },
);

export function anyFactFilter(paperIds: readonly string[]): fc.Arbitrary<FactFilter> {
  const someConcepts = fc.uniqueArray(fc.constantFrom(...CONCEPTS, 'unknown'), { maxLength: 3 });
  return fc.record(
    {
      predicate: fc.constantFrom(...STATED),
      subjectIds: someConcepts,
      ofPaperItself: fc.boolean(),
      objectIds: someConcepts,
      paperIds: fc.subarray([...paperIds]),
      minConfidence: fc.constantFrom(...CONFIDENCES),
      minPapers: fc.integer({ min: 0, max: 4 }),
      once: fc.boolean(),
    },
    { requiredKeys: [] },
  );
}
