export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

/** One decimal; of two equally near values the one with an even last digit, as Python's `round` has it. */
export function decimal(value: number): string {
  const isHalfway = value % 0.5 === 0.25;
  if (!isHalfway) return value.toFixed(1);
  const tenths = Math.floor(value * 10);
  return ((tenths + (tenths % 2)) / 10).toFixed(1);
}

/** Two decimals. */
export function share(value: number): string {
  return value.toFixed(2);
}

function inCell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
}
