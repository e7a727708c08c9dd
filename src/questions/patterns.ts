/** Lines of words (see lexicon.ts) looked for in a question. */
import { lemma, type Token } from './tokens.js';
import { NOISE, OWN_WORK } from './words.js';

/** A line before and after its `X`, each word as the lemmas that it may have. Null: any word. */
export interface Pattern {
  readonly before: readonly PatternWord[];
  readonly after: readonly PatternWord[];
  /** How many words it has: of several that fit, the longest counts. */
  readonly length: number;
}
type PatternWord = ReadonlySet<string> | null;

export function compilePattern(line: string): Pattern {
  const words = line.split(' ');
  const place = words.includes('X') ? words.indexOf('X') : words.length;
  const compiled = (part: readonly string[]): PatternWord[] =>
    part.map((word) => (word === '*' ? null : new Set(word.split('|').map(lemma))));
  const before = compiled(words.slice(0, place));
  const after = compiled(words.slice(place + 1));
  return { before, after, length: before.length + after.length };
}

/** At most so many words without a meaning may stand between two words of a line. */
const LONGEST_GAP = 3;

/** Whether a token may be taken, must not be, or may be passed over because it belongs to a date or an idle phrase. */
export type Availability = (index: number) => 'free' | 'taken' | 'apart';

/** The index after the last of `words`, if they stand at `from`; undefined if they do not. */
export function matchWords(
  tokens: readonly Token[],
  from: number,
  words: readonly PatternWord[],
  availability: Availability,
): number | undefined {
  const [first] = words;
  // Most wordings fail here, and a question is compared with hundreds at each of its words.
  if (first !== undefined && (availability(from) !== 'free' || !fits(tokens[from], first))) return undefined;
  let index = from;
  for (const [position, word] of words.entries()) {
    const fitsHere = (): boolean => availability(index) === 'free' && fits(tokens[index], word);
    for (let gap = 0; position > 0 && gap < LONGEST_GAP && !fitsHere();) {
      const isApart = availability(index) === 'apart';
      if (!isApart && !isGap(tokens[index])) break;
      if (!isApart) gap++;
      index++;
    }
    if (!fitsHere()) return undefined;
    index++;
  }
  return index;
}

function fits(token: Token | undefined, word: PatternWord): boolean {
  return (
    token !== undefined && !token.quoted && token.text !== ',' && (word === null || word.has(token.lemma))
  );
}

function isGap(token: Token | undefined): boolean {
  if (token === undefined || token.quoted) return false;
  const word = token.text.toLowerCase();
  return NOISE.has(word) || OWN_WORK.has(word);
}
