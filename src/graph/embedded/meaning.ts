/** Which concept a text means that a person or a program wrote. */
import type { PaperFilter, SoughtCondition, StoredConcept } from '../store.js';
import { conceptsByIds, conceptsByNames, withNarrower } from './concepts.js';
import type { Connection } from './connection.js';

export function conceptsMeant(
  connection: Connection,
  texts: readonly string[],
): ReadonlyMap<string, StoredConcept> {
  return connection.reading(() => {
    const byId = conceptsByIds(connection, texts);
    const byName = conceptsByNames(
      connection,
      texts.filter((text) => !byId.has(text)),
    );
    return new Map([...byName, ...byId]);
  });
}

export function idsMeant(
  connection: Connection,
  texts: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  return connection.reading(() => {
    const meant = [...conceptsMeant(connection, texts)];
    return new Map(meant.map(([text, { id }]) => [text, withNarrower(connection, [id])]));
  });
}

/** The filter by ids alone. */
export function withIdsMeant(connection: Connection, filter: PaperFilter): PaperFilter {
  const lookUp = <C extends SoughtCondition>(condition: C): C => {
    const { conceptIds, meant, or } = condition;
    const ids = meant === undefined ? [] : (idsMeant(connection, [meant]).get(meant) ?? []);
    return { ...condition, conceptIds: [...conceptIds, ...ids], ...(or && { or: or.map(lookUp) }) };
  };
  return {
    ...filter,
    all: filter.all?.map(lookUp),
    any: filter.any?.map(lookUp),
    none: filter.none?.map(lookUp),
  };
}
