import type { SourceRecord } from './formats.js';
import type { Line } from './lines.js';
import { toPaper } from './record.js';

/** Papers from JSON Lines: one object a line. Blank lines are passed over. */
export async function* readJsonl(lines: AsyncIterable<Line>, source: string): AsyncGenerator<SourceRecord> {
  for await (const line of lines) {
    if (line.problem !== undefined) yield { line: line.number, reason: line.problem };
    else if (line.text.trim() !== '') yield toRecord(line, source);
  }
}

function toRecord({ number, text }: Line, source: string): SourceRecord {
  let value: unknown;
  try {
    value = JSON.parse(text.trim());
  } catch (error) {
    return { line: number, reason: `not a line of JSON (${(error as Error).message})` };
  }
  const read = toPaper(value, source);
  return 'paper' in read ? read : { line: number, reason: read.reason };
}
