/** In a row of years, sizes or versions only the first has the name: "PASCAL VOC 2007 and 2012", "CIFAR-10/100". */
import type { Document } from '../language/document.js';
import { candidateRange, type Candidate } from '../recognise/candidate.js';

/** A year, a size or a version: "2012", "100", "V2". */
export const NUMBER_IN_ROW = /^[vV]?\d+$/;
const NUMBER_AT_END = /(?<![\d.])[vV]?\d+(?:\.\d+)?$/;
/** What stands between two of a row, but for white space and the hyphen of the second. */
const BETWEEN = new Set([',', '/', '&', 'and', 'or', ', and', ', or']);
/** A year in full, and one by its last two digits. */
const YEAR = /^(?:19|20)\d\d$/;
const SHORT_YEAR = /^[0-2]\d$/;

/**
 * What each mention names: its text and, of a mere number in such a row, the name before it with this number.
 * Mentions are taken in the order of the text.
 */
export function namesInRows(mentions: readonly Candidate[], { text }: Pick<Document, 'text'>): string[] {
  let before: { readonly sentence: number; readonly end: number; readonly name: string } | undefined;
  return mentions.map((mention) => {
    const { index: sentence, field } = mention.sentence;
    const { start, end } = candidateRange(mention);
    const own = text[field].slice(start, end);
    const isInRow =
      NUMBER_IN_ROW.test(own) &&
      before?.sentence === sentence &&
      joinsRow(text[field].slice(before.end, start)) &&
      hasNumberBehindName(before.name);
    const name = isInRow ? withNumber(before?.name ?? '', own) : own;
    before = { sentence, end, name };
    return name;
  });
}

/** Whether what stands between two names makes them neighbours in a row. */
export function joinsRow(between: string): boolean {
  return BETWEEN.has(between.replace(/-$/, '').replace(/\s+/g, ' ').trim());
}

function hasNumberBehindName(text: string): boolean {
  const name = text.replace(NUMBER_AT_END, '');
  return name !== text && /\p{L}/u.test(name);
}

function withNumber(name: string, number: string): string {
  return name.replace(NUMBER_AT_END, (first) =>
    YEAR.test(first) && SHORT_YEAR.test(number) ? `${first.slice(0, 2)}${number}` : number,
  );
}
