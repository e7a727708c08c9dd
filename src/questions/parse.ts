/**
 * A question to what it asks, without a look at the graph but for which stretches of it are names of concepts.
 *
 * First the forms (forms.ts) with names that the graph knows, then what papers state (paperQuestion.ts) and what people
 * type into a search box (searchText.ts) with such names, and at last all of them with any names, so that it can be said
 * which name the graph does not know.
 */
import type { ConceptType } from '../../schema/predicates.js';
import { FORMS, type FormKind } from './forms.js';
import { compileLine, fitLine, type Admits, type Places } from './formMatcher.js';
import { isBetweenConcepts, meaningFor, type Relation, type RelationName } from './lexicon.js';
import { excepting, exclusionOf, onTopic, topicOf, atLastComma } from './frames.js';
import { groundName, isKnown } from './ground.js';
import { isGrammarWord, nameOf, type KnownNames } from './names.js';
import { parseStatements } from './paperQuestion.js';
import { compilePattern } from './patterns.js';
import {
  namesIn,
  statementsOf,
  type Condition,
  type ConceptsQuery,
  type PapersQuery,
  type Query,
  type Statement,
} from './query.js';
import { Reading } from './reading.js';
import { parseSearch } from './searchText.js';
import { tokenize, type TokenizedQuestion, type TokenRange } from './tokens.js';
import { NOISE, SEARCH_PREPOSITIONS } from './words.js';
import { COUNT_COMPARISONS, HOW_OFTEN, SECOND_QUESTIONS } from './phrases.js';

/** Longer questions are for papers, if anything: a name may stand in them at too many places. */
const MOST_TOKENS = 30;
/** Stretches of a question that are read as papers ("papers that replace attention"), until it counts as not understood. */
const MOST_PAPERS_READ = 20;

const MORE = [...COUNT_COMPARISONS, ...SECOND_QUESTIONS].map((line) => compilePattern(line).before);
const MOST = HOW_OFTEN.map((line) => compilePattern(line).before);
const LINES = FORMS.flatMap(({ asks, lines }) => lines.map((line) => ({ asks, line: compileLine(line) })));

/** Null if the question is not understood. */
export function parse(question: TokenizedQuestion, names: KnownNames): Query | null {
  if (asksMore(question, names)) return null;
  const form = parseFrame(question, names) ?? parseForm(question, names, 'known names');
  if (form !== null) return form;
  const statements = parseStatements(question, names);
  if (statements !== null && hasKnownNames(statements, names)) return statements;
  const search = parseSearch(question, names);
  if (search !== null && hasKnownNames(search, names)) return search;
  const query = statements ?? parseForm(question, names, 'any names') ?? search;
  const isOfWords = (query?.asks === 'papers' || query?.asks === 'concepts') && namesWords(query, names);
  return isOfWords ? null : query;
}

/** Two questions in one, or what no query can say: answers to a part of it would mislead. */
function asksMore(question: TokenizedQuestion, names: KnownNames): boolean {
  return new Reading(question, names, { authors: false }).hasOneOf(MORE);
}

/** "Papers that use most": what would be a name is none. */
function namesWords(query: Query, names: KnownNames): boolean {
  return namesIn(query)
    .filter((name) => !isKnown(name, names))
    .map((name) => tokenize(name).tokens.map(({ text }) => text.toLowerCase()))
    .some((words) => words.every(isGrammarWord) || words.includes('most'));
}

function parseFrame(question: TokenizedQuestion, names: KnownNames): Query | null {
  if (question.tokens.length > MOST_TOKENS) return null;
  const readRest = (rest: TokenizedQuestion): Query | null => parseForm(rest, names.of(rest), 'known names');
  const exclusion = exclusionOf(question, names);
  if (exclusion !== null) {
    const { rest, except } = exclusion;
    return excepting(parseFrame(rest, names.of(rest)) ?? readRest(rest), except);
  }
  const framed = topicOf(question, names);
  if (framed !== null) {
    const condition = statementOf('works on', framed.topic);
    const query = readRest(framed.rest) ?? parseFrame(framed.rest, names.of(framed.rest));
    return onTopic(query, { ...ALL_PAPERS, condition }, relationOfPapersTo);
  }
  const parts = atLastComma(question);
  if (parts === null) return null;
  const papers = parseSearch(parts.before, names.of(parts.before));
  if (papers === null || !hasKnownNames(papers, names)) return null;
  return onTopic(readRest(parts.after), papers, relationOfPapersTo);
}

