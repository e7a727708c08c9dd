/** Names near to a misspelt one, by the trigrams that they share. */
import {
  isNear,
  nearestNames,
  trigrams,
  trigramsThatFind,
  writtenName,
  type WrittenName,
} from '../nearNames.js';
import type { NearName } from '../store.js';
import { CONCEPT_COLUMNS, conceptOf, type ConceptRow } from './concepts.js';
import type { Connection } from './connection.js';

export function nearNames(connection: Connection, text: string, first: number): NearName[] {
  const written = writtenName(text);
  if (written === null) return [];
  return connection.reading(() => {
    const keys = namesSharingTrigrams(connection, written).filter(({ lookupKey }) =>
      isNear(lookupKey, written),
    );
    const rows = connection.all<ConceptRow & { lookupKey: string; origin: number; asWritten: string }>(
      `SELECT concept_name.lookup_key AS lookupKey, concept_name.origin, concept_name.name AS asWritten, ${CONCEPT_COLUMNS}
       FROM concept_name JOIN concept ON concept.key = concept_name.concept
       WHERE concept_name.key IN (SELECT value FROM json_each(:keys)) AND concept.paper_count > 0`,
      { keys: JSON.stringify(keys.map(({ key }) => key)) },
    );
    const candidates = rows.map((row) => ({
      name: row.asWritten,
      key: row.lookupKey,
      origin: row.origin,
      concept: conceptOf(row),
    }));
    return nearestNames(written, candidates, first);
  });
}

interface NameKey {
  readonly key: number;
  readonly lookupKey: string;
}

function namesSharingTrigrams(connection: Connection, written: WrittenName): NameKey[] {
  const shared = rarestTrigrams(connection, written).map(phrase).join(' OR ');
  const lengths = lengthsNear(written).map(phrase).join(' OR ');
  return connection.all<NameKey>(
    `SELECT key, lookup_key AS lookupKey FROM concept_name
     WHERE key IN (SELECT rowid FROM name_trigram WHERE name_trigram MATCH :query)`,
    { query: `(${shared}) AND (${lengths})` },
  );
}

/** Of the trigrams that cannot all be missing, those that fewest names have. */
function rarestTrigrams(connection: Connection, written: WrittenName): string[] {
  const frequencies = connection.all<{ trigram: string; names: number }>(
    `SELECT trigram.value AS trigram,
       coalesce((SELECT doc FROM name_trigram_frequency WHERE term = trigram.value), 0) AS names
     FROM json_each(:trigrams) AS trigram`,
    { trigrams: JSON.stringify(trigrams(written.key)) },
  );
  return frequencies
    .sort((a, b) => a.names - b.names)
    .slice(0, trigramsThatFind(written))
    .map(({ trigram }) => trigram);
}

/** The trigrams for the lengths of names that may be near, see schema/embedded-5.sql. */
function lengthsNear({ key, mostEdits }: WrittenName): string[] {
  const length = Array.from(key).length;
  const lengths = Array.from({ length: 2 * mostEdits + 1 }, (_, index) => length - mostEdits + index);
  return [...new Set(lengths.map((each) => `=${String(Math.min(each, 99)).padStart(2, '0')}`))];
}

/** As a phrase of the query language: keys have no quotation marks. */
function phrase(trigram: string): string {
  return `"${trigram}"`;
}
