import { alternatives } from '../conditions.js';
import { factEntryOf, factOf, type FactRow } from '../factRow.js';
import { checkPageRequest, FACT_CURSOR, pageOf } from '../pages.js';
import type {
  ConceptCondition,
  FactFilter,
  FactFilterOfOne,
  Page,
  PageOfFacts,
  PageRequest,
  StoredConcept,
  StoredFact,
} from '../store.js';
import { columns, type ValuesOf } from './columns.js';
import { conceptColumns } from './concepts.js';
import { integer, type Connection, type Parameters } from './connection.js';
import { ANY_FACT, factType } from './factTypes.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';

/** A fact `r` from `s`, a paper or a concept, to the concept `o`. */
export const FACT = columns<FactRow>({
  id: 'r.id',
  paperId: 'r.paperId',
  predicate: 'type(r)',
  subjectId: 'CASE WHEN s:Concept THEN s.id END',
  objectId: 'o.id',
  withId: 'r.withId',
  evidence: 'r.evidence',
  field: 'r.evidenceField',
  start: 'r.evidenceStart',
  end: 'r.evidenceEnd',
  confidence: 'r.confidence',
  extractor: 'r.extractor',
});
export type FactValues = ValuesOf<FactRow>;

export const readFact = (values: FactValues) => factOf(FACT.read(values));
export const readFactEntry = (values: FactValues) => factEntryOf(FACT.read(values));

/** Of the paper `p`, in a subquery. */
export const FACTS_OF_PAPER = `MATCH (s)-[r:${ANY_FACT}]->(o:Concept) WHERE r.paperId = p.id AND r.id >= ''
  RETURN ${FACT.cypher}`;

export const SUREST: readonly SortKey[] = [{ by: 'r.confidence', descending: true }, { by: 'r.id' }];

export async function findFacts(
  connection: Connection,
  filter: FactFilter,
  page: PageRequest,
): Promise<Page<StoredFact>> {
  checkPageRequest(page, FACT_CURSOR);
  const { match, parameters } = selectFacts(filter);
  const rows = await connection.read<{ fact: FactValues }>(
    `${match} AND ${afterCursor(SUREST, page.after)}
     WITH s, r, o ORDER BY ${orderBy(SUREST)} LIMIT $given.limit
     RETURN ${FACT.cypher} AS fact`,
    { ...parameters, ...cursorParameters(page.after), limit: integer(page.first + 1) },
  );
  return pageOf(
    rows.map(({ fact }) => readFactEntry(fact)),
    page,
  );
}

export async function countFacts(connection: Connection, filter: FactFilter): Promise<number> {
  const { match, parameters } = selectFacts(filter);
  const [row] = await connection.read<{ facts: number }>(`${match} RETURN count(r) AS facts`, parameters);
  return row?.facts ?? 0;
}