function hasKnownNames(query: Query, names: KnownNames): boolean {
  return namesIn(query).every((name) => isKnown(name, names));
}

function parseForm(
  question: TokenizedQuestion,
  names: KnownNames,
  admitted: 'known names' | 'any names',
  { isRanked = false } = {},
): Query | null {
  if (question.tokens.length > MOST_TOKENS) return null;
  const reading = new Reading(question, names, { authors: false, idle: isRanked ? MOST : [] });
  let papersRead = 0;
  const papersOf = (name: string, range: TokenRange): PapersQuery | null =>
    reading.beginsWithPapers(range) && papersRead++ >= MOST_PAPERS_READ
      ? null
      : papersMeant(name, range, reading, names);
  const mayStand = (place: 'X' | 'S' | 'Q', range: TokenRange): boolean => {
    const name = nameOf(question, range);
    if (place === 'Q') return searched(name, names) !== null;
    return (
      (reading.isPhrase(range) && (admitted === 'any names' || isKnown(name, names))) ||
      (place === 'S' && papersOf(name, range) !== null)
    );
  };
  const remembered = new Map<string, boolean>();
  const admits: Admits = (place, range) => {
    const key = `${place} ${range.start} ${range.end}`;
    const found = remembered.get(key) ?? mayStand(place, range);
    remembered.set(key, found);
    return found;
  };
  for (const { asks, line } of LINES) {
    if (asks === 'a bare name' && admitted === 'any names') continue;
    if (isRanked && OF_ONE.has(asks)) continue;
    const places = fitLine(reading, line, admits);
    const query = places && toQuery(asks, places, { question, names, reading });
    if (query !== null) return query;
  }
  return isRanked || admitted === 'any names' || !reading.hasOneOf(MOST)
    ? null
    : parseForm(question, names, admitted, { isRanked: true });
}

/** Of these, nothing comes most often. */
const OF_ONE: ReadonlySet<FormKind> = new Set([
  ...(['paths', 'whether a kind', 'whether a part', 'definition', 'a bare name'] as const),
]);

interface Asked {
  readonly question: TokenizedQuestion;
  readonly names: KnownNames;
  readonly reading: Reading;
}

