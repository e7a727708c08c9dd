import { conceptKey, searchTerms } from '../../../schema/names.js';
import { checkPageRequest, CONCEPT_CURSORS, pageOf } from '../pages.js';
import type {
  Alias,
  ConceptFilter,
  ConceptOrder,
  ConceptRelation,
  Cursor,
  Page,
  PageRequest,
  StoredConcept,
} from '../store.js';
import { columns } from './columns.js';
import { integer, type Connection, type Parameters } from './connection.js';
import { afterCursor, cursorOf, cursorParameters, orderBy, type SortKey } from './keyset.js';
import { hasTerms, textQuery } from './terms.js';

/** Of the concept `c`. */
export const CONCEPT_PROPERTIES = 'c {.id, .name, .type, .paperCount, .curated}';

/** Of the concept that is the subject or the object of a fact. */
export const conceptColumns = (concept: 's' | 'o') =>
  columns<StoredConcept>({
    id: `${concept}.id`,
    name: `${concept}.name`,
    type: `${concept}.type`,
    paperCount: `${concept}.paperCount`,
    curated: `${concept}.curated`,
  });

export async function conceptsByIds(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredConcept>> {
  const rows = await connection.read<{ concept: StoredConcept }>(
    `MATCH (c:Concept) WHERE c.id IN $given.ids RETURN ${CONCEPT_PROPERTIES} AS concept`,
    { ids },
  );
  return new Map(rows.map(({ concept }) => [concept.id, concept]));
}

/** Orders names `n` of concepts `c`: see `GraphStore.conceptsByNames`. */
export const BEST_NAME_FIRST = `ORDER BY CASE WHEN n.name = c.name THEN 0 WHEN n.curated THEN 1 ELSE 2 END, c.paperCount DESC, c.id`;

export async function conceptsByNames(
  connection: Connection,
  names: readonly string[],
): Promise<ReadonlyMap<string, StoredConcept>> {
  const keyOfName = new Map(names.map((name) => [name, conceptKey(name)]));
  const keys = [...new Set(keyOfName.values())].filter((key) => key !== '');
  const rows = await connection.read<{ key: string; concept: StoredConcept }>(
    `MATCH (n:Name)-[:OF]->(c:Concept) WHERE n.key IN $given.keys
     WITH n, c ${BEST_NAME_FIRST}
     WITH n.key AS key, collect(c)[0] AS c
     RETURN key, ${CONCEPT_PROPERTIES} AS concept`,
    { keys },
  );
  const meant = new Map(rows.map(({ key, concept }) => [key, concept]));
  const concepts = new Map<string, StoredConcept>();
  for (const [name, key] of keyOfName) {
    const concept = meant.get(key);
    if (concept !== undefined) concepts.set(name, concept);
  }
  return concepts;
}

const BY_NAME: readonly SortKey[] = [{ by: 'c.nameTerms' }, { by: 'c.id' }];

const SORT_KEYS: Readonly<Record<ConceptOrder, readonly SortKey[]>> = {
  PAPERS_DESC: [{ by: 'c.paperCount', descending: true }, { by: 'c.id' }],
  NAME_ASC: BY_NAME,
};

export async function findConcepts(
  connection: Connection,
  filter: ConceptFilter,
  order: ConceptOrder,
  page: PageRequest,
): Promise<Page<StoredConcept>> {
  checkPageRequest(page, CONCEPT_CURSORS[order]);
  const { match, parameters } = selectConcepts(filter);
  const keys = SORT_KEYS[order];
  const rows = await connection.read<{ cursor: Cursor; node: StoredConcept }>(
    `${match} AND ${afterCursor(keys, page.after)}
     RETURN ${cursorOf(keys)} AS cursor, ${CONCEPT_PROPERTIES} AS node ORDER BY ${orderBy(keys)} LIMIT $given.limit`,
    { ...parameters, ...cursorParameters(page.after), limit: integer(page.first + 1) },
  );
  return pageOf(rows, page);
}

export async function countConcepts(connection: Connection, filter: ConceptFilter): Promise<number> {
  const { match, parameters } = selectConcepts(filter);
  const [row] = await connection.read<{ concepts: number }>(
    `${match} RETURN count(c) AS concepts`,
    parameters,
  );
  return row?.concepts ?? 0;
}

/** Binds to `node` each name in which each of the terms in a text query begins a term. */
export const NAMES_BY_TEXT = `CALL db.index.fulltext.queryNodes('name_search', $given.lucene) YIELD node
  WITH node WHERE ${hasTerms('node.terms')}`;
const MATCH_NAMED = `${NAMES_BY_TEXT}
  MATCH (node)-[:OF]->(c:Concept)
  WITH DISTINCT c`;

const NAME_BEGINS = '(n.letters STARTS WITH $given.letters OR n.key = $given.key)';
const MATCH_BEGINNING = `MATCH (n:Name)-[:OF]->(c:Concept) WHERE ${NAME_BEGINS} WITH DISTINCT c`;
const BEGINS = `EXISTS { MATCH (n:Name)-[:OF]->(c) WHERE ${NAME_BEGINS} }`;

/** Ends in a WHERE that may go on. */
function selectConcepts({ types, text, prefix = '', minPapers = 1 }: ConceptFilter): {
  match: string;
  parameters: Parameters;
} {
  const query = textQuery(text);
  const letters = searchTerms(prefix).join('');
  // The second condition holds for all, and lets Neo4j read them in the order of the name's index.
  const where = ['c.paperCount >= $given.minPapers', `c.nameTerms >= ''`];
  if (types !== undefined) where.push('c.type IN $given.types');
  if (query !== null && letters !== '') where.push(BEGINS);
  const source = query !== null ? MATCH_NAMED : letters !== '' ? MATCH_BEGINNING : 'MATCH (c:Concept)';
  return {
    match: `${source} WHERE ${where.join(' AND ')}`,
    parameters: { minPapers, types: types ?? [], letters, key: conceptKey(prefix), ...query },
  };
}

export async function aliasesOfConcepts(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Alias[]>> {
  const rows = await connection.read<{ id: string; aliases: readonly Alias[] }>(
    `MATCH (c:Concept) WHERE c.id IN $given.ids
     OPTIONAL MATCH (c)<-[:OF]-(n:Name) WHERE n.name <> c.name
     WITH c, n ORDER BY n.curated DESC, n.name
     RETURN c.id AS id,
       collect(n {.name, from: CASE WHEN n.curated THEN 'vocabulary' ELSE 'paper' END}) AS aliases`,
    { ids },
  );
  return new Map(rows.map(({ id, aliases }) => [id, aliases]));
}

const NEIGHBOURS: Readonly<Record<ConceptRelation, string>> = {
  broader: '(asked)-[:BROADER]->(c:Concept)',
  narrower: '(asked)<-[:BROADER]-(c:Concept)',
  close: '(asked)-[:CLOSE_TO]-(c:Concept)',
};

export async function relatedConcepts(
  connection: Connection,
  ids: readonly string[],
  relation: ConceptRelation,
): Promise<ReadonlyMap<string, readonly StoredConcept[]>> {
  const rows = await connection.read<{ id: string; concepts: readonly StoredConcept[] }>(
    `MATCH (asked:Concept) WHERE asked.id IN $given.ids
     OPTIONAL MATCH ${NEIGHBOURS[relation]}
     WITH asked, c ORDER BY ${orderBy(BY_NAME)}
     RETURN asked.id AS id, collect(${CONCEPT_PROPERTIES}) AS concepts`,
    { ids },
  );
  return new Map(rows.map(({ id, concepts }) => [id, concepts]));
}

export async function withNarrower(
  connection: Connection,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await connection.read<{ id: string }>(
    `CALL () {
       UNWIND $given.ids AS id RETURN id
       UNION
       MATCH (asked:Concept)<-[:BROADER*1..]-(narrower:Concept) WHERE asked.id IN $given.ids
       RETURN DISTINCT narrower.id AS id
     }
     RETURN id ORDER BY id`,
    { ids },
  );
  return rows.map(({ id }) => id);
}
