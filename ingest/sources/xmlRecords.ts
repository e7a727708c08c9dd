import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import type { UnreadableRecord } from './formats.js';
import { MAX_RECORD_BYTES, notUtf8, unreadable } from './lines.js';

/** An element of XML with all that is in it. Names are without their prefix: `dc:title` is `title`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in it beside its children, as one text. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

export type XmlRecord = { readonly line: number; readonly element: XmlElement } | UnreadableRecord;

export interface XmlForm {
  /** What the document's root must be called. */
  readonly root: string;
  /** What the elements are called that are records. */
  readonly records: ReadonlySet<string>;
}

/** Far deeper than any format goes. */
const MOST_LEVELS = 64;

/**
 * The elements that are records, wherever they stand in the document, as they end. What is wrong within one makes that
 * one unreadable; what is wrong outside ends the reading with a problem. Entities that a document defines are not known,
 * so that none can grow. Holds one record in memory.
 */
export async function* readXmlRecords(
  bytes: AsyncIterable<Buffer>,
  form: XmlForm,
): AsyncGenerator<XmlRecord> {
  const document = new XmlDocument(form);
  try {
    for await (const chunk of bytes) {
      yield* document.read(chunk);
      if (document.hasEnded) return;
    }
  } catch (error) {
    yield { line: document.line, reason: unreadable(error), endsReading: true };
    return;
  }
  yield* document.end();
}

export function child({ children }: XmlElement, name: string): XmlElement | undefined {
  return children.find((element) => element.name === name);
}

export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((element) => element.name === name);
}

export function childTexts(element: XmlElement, name: string): string[] {
  return childrenOf(element, name).map(({ text }) => text.trim());
}

/** Undefined if there is no such child, or nothing in it. */
export function childText(element: XmlElement, name: string): string | undefined {
  return childTexts(element, name).find((text) => text !== '');
}

interface OpenElement extends XmlElement {
  text: string;
  readonly children: OpenElement[];
}

class XmlDocument {
  hasEnded = false;
  private readonly parser = new SaxesParser();
  private records: XmlRecord[] = [];
  /** The record that has begun and all that is open in it. */
  private open: OpenElement[] = [];
  private recordLine = 0;
  private recordStart = 0;
  private recordProblem: UnreadableRecord | undefined;
  private levels = 0;
  private hasBegun = false;
  /** Blank ones, which the parser does not get. */
  private linesBefore = 0;
  private hasRoot = false;
  /** Where the parser last had something to tell: what comes after, it keeps. */
  private lastMarkup = 0;
  /** The first bytes of a character whose other bytes are still to come. */
  private unfinished: Buffer = Buffer.alloc(0);

  constructor(private readonly form: XmlForm) {
    this.parser.on('error', ({ message }) => {
      this.fail(`not XML: ${message.replace(/^\d+:\d+: /, '')}`);
    });
    this.parser.on('opentag', ({ name, attributes }) => {
      this.openElement(localName(name), attributes);
    });
    this.parser.on('closetag', () => {
      this.closeElement();
    });
    this.parser.on('text', (text) => {
      this.addText(text);
    });
    this.parser.on('cdata', (text) => {
      this.addText(text);
    });
  }

  get line(): number {
    return this.linesBefore + this.parser.line;
  }

  read(chunk: Buffer): readonly XmlRecord[] {
    const bytes = Buffer.concat([this.unfinished, chunk]);
    const whole = bytes.length - unfinishedAtEnd(bytes);
    this.unfinished = bytes.subarray(whole);
    this.write(bytes.subarray(0, whole));
    if (!this.hasEnded && this.parser.position - this.lastMarkup > MAX_RECORD_BYTES)
      this.stop(this.line, `more than ${MAX_RECORD_BYTES} characters without a tag`);
    return this.takeRecords();
  }

  end(): readonly XmlRecord[] {
    if (this.unfinished.length > 0) this.write(this.unfinished);
    const [record] = this.open;
    if (!this.hasEnded && record !== undefined)
      this.stop(this.recordLine, `the document breaks off within <${record.name}>`);
    else if (!this.hasEnded && this.levels > 0) this.stop(this.line, 'the document breaks off');
    else if (!this.hasRoot) this.stop(this.line, `the document has no <${this.form.root}>`);
    return this.takeRecords();
  }

  private write(bytes: Buffer): void {
    if (isUtf8(bytes)) {
      this.parser.write(this.withoutBlanksBefore(bytes.toString('utf8')));
      return;
    }
    const lines = splitLines(bytes);
    const wrong = lines.findIndex((line) => !isUtf8(line));
    this.stop(this.line + wrong, notUtf8(lines[wrong] ?? bytes));
  }

  /** XML has nothing before "<?xml"; programs that save a response put blank lines there. */
  private withoutBlanksBefore(text: string): string {
    if (this.hasBegun) return text;
    const rest = text.trimStart();
    this.hasBegun = rest !== '';
    this.linesBefore += text.slice(0, text.length - rest.length).split('\n').length - 1;
    return rest;
  }

  private openElement(name: string, attributes: Readonly<Record<string, string>>): void {
    this.levels += 1;
    this.lastMarkup = this.parser.position;
    if (this.hasEnded) return;
    if (!this.hasRoot && name !== this.form.root)
      this.stop(this.line, `its first element is <${name}>, not <${this.form.root}>`);
    this.hasRoot = true;
    if (this.levels > MOST_LEVELS)
      this.stop(this.line, `elements stand in each other more than ${MOST_LEVELS} deep`);
    if (this.open.length === 0 && !this.form.records.has(name)) return;
    const element = { name, attributes, text: '', children: [] };
    if (this.open.length === 0) {
      this.recordLine = this.line;
      this.recordStart = this.parser.position;
      this.recordProblem = undefined;
    }
    this.open.at(-1)?.children.push(element);
    this.open.push(element);
    this.checkSize();
  }

  private closeElement(): void {
    this.levels -= 1;
    this.lastMarkup = this.parser.position;
    const element = this.open.pop();
    if (element === undefined || this.open.length > 0 || this.hasEnded) return;
    this.records.push(this.recordProblem ?? { line: this.recordLine, element });
  }

  private addText(text: string): void {
    this.lastMarkup = this.parser.position;
    const element = this.open.at(-1);
    if (element === undefined || this.recordProblem !== undefined) return;
    element.text += text;
    this.checkSize();
  }

  /** Of a record that is too large, nothing more is kept. */
  private checkSize(): void {
    if (this.parser.position - this.recordStart <= MAX_RECORD_BYTES) return;
    this.fail(`the record has more than ${MAX_RECORD_BYTES} characters`);
    for (const { children } of this.open) children.length = 0;
  }

  private fail(reason: string): void {
    if (this.hasEnded) return;
    if (this.open.length === 0) this.stop(this.line, reason);
    else this.recordProblem ??= { line: this.line, reason };
  }

  private stop(line: number, reason: string): void {
    if (!this.hasEnded) this.records.push({ line, reason, endsReading: true });
    this.hasEnded = true;
  }

  private takeRecords(): readonly XmlRecord[] {
    const { records } = this;
    this.records = [];
    return records;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** How many bytes at the end are the beginning of a UTF-8 sequence. */
function unfinishedAtEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf('\n'); end !== -1; end = bytes.indexOf('\n', start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}