/** Null if what stands in the places makes no question. */
function toQuery(asks: FormKind, { X, Y, S, Q, T, V }: Places, asked: Asked): Query | null {
  const { reading } = asked;
  const { counts, period, first } = reading;
  const [x, y] = [X, Y].map((range) => (range === undefined ? '' : nameOf(asked.question, range)));
  const types = [...(T?.types ?? [])];
  const papersThat = (relation: RelationName): PapersQuery => ({
    ...ALL_PAPERS,
    condition: statementOf(relation, x ?? ''),
  });
  const objects = (relation: RelationName, of: string | PapersQuery): ConceptsQuery => ({
    asks: 'concepts',
    types,
    relation,
    role: 'object',
    of,
    ...period,
    ...first,
    counts,
  });
  // A dataset is for what those do who use it.
  const usedFor = (of: string | PapersQuery): ConceptsQuery =>
    typeof of === 'string' && typeNamed(of, asked.names) === 'DATASET'
      ? { ...objects('addresses', { ...ALL_PAPERS, condition: statementOf('uses', of) }), types: ['TASK'] }
      : objects('is used for', of);
  switch (asks) {
    case 'paths':
      return { asks: 'paths', from: x ?? '', to: y ?? '' };
    case 'definition':
    case 'a bare name':
      // "Variants of X" are not X.
      if (
        reading.dates.length > 0 ||
        reading.ranking !== 'best' ||
        first.first !== undefined ||
        (isKnown(x ?? '', asked.names) && !beginsWithName(x ?? '', asked.names))
      )
        return null;
      return { asks: 'definition', concept: x ?? '' };
    case 'types':
      return types.length === 0 || reading.dates.length > 0
        ? null
        : { asks: 'types', types, ...first, counts };
    case 'objects':
      if (V === undefined || S === undefined || V.means[0] === null) return null;
      return V.name === 'is used for' ? usedFor(subjectOf(asked, S)) : objects(V.name, subjectOf(asked, S));
    case 'objects of papers that use':
      return V === undefined || types.length === 0 ? null : objects(V.name, papersThat('uses'));
    case 'objects of papers on':
      // "Which datasets does KAN use for X" is not of all papers on X.
      if (V === undefined || (S === undefined ? types.length === 0 : !reading.isPeople(S))) return null;
      return objects(V.name, papersThat('works on'));
    case 'of papers that':
      if (V === undefined) return null;
      if (isBetweenConcepts(V))
        return { asks: 'concepts', types, relation: V.name, role: 'subject', of: x ?? '', ...period, counts };
      return objects(relationOfPapersTo(types), papersThat(V.name));
    case 'of papers that address':
      if (S !== undefined && !reading.isPeople(S)) return null;
      if (!isAddressed(asked, x ?? '', V, types)) return null;
      return objects(relationOfPapersTo(types), papersThat('addresses'));
    case 'kinds':
    case 'parts':
    case 'broader': {
      if (reading.dates.length > 0) return null;
      const relation = asks === 'parts' ? 'is part of' : 'is a kind of';
      const role = asks === 'broader' ? 'object' : 'subject';
      return { asks: 'concepts', types, relation, role, of: x ?? '', ...first, counts };
    }
    case 'of papers with':
      return objects(relationOfPapersTo(types), papersThat('uses'));
    case 'what it is used for':
      return usedFor(x ?? '');
    case 'of papers found': {
      const papers = Q === undefined ? null : searched(nameOf(asked.question, Q), asked.names);
      if (papers === null) return null;
      // "Datasets for detection, not COCO" leaves out COCO, and not the papers that are tested on it.
      const excluded = excludedIn(papers.condition).map((name) => typeNamed(name, asked.names));
      if (excluded.some((type) => type !== undefined && types.includes(type))) return null;
      return objects(relationOfPapersTo(types), papers);
    }
    case 'how it is measured':
      return { ...objects('studies', papersThat('works on')), types: ['METRIC'] };
    case 'whether a kind':
    case 'whether a part': {
      if (reading.dates.length > 0 || !isWhole(asked, X, Y)) return null;
      const relation = asks === 'whether a kind' ? 'is a kind of' : 'is part of';
      return { asks: 'concepts', types, relation, role: 'object', of: x ?? '', whether: y ?? '', counts };
    }
    case 'of papers on':
      if (X !== undefined && SEARCH_PREPOSITIONS.has(reading.tokens[X.start]?.text.toLowerCase() ?? ''))
        return null;
      if (X !== undefined && T !== undefined && namesItsType(asked, x ?? '', T.types)) return null;
      return objects(relationOfPapersTo(types), papersThat(isItsPaper(asked, X) ? 'proposes' : 'works on'));
  }
}

function statementOf(relation: RelationName, concept: string): Statement {
  return { kind: 'states', relation, concept, isBeside: false };
}

function typeNamed(written: string, names: KnownNames): ConceptType | undefined {
  return groundName(written, names.concepts)?.concept.type;
}

/** What "detection on COCO" finds; null if it is not the names of several concepts that are all known. */
function searched(text: string, names: KnownNames): PapersQuery | null {
  const words = tokenize(text);
  const query = parseSearch(words, names.of(words));
  if (query === null || !hasKnownNames(query, names) || namesIn(query).length < 2) return null;
  return query.ranking === 'best' && query.first === undefined && !query.counts ? query : null;
}

