/** What several papers state alike. */
import { type Predicate, PREDICATES } from '../../../schema/predicates.js';
import { checkPageRequest, FACT_CURSOR, pageOf } from '../pages.js';
import type { CountedPage, PageRequest, StoredFact } from '../store.js';
import { integer, type Connection, type Run } from './connection.js';
import { FACT, type FactValues, readFactEntry, SUREST } from './facts.js';
import { ANY_FACT } from './factTypes.js';
import { afterCursor, cursorParameters, orderBy } from './keyset.js';

/** A fact of a paper's own begins at the paper: nobody else states it. */
const ALIKE = `MATCH (s)-[r:${ANY_FACT}]->(o) WHERE type(r) = type(asked)`;

export async function statementsOfFacts(
  connection: Connection,
  factIds: readonly string[],
  page: PageRequest,
): Promise<ReadonlyMap<string, CountedPage<StoredFact>>> {
  checkPageRequest(page, FACT_CURSOR);
  const rows = await connection.read<{ id: string; totalCount: number; facts: readonly FactValues[] }>(
    `MATCH (s)-[asked:${ANY_FACT}]->(o) WHERE asked.id IN $given.factIds
     CALL (s, asked, o) {
       ${ALIKE} AND ${afterCursor(SUREST, page.after)}
       WITH s, r, o ORDER BY ${orderBy(SUREST)} LIMIT $given.limit
       RETURN collect(${FACT.cypher}) AS facts
     }
     RETURN asked.id AS id, COUNT { ${ALIKE} } AS totalCount, facts`,
    { factIds, ...cursorParameters(page.after), limit: integer(page.first + 1) },
  );
  return new Map(
    rows.map(({ id, totalCount, facts }) => [id, { ...pageOf(facts.map(readFactEntry), page), totalCount }]),
  );
}

/** What is said of two concepts, by however many papers. */
export interface Edge {
  readonly subjectId: string;
  readonly predicate: Predicate;
  readonly objectId: string;
}

/** The edges to which these papers contribute. */
export function edgesOfPapers(run: Run, paperIds: readonly string[]): Promise<Edge[]> {
  return run(
    // The second condition holds for all, and lets Neo4j use the index on both properties.
    `MATCH (s)-[r:${ANY_FACT}]->(o:Concept) WHERE r.paperId IN $given.paperIds AND r.id >= '' AND s:Concept
     RETURN DISTINCT s.id AS subjectId, type(r) AS predicate, o.id AS objectId`,
    { paperIds },
  );
}

/** Brings `support` in line with the facts that are now there. Whoever writes or deletes facts calls it, in the same transaction. */
export async function settleEdges(run: Run, edges: readonly Edge[]): Promise<void> {
  for (const predicate of PREDICATES) {
    const ofPredicate = edges.filter((edge) => edge.predicate === predicate);
    // Of one type each, because Neo4j finds the relationships of a hub by their types.
    if (ofPredicate.length > 0) await settleEdgesOfType(run, predicate, ofPredicate);
  }
}

async function settleEdgesOfType(run: Run, predicate: Predicate, edges: readonly Edge[]): Promise<void> {
  await run(
    `UNWIND $given.edges AS edge
     WITH DISTINCT edge
     MATCH (s:Concept {id: edge.subjectId})-[r:${predicate}]->(o:Concept {id: edge.objectId})
     WITH edge, r ORDER BY r.confidence DESC, r.id
     WITH edge, collect(r) AS said
     UNWIND range(0, size(said) - 1) AS place
     WITH said[place] AS r, CASE place WHEN 0 THEN size(said) ELSE 0 END AS support
     WHERE r.support <> support
     SET r.support = support`,
    { edges },
  );
}
