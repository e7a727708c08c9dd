/** Names and questions that somebody may have meant. They are only ever suggested, never answered. */
import type { GraphStore, StoredConcept } from '../graph/store.js';
import { list } from './descriptions.js';
import { groundNames } from './ground.js';
import { isGrammarWord, KnownNames, possibleNames } from './names.js';
import { parse } from './parse.js';
import { namesIn } from './query.js';
import { respelledQuestions } from './respelling.js';
import { textOf, tokenize, type TokenizedQuestion } from './tokens.js';
import { HEADS, NOISE, TAILS } from './words.js';

const MAX_SUGGESTIONS = 3;
/** In characters. Shorter words are near to too many names. */
const SHORTEST = 3;

/** Names near to what was written, the nearest first, then names that contain all of its words. */
export async function nearNames(store: GraphStore, written: string): Promise<string[]> {
  const core = withoutNouns(written);
  const [near, nearCore, containing] = await Promise.all([
    store.nearNames(written, MAX_SUGGESTIONS),
    store.nearNames(core, MAX_SUGGESTIONS),
    store.findConcepts({ text: written }, 'PAPERS_DESC', { first: MAX_SUGGESTIONS }),
  ]);
  if (isGrammarWord(core)) return [];
  const isWord = core.length < SHORTEST;
  const names = [
    ...[...near, ...nearCore].map(({ name }) => name),
    ...containing.entries.map(({ node }) => node.name),
  ].filter((name) => !isWord || name.toLowerCase() === core.toLowerCase());
  return [...new Set(names)].slice(0, MAX_SUGGESTIONS);
}

const TAIL_WORDS: ReadonlySet<string> = new Set(Object.values(TAILS).flatMap((words) => [...words]));

/** "the standard tranformer models" is "tranformer", as it would be if it were spelt right. */
function withoutNouns(written: string): string {
  const question = tokenize(written);
  const words = question.tokens.map(({ text }) => text.toLowerCase());
  const start = words.findIndex((word) => !HEADS.has(word) && !NOISE.has(word));
  const end = words.findLastIndex((word) => !TAIL_WORDS.has(word) && !NOISE.has(word)) + 1;
  return start < 0 || end <= start ? written : textOf(question, { start, end });
}

/** The question with other words or names in the place of those that are not known, so that it is understood. */
export async function suggestedQuestions(store: GraphStore, question: string): Promise<string[]> {
  const words = tokenize(question);
  const names = new KnownNames(words, await store.conceptsByNames(possibleNames(words)));
  const suggested: string[] = [];
  for (const text of [words.source, ...respelledQuestions(words, names)]) {
    const unknown = await unknownNames(store, text);
    if (unknown?.length === 0 && text !== words.source) suggested.push(text);
    if (unknown === null || unknown.length === 0) continue;
    if (text !== words.source && unknown.length > 1) continue;
    for (const renamed of await withNearNames(store, text, unknown)) {
      if ((await unknownNames(store, renamed))?.length === 0) suggested.push(renamed);
    }
  }
  return [...new Set(suggested)].slice(0, MAX_SUGGESTIONS);
}

/** What can be asked of the names in a question that is not understood. Empty if it has none, or if all but a word is clear. */
export async function questionsOfNames(store: GraphStore, question: string): Promise<string[]> {
  const words = tokenize(question);
  const names = new KnownNames(words, await store.conceptsByNames(possibleNames(words)));
  const named = namesOf(words, names);
  const [first] = named;
  if (first === undefined || (named.length === 1 && parse(words, names) !== null)) return [];
  const all = named.map(({ name }) => name);
  const possible = [
    ...(all.length > 1 ? [`papers that mention ${list(all.slice(0, MOST_NAMES), 'and')}`] : []),
    ...named
      .filter(({ type }) => type === 'TASK')
      .slice(0, 1)
      .map(({ name }) => `which datasets are used for ${name}?`),
    `what is ${first.name}?`,
  ];
  const unknown = await Promise.all(possible.map((text) => unknownNames(store, text)));
  return possible.filter((_, index) => unknown[index]?.length === 0).slice(0, MAX_SUGGESTIONS);
}

const MOST_NAMES = 3;

/** Concepts that the question names, each once. */
function namesOf(question: TokenizedQuestion, names: KnownNames): StoredConcept[] {
  const found = new Map<string, StoredConcept>();
  for (let index = 0; index < question.tokens.length;) {
    const range = names.longestAt(index, () => true);
    const concept = range && names.conceptAt(range);
    if (concept !== undefined && !isQualified(question, index)) found.set(concept.id, concept);
    index = range?.end ?? index + 1;
  }
  return [...found.values()];
}

/** "Strongly supervised" is not "supervised". */
function isQualified({ tokens }: TokenizedQuestion, index: number): boolean {
  const before = tokens[index - 1]?.text.toLowerCase() ?? '';
  return before.endsWith('ly') && !NOISE.has(before);
}

/** The names in the question that the graph does not hold; null if it is not understood. */
async function unknownNames(store: GraphStore, text: string): Promise<string[] | null> {
  const words = tokenize(text);
  const query = parse(words, new KnownNames(words, await store.conceptsByNames(possibleNames(words))));
  if (query === null) return null;
  const names = namesIn(query);
  const grounded = await groundNames(store, names);
  return names.filter((name) => !grounded.has(name));
}

/** The first unknown name may be several; of the others the nearest is taken. */
async function withNearNames(store: GraphStore, text: string, unknown: readonly string[]): Promise<string[]> {
  const near = await Promise.all(unknown.map((name) => nearNames(store, name)));
  const [choices = []] = near;
  const nearest = near.map((names) => names[0]);
  if (nearest.includes(undefined)) return [];
  return choices.map((choice) =>
    unknown.reduce(
      (renamed, name, index) =>
        renamed.replace(name, () => (index === 0 ? choice : (nearest[index] ?? name))),
      text,
    ),
  );
}
