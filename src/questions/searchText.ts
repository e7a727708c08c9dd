/**
 * What people type into a search box: "object detection on COCO, no anchors". Papers are to speak of all that is named;
 * every word must belong to a name of the graph or to a list of words.ts, so that nothing is dropped that says something.
 */
import { connectiveAt, type Connective } from './connectives.js';
import { intersection } from './dates.js';
import { listCondition } from './joining.js';
import { negationEnd, type ListItem } from './lists.js';
import { isHowWanted, isTestedOn, tailEnd } from './nameRuns.js';
import { nameOf, type KnownNames } from './names.js';
import { compilePattern } from './patterns.js';
import type { Condition, PapersQuery } from './query.js';
import { Reading } from './reading.js';
import type { TokenizedQuestion, TokenRange } from './tokens.js';
import { EXCLUDING_PHRASES, EXISTENCE_PHRASES } from './phrases.js';
import { ABOUT_NOTHING, EXCLUDED, QUESTIONS_OF_SOMETHING_ELSE, SEARCH_PREPOSITIONS } from './words.js';

const EXCLUDING = EXCLUDING_PHRASES.map((line) => compilePattern(line).before);
const EXISTENCE = EXISTENCE_PHRASES.map((line) => compilePattern(line).before);

/** Null if a word says something that is no name of the graph. */
export function parseSearch(question: TokenizedQuestion, names: KnownNames): PapersQuery | null {
  const reading = new Reading(question, names);
  if (asksSomethingElse(reading) || reading.countsTwice) return null;
  const items = itemsIn(reading, names);
  if (items?.some(({ kind }) => kind === 'phrase') !== true) return null;
  // "Datasets for detection, not COCO" asks for no papers.
  const excludes = items.some(({ kind }) => kind === 'negation');
  if (excludes && !reading.isAboutPapers && reading.asksForConcepts()) return null;
  const isOnlyName = items.length === 1 && !reading.namesPapers && reading.ranking === 'best';
  if (isOnlyName) return null;
  return {
    asks: 'papers',
    condition: listCondition(items, (phrase, isNegated) => states(question, names, items, phrase, isNegated)),
    ...reading.authors,
    ...intersection(reading.dates.map(({ period }) => period)),
    ranking: reading.saysFirst ? 'oldest' : reading.ranking,
    ...reading.first,
    counts: reading.counts,
    alsoConcepts: false,
  };
}

function asksSomethingElse(reading: Reading): boolean {
  const isOfPapers = reading.isAboutPapers || reading.counts;
  const exists = reading.hasOneOf(EXISTENCE);
  const first = reading.tokens[reading.firstWord]?.text.toLowerCase() ?? '';
  return QUESTIONS_OF_SOMETHING_ELSE.has(first) && !isOfPapers && !exists;
}

function states(
  question: TokenizedQuestion,
  names: KnownNames,
  items: readonly ListItem[],
  phrase: TokenRange,
  isNegated: boolean,
): Condition {
  const item = items.find((other) => other.kind === 'phrase' && other.phrase === phrase);
  const preposition = item?.kind === 'phrase' ? item.preposition : undefined;
  const isOfTests = isTestedOn(names, { phrase, ...(preposition !== undefined && { preposition }) });
  return {
    kind: 'states',
    relation: isOfTests ? 'is evaluated on' : isNegated ? 'uses' : 'mentions',
    concept: nameOf(question, phrase),
    // An author, maybe.
    isBeside: names.conceptAt(phrase) === undefined,
  };
}

/** The names and what joins them, in the order of the question. */
class SearchItems {
  private readonly items: ListItem[] = [];
  private preposition: { readonly word: string; readonly isNew: boolean } | undefined;
  private isNegated = false;
  /** What it would mean is not clear: "no A, B", "A or not B". */
  private isUnclear = false;

  addPreposition(word: string): void {
    this.preposition = { word, isNew: true };
  }

  addConnective(connective: Connective): void {
    this.items.push({ kind: 'connective', connective });
    if (connective === 'but') this.isNegated = false;
  }

  addNegation(word: string): void {
    if (word === 'nor') this.addConnective('and');
    const last = this.items.at(-1);
    if (last?.kind === 'connective' && last.connective === 'or') this.isUnclear = true;
    this.items.push({ kind: 'connective', connective: 'but' }, { kind: 'negation' });
    this.preposition = undefined;
    this.isNegated = true;
  }