function excludedIn(condition: Condition | null): string[] {
  if (condition?.kind === 'not') return statementsOf(condition.part).map(({ concept }) => concept);
  return condition === null || condition.kind === 'states' ? [] : condition.parts.flatMap(excludedIn);
}

/** "Avoid overfitting", but not "avoid attention": what is said of a task. */
function isAddressed(
  { names }: Asked,
  written: string,
  V: Relation | undefined,
  types: readonly ConceptType[],
): boolean {
  const isTask = groundName(written, names.concepts)?.concept.type === 'TASK';
  if (!isTask || V === undefined) return isTask;
  if (V.name === 'is evaluated on' || V.name === 'studies')
    return types.some((type) => type === 'DATASET' || type === 'METRIC');
  const [first, second] = meaningFor(V, 'TASK');
  return V.name !== 'uses' && (first === 'ADDRESSES' || (first === 'REPLACES' && second === 'ADDRESSES'));
}

/** "Is X a Y?", and not "is X ever done with Y" with all that as a name. */
function isWhole({ question, names, reading }: Asked, X?: TokenRange, Y?: TokenRange): boolean {
  const unknown = [X, Y].filter((range) => range !== undefined && !isKnown(nameOf(question, range), names));
  return unknown.every((range) => !hasSmallWords(reading, range));
}

function hasSmallWords(reading: Reading, range: TokenRange | undefined): boolean {
  return reading.tokens.slice(range?.start, range?.end).some(({ text }) => {
    const word = text.toLowerCase();
    return NOISE.has(word) || SEARCH_PREPOSITIONS.has(word);
  });
}

/** "The ResNet paper", not "ResNet papers". */
function isItsPaper({ reading }: Asked, X: TokenRange | undefined): boolean {
  return X !== undefined && reading.tokens[X.end]?.text.toLowerCase() === 'paper';
}

/** "The MNIST dataset" is MNIST, and no dataset of papers on it. */
function namesItsType({ names }: Asked, written: string, types: readonly ConceptType[]): boolean {
  const type = groundName(written, names.concepts)?.concept.type;
  return type !== undefined && types.includes(type);
}

const ALL_PAPERS: PapersQuery = {
  asks: 'papers',
  condition: null,
  ranking: 'best',
  counts: false,
  alsoConcepts: false,
};

/** The concept or the papers that stand in the place `S`. */
function subjectOf({ question, names, reading }: Asked, range: TokenRange): string | PapersQuery {
  const name = nameOf(question, range);
  return isKnown(name, names) ? name : (papersMeant(name, range, reading, names) ?? name);
}

function beginsWithName(written: string, names: KnownNames): boolean {
  const grounded = groundName(written, names.concepts);
  return grounded !== null && written.startsWith(grounded.name);
}

/** "people", "papers that replace attention"; null if it is something else. */
function papersMeant(
  text: string,
  range: TokenRange,
  reading: Reading,
  names: KnownNames,
): PapersQuery | null {
  if (reading.isPeople(range)) return ALL_PAPERS;
  if (!reading.beginsWithPapers(range)) return null;
  const question = tokenize(text);
  const query = parseStatements(question, names.of(question));
  return query?.asks === 'papers' && !namesWords(query, names) ? { ...query, alsoConcepts: false } : null;
}

/** What papers do with things of a type, if nothing else is said. */
const RELATION_OF_PAPERS_TO: Readonly<Record<ConceptType, RelationName>> = {
  DATASET: 'is evaluated on',
  TASK: 'addresses',
  METRIC: 'studies',
  ARCHITECTURE: 'uses',
  TECHNIQUE: 'uses',
};

function relationOfPapersTo([type]: readonly ConceptType[]): RelationName {
  return type === undefined ? 'uses' : RELATION_OF_PAPERS_TO[type];
}
