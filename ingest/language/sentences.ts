/** A stretch of a text: start inclusive, end exclusive, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Of what stands before a full stop, as much as an abbreviation needs. */
const LENGTH_LOOKED_BACK = 30;

/** A full stop after one of these does not end a sentence. */
const ENDS_IN_ABBREVIATION =
  /(?:^|[\s([{"'])(?:e\.?g|i\.?e|et al|cf|vs|resp|w\.?r\.?t|a\.?k\.?a|viz|approx|figs?|eqs?|eqn|secs?|tabs?|refs?|alg|thm|nos?|vol|pp?|dr|prof|st|inc)\.$/i;
/** Neither does one after the initial of a name. */
const ENDS_IN_INITIAL = /(?:^|[\s([{"'])\p{Lu}\.$/u;
/** After these it does only where a capital letter follows: "non-i.i.d. data", "etc. and". */
const MAY_END = /(?:\b(?:etc|et)|(?:^|[^\p{L}])(?:\p{L}\.){1,6}\p{L})\.$/u;

/** Full stops in addresses and in numbers end no sentence. */
const ADDRESS =
  /https?:\/\/\S+|www\.\S+|ftp:\/\/\S+|(?:mailto:)?[a-zA-Z0-9._%+-]{1,64}@[a-zA-Z0-9.-]{1,255}\.[a-zA-Z]{2,}|file:\/\/\S+/gi;
const NUMBER = /\b\d{1,3}(?:,\d{3})*(?:\.\d+)?\b/g;
/** Signs that end a sentence, with the bracket or quotation mark that they close. */
const END = /[.?!…](?:[.?!… ]*[.?!…])?["'”’)}\]]?/g;

/** Sentences of a text in order, without the white space around them. They never overlap. */
export function splitSentences(text: string): Range[] {
  const sentences: Range[] = [];
  for (const { start, end } of pieces(text)) {
    const open = sentences.at(-1);
    const goesOn =
      open !== undefined &&
      continuesSentence(
        text.slice(Math.max(open.start, open.end - LENGTH_LOOKED_BACK), open.end),
        text.slice(open.end, start),
        text.slice(start, end),
      );
    if (goesOn) sentences[sentences.length - 1] = { start: open.start, end };
    else sentences.push({ start, end });
  }
  return sentences;
}

/** The text, cut wherever a sentence may end, without white space. */
function pieces(text: string): Range[] {
  const masked = text
    .replace(ADDRESS, (address) => '{'.repeat(address.length))
    .replace(NUMBER, (number) => '0'.repeat(number.length));
  const cuts = [...masked.matchAll(END)].map(({ 0: signs, index }) => index + signs.length);
  return [...cuts, text.length].flatMap((cut, i) => {
    const piece = text.slice(cuts[i - 1] ?? 0, cut);
    const content = piece.trim();
    const start = cut - piece.trimStart().length;
    return content === '' ? [] : [{ start, end: start + content.length }];
  });
}

function continuesSentence(before: string, gap: string, after: string): boolean {
  if (gap === '' && /[\p{L}\p{N}]/u.test(after.charAt(0))) return true;
  if (/^[,;:)\]]/.test(after)) return true;
  if (MAY_END.test(before) && /^\p{Ll}/u.test(after)) return true;
  const goesOn = ENDS_IN_ABBREVIATION.test(before) || ENDS_IN_INITIAL.test(before);
  return goesOn && !/^(?:We|This|The|In|Our|It|These|However|To|Finally)\b/.test(after);
}
