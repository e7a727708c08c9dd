/** Words of the grammar that somebody may have meant by words that nothing knows: "repalces" for "replaces". */
import { editDistance } from '../graph/nearNames.js';
import { DATE_LINES } from './dates.js';
import { FORMS } from './forms.js';
import { RELATIONS } from './lexicon.js';
import { isEverydayWord, type KnownNames } from './names.js';
import { lemma, type Token, type TokenizedQuestion } from './tokens.js';
import { COUNT_PHRASES } from './phrases.js';
import {
  AUTHOR_PHRASES,
  CONNECTIVES,
  FILLERS,
  IRREGULAR_FORMS,
  NEGATIONS,
  NOISE,
  OWN_WORK,
  PAPERS_AND_PEOPLE,
  RANKING_PHRASES,
  REQUESTS,
  TYPE_NOUNS,
} from './words.js';

/** In characters. Shorter words are near to too many others. */
const SHORTEST = 4;
/** From this length on, two edits are a slip too. */
const LONG = 8;
/** For one word. */
const MOST_WORDS = 2;
const MOST_QUESTIONS = 4;
/** Of a question: with more words changed, it would be another question. */
const MOST_CHANGED = 2;

const WORDS: readonly string[] = [
  ...new Set([
    ...[
      ...RELATIONS.flatMap(({ verbs, phrases }) => [...verbs, ...phrases]),
      ...FORMS.flatMap(({ lines }) => lines),
      ...DATE_LINES,
      ...AUTHOR_PHRASES,
      ...COUNT_PHRASES,
      ...[...CONNECTIVES, ...RANKING_PHRASES].map(([words]) => words),
    ].flatMap((line) => line.split(/[ |]/)),
    ...[
      FILLERS,
      REQUESTS,
      OWN_WORK,
      NOISE,
      NEGATIONS,
      PAPERS_AND_PEOPLE,
      ...Object.values(TYPE_NOUNS),
    ].flatMap((list) => [...list]),
    ...IRREGULAR_FORMS.keys(),
  ]),
].filter((word) => word.length >= SHORTEST);
const LEMMAS: ReadonlySet<string> = new Set(WORDS.map(lemma));

/** The question with known words in place of those that are none, one or two edits away. At most a few; none if all are known. */
export function respelledQuestions(question: TokenizedQuestion, names: KnownNames): string[] {
  const inNames = new Set(names.wholeNames().flatMap(({ start, end }) => question.tokens.slice(start, end)));
  const wordsOfNames = new Set([...inNames].map((token) => token.lemma));
  let changed = 0;
  let texts = [question.source];
  for (const [index, token] of [...question.tokens.entries()].reverse()) {
    const isName = inNames.has(token) || names.conceptAt({ start: index, end: index + 1 }) !== undefined;
    const isProper = index > 0 && /\p{Lu}/u.test(token.text);
    if (isName || isProper || token.quoted || wordsOfNames.has(token.lemma)) continue;
    const respelled = respellings(token);
    if (respelled.length === 0) continue;
    changed++;
    // From the last word to the first, so that what stands before it is where it was.
    texts = texts
      .flatMap((text) => respelled.map((word) => text.slice(0, token.start) + word + text.slice(token.end)))
      .slice(0, MOST_QUESTIONS);
  }
  return changed > MOST_CHANGED ? [] : texts.filter((text) => text !== question.source);
}

/** The nearest words of the grammar, as this one is inflected; none if it is one. */
function respellings(token: Token): string[] {
  const word = token.text.toLowerCase();
  if (word.length < SHORTEST || LEMMAS.has(token.lemma) || isEverydayWord(word)) return [];
  const most = word.length < LONG ? 1 : 2;
  const suffix = word.startsWith(token.lemma) ? word.slice(token.lemma.length) : '';
  const near = [
    ...WORDS.map((known) => ({ text: known, edits: editDistance(word, known, most) })),
    ...[...LEMMAS].map((known) => ({ text: known + suffix, edits: editDistance(token.lemma, known, most) })),
  ];
  const least = Math.min(...near.map(({ edits }) => edits));
  if (least > most) return [];
  const texts = near
    .filter(({ text, edits }) => edits === least && text.startsWith(word.charAt(0)))
    .map(({ text }) => asWritten(text, token.text));
  return [...new Set(texts)].slice(0, MOST_WORDS);
}

function asWritten(word: string, written: string): string {
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