  addName(phrase: TokenRange): void {
    const last = this.items.at(-1);
    const isNew = this.preposition?.isNew === true;
    const isListed = last?.kind === 'connective' && last.connective !== ',';
    if (last?.kind === 'negation') {
      // What follows a negation is what it negates.
    } else if (last?.kind === 'phrase' || (last?.kind === 'connective' && !isListed && isNew)) {
      // "A on B": both must hold, whatever stands in them.
      this.isUnclear ||= this.isNegated && !isNew;
      this.addConnective('but');
    } else if (this.isNegated) {
      this.isUnclear ||= !isListed || (isNew && last.connective === 'and');
    }
    if (!isNew && last?.kind === 'phrase') this.preposition = undefined;
    const word = this.preposition?.word;
    this.items.push({ kind: 'phrase', phrase, ...(word !== undefined && { preposition: word }) });
    this.preposition = this.preposition && { ...this.preposition, isNew: false };
  }

  /** Negates the last name, or those of the list after the last comma. */
  excludeLast(): void {
    const last = this.items.findLastIndex(({ kind }) => kind === 'phrase');
    let first = last;
    while (first >= 2 && isAndOr(this.items[first - 1]) && this.items[first - 2]?.kind === 'phrase')
      first -= 2;
    const before = this.items[first - 1];
    const isAfterComma = before?.kind === 'connective' && before.connective === ',';
    this.isUnclear ||= first <= 0 || (first < last && !isAfterComma);
    this.items.splice(first, 0, { kind: 'connective', connective: 'but' }, { kind: 'negation' });
    this.isNegated = true;
  }

  /** Null if it is not clear what they ask. */
  get all(): readonly ListItem[] | null {
    const end = this.items.findLastIndex(({ kind }) => kind === 'phrase') + 1;
    const isDangling = this.items.slice(end).some(({ kind }) => kind === 'negation');
    return this.isUnclear || isDangling ? null : withCommasAfterOr(this.items.slice(0, end));
  }
}

/** "A or B, C": the comma ends the alternatives. */
function withCommasAfterOr(items: readonly ListItem[]): ListItem[] {
  const connectiveOf = (item: ListItem | undefined) =>
    item?.kind === 'connective' ? item.connective : undefined;
  return items.map((item, index) => {
    if (connectiveOf(item) !== ',') return item;
    const before = items
      .slice(0, index)
      .map(connectiveOf)
      .filter((joint) => joint !== undefined);
    const next = items
      .slice(index + 1)
      .map(connectiveOf)
      .find((joint) => joint !== undefined && joint !== ',');
    return before.at(-1) === 'or' && next !== 'or' ? { kind: 'connective', connective: 'but' } : item;
  });
}

function isAndOr(item: ListItem | undefined): boolean {
  return item?.kind === 'connective' && (item.connective === 'and' || item.connective === 'or');
}

/** The index after "excluded", but not after "exclude", which is said of what follows. */
function endOfExclusion(reading: Reading, index: number): number | undefined {
  const end = reading.endOfOneOf(EXCLUDING, index);
  const words = reading.tokens.slice(index, end).map(({ text }) => text.toLowerCase());
  return words.some((word) => EXCLUDED.has(word)) ? end : undefined;
}

/** Null if a word is neither in a name nor known to say nothing. */
function itemsIn(reading: Reading, names: KnownNames): readonly ListItem[] | null {
  const { tokens } = reading;
  const items = new SearchItems();
  for (let index = 0; index < tokens.length;) {
    const word = tokens[index]?.text.toLowerCase() ?? '';
    const name = names.longestAt(index, (at) => !reading.isApart(at));
    const excluded = endOfExclusion(reading, index);
    const existence = reading.endOfOneOf(EXISTENCE, index);
    const connective = connectiveAt(tokens, index);
    const negation = negationEnd(tokens, index) ?? (word === 'without' ? index + 1 : undefined);
    if (reading.isApart(index)) {
      index++;
    } else if (name !== undefined) {
      items.addName(name);
      const freeEnd = reading.isApart(name.end) ? name.end : tokens.length;
      index = tailEnd(tokens, names, name, freeEnd);
    } else if (excluded !== undefined) {
      items.excludeLast();
      index = excluded;
    } else if (existence !== undefined) {
      index = existence;
    } else if (negation !== undefined) {
      items.addNegation(word);
      index = negation;
    } else if (connective !== undefined) {
      items.addConnective(connective.connective);
      index = connective.end;
    } else if (SEARCH_PREPOSITIONS.has(word)) {
      items.addPreposition(word);
      index++;
    } else if (ABOUT_NOTHING.has(word) || isHowWanted(tokens, names, index) || !/[\p{L}\p{N}]/u.test(word)) {
      index++;
    } else {
      const person = names.personAt(index, (at) => !reading.isApart(at));
      if (person === undefined) return null;
      items.addName(person);
      index = person.end;
    }
  }
  return items.all;
}
