import type { PaperRecord } from '../../schema/knowledge.js';
import type { PassedOverRecord, SourceReader, SourceRecord, UnreadableRecord } from './formats.js';
import {
  beginsArray,
  bytesBeforePapers,
  MOST_BYTES_BEFORE_PAPERS,
  readArrayElements,
  type RecordText,
} from './jsonArray.js';
import { MAX_RECORD_BYTES, readLines } from './lines.js';
import { peek } from './peek.js';

/** What a record says, without its place: a paper, or why it is none. */
export type RecordContent =
  { readonly paper: PaperRecord } | Pick<UnreadableRecord, 'reason'> | Pick<PassedOverRecord, 'passedOver'>;

/**
 * Reads JSON Lines (one value a line, blank lines passed over), one JSON array, or the array in a response of OpenAlex or
 * Semantic Scholar, whichever the input is, and holds one record in memory.
 */
export function jsonReader(
  fromJson: (value: unknown, source: string) => RecordContent,
  maxBytes = MAX_RECORD_BYTES,
): SourceReader {
  return async function* (bytes, source) {
    let isArray: boolean | undefined;
    let size = 0;
    // What begins with more blanks than a record may have is read by lines, so that the blanks need not be kept.
    const { head, all } = await peek(bytes, (chunks) => {
      const newest = chunks.at(-1) ?? Buffer.alloc(0);
      isArray ??= beginsArray(newest);
      size += newest.length;
      if (isArray === undefined) return size > maxBytes;
      return isArray || size >= MOST_BYTES_BEFORE_PAPERS;
    });
    const bytesBefore = isArray === true ? 0 : bytesBeforePapers(Buffer.concat(head));
    const texts =
      bytesBefore === undefined ? jsonLines(all, maxBytes) : readArrayElements(all, maxBytes, bytesBefore);
    for await (const { line, text, problem } of texts) {
      if (problem === undefined) yield toRecord(line, parse(text), fromJson, source);
      else yield { line, reason: problem };
    }
  };
}

async function* jsonLines(bytes: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<RecordText> {
  let isFirst = true;
  for await (const { number: line, text, problem } of readLines(bytes, maxBytes)) {
    if (problem === undefined && text.trim() === '') continue;
    if (isFirst && text.trim() === '{') {
      yield {
        line,
        text: '',
        problem: 'the JSON object has several lines: papers are one object a line, or one array',
      };
      return;
    }
    isFirst = false;
    yield { line, text: text.trim(), problem };
  }
}

type Parsed = { readonly value: unknown } | Pick<UnreadableRecord, 'reason'>;

function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { reason: `not JSON (${(error as Error).message})` };
  }
}

function toRecord(
  line: number,
  parsed: Parsed,
  fromJson: (value: unknown, source: string) => RecordContent,
  source: string,
): SourceRecord {
  const content = 'reason' in parsed ? parsed : fromJson(parsed.value, source);
  return 'paper' in content ? content : { line, ...content };
}
