/** Rows of one answer, given back to the ids that they belong to. */
import { pageOf } from '../pages.js';
import type { Cursor, Page, PageRequest } from '../store.js';

export interface Owned {
  /** The id that the row was asked for. */
  readonly owner: string;
}

/** A list for each id, in the order of the rows; an empty one where there is no row. */
export function listsOf<Row extends Owned, T>(
  ids: readonly string[],
  rows: readonly Row[],
  node: (row: Row) => T,
): Map<string, T[]> {
  const lists = new Map(ids.map((id): [string, T[]] => [id, []]));
  for (const row of rows) lists.get(row.owner)?.push(node(row));
  return lists;
}

export interface OwnedTotal extends Owned {
  readonly total: number;
}

/** A page for each id that has a total. The rows hold one more entry for each page than was asked for, if there is one. */
export function pagesOf<Row extends Owned, T>(
  totals: readonly OwnedTotal[],
  rows: readonly Row[],
  entry: (row: Row) => { readonly cursor: Cursor; readonly node: T },
  page: PageRequest,
): Map<string, Page<T> & { readonly totalCount: number }> {
  const ids = totals.map(({ owner }) => owner);
  const lists = listsOf(ids, rows, entry);
  return new Map(
    totals.map(({ owner, total }) => [owner, { ...pageOf(lists.get(owner) ?? [], page), totalCount: total }]),
  );
}