export async function factsByIds(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredFact>> {
  const rows = await connection.read<{ fact: FactValues }>(
    `MATCH (s)-[r:${ANY_FACT}]->(o:Concept) WHERE r.id IN $given.ids RETURN ${FACT.cypher} AS fact`,
    { ids },
  );
  return new Map(rows.map((row) => readFact(row.fact)).map((fact) => [fact.id, fact]));
}

/** Ends in a WHERE that may go on. */
function selectFacts(filter: FactFilter): { match: string; parameters: Parameters } {
  const {
    predicate,
    subjectIds,
    ofPaperItself,
    objectIds,
    paperIds,
    minConfidence,
    minPapers = 1,
    once,
  } = filter;
  const where = ['true'];
  if (subjectIds !== undefined) where.push('s:Concept AND s.id IN $given.subjectIds');
  if (ofPaperItself !== undefined) where.push(ofPaperItself ? 's:Paper' : 's:Concept');
  if (objectIds !== undefined) where.push('o.id IN $given.objectIds');
  if (paperIds !== undefined) where.push(STATED_BY_PAPERS);
  if (minConfidence !== undefined) where.push('r.confidence >= $given.minConfidence');
  if (once === true) where.push('r.support > 0');
  if (minPapers > 1) where.push(once === true ? 'r.support >= $given.minPapers' : SUPPORTED);
  return {
    match: `MATCH (s)-[r:${factType(predicate)}]->(o:Concept) WHERE ${where.join(' AND ')}`,
    parameters: {
      subjectIds: subjectIds ?? [],
      objectIds: objectIds ?? [],
      paperIds: paperIds ?? [],
      minConfidence: minConfidence ?? 0,
      minPapers,
    },
  };
}

const SUPPORTED = `EXISTS {
  MATCH (s)-[edge:${ANY_FACT}]->(o) WHERE type(edge) = type(r) AND edge.support >= $given.minPapers
}`;

/** The second condition holds for all, and lets Neo4j use the index on both properties. */
const STATED_BY_PAPERS = `r.paperId IN $given.paperIds AND r.id >= ''`;

type PagesOfFacts = ReadonlyMap<string, PageOfFacts>;

export async function factsOfPapers(
  connection: Connection,
  paperIds: readonly string[],
  filter: FactFilterOfOne,
  page: PageRequest,
): Promise<PagesOfFacts> {
  checkPageRequest(page, FACT_CURSOR);
  const rows = await connection.read<RowOfFacts & { readonly id: string }>(
    `MATCH (p:Paper) WHERE p.id IN $given.ids
     ${pageOfPaper(filter, page)}
     RETURN p.id AS id, totalCount, facts`,
    { ids: paperIds, ...pageParameters(filter, page) },
  );
  return new Map(rows.map((row) => [row.id, pageOfFacts(row, page)]));
}

/**
 * Binds `totalCount` and `facts` of the paper `p`. Papers have few facts: all are read once, for the page and for their
 * number.
 */
export function pageOfPaper(filter: FactFilterOfOne, { after }: PageRequest): string {
  return `CALL (p) {
       MATCH (s)-[r:${factType(filter.predicate)}]->(o) WHERE r.paperId = p.id AND r.id >= '' AND ${passes(filter)}
       WITH s, r, o ORDER BY ${orderBy(SUREST)}
       RETURN count(r) AS totalCount,
         collect(CASE WHEN ${afterCursor(SUREST, after)} THEN ${WITH_ITS_CONCEPTS} END)[..$given.factLimit] AS facts
     }`;
}

export async function factsOfConcepts(
  connection: Connection,
  conceptIds: readonly string[],
  filter: FactFilterOfOne,
  page: PageRequest,
): Promise<PagesOfFacts> {
  checkPageRequest(page, FACT_CURSOR);
  // Distinct, for a concept may be the subject and the object of one fact.
  const match = `MATCH (owner)-[r:${factType(filter.predicate)}]-() WHERE ${passes(filter)}`;
  const rows = await connection.read<RowOfFacts & { readonly id: string }>(
    `MATCH (owner:Concept) WHERE owner.id IN $given.ids
     CALL (owner) {
       ${match} AND ${afterCursor(SUREST, page.after)}
       WITH DISTINCT r ORDER BY ${orderBy(SUREST)} LIMIT $given.factLimit
       WITH r, startNode(r) AS s, endNode(r) AS o ORDER BY ${orderBy(SUREST)}
       RETURN collect(${WITH_ITS_CONCEPTS}) AS facts
     }
     RETURN owner.id AS id, COUNT { ${match} RETURN DISTINCT r } AS totalCount, facts`,
    { ids: conceptIds, ...pageParameters(filter, page) },
  );
  return new Map(rows.map((row) => [row.id, pageOfFacts(row, page)]));
}

function passes({ once = false }: FactFilterOfOne): string {
  return `r.confidence >= $given.leastConfidence${once ? ' AND r.support > 0' : ''}`;
}

const SUBJECT = conceptColumns('s');
const OBJECT = conceptColumns('o');

/** A fact with the concepts that it joins, which are at hand: `FactWithConcepts`. */
const WITH_ITS_CONCEPTS = `[${FACT.cypher}, CASE WHEN s:Concept THEN ${SUBJECT.cypher} END, ${OBJECT.cypher}]`;
type FactWithConcepts = readonly [
  fact: FactValues,
  subject: ValuesOf<StoredConcept> | null,
  object: ValuesOf<StoredConcept>,
];

export function pageParameters({ minConfidence = 0 }: FactFilterOfOne, page: PageRequest): Parameters {
  return {
    leastConfidence: minConfidence,
    ...cursorParameters(page.after),
    factLimit: integer(page.first + 1),
  };
}

export interface RowOfFacts {
  readonly totalCount: number;
  readonly facts: readonly FactWithConcepts[];
}

export function pageOfFacts({ totalCount, facts }: RowOfFacts, page: PageRequest): PageOfFacts {
  return {
    ...pageOf(
      facts.map(([fact]) => readFactEntry(fact)),
      page,
    ),
    totalCount,
    concepts: facts.flatMap(([, subject, object]) => [
      ...(subject === null ? [] : [SUBJECT.read(subject)]),
      OBJECT.read(object),
    ]),
  };
}

export async function evidenceFor(
  connection: Connection,
  paperIds: readonly string[],
  conditions: readonly ConceptCondition[],
): Promise<ReadonlyMap<string, readonly StoredFact[]>> {
  const rows = await connection.read<{ id: string; facts: readonly FactValues[] }>(
    `MATCH (s:Paper) WHERE s.id IN $given.paperIds
     RETURN s.id AS id, COLLECT {
       MATCH (s)-[r:${ANY_FACT}]->(o:Concept)
         WHERE any(asked IN $given.asked WHERE type(r) = asked.predicate AND o.id IN asked.conceptIds
           AND r.confidence >= asked.minConfidence)
       RETURN ${FACT.cypher} ORDER BY ${orderBy(SUREST)}
     } AS facts`,
    { paperIds, asked: conditions.flatMap(alternatives) },
  );
  return new Map(rows.map(({ id, facts }) => [id, facts.map(readFact)]));
}
