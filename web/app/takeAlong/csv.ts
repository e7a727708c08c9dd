/** Tables as CSV (RFC 4180), as spreadsheets read it. */

export type Cell = string | number | null;

/** Excel takes a file for UTF-8 only if it begins so. */
const BYTE_ORDER_MARK = '\u{feff}';

/** `rows` have their cells in the order of `columns`. */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = withoutFormula(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet would run a text that begins like a formula, and a paper's text comes from anybody. */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
