import { isUtf8 } from 'node:buffer';
import { notUtf8, unreadable } from './lines.js';

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const OPENING_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, LINE_FEED, 0x0d]);

/** A record as it is written. */
export interface RecordText {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly text: string;
  /** Why it cannot be read. */
  readonly problem?: string | undefined;
}

/** Whether JSON with this chunk for its beginning is an array; undefined if the chunk is blank. */
export function beginsArray(chunk: Buffer): boolean | undefined {
  const sign = chunk.find((byte) => !BLANKS.has(byte));
  return sign === undefined ? undefined : sign === OPENING_BRACKET;
}

/** The most that is looked at to see whether papers come in a service's response. */
export const MOST_BYTES_BEFORE_PAPERS = 4_096;
/** What OpenAlex and Semantic Scholar say of a search before its papers. */
const RESPONSE_BEGINNING =
  /^\s{0,100}\{\s{0,100}(?:"(?:meta|total|offset|next|token)"\s{0,100}:\s{0,100}(?:\{[^{}]{0,2000}\}|"[^"]{0,500}"|\w{1,20})\s{0,100},\s{0,100}){1,5}"(?:results|data)"\s{0,100}:\s{0,100}(?=\[)/;

/** How many bytes of a service's response stand before the array of its papers; undefined if this is the beginning of none. */
export function bytesBeforePapers(beginning: Buffer): number | undefined {
  return RESPONSE_BEGINNING.exec(beginning.toString('latin1', 0, MOST_BYTES_BEFORE_PAPERS))?.[0].length;
}

/**
 * The elements of a JSON array as they are written. Only brackets, commas and quotes are looked at: what is wrong within
 * an element is found when it is parsed, and the next can still be read. Holds one element in memory.
 *
 * @param bytesBefore how many bytes stand before the array: if there are any, it is in an object
 */
export async function* readArrayElements(
  bytes: AsyncIterable<Buffer>,
  maxBytes: number,
  bytesBefore = 0,
): AsyncGenerator<RecordText> {
  const cutter = new ArrayCutter(maxBytes, bytesBefore);
  try {
    for await (const chunk of bytes) {
      yield* cutter.cut(chunk);
      if (cutter.hasFailed) return;
    }
  } catch (error) {
    yield { line: cutter.line, text: '', problem: unreadable(error) };
    return;
  }
  if (!cutter.hasEnded)
    yield {
      line: cutter.elementLine,
      text: '',
      problem: 'the JSON array breaks off: its closing bracket is missing',
    };
}

class ArrayCutter {
  line = 1;
  hasEnded = false;
  hasFailed = false;
  private depth = 0;
  private isInString = false;
  private isEscaped = false;
  private parts: Buffer[] = [];
  private size = 0;
  private beginsAt: number | undefined;

  /** Brackets of the object around the array that are open. */
  private depthAround: number;

  constructor(
    private readonly maxBytes: number,
    private bytesBefore: number,
  ) {
    this.depthAround = bytesBefore > 0 ? 1 : 0;
  }

  /** Where the element begins that is being read; the line that is being read between elements. */
  get elementLine(): number {
    return this.beginsAt ?? this.line;
  }

  *cut(chunk: Buffer): Generator<RecordText> {
    let start = 0;
    for (let at = 0; at < chunk.length && !this.hasFailed; at++) {
      const byte = chunk[at] ?? 0;
      if (this.bytesBefore > 0) {
        this.bytesBefore -= 1;
        if (byte === LINE_FEED) this.line += 1;
        continue;
      }
      if (!this.isSign(byte)) continue;
      if (this.hasEnded && this.depthAround > 0) {
        if (byte === QUOTE) this.isInString = true;
        else if (byte === OPENING_BRACE || byte === OPENING_BRACKET) this.depthAround += 1;
        else if (byte === CLOSING_BRACE || byte === CLOSING_BRACKET) this.depthAround -= 1;
      } else if (this.hasEnded) {
        this.hasFailed = true;
        yield { line: this.line, text: '', problem: 'something stands after the end of the JSON array' };
      } else if (this.depth === 0) {
        this.depth = 1;
        start = at + 1;
      } else if (this.depth === 1 && (byte === COMMA || byte === CLOSING_BRACKET)) {
        this.hasEnded = byte === CLOSING_BRACKET;
        this.keep(chunk.subarray(start, at));
        start = at + 1;
        // An array may be empty; before a comma something must stand.
        if (this.beginsAt !== undefined || !this.hasEnded) yield this.take();
      } else {
        if (this.beginsAt === undefined) start = at;
        this.beginsAt ??= this.line;
        if (byte === QUOTE) this.isInString = true;
        else if (byte === OPENING_BRACE || byte === OPENING_BRACKET) this.depth += 1;
        else if (byte === CLOSING_BRACE || byte === CLOSING_BRACKET) this.depth = Math.max(1, this.depth - 1);
      }
    }
    this.keep(chunk.subarray(start));
  }

  /** Whether the byte may mean something for the array: it is neither blank nor within a string. */
  private isSign(byte: number): boolean {
    if (byte === LINE_FEED) {
      this.line += 1;
      // JSON has none within a string: one that lacks its quote must not swallow the elements that follow.
      if (this.isInString) this.depth = 1;
      this.isInString = false;
      this.isEscaped = false;
      return false;
    }
    if (!this.isInString) return !BLANKS.has(byte);
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.isInString = false;
    return false;
  }

  private keep(part: Buffer): void {
    if (this.beginsAt === undefined) return;
    if (this.size <= this.maxBytes) this.parts.push(part);
    this.size += part.length;
  }

  private take(): RecordText {
    const text = toText(this.elementLine, Buffer.concat(this.parts), this.size, this.maxBytes);
    this.parts = [];
    this.size = 0;
    this.beginsAt = undefined;
    return text;
  }
}

function toText(line: number, bytes: Buffer, size: number, maxBytes: number): RecordText {
  if (size > maxBytes) {
    const problem = `the record has ${size} bytes, more than the ${maxBytes} that it may have`;
    return { line, text: '', problem };
  }
  return {
    line,
    text: bytes.toString('utf8'),
    problem: isUtf8(bytes) ? undefined : notUtf8(bytes, 'record'),
  };
}
