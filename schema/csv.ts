/** Tables as CSV (RFC 4180), as spreadsheets read it. */

export type Cell = string | number | null;

/** Excel takes a file for UTF-8 only if it begins so. */
export const BYTE_ORDER_MARK = '\u{feff}';

/** A line with its end. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
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
