import type { SourceRecord, UnreadableRecord } from './formats.js';
import { MAX_RECORD_BYTES, readLines, type Line } from './lines.js';
import { assignRoles } from './listingRoles.js';
import type { Look } from './listingRoles.js';
import { cleanText } from './cleanText.js';
import { paperId } from './paperId.js';

/** Lines without a blank line between them. */
interface TextBlock {
  /** Of the first line. */
  readonly line: number;
  /** Cleaned, the lines joined. */
  readonly text: string;
  readonly look: Look;
  readonly length: number;
  readonly problem?: UnreadableRecord;
}

/**
 * Papers from a listing: some header lines, then title and abstract in turn, separated by blank lines. Titles without
 * an abstract and abstracts without a title are reported; the header is passed over.
 */
export async function* readListing(
  bytes: AsyncIterable<Buffer>,
  source: string,
): AsyncGenerator<SourceRecord> {
  let header: TextBlock | undefined;
  let entry: Entry | undefined;

  for await (const { block, role } of assignRoles(readBlocks(readLines(bytes)))) {
    if (role === 'header' && block.problem === undefined) {
      header = block;
    } else if (entry !== undefined && (role === 'abstract' || role === 'paragraph')) {
      if (entry.length <= MAX_RECORD_BYTES) entry.paragraphs.push(block);
      entry.length += block.length;
    } else {
      if (entry !== undefined) yield toRecord(entry, source);
      const isTitle = role === 'title' || role === 'lone title';
      entry = {
        ...(isTitle ? { title: block, paragraphs: [] } : { paragraphs: [block] }),
        length: block.length,
      };
    }
  }
  if (entry !== undefined) yield toRecord(entry, source);
  else if (header !== undefined)
    yield {
      line: header.line,
      reason: 'the file has no title with an abstract after it, separated by a blank line',
    };
}

/** What stands under one title, or without one. */
interface Entry {
  readonly title?: TextBlock;
  readonly paragraphs: TextBlock[];
  /** Of all blocks, in characters, also of those that are too many to be kept. */
  length: number;
}

function toRecord({ title, paragraphs, length }: Entry, source: string): SourceRecord {
  const [abstract] = paragraphs;
  const unreadable = [title, ...paragraphs].find((block) => block?.problem !== undefined);
  if (unreadable?.problem !== undefined) return unreadable.problem;
  if (title === undefined) return misplaced('an abstract without a title', abstract);
  if (abstract === undefined) return misplaced('a title without an abstract', title);
  if (length > MAX_RECORD_BYTES)
    return misplaced(`more than ${MAX_RECORD_BYTES} characters under the title`, title);
  return {
    paper: {
      id: paperId({ title: title.text, authors: [] }),
      title: title.text,
      abstract: paragraphs.map((paragraph) => paragraph.text).join(' '),
      authors: [],
      source,
    },
  };
}

const FIRST_CHARACTERS = /^.{0,60}/u;

function misplaced(what: string, block: TextBlock | undefined): SourceRecord {
  const { line, text } = block ?? { line: 1, text: '' };
  const quoted = FIRST_CHARACTERS.exec(text)?.[0] ?? '';
  return { line, reason: `${what}: "${quoted}${quoted === text ? '' : '…'}"` };
}

async function* readBlocks(lines: AsyncIterable<Line>): AsyncGenerator<TextBlock> {
  let block: Line[] = [];
  let size = 0;
  for await (const line of lines) {
    if (line.problem === undefined && cleanText(line.text) === '') {
      if (block.length > 0) yield toBlock(block, size);
      block = [];
      size = 0;
    } else {
      size += line.text.length;
      if (block.length === 0 || size <= MAX_RECORD_BYTES) block.push(line);
    }
  }
  if (block.length > 0) yield toBlock(block, size);
}

function toBlock(lines: readonly Line[], size: number): TextBlock {
  const text = cleanText(lines.map((line) => line.text).join('\n'));
  const line = lines[0]?.number ?? 1;
  const block = { line, text, look: lookOf(text), length: text.length };
  const unreadable = lines.find((candidate) => candidate.problem !== undefined);
  if (unreadable?.problem !== undefined)
    return { ...block, problem: { line: unreadable.number, reason: unreadable.problem } };
  if (size > MAX_RECORD_BYTES)
    return {
      ...block,
      problem: { line, reason: `more than ${MAX_RECORD_BYTES} characters without a blank line` },
    };
  return block;
}

const FULL_STOP_AT_END = /[.…。．][\p{Pe}\p{Pf}"']*$/u;
const ADDRESS = /[\w-]\.[a-z]{2,}\//i;
/** Three letters, digits or a bracket before the full stop: "vs. GPT" and "Dr. Who" end no sentence. */
const SENTENCES_MEET =
  /(?:(?:\p{Ll}{3}|[\p{N}\p{Pe}%])\.[\p{Pe}\p{Pf}"']*\s+[\p{Ps}\p{Pi}"']*[\p{Lu}\p{Lo}]|[。．].)/u;

/** In characters. Of 40,000 titles none had 200; those that look like several sentences are rare at 100. */
const PROSE_IN_ANY_CASE = 250;
const PROSE_OF_SENTENCES = 150;
const PROSE_OF_WHOLE_SENTENCES = 100;

function lookOf(text: string): Look {
  const ends = FULL_STOP_AT_END.test(text) || ADDRESS.test(text.slice(text.lastIndexOf(' ') + 1));
  if (text.length >= shortestProse(ends, SENTENCES_MEET.test(text))) return 'prose';
  return ends ? 'sentence' : 'phrase';
}

function shortestProse(ends: boolean, hasSentences: boolean): number {
  if (!hasSentences) return PROSE_IN_ANY_CASE;
  return ends ? PROSE_OF_WHOLE_SENTENCES : PROSE_OF_SENTENCES;
}
