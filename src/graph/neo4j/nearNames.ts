/** Names near to a misspelt one, by Lucene's fuzzy search over their keys. */
import { nearestNames, writtenName, type NameCandidate, type WrittenName } from '../nearNames.js';
import type { NearName } from '../store.js';
import { CONCEPT_PROPERTIES } from './concepts.js';
import type { Connection } from './connection.js';

export async function nearNames(connection: Connection, text: string, first: number): Promise<NearName[]> {
  const written = writtenName(text);
  if (written === null) return [];
  const candidates = await connection.read<NameCandidate>(
    `CALL db.index.fulltext.queryNodes('name_keys', $given.lucene) YIELD node AS n
     MATCH (n)-[:OF]->(c:Concept) WHERE c.paperCount > 0
     RETURN n.name AS name, n.key AS key, CASE WHEN n.name = c.name THEN 0 WHEN n.curated THEN 1 ELSE 2 END AS origin,
       ${CONCEPT_PROPERTIES} AS concept`,
    { lucene: fuzzyQuery(written) },
  );
  return nearestNames(written, candidates, first);
}

/** Keys are letters, digits, "_", "+" and "#"; each is escaped, so that none is an operator of Lucene's language. */
function fuzzyQuery({ key, mostEdits }: WrittenName): string {
  return `${key.replace(/[^\p{L}\p{N}_]/gu, '\\$&')}~${mostEdits}`;
}
