import { isUtf8 } from 'node:buffer';
import { PapergraphError } from '../../schema/errors.js';

/** The most that one record (a line of `jsonl`, a title or an abstract of `listing`) may have. */
export const MAX_RECORD_BYTES = 1_048_576;
const BYTES_KEPT_OF_LONGER_LINES = 4_096;
const LINE_FEED = 0x0a;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line feed; a carriage return before it may still be there. Of a line with a problem, a part. */
  readonly text: string;
  /** Why the line cannot be read. */
  readonly problem?: string;
}

/**
 * Cuts bytes into lines. A line that is not UTF-8 or is longer than `maxBytes` comes with a problem, and so does the end
 * of an input that breaks off; nothing is thrown. Holds one line in memory.
 */
export async function* readLines(
  input: AsyncIterable<Buffer>,
  maxBytes = MAX_RECORD_BYTES,
): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let size = 0;

  const add = (part: Buffer) => {
    if (size <= maxBytes) parts.push(part);
    size += part.length;
  };
  const finish = (): Line => {
    const line = toLine(number, Buffer.concat(parts), size, maxBytes);
    number += 1;
    parts = [];
    size = 0;
    return line;
  };

  try {
    for await (const chunk of input) {
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
        add(chunk.subarray(start, end));
        yield finish();
        start = end + 1;
      }
      add(chunk.subarray(start));
    }
  } catch (error) {
    yield { number, text: '', problem: unreadable(error) };
    return;
  }
  if (size > 0) yield finish();
}

function toLine(number: number, bytes: Buffer, size: number, maxBytes: number): Line {
  if (size > maxBytes) {
    const text = bytes.subarray(0, BYTES_KEPT_OF_LONGER_LINES).toString('utf8');
    return {
      number,
      text,
      problem: `the line has ${size} bytes, more than the ${maxBytes} that a record may have`,
    };
  }
  const text = bytes.toString('utf8');
  return isUtf8(bytes) ? { number, text } : { number, text, problem: notUtf8(bytes) };
}

/** Which byte of a line or another stretch is not UTF-8, for people. */
export function notUtf8(bytes: Buffer, stretch = 'line'): string {
  // Where a wrong byte was, decoding put a replacement character: the first difference after encoding again.
  const encoded = Buffer.from(bytes.toString('utf8'));
  const position = bytes.findIndex((byte, index) => byte !== encoded[index]);
  const wrong = (bytes[position] ?? 0).toString(16).padStart(2, '0');
  return `not UTF-8: wrong byte 0x${wrong} at byte ${position + 1} of the ${stretch} (convert the file first, as by iconv -f WINDOWS-1252 -t UTF-8)`;
}

/** Why an input cannot be read any further, for people. */
export function unreadable(error: unknown): string {
  if (error instanceof PapergraphError) return error.message;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code.startsWith('Z_')) return `the gzip data is damaged or cut off (${message})`;
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be read: permission denied';
  return `cannot be read: ${message}`;
}
