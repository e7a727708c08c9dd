import SentenceTokenizer from 'natural/lib/natural/tokenizers/sentence_tokenizer.js';

/** A stretch of a text: start inclusive, end exclusive, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A full stop after one of these, or after a single capital letter, does not end a sentence. */
const ENDS_IN_ABBREVIATION =
  /(?:^|[\s([{"'])(?:e\.?g|i\.?e|et al|etc|cf|vs|resp|w\.?r\.?t|a\.?k\.?a|viz|approx|figs?|eqs?|eqn|secs?|tabs?|refs?|alg|thm|nos?|vol|pp?|dr|prof|st|inc|[A-Z])\.$/i;

const tokenizer = new SentenceTokenizer([], false);

/** Sentences of a text in order, without the white space around them. They never overlap. */
export function splitSentences(text: string): Range[] {
  // On endless words the tokenizer's search for addresses takes quadratic time; such a text has no sentences anyway.
  if (/\S{1000}/.test(text)) return [{ start: 0, end: text.length }];
  const sentences: Range[] = [];
  let position = 0;
  let open: Range | undefined;
  for (const piece of tokenizer.tokenize(text)) {
    const content = piece.trim();
    if (content === '') continue;
    const start = text.indexOf(content, position);
    if (start < 0) continue;
    position = start + content.length;
    const goesOn =
      open !== undefined &&
      continuesSentence(text.slice(open.start, open.end), text.slice(open.end, start), content);
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

function continuesSentence(before: string, gap: string, after: string): boolean {
  if (gap === '' && /[\p{L}\p{N}]/u.test(after.charAt(0))) return true;
  if (/^[,;:)\]]/.test(after)) return true;
  return (
    ENDS_IN_ABBREVIATION.test(before) && !/^(?:We|This|The|In|Our|It|These|However|To|Finally)\b/.test(after)
  );
}
