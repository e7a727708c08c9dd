import SentenceTokenizer from 'natural/lib/natural/tokenizers/sentence_tokenizer.js';

/** A stretch of a text: start inclusive, end exclusive, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** In UTF-16 code units: an address may be so long, a word is not. */
const LONGEST_WORD = 1_000;

/** In UTF-16 code units. The tokenizer takes time that grows with the square of the text. */
const LONGEST_STRETCH = 2_000;

/** Of what stands before a full stop, as much as an abbreviation needs. */
const LENGTH_LOOKED_BACK = 30;

/** A full stop after one of these, or after a single capital letter, does not end a sentence. */
const ENDS_IN_ABBREVIATION =
  /(?:^|[\s([{"'])(?:e\.?g|i\.?e|et al|etc|cf|vs|resp|w\.?r\.?t|a\.?k\.?a|viz|approx|figs?|eqs?|eqn|secs?|tabs?|refs?|alg|thm|nos?|vol|pp?|dr|prof|st|inc|[A-Z])\.$/i;

const tokenizer = new SentenceTokenizer([], false);

/** Sentences of a text in order, without the white space around them. They never overlap. */
export function splitSentences(text: string): Range[] {
  // On endless words the tokenizer's search for addresses takes quadratic time; such a text has no sentences anyway.
  if (text.split(/\s/).some((word) => word.length >= LONGEST_WORD)) return [{ start: 0, end: text.length }];
  const sentences: Range[] = [];
  let position = 0;
  let open: Range | undefined;
  for (const piece of stretches(text).flatMap((stretch) => tokenizer.tokenize(stretch))) {
    const content = piece.trim();
    if (content === '') continue;
    const start = text.indexOf(content, position);
    if (start < 0) continue;
    position = start + content.length;
    const goesOn =
      open !== undefined &&
      continuesSentence(
        text.slice(Math.max(open.start, open.end - LENGTH_LOOKED_BACK), open.end),
        text.slice(open.end, start),
        content,
      );
    if (goesOn && open !== undefined) {
      open = { start: open.start, end: position };
      sentences[sentences.length - 1] = open;
    } else {
      open = { start, end: position };
      sentences.push(open);
    }
  }
  return sentences;
}

/** The text in parts that are not too long, cut where a sentence seems to end, else between words. */
function stretches(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > LONGEST_STRETCH) {
    const part = text.slice(start, start + LONGEST_STRETCH);
    const cut =
      Math.max(...['. ', '? ', '! '].map((end) => part.lastIndexOf(end) + 1)) || part.lastIndexOf(' ');
    parts.push(part.slice(0, cut > 0 ? cut : LONGEST_STRETCH));
    start += cut > 0 ? cut : LONGEST_STRETCH;
  }
  return [...parts, text.slice(start)].filter((part) => part.trim() !== '');
}

function continuesSentence(before: string, gap: string, after: string): boolean {
  if (gap === '' && /[\p{L}\p{N}]/u.test(after.charAt(0))) return true;
  if (/^[,;:)\]]/.test(after)) return true;
  return (
    ENDS_IN_ABBREVIATION.test(before) && !/^(?:We|This|The|In|Our|It|These|However|To|Finally)\b/.test(after)
  );
}
