import { CONCEPT_TYPES, PREDICATES } from '../../../schema/predicates.js';
import type { Statistics } from '../store.js';
import type { Connection } from './connection.js';

export function statistics(connection: Connection): Statistics {
  return connection.reading(() => {
    const rows = countsOf(connection, 'SELECT counted AS name, rows AS count FROM tally');
    const concepts = countsOf(
      connection,
      'SELECT type AS name, count(*) AS count FROM concept WHERE paper_count > 0 GROUP BY type',
    );
    const conceptsByType = CONCEPT_TYPES.map((type) => ({ type, count: concepts.get(type) ?? 0 }));
    const factsByPredicate = PREDICATES.map((predicate) => ({ predicate, count: rows.get(predicate) ?? 0 }));
    return {
      papers: connection.count('SELECT count(*) AS count FROM paper'),
      concepts: sumOf(conceptsByType),
      mentions: rows.get('mention') ?? 0,
      facts: sumOf(factsByPredicate),
      conceptsByType,
      factsByPredicate,
    };
  });
}

function countsOf(connection: Connection, sql: string): ReadonlyMap<string, number> {
  return new Map(
    connection.all<{ name: string; count: number }>(sql).map(({ name, count }) => [name, count]),
  );
}

function sumOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
