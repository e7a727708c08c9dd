/** The authors whose papers are asked for: "papers by Ada Lovelace", "what was written by … or …". */
import { connectiveAt } from './connectives.js';
import type { KnownNames } from './names.js';
import { compilePattern, matchWords, type Pattern } from './patterns.js';
import { startsRelation } from './relationMarks.js';
import type { PapersQuery } from './query.js';
import type { Token, TokenRange } from './tokens.js';
import {
  AUTHOR_PHRASES,
  AUTHOR_PHRASES_WITH_CAPITALS,
  LOOSE_PREPOSITIONS,
  NOISE,
  SURNAMES,
} from './words.js';

export type Authors = Pick<PapersQuery, 'authors' | 'anyAuthor'>;

/** Where the words for the authors stand, those before the names included. */
export interface AuthorMention extends TokenRange {
  readonly authors: Authors;
}

/**
 * `isEdge` says where no name can go on, `isApart` what says something of its own, as a date does. What names a concept of
 * the graph is no author.
 */
export function findAuthors(
  tokens: readonly Token[],
  names: KnownNames,
  { isEdge, isApart }: Pick<Context, 'isEdge' | 'isApart'>,
): AuthorMention | undefined {
  const context: Context = { tokens, names, isEdge, isApart };
  for (let index = 0; index < tokens.length; index++) {
    const found = WORDINGS.map(({ pattern, needsCapital }) =>
      needsCapital && startsRelation(tokens, index - 1)
        ? undefined
        : authorsAt(context, index, pattern, needsCapital),
    ).find((mention) => mention !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Context {
  readonly tokens: readonly Token[];
  readonly names: KnownNames;
  readonly isEdge: (index: number) => boolean;
  readonly isApart: (index: number) => boolean;
}

const WORDINGS = [
  ...AUTHOR_PHRASES.map((line) => ({ pattern: compilePattern(line), needsCapital: false })),
  ...AUTHOR_PHRASES_WITH_CAPITALS.map((line) => ({ pattern: compilePattern(line), needsCapital: true })),
];
const LONGEST_NAME = 5;
/** Ends of a name, and no part of it. */
const AND_OTHERS = /^(?:et|al)$/i;
const AFTER_NAME = new Set([...LOOSE_PREPOSITIONS, 'on', 'about', 'for', 'that', 'which', 'using']);

function authorsAt(
  context: Context,
  index: number,
  { before, after }: Pattern,
  needsCapital: boolean,
): AuthorMention | undefined {
  const { tokens } = context;
  const start = matchWords(tokens, index, before, () => 'free');
  const first = start === undefined ? undefined : nameAt(context, start, needsCapital);
  if (first === undefined) return undefined;
  const listed = [first];
  let isEither = false;
  for (let next = nextName(context, first.end, needsCapital); next !== undefined;) {
    listed.push(next.name);
    isEither ||= next.connective === 'or';
    next = nextName(context, next.name.end, needsCapital);
  }
  const end = listed.at(-1)?.end ?? first.end;
  let verb = end;
  while (after.length > 0 && NOISE.has(tokens[verb]?.text.toLowerCase() ?? '')) verb++;
  const last = matchWords(tokens, verb, after, () => 'free');
  if (last === undefined) return undefined;
  // "What has X published on Y": the verb has an object.
  const hasObject = !context.isApart(last) && AFTER_NAME.has(tokens[last]?.text.toLowerCase() ?? '');
  const written = listed.map((name) => textOfName(tokens.slice(name.start, name.end)));
  return {
    start: index,
    end: hasObject ? end : last,
    authors: isEither ? { anyAuthor: written } : { authors: written },
  };
}

/** What follows a name in a list: "and LeCun", "or by LeCun". */
function nextName(context: Context, end: number, needsCapital: boolean) {
  const joint = connectiveAt(context.tokens, end);
  if (joint === undefined || joint.connective === 'but') return undefined;
  const also = joint.connective === ',' ? connectiveAt(context.tokens, joint.end) : undefined;
  const start = also?.end ?? joint.end;
  const isBy = context.tokens[start]?.text.toLowerCase() === 'by';
  const name = nameAt(context, isBy ? start + 1 : start, needsCapital);
  return name && { name, connective: also?.connective ?? joint.connective };
}

/** Undefined if none begins here. Without a word that says that an author follows, only a capital letter does. */
function nameAt(context: Context, start: number, needsCapital: boolean): TokenRange | undefined {
  const { tokens, names } = context;
  const [first] = tokens.slice(start, start + 1);
  if (first === undefined || (needsCapital && !isCapitalised(first))) return undefined;
  let end = start;
  while (end < Math.min(tokens.length, start + LONGEST_NAME) && isPartOfName(context, end)) end++;
  return end === start || names.conceptAt({ start, end }) !== undefined ? undefined : { start, end };
}

function isPartOfName({ tokens, isEdge }: Context, index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.text === ',') return false;
  const word = token.text.toLowerCase();
  if (SURNAMES.has(word)) return isCapitalised(token);
  return (
    !isEdge(index) &&
    !AFTER_NAME.has(word) &&
    !NOISE.has(word) &&
    (isCapitalised(token) || !startsRelation(tokens, index))
  );
}

function isCapitalised({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text);
}

function textOfName(tokens: readonly Token[]): string {
  const words = tokens.map(({ text }) => text).filter((text) => !AND_OTHERS.test(text));
  return words.join(' ');
}
