import { MAX_RECORD_BYTES } from './lines.js';

/** What `@string` has defined so far, by name in lower case. */
export type Macros = Map<string, string>;

export type ParsedEntry =
  | {
      /** In lower case, as in "article". */
      readonly type: string;
      /** By name in lower case, as they are written, without their outer braces or quotes. */
      readonly fields: ReadonlyMap<string, string>;
    }
  | { readonly reason: string };

/** A bibliography defines a few dozen. */
const MOST_MACROS = 10_000;
const LONGEST_MACRO = 4_096;

/**
 * The fields of an entry as `readBibtexEntries` gives it. What `@string` defines goes into `macros`; the names of months
 * stay as they are.
 */
export function parseEntry(text: string, macros: Macros): ParsedEntry {
  const [, type = '', rest = ''] = /^\s{0,100}([A-Za-z]+)\s{0,100}[{(]([^]*)$/.exec(text) ?? [];
  const kind = type.toLowerCase();
  if (kind === '') return { reason: 'an entry begins with a name and a brace, as in @article{' };
  if (kind === 'comment' || kind === 'preamble') return { type: kind, fields: new Map() };
  const parser = new FieldParser(rest, macros);
  const parsed = kind === 'string' ? parser.fields() : parser.keyAndFields();
  if ('reason' in parsed) return parsed;
  if (kind === 'string') {
    for (const [name, value] of parsed.fields) {
      if (macros.size < MOST_MACROS && value.length <= LONGEST_MACRO) macros.set(name, value);
      else return { reason: `@string ${name}: there are too many of them, or it is too long` };
    }
  }
  return { type: kind, fields: parsed.fields };
}

type Fields = { readonly fields: ReadonlyMap<string, string> } | { readonly reason: string };

class Malformed extends Error {}

class FieldParser {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly macros: Macros,
  ) {}

  keyAndFields(): Fields {
    const comma = this.text.indexOf(',');
    // An entry may be nothing but a key.
    if (comma === -1) return { fields: new Map() };
    this.at = comma + 1;
    return this.fields();
  }

  fields(): Fields {
    const fields = new Map<string, string>();
    try {
      for (;;) {
        this.skip(/[\s,]/y);
        if (this.at >= this.text.length) return { fields };
        const name = this.take(/[^\s=,{}"#()]+/y);
        this.skip(/\s/y);
        if (name === '' || this.text[this.at] !== '=')
          throw new Malformed(`"=" is missing after "${name || this.text.slice(this.at, this.at + 20)}"`);
        this.at += 1;
        // Where a field stands twice, the first counts, as in BibTeX.
        const value = this.value(name);
        if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
      }
    } catch (error) {
      if (error instanceof Malformed) return { reason: error.message };
      throw error;
    }
  }

  /** Parts joined by "#". */
  private value(name: string): string {
    let value = '';
    for (;;) {
      this.skip(/\s/y);
      value += this.part(name);
      if (value.length > MAX_RECORD_BYTES)
        throw new Malformed(`${name} has more than ${MAX_RECORD_BYTES} characters`);
      this.skip(/\s/y);
      if (this.text[this.at] !== '#') return value;
      this.at += 1;
    }
  }

  private part(name: string): string {
    switch (this.text[this.at]) {
      case '{':
        return this.delimited('}', name);
      case '"':
        return this.delimited('"', name);
      default: {
        const word = this.take(/[^\s,#{}"=()]+/y);
        if (word === '') throw new Malformed(`${name} has no value`);
        return this.macros.get(word.toLowerCase()) ?? word;
      }
    }
  }

  private delimited(end: '}' | '"', name: string): string {
    const start = this.at + 1;
    let depth = 0;
    for (let at = start; at < this.text.length; at++) {
      const sign = this.text[at];
      if (sign === end && depth === 0) {
        this.at = at + 1;
        return this.text.slice(start, at);
      }
      if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
    }
    throw new Malformed(`${name} has no closing ${end}`);
  }

  private skip(one: RegExp): void {
    for (;;) {
      one.lastIndex = this.at;
      if (!one.test(this.text)) return;
      this.at += 1;
    }
  }

  private take(word: RegExp): string {
    word.lastIndex = this.at;
    const [taken = ''] = word.exec(this.text) ?? [];
    this.at += taken.length;
    return taken;
  }
}
