import { fromDatabase } from './databaseRecord.js';
import type { SourceRecord } from './formats.js';
import {
  arxivIdOfNote,
  doiOfAddress,
  findArxivId,
  findDate,
  findDoi,
  givenNameFirst,
} from './identifiers.js';
import type { RecordContent } from './jsonRecords.js';
import { MAX_RECORD_BYTES, readLines, type Line } from './lines.js';
import { withoutMarkup } from './markup.js';

/** "AU  - Lovelace, Ada": a tag of two signs, and its value, which may be empty. */
const TAGGED_LINE = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/;
/** Some programs write one space only; within a text that goes on over lines, "AI - …" must not be taken for a tag. */
const NARROW_TAGGED_LINE = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;
const NARROW_BEGINNING = 'TY - ';

/** What different programs put the same thing under, the best first. */
const TITLE = ['TI', 'T1'];
const ABSTRACT = ['AB', 'N2'];
const AUTHORS = ['AU', 'A1'];
const DATES = ['DA', 'PY', 'Y1'];
/** Where arXiv ids are found. */
const PLACES = ['UR', 'L1', 'L2', 'M1', 'AN', 'ID', 'JO', 'T2', 'DO'];
const NOTES = ['N1'];

/**
 * Papers from RIS: from the line "TY  - …" to "ER  - " or to the next "TY  - …". A line without a tag goes on with the value
 * before it. What stands between records is a comment, as who exported them; where there is no record at all, it is none.
 */
export async function* readRis(bytes: AsyncIterable<Buffer>, source: string): AsyncGenerator<SourceRecord> {
  let record: RisRecord | undefined;
  let hasRecords = false;
  let firstStray: number | undefined;
  for await (const line of readLines(bytes)) {
    const text = line.text.trimEnd();
    const isNarrow = record?.isNarrow ?? text.startsWith(NARROW_BEGINNING);
    const [, tag, value = ''] = (isNarrow ? NARROW_TAGGED_LINE : TAGGED_LINE).exec(text) ?? [];
    if (line.problem !== undefined) {
      if (record === undefined) yield { line: line.number, reason: line.problem };
      else record.problem ??= { line: line.number, reason: line.problem };
    } else if (tag === 'TY') {
      if (record !== undefined) yield toRecord(record, source);
      record = { line: line.number, values: new Map(), size: 0, lastTag: tag, isNarrow };
      hasRecords = true;
    } else if (tag === 'ER' && record !== undefined) {
      yield toRecord(record, source);
      record = undefined;
    } else if (record !== undefined) add(record, tag, tag === undefined ? line.text : value);
    else if (!isBlank(line)) firstStray ??= line.number;
  }
  if (record !== undefined) yield unended(record);
  else if (!hasRecords && firstStray !== undefined)
    yield { line: firstStray, reason: 'no record begins, as with a line "TY  - JOUR"' };
}

interface RisRecord {
  readonly line: number;
  readonly values: Map<string, string[]>;
  /** Of all values, in characters, also of those that are too many to be kept. */
  size: number;
  lastTag: string;
  /** One space stands after its tags. */
  readonly isNarrow: boolean;
  problem?: { readonly line: number; readonly reason: string };
}

function add(record: RisRecord, tag: string | undefined, value: string): void {
  record.size += value.length + 1;
  if (record.size > MAX_RECORD_BYTES) {
    record.problem ??= {
      line: record.line,
      reason: `the record has more than ${MAX_RECORD_BYTES} characters`,
    };
    return;
  }
  if (tag === undefined) {
    record.values.get(record.lastTag)?.push(value.trim());
    return;
  }
  record.lastTag = tag;
  const values = record.values.get(tag);
  if (values === undefined) record.values.set(tag, [value]);
  else values.push(value);
}

function isBlank({ text }: Line): boolean {
  return text.trim() === '';
}

function unended({ line, problem }: RisRecord): SourceRecord {
  return problem ?? { line, reason: 'the record has no end: a line "ER  - " is missing' };
}

function toRecord(record: RisRecord, source: string): SourceRecord {
  if (record.problem !== undefined) return record.problem;
  const content = fromValues(record.values, source);
  return 'paper' in content ? content : { line: record.line, ...content };
}

function fromValues(values: ReadonlyMap<string, readonly string[]>, source: string): RecordContent {
  const all = (tags: readonly string[]) => tags.flatMap((tag) => values.get(tag) ?? []);
  const text = (tags: readonly string[]) => {
    const value = tags.map((tag) => values.get(tag)?.join(' ')).find((value) => value?.trim());
    return value === undefined ? undefined : withoutMarkup(value);
  };
  return fromDatabase(
    {
      title: text(TITLE),
      abstract: text(ABSTRACT),
      authors: all(AUTHORS).map(givenNameFirst),
      published: all(DATES)
        .map(findDate)
        .find((date) => date !== undefined),
      url: values.get('UR')?.[0],
      doi:
        findDoi(values.get('DO')?.[0]) ??
        all(['UR'])
          .map(doiOfAddress)
          .find((doi) => doi !== undefined),
      arxivId: [...all(PLACES).map(findArxivId), ...all(NOTES).map(arxivIdOfNote)].find(
        (id) => id !== undefined,
      ),
    },
    source,
  );
}
