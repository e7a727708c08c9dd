import type { Paper } from '../../schema/knowledge.js';
import type { Line } from './lines.js';

/**
 * - `listing`: some header lines, then title and abstract in turn, separated by blank lines.
 * - `jsonl`: one JSON object a line, with `title` and `abstract`, optionally `id`, `authors`, `published`, `url`, `doi`,
 *   `arxivId`.
 */
export const SOURCE_FORMATS = ['listing', 'jsonl'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** What a stretch of the input turned out to be: a paper, or something that is none, and why. */
export type SourceRecord = { readonly paper: Paper } | { readonly line: number; readonly reason: string };

/** `source` is the name that the papers get as theirs. */
export type SourceReader = (lines: AsyncIterable<Line>, source: string) => AsyncIterable<SourceRecord>;

/** How a line of a JSON document may begin; no title and no abstract does. */
const JSON_BEGINNING = /^\s*[{[]\s*(?:["{[\]}]|$)/;
const LINES_LOOKED_AT = 32;
const CHARACTERS_LOOKED_AT = 65_536;

/** Whether `findFormat` has seen enough of the first lines. */
export function showsFormat(lines: readonly Line[]): boolean {
  const filled = lines.filter((line) => line.text.trim() !== '');
  return (
    findFormat(filled) === 'jsonl' ||
    filled.length >= LINES_LOOKED_AT ||
    lines.reduce((sum, line) => sum + line.text.length, 0) >= CHARACTERS_LOOKED_AT
  );
}

/** The format of an input that begins with these lines. */
export function findFormat(lines: readonly Line[]): SourceFormat {
  return lines.some((line) => JSON_BEGINNING.test(line.text)) ? 'jsonl' : 'listing';
}
