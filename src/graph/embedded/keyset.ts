/** Lists in a total order, and where a page of them begins. */
import type { Cursor } from '../store.js';
import type { Parameters } from './connection.js';

export interface SortKey {
  /** A constant SQL expression. */
  readonly by: string;
  readonly descending?: boolean;
  /** The same for all rows: part of the cursor, but nothing to sort by. */
  readonly same?: boolean;
}

export function orderBy(keys: readonly SortKey[]): string {
  return keys
    .filter(({ same = false }) => !same)
    .map(({ by, descending = false }) => (descending ? `${by} DESC` : by))
    .join(', ');
}

/** The condition that a row comes after the cursor in `cursorParameters`. True for all without a cursor. */
export function afterCursor(keys: readonly SortKey[], cursor: Cursor | undefined): string {
  const first = keys.findIndex(({ same = false }) => !same);
  const key = keys[first];
  if (cursor === undefined || key === undefined) return 'TRUE';
  // The first part says nothing new, but is a range that SQLite can find in an index.
  const range = `${key.by} ${key.descending ? '<=' : '>='} :after${first}`;
  return `${range} AND ${comesAfter(keys, first)}`;
}

function comesAfter(keys: readonly SortKey[], position: number): string {
  const key = keys[position];
  if (key === undefined) return 'FALSE';
  const furtherOn = comesAfter(keys, position + 1);
  if (key.same) return furtherOn;
  const beyond = `${key.by} ${key.descending ? '<' : '>'} :after${position}`;
  return `(${beyond} OR (${key.by} = :after${position} AND ${furtherOn}))`;
}

export function cursorParameters(cursor: Cursor | undefined): Parameters {
  return Object.fromEntries((cursor ?? []).map((part, position) => [`after${position}`, part]));
}
