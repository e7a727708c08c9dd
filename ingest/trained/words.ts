/** Words as the encoder sees them, and how they are spelt: its vocabulary has no capitals. */
import type { TextField } from '../../schema/knowledge.js';
import type { Document } from '../language/document.js';
import { beforeLineBreak, withoutLigatures } from '../language/printed.js';
import type { Range } from '../language/sentences.js';

export interface Word extends Range {
  readonly field: TextField;
  /** As it was meant to be read: without ligatures, and whole where a line broke it. */
  readonly text: string;
  /** Index of its sentence in the document. */
  readonly sentence: number;
  /** Whether no white space stands before it. */
  readonly isGlued: boolean;
}

/** Runs of letters and digits, and every other character that is no space, alone. */
const WORD = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Title first. Offsets in UTF-16 code units of the field. */
export function wordsOf(document: Document): Word[] {
  const words: Word[] = [];
  for (const field of ['title', 'abstract'] as const) {
    const text = document.text[field];
    const sentences = document.sentences.filter((sentence) => sentence.field === field);
    let at = 0;
    for (const match of text.matchAll(WORD)) {
      const [start, end] = [match.index, match.index + match[0].length];
      while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= start) at++;
      words.push({
        field,
        start,
        end,
        text: withoutLigatures(match[0]),
        sentence: sentences[at]?.index ?? 0,
        isGlued: start > 0 && !/\s/.test(text.charAt(start - 1)),
      });
    }
  }
  return withoutLineBreaks(words);
}

/** "con- ditional" as one word, "real- world" without the space. */
function withoutLineBreaks(words: readonly Word[]): Word[] {
  const whole: Word[] = [];
  for (const word of words) {
    const [first, hyphen] = whole.slice(-2);
    const isBroken = first !== undefined && hyphen?.text === '-' && hyphen.isGlued && !word.isGlued;
    const before = isBroken ? beforeLineBreak(first.text, word.text) : undefined;
    if (before === 'one word' && first !== undefined)
      whole.splice(-2, 2, { ...first, end: word.end, text: first.text + word.text });
    else whole.push(before === 'hyphenated' ? { ...word, isGlued: true } : word);
  }
  return whole;
}

const SPELLINGS: readonly ((word: string) => boolean)[] = [
  (word) => !/[\p{L}\p{N}]/u.test(word),
  (word) => /^[\p{N}\p{M}]+$/u.test(word),
  (word) => /\p{N}/u.test(word),
  (word) => /^\p{Lu}$/u.test(word),
  (word) => !/\p{Lu}/u.test(word),
  (word) => /^[\p{Lu}\p{M}]+s?$/u.test(word),
  (word) => /^\p{Lu}[^\p{Lu}]*$/u.test(word),
];
/** The input of the embedding of shapes that each spelling has had since its training. */
const SHAPE_OF_SPELLING = [0, 5, 6, 7, 1, 3, 2];
const MIXED = 4;

/** Number of values that `shapeOf` may have. */
export const SHAPES = 16;

/** Symbol, number, letters with digits, one capital, lower case, capitals, capitalised or mixed; each glued or not. */
export function shapeOf({ text, isGlued }: Pick<Word, 'text' | 'isGlued'>): number {
  const shape = SHAPE_OF_SPELLING[SPELLINGS.findIndex((isSo) => isSo(text))] ?? MIXED;
  return 2 * shape + (isGlued ? 1 : 0);
}
