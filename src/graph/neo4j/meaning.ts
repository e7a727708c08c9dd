/** Which concept a text means that a person or a program wrote. */
import { conceptKey } from '../../../schema/names.js';
import type { StoredConcept } from '../store.js';
import { BEST_NAME_FIRST, CONCEPT_PROPERTIES } from './concepts.js';
import type { Connection } from './connection.js';

/** Binds to `c` the concept that `asked.text` means: see `meant`. */
const FIND_MEANT = `CALL (asked) {
    OPTIONAL MATCH (held:Concept {id: asked.text})
    CALL (asked, held) {
      MATCH (n:Name)-[:OF]->(c:Concept) WHERE held IS NULL AND n.key = asked.key
      RETURN c ${BEST_NAME_FIRST} LIMIT 1
      UNION ALL
      WITH held WHERE held IS NOT NULL RETURN held AS c
    }
    RETURN c
  }`;

/** Of the concept `c`. */
const WITH_NARROWER = 'MATCH (c)<-[:BROADER*0..]-(narrower:Concept)';

/** Gives `concept`, each once: those of `asked.conceptIds`, and those that `asked.text` means. */
export const CONCEPTS_ASKED = `MATCH (concept:Concept) WHERE concept.id IN asked.conceptIds RETURN concept
  UNION
  WITH asked ${FIND_MEANT} ${WITH_NARROWER} RETURN narrower AS concept`;

export async function conceptsMeant(
  connection: Connection,
  texts: readonly string[],
): Promise<ReadonlyMap<string, StoredConcept>> {
  const rows = await connection.read<{ text: string; concept: StoredConcept }>(
    `UNWIND $given.asked AS asked ${FIND_MEANT} RETURN asked.text AS text, ${CONCEPT_PROPERTIES} AS concept`,
    { asked: texts.map(meant) },
  );
  return new Map(rows.map(({ text, concept }) => [text, concept]));
}

export async function idsMeant(
  connection: Connection,
  texts: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await connection.read<{ text: string; ids: readonly string[] }>(
    `UNWIND $given.asked AS asked ${FIND_MEANT}
     RETURN asked.text AS text,
       COLLECT { ${WITH_NARROWER} RETURN DISTINCT narrower.id AS id ORDER BY id } AS ids`,
    { asked: texts.map(meant) },
  );
  return new Map(rows.map(({ text, ids }) => [text, ids]));
}

/** A text as the statements take it. A key that is empty is null, which equals none. */
export function meant(text: string) {
  return { text, key: conceptKey(text) || null };
}
