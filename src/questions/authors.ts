/** The author whose papers are asked for: "papers by Ada Lovelace", "what was written by …". */
import type { KnownNames } from './names.js';
import { compilePattern, matchWords, type Pattern } from './patterns.js';
import { startsRelation } from './relationMarks.js';
import type { Token, TokenRange } from './tokens.js';
import { AUTHOR_PHRASES, LOOSE_PREPOSITIONS, NOISE } from './words.js';

/** Where the words for the author stand, those before the name included. */
export interface AuthorMention extends TokenRange {
  readonly name: string;
}

const PHRASES = AUTHOR_PHRASES.map(compilePattern);
const BY = compilePattern('by X');
const LONGEST_NAME = 5;
/** Ends of a name, and no part of it. */
const AND_OTHERS = /^(?:et|al)$/i;
const AFTER_NAME = new Set([...LOOSE_PREPOSITIONS, 'on', 'about', 'for', 'that', 'which', 'using']);

/** `isEdge` says where no name can go on. What names a concept of the graph is no author. */
export function findAuthor(
  tokens: readonly Token[],
  names: KnownNames,
  isEdge: (index: number) => boolean,
): AuthorMention | undefined {
  for (let index = 0; index < tokens.length; index++) {
    const mention =
      PHRASES.map((pattern) => authorAt(tokens, index, pattern, isEdge)).find(
        (found) => found !== undefined,
      ) ??
      (startsRelation(tokens, index - 1)
        ? undefined
        : capitalised(tokens, authorAt(tokens, index, BY, isEdge)));
    if (mention !== undefined && names.conceptAt(mention.written) === undefined) {
      const { start, end } = mention.written;
      return { ...mention, name: nameOf(tokens.slice(start, end)) };
    }
  }
  return undefined;
}

interface Found extends TokenRange {
  readonly written: TokenRange;
}

function authorAt(
  tokens: readonly Token[],
  index: number,
  { before, after }: Pattern,
  isEdge: (index: number) => boolean,
): Found | undefined {
  const start = matchWords(tokens, index, before, () => 'free');
  if (start === undefined) return undefined;
  let end = start;
  while (end < Math.min(tokens.length, start + LONGEST_NAME) && isPartOfName(tokens, end, isEdge)) end++;
  const last = matchWords(tokens, end, after, () => 'free');
  if (end === start || last === undefined) return undefined;
  // "What has X published on Y": the verb has an object.
  const hasObject = AFTER_NAME.has(tokens[last]?.text.toLowerCase() ?? '');
  return { start: index, end: hasObject ? end : last, written: { start, end } };
}

function isPartOfName(tokens: readonly Token[], index: number, isEdge: (index: number) => boolean): boolean {
  const token = tokens[index];
  if (token === undefined || isEdge(index) || token.text === ',') return false;
  const word = token.text.toLowerCase();
  return (
    !AFTER_NAME.has(word) && !NOISE.has(word) && (isCapitalised(token) || !startsRelation(tokens, index))
  );
}

/** Without a word that says that an author follows, only a capital letter does. */
function capitalised(tokens: readonly Token[], found: Found | undefined): Found | undefined {
  const first = found === undefined ? undefined : tokens[found.written.start];
  return first !== undefined && isCapitalised(first) ? found : undefined;
}

function isCapitalised({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text);
}

function nameOf(tokens: readonly Token[]): string {
  const words = tokens.map(({ text }) => text).filter((text) => !AND_OTHERS.test(text));
  return words.join(' ');
}
