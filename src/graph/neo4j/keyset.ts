/** Lists in a total order, and where a page of them begins. */
import type { Cursor } from '../store.js';
import type { Parameters } from './connection.js';

/** A sort key: a constant Cypher expression that is never null. */
export interface SortKey {
  readonly by: string;
  readonly descending?: boolean;
}

export function orderBy(keys: readonly SortKey[]): string {
  return keys.map(({ by, descending }) => (descending ? `${by} DESC` : by)).join(', ');
}

/** The cursor of a row, as a Cypher list. */
export function cursorOf(keys: readonly SortKey[]): string {
  return `[${keys.map(({ by }) => by).join(', ')}]`;
}

/** The condition that a row comes after the cursor in `cursorParameters`. True for all without a cursor. */
export function afterCursor(keys: readonly SortKey[], cursor: Cursor | undefined): string {
  const [first] = keys;
  if (cursor === undefined || first === undefined) return 'true';
  // The first part says nothing new, but is a range that Neo4j can find in an index.
  return `${first.by} ${first.descending ? '<=' : '>='} $given.after0 AND ${comesAfter(keys, 0)}`;
}

function comesAfter(keys: readonly SortKey[], position: number): string {
  const key = keys[position];
  if (key === undefined) return 'false';
  const beyond = `${key.by} ${key.descending ? '<' : '>'} $given.after${position}`;
  return `(${beyond} OR (${key.by} = $given.after${position} AND ${comesAfter(keys, position + 1)}))`;
}

export function cursorParameters(cursor: Cursor | undefined): Parameters {
  return Object.fromEntries((cursor ?? []).map((part, position) => [`after${position}`, part]));
}
