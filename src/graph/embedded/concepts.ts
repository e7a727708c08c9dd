import { conceptKey } from '../../../schema/names.js';
import type { ConceptType } from '../../../schema/predicates.js';
import { checkPageRequest, CONCEPT_CURSORS, pageOf } from '../pages.js';
import type {
  Alias,
  ConceptFilter,
  ConceptOrder,
  ConceptRelation,
  Page,
  PageRequest,
  StoredConcept,
} from '../store.js';
import { selectConcepts, selectConceptsInOrder } from './conceptFilter.js';
import type { Connection } from './connection.js';
import { listsOf, type Owned } from './grouping.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';
import { NAME_ORIGIN } from './naming.js';

export const CONCEPT_COLUMNS = `concept.id, concept.name, concept.name_terms AS nameTerms, concept.type,
  concept.paper_count AS paperCount, concept.curated`;

export interface ConceptRow {
  readonly id: string;
  readonly name: string;
  readonly nameTerms: string;
  readonly type: ConceptType;
  readonly paperCount: number;
  readonly curated: 0 | 1;
}

export function conceptOf({ id, name, type, paperCount, curated }: ConceptRow): StoredConcept {
  return { id, name, type, paperCount, curated: curated === 1 };
}

export function conceptsByIds(connection: Connection, ids: readonly string[]): Map<string, StoredConcept> {
  const rows = connection.all<ConceptRow>(
    `SELECT ${CONCEPT_COLUMNS} FROM concept WHERE id IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  );
  return new Map(rows.map((row) => [row.id, conceptOf(row)]));
}

export function conceptsByNames(
  connection: Connection,
  names: readonly string[],
): Map<string, StoredConcept> {
  const keyOfName = new Map(names.map((name) => [name, conceptKey(name)]));
  const keys = [...new Set(keyOfName.values())].filter((key) => key !== '');
  const rows = connection.all<ConceptRow & { lookupKey: string }>(
    `SELECT concept_name.lookup_key AS lookupKey, ${CONCEPT_COLUMNS}
     FROM concept_name JOIN concept ON concept.key = concept_name.concept
     WHERE concept_name.lookup_key IN (SELECT value FROM json_each(:keys))
     ORDER BY concept_name.origin DESC, concept.paper_count, concept.id DESC`,
    { keys: JSON.stringify(keys) },
  );
  // The best comes last, and stays.
  const meant = new Map(rows.map((row) => [row.lookupKey, conceptOf(row)]));
  const concepts = new Map<string, StoredConcept>();
  for (const [name, key] of keyOfName) {
    const concept = meant.get(key);
    if (concept !== undefined) concepts.set(name, concept);
  }
  return concepts;
}

const BY_NAME: readonly SortKey[] = [{ by: 'concept.name_terms' }, { by: 'concept.id' }];

const SORT_KEYS: Readonly<Record<ConceptOrder, readonly SortKey[]>> = {
  PAPERS_DESC: [{ by: 'concept.paper_count', descending: true }, { by: 'concept.id' }],
  NAME_ASC: BY_NAME,
};

export function findConcepts(
  connection: Connection,
  filter: ConceptFilter,
  order: ConceptOrder,
  page: PageRequest,
): Page<StoredConcept> {
  checkPageRequest(page, CONCEPT_CURSORS[order]);
  const { from, where, parameters } = selectConceptsInOrder(connection, filter, order);
  const keys = SORT_KEYS[order];
  const rows = connection.all<ConceptRow>(
    `SELECT ${CONCEPT_COLUMNS} FROM ${from} WHERE ${where} AND ${afterCursor(keys, page.after)}
     ORDER BY ${orderBy(keys)} LIMIT :limit`,
    { ...parameters, ...cursorParameters(page.after), limit: page.first + 1 },
  );
  return pageOf(
    rows.map((row) => ({
      cursor: [order === 'PAPERS_DESC' ? row.paperCount : row.nameTerms, row.id],
      node: conceptOf(row),
    })),
    page,
  );
}

export function countConcepts(connection: Connection, filter: ConceptFilter): number {
  const { from, where, parameters } = selectConcepts(filter);
  return connection.count(`SELECT count(*) AS count FROM ${from} WHERE ${where}`, parameters);
}

export function aliasesOfConcepts(
  connection: Connection,
  ids: readonly string[],
): ReadonlyMap<string, readonly Alias[]> {
  return connection.reading(() => {
    const rows = connection.all<Owned & { name: string; origin: number }>(
      `SELECT concept.id AS owner, concept_name.name, min(concept_name.origin) AS origin
       FROM concept JOIN concept_name ON concept_name.concept = concept.key
       WHERE concept.id IN (SELECT value FROM json_each(:ids)) AND concept_name.name <> concept.name
       GROUP BY concept.id, concept_name.name
       ORDER BY concept.id, min(concept_name.origin), concept_name.name`,
      { ids: JSON.stringify(ids) },
    );
    return listsOf(heldConcepts(connection, ids), rows, ({ name, origin }): Alias => {
      return { name, from: origin === NAME_ORIGIN.vocabulary ? 'vocabulary' : 'paper' };
    });
  });
}

const NEIGHBOURS: Readonly<Record<ConceptRelation, { table: string; from: string; to: string }>> = {
  broader: { table: 'broader_concept', from: 'narrower', to: 'broader' },
  narrower: { table: 'broader_concept', from: 'broader', to: 'narrower' },
  close: { table: 'close_concept', from: 'concept', to: 'other' },
};

export function relatedConcepts(
  connection: Connection,
  ids: readonly string[],
  relation: ConceptRelation,
): ReadonlyMap<string, readonly StoredConcept[]> {
  const { table, from, to } = NEIGHBOURS[relation];
  return connection.reading(() => {
    const rows = connection.all<Owned & ConceptRow>(
      `SELECT asked.id AS owner, ${CONCEPT_COLUMNS}
       FROM concept AS asked
         JOIN ${table} ON ${table}.${from} = asked.key
         JOIN concept ON concept.key = ${table}.${to}
       WHERE asked.id IN (SELECT value FROM json_each(:ids))
       ORDER BY asked.id, ${orderBy(BY_NAME)}`,
      { ids: JSON.stringify(ids) },
    );
    return listsOf(heldConcepts(connection, ids), rows, conceptOf);
  });
}

export function withNarrower(connection: Connection, ids: readonly string[]): readonly string[] {
  const rows = connection.all<{ id: string }>(
    `WITH RECURSIVE narrower (key) AS (
       SELECT key FROM concept WHERE id IN (SELECT value FROM json_each(:ids))
       UNION
       SELECT broader_concept.narrower FROM narrower JOIN broader_concept ON broader_concept.broader = narrower.key)
     SELECT concept.id FROM narrower CROSS JOIN concept ON concept.key = narrower.key
     UNION SELECT value FROM json_each(:ids)
     ORDER BY 1`,
    { ids: JSON.stringify(ids) },
  );
  return rows.map(({ id }) => id);
}

export function heldConcepts(connection: Connection, ids: readonly string[]): string[] {
  return [...conceptsByIds(connection, ids).keys()];
}
