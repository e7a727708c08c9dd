import { CONCEPT_TYPES, PREDICATES, type ConceptType, type Predicate } from '../../../schema/predicates.js';
import type { Statistics } from '../store.js';
import type { Connection } from './connection.js';

// Neo4j keeps the number of relationships of each type: to count one type alone reads no relationship.
const FACTS_BY_PREDICATE = PREDICATES.map(
  (predicate) => `MATCH ()-[r:${predicate}]->() RETURN '${predicate}' AS predicate, count(r) AS count`,
).join(' UNION ALL ');

export async function statistics(connection: Connection): Promise<Statistics> {
  const [row] = await connection.read<{
    papers: number;
    mentions: number;
    types: readonly { type: ConceptType; count: number }[];
    predicates: readonly { predicate: Predicate; count: number }[];
  }>(
    `CALL () { MATCH (p:Paper) RETURN count(p) AS papers, sum(p.mentionCount) AS mentions }
     CALL () {
       MATCH (c:Concept) WHERE c.paperCount > 0
       WITH c.type AS type, count(c) AS count
       RETURN collect({type: type, count: count}) AS types
     }
     CALL () {
       CALL () { ${FACTS_BY_PREDICATE} }
       RETURN collect({predicate: predicate, count: count}) AS predicates
     }
     RETURN papers, mentions, types, predicates`,
  );
  if (row === undefined) throw new Error('counts are one row');
  const { papers, mentions, types, predicates } = row;
  const conceptsByType = CONCEPT_TYPES.map((type) => ({
    type,
    count: types.find((counted) => counted.type === type)?.count ?? 0,
  }));
  const factsByPredicate = PREDICATES.map((predicate) => ({
    predicate,
    count: predicates.find((counted) => counted.predicate === predicate)?.count ?? 0,
  }));
  return {
    papers,
    concepts: sum(conceptsByType),
    mentions,
    facts: sum(factsByPredicate),
    conceptsByType,
    factsByPredicate,
  };
}

function sum(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((total, { count }) => total + count, 0);
}
