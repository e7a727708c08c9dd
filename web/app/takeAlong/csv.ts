import { BYTE_ORDER_MARK, type Cell, csvRow } from '../../../schema/csv.js';

/** A table as CSV. `rows` have their cells in the order of `columns`. */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + [columns, ...rows].map(csvRow).join('');
}
