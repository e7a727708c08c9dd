/** Authors by their names in small letters, where a question begins by one: "lovelace on pruning", "lovelace papers". */
import type { GraphStore } from '../graph/store.js';
import { isAuthor } from './authorAnswer.js';
import { isGrammarWord, type KnownNames } from './names.js';
import { startsRelation } from './relationMarks.js';
import { textOf, tokenize, type TokenizedQuestion } from './tokens.js';
import { PAPERS } from './words.js';

const LONGEST_PERSON = 3;
const ABOUT = new Set(['on', 'about']);

/** The question with "papers by" before the name; null if it begins by no author of the graph, or by a concept. */
export async function withAuthorSaid(
  store: GraphStore,
  question: TokenizedQuestion,
  names: KnownNames,
): Promise<TokenizedQuestion | null> {
  const { tokens } = question;
  const isWord = (index: number, list: ReadonlySet<string>): boolean =>
    list.has(tokens[index]?.text.toLowerCase() ?? '');
  const end = tokens.findIndex((_, index) => isWord(index, ABOUT) || isWord(index, PAPERS));
  const mayBeName =
    end > 0 &&
    end <= LONGEST_PERSON &&
    tokens.slice(0, end).some(({ text }) => text === text.toLowerCase()) &&
    tokens
      .slice(0, end)
      .every(
        ({ text, quoted }, index) =>
          !quoted &&
          /^\p{L}[\p{L}.'’-]+$/u.test(text) &&
          !isGrammarWord(text) &&
          !startsRelation(tokens, index) &&
          names.conceptAt({ start: index, end: index + 1 }) === undefined,
      );
  if (!mayBeName || names.conceptAt({ start: 0, end }) !== undefined) return null;
  const name = tokens
    .slice(0, end)
    .map(({ text }) => text)
    .join(' ');
  if (!(await isAuthor(store, name))) return null;
  const rest = isWord(end, PAPERS) ? end + 1 : end;
  const said = rest < tokens.length ? textOf(question, { start: rest, end: tokens.length }) : '';
  return tokenize(`papers by ${name} ${said}`);
}
