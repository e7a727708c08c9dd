import type { UnreadableRecord } from './formats.js';
import { MAX_RECORD_BYTES, readLines } from './lines.js';

/** What stands after `@`, as it is written: "article{key, title = {…}}". */
export type BibtexEntry = { readonly line: number; readonly text: string } | UnreadableRecord;

const ENTRY_BEGINNING = /^\s{0,100}@\s{0,100}[A-Za-z]+\s{0,100}[{(]/;

/**
 * Cuts a BibTeX file into its entries; what stands between them is a comment. An entry ends where its braces are closed.
 * If they are not, it ends as broken where a line begins another entry. Holds one entry in memory.
 */
export async function* readBibtexEntries(bytes: AsyncIterable<Buffer>): AsyncGenerator<BibtexEntry> {
  const cutter = new EntryCutter();
  for await (const { number, text, problem } of readLines(bytes)) {
    if (problem !== undefined) yield* cutter.breakOff(number, problem);
    else yield* cutter.cut(number, text);
  }
  yield* cutter.end();
}

class EntryCutter {
  /** Undefined between entries. */
  private beginsAt: number | undefined;
  private parts: string[] = [];
  private size = 0;
  private depth = 0;
  /** `}` or `)`. */
  private closing = '}';
  private isBroken = false;

  *cut(line: number, text: string): Generator<BibtexEntry> {
    if (this.beginsAt !== undefined && ENTRY_BEGINNING.test(text)) yield* this.unclosed();
    let start = 0;
    while (start < text.length) {
      if (this.beginsAt === undefined) {
        const at = text.indexOf('@', start);
        if (at === -1) return;
        this.begin(line);
        start = at + 1;
      }
      const end = this.findEnd(text, start);
      this.keep(text.slice(start, end));
      if (end === text.length) break;
      yield* this.finish();
      start = end + 1;
    }
    if (this.beginsAt !== undefined) this.keep('\n');
  }

  *breakOff(line: number, reason: string): Generator<BibtexEntry> {
    if (this.beginsAt !== undefined) this.isBroken = true;
    yield { line, reason };
  }

  *end(): Generator<BibtexEntry> {
    if (this.beginsAt !== undefined) yield* this.unclosed();
  }

  private begin(line: number): void {
    this.beginsAt = line;
    this.parts = [];
    this.size = 0;
    this.depth = 0;
    this.isBroken = false;
  }

  private *unclosed(): Generator<BibtexEntry> {
    const line = this.beginsAt ?? 1;
    this.beginsAt = undefined;
    // An "@" in a comment begins nothing.
    if (this.isBroken || this.depth === 0) return;
    yield { line, reason: `the entry has no closing ${this.closing}` };
  }

  private *finish(): Generator<BibtexEntry> {
    const line = this.beginsAt ?? 1;
    this.beginsAt = undefined;
    if (this.isBroken) return;
    if (this.size > MAX_RECORD_BYTES)
      yield { line, reason: `the entry has more than ${MAX_RECORD_BYTES} characters` };
    else yield { line, text: this.parts.join('') };
  }

  private keep(part: string): void {
    this.size += part.length;
    if (this.size <= MAX_RECORD_BYTES) this.parts.push(part);
  }

  /** The place of the bracket that closes the entry; the text's length if it is not there. */
  private findEnd(text: string, start: number): number {
    for (let at = start; at < text.length; at++) {
      const sign = text[at];
      if (this.depth === 0) {
        if (sign !== '{' && sign !== '(') continue;
        this.closing = sign === '{' ? '}' : ')';
        this.depth = 1;
      } else if (sign === this.closing && this.depth === 1) return at;
      else if (sign === '{') this.depth += 1;
      else if (sign === '}' && this.depth > 1) this.depth -= 1;
    }
    return text.length;
  }
}
