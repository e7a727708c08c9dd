/** A question with the role of each of its words: names, dates, idle phrases, relations and what is between them. */
import { CONCEPT_TYPES, type ConceptType } from '../../schema/predicates.js';
import { connectiveAt } from './connectives.js';
import { findDates, intersection, type DateMention, type Period } from './dates.js';
import { PREPOSITIONS, type Relation } from './lexicon.js';
import { findLimit } from './limits.js';
import { readList, type ListContext, type ListItem } from './lists.js';
import type { KnownNames } from './names.js';
import { compilePattern, matchWords, type Availability, type Pattern } from './patterns.js';
import { findRelations, type RelationMark } from './relationMarks.js';
import type { Token, TokenizedQuestion, TokenRange } from './tokens.js';
import type { PapersQuery } from './query.js';
import { findAuthors, type Authors } from './authors.js';
import { COUNT_PHRASES, IDLE_PHRASES } from './phrases.js';
import {
  ADDRESSED,
  ANY_TYPE_NOUNS,
  ASKING,
  CONCEPT_NOUNS,
  FILLERS,
  KIND_MODIFIERS,
  MODALS,
  NEGATIONS,
  NOISE,
  PAPERS,
  PAPERS_AND_PEOPLE,
  RANKING_PHRASES,
  REQUESTS,
  SUPERLATIVES,
  TYPE_NOUNS,
} from './words.js';

const IDLE = IDLE_PHRASES.map((line) => compilePattern(line).before);
const RANKINGS = RANKING_PHRASES.map(([line, ranking]) => ({ ranking, words: compilePattern(line).before }));
const COUNTING = COUNT_PHRASES.map((line) => compilePattern(line).before);

/** Types whose nouns never stand for papers. */
const TYPES_OF_NO_WORK: ReadonlySet<ConceptType> = new Set(['DATASET', 'TASK', 'METRIC']);
const LONGEST_NAME = 10;
const QUESTION_WORDS = new Set(['what']);
const OPENING_PRONOUNS = new Set([
  ...['i', 'we', 'you', 'someone', 'somebody', 'do', 'to', 'see', 'there', 'is', 'are'],
]);
const FRONTED_PREPOSITIONS = new Set(['on', 'in', 'for', 'with', 'at', 'to', 'from', 'against', 'by']);
const ASKERS = new Set(['i', 'you', 'one']);
const WITHOUT = new Set(['without', 'no']);
const FIRST = new Set(['first', 'original']);
const PRONOUNS = new Set(['it', 'them', 'this', 'these']);
/** "With which techniques …" does not ask for papers. */
const MEANS = new Set(['with', 'via', 'through', 'using']);
const TYPE_NOUNS_OF_ALL = new Set(Object.values(TYPE_NOUNS).flatMap((nouns) => [...nouns]));
const DATA = new Set(['data']);
const SETS = new Set(['set', 'sets']);

const AUXILIARIES: ReadonlySet<string> = new Set(['be', 'have', 'do']);

const AGENT_PREPOSITIONS: ReadonlySet<string> = new Set(['by', 'with']);

export class Reading {
  readonly dates: readonly DateMention[];
  /** "How many papers …" */
  readonly counts: boolean;
  /** "How many … and how many …" */
  readonly countsTwice: boolean;
  readonly ranking: PapersQuery['ranking'];
  /** "The five latest papers", "top 10 datasets": how many. */
  readonly first: { readonly first?: number };
  readonly authors: Authors;
  /** It has a word for papers or for people, not only "what" or "which methods". */
  readonly isAboutPapers: boolean;
  readonly tokens: readonly Token[];
  private readonly names: ReadonlySet<number>;
  private readonly apart: Set<number>;

  /** Words for authors say nothing else, unless `authors` is false; the lines of `idle` say nothing at all. */
  constructor(
    question: TokenizedQuestion,
    names: KnownNames,
    {
      authors: findsAuthors = true,
      idle = [],
    }: { readonly authors?: boolean; readonly idle?: readonly Pattern['before'][] } = {},
  ) {
    this.tokens = question.tokens;
    this.names = new Set(names.wholeNames().flatMap(indexes));
    this.dates = findDates(this.tokens, (index) => (this.names.has(index) ? 'taken' : 'free'));
    const counting = COUNTING.flatMap((words) => this.find(words))
      // "Does X count as Y?"
      .filter(({ end }) => this.tokens[end]?.lemma !== 'as');
    this.counts = counting.length > 0;
    // "Count of" is a "count", too.
    this.countsTwice = counting.some((range) => counting.some((other) => other.end <= range.start));
    const ranked = RANKINGS.flatMap(({ ranking, words }) =>
      this.find(words).map((range) => ({ ranking, range })),
    );
    this.ranking = ranked[0]?.ranking ?? 'best';
    const limit = findLimit(this.tokens, (index) => !this.names.has(index));
    this.first = limit === undefined ? {} : { first: limit.first };
    this.apart = new Set(
      [
        ...(limit === undefined ? [] : [limit]),
        ...this.dates,
        ...[...IDLE, ...idle].flatMap((words) => this.find(words)),
        ...counting,
        ...ranked.map(({ range }) => range),
      ].flatMap(indexes),
    );
    const mention = findsAuthors
      ? findAuthors(this.tokens, names, {
          isEdge: (index) => !this.isFree(index) || this.isEdge(index),
          isApart: (index) => this.isApart(index),
        })
      : undefined;
    this.authors = mention?.authors ?? {};
    if (mention !== undefined) for (const index of indexes(mention)) this.apart.add(index);
    this.isAboutPapers =
      mention !== undefined || this.tokens.some((_, index) => this.isIn(index, PAPERS_AND_PEOPLE));
  }

  /** When the papers asked for were published. */
  get period(): Period {
    return intersection(this.dates.map(({ period }) => period));
  }

  /** How many tokens there are. */
  get length(): number {
    return this.tokens.length;
  }

  readonly availability: Availability = (index) =>
    this.names.has(index) ? 'taken' : this.apart.has(index) ? 'apart' : 'free';

  relations(): RelationMark[] {
    return findRelations(this.tokens, this.availability, (index) => this.isEdge(index));
  }

  /** What stands before the first relation. */
  opening(end: number): ListItem[] {
    return this.openingPart({ start: 0, end });
  }

  /** What stands in the range, as the object of the relation. */
  list(range: TokenRange, relation: Relation): ListItem[] {
    const prepositions = new Set([...Object.keys(PREPOSITIONS), ...Object.keys(relation.then ?? {})]);
    return readList(this.listContext(), range, { prepositions, isOpening: false });
  }

  /** "Which datasets …", "list tasks …": concepts are wanted, not papers. */
  asksForConcepts(): boolean {
    const first = this.tokens.findIndex(
      (_, index) => !this.isIn(index, REQUESTS) && !this.isIn(index, NOISE) && !this.isIn(index, ASKING),
    );
    const isOfMeans = this.tokens.slice(0, Math.max(first, 0)).some((_, index) => this.isIn(index, MEANS));
    const nouns = isOfMeans ? TYPE_NOUNS_OF_ALL : CONCEPT_NOUNS;
    for (let index = Math.max(first, 0); index < this.length && !this.isIn(index, FILLERS); index++) {
      if (this.isIn(index, nouns)) return true;
    }
    return false;
  }

  /**
   * What stands before the verb in the passive, cut at the auxiliaries: the object last ("in which GANs | is | dropout |
   * used"). Null if the verb is not in the passive: "what does X use".
   */
  passive(
    mark: RelationMark,
  ): { readonly object: readonly ListItem[]; readonly before: readonly ListItem[] } | null {
    const isAuxiliary = (index: number): boolean =>
      this.isFree(index) &&
      (AUXILIARIES.has(this.tokens[index]?.lemma ?? '') || (index === mark.start - 1 && this.isGet(index)));
    const auxiliaries = this.tokens
      .slice(0, mark.start)
      .flatMap((_, index) => (isAuxiliary(index) ? [index] : []));
    const lemmas = new Set(
      auxiliaries.map((index) => (this.isGet(index) ? 'be' : this.tokens[index]?.lemma)),
    );
    const isReduced = lemmas.size === 0 && this.isReducedPassive(mark);
    if (!(lemmas.has('be') || isReduced) || lemmas.has('do') || !(mark.canBePassive || this.hasAgent(mark)))
      return null;
    const starts = [0, ...auxiliaries];
    const parts = starts
      .map((start, position) => this.openingPart({ start, end: starts[position + 1] ?? mark.start }))
      .filter((items) => items.some(({ kind }) => kind === 'phrase'));
    const object = parts.at(-1);
    return object === undefined ? null : { object, before: parts.slice(0, -1).flat() };
  }

  /** "replaced by …", "replaced with …" and "dropped for …", as opposed to "replace …". */
  hasAgent(mark: RelationMark): boolean {
    const next = this.tokens[mark.end]?.lemma ?? '';
    return (
      mark.canBePassive && (AGENT_PREPOSITIONS.has(next) || mark.relation.agents?.includes(next) === true)
    );
  }

  /** "It gets replaced": said for "is". */
  private isGet(index: number): boolean {
    return this.isFree(index) && this.tokens[index]?.lemma === 'get';
  }

  /** "Dropout used as a regularizer". */
  private isReducedPassive({ start, end, relation }: RelationMark): boolean {
    const isParticiple = this.tokens[start]?.text.toLowerCase().endsWith('ed') === true;
    return isParticiple && relation.agents?.includes(this.tokens[end]?.lemma ?? '') === true;
  }

  /** "Beats it": what is meant was named before. */
  hasPronoun({ start, end }: TokenRange): boolean {
    return indexes({ start, end }).some((index) => this.isIn(index, PRONOUNS));
  }

  /** "Without A or B" is without both. */
  excludesAll({ start, end }: TokenRange): boolean {
    return indexes({ start, end }).some((index) => this.isIn(index, WITHOUT));
  }

  /** Whether the token belongs to a date, an author, an order or an idle phrase. */
  isApart(index: number): boolean {
    return this.apart.has(index);
  }

  /** "The first GAN papers", without another order. */
  get saysFirst(): boolean {
    return this.ranking === 'best' && this.tokens.some((_, index) => this.isIn(index, FIRST));
  }

  /** The first token that is more than politeness. */
  get firstWord(): number {
    return this.tokens.findIndex(
      (_, index) => !this.apart.has(index) && !this.isIn(index, NOISE) && !this.isIn(index, ADDRESSED),
    );
  }

  /** The index after the longest of the lines that stands here. */
  endOfOneOf(lines: readonly Pattern['before'][], index: number): number | undefined {
    const ends = lines.flatMap((words) => matchWords(this.tokens, index, words, this.availability) ?? []);
    return ends.length === 0 ? undefined : Math.max(...ends);
  }

  hasOneOf(lines: readonly Pattern['before'][]): boolean {
    return this.tokens.some((_, index) => this.endOfOneOf(lines, index) !== undefined);
  }

  /** The first token from here on that says something. */
  skipIdle(from: number): number {
    const opening = from === 0 ? [REQUESTS, OPENING_PRONOUNS, MODALS] : [];
    let index = from;
    while (
      index < this.length &&
      (this.apart.has(index) || [NOISE, ADDRESSED, ...opening].some((list) => this.isIn(index, list)))
    )
      index++;
    return index;
  }

  hasWord(pattern: Pattern): boolean {
    return this.tokens.some((_, index) => this.isWord(index, pattern));
  }

  isWord(index: number, { before }: Pattern): boolean {
    return matchWords(this.tokens, index, before, this.availability) === index + 1;
  }

  /** "which datasets", "the most popular architectures", "what". */
  kindAskedFor(
    start: number,
    place: 'T' | 'D' | 'N' | 'M',
  ): { readonly types: readonly ConceptType[]; readonly end: number } | undefined {
    let index = start;
    let isRanked = this.first.first !== undefined;
    while (this.apart.has(index) || this.isIn(index, KIND_MODIFIERS) || this.isIn(index, NOISE)) {
      if (this.isNounOfType(index)) break;
      isRanked ||= this.isIn(index, SUPERLATIVES);
      index++;
    }
    if (place === 'M' && !isRanked) return undefined;
    const types = CONCEPT_TYPES.filter((type) => this.isIn(index, TYPE_NOUNS[type]));
    if (types.length > 0 || (place !== 'D' && this.isIn(index, ANY_TYPE_NOUNS))) {
      if (place === 'D' && !types.some((type) => TYPES_OF_NO_WORK.has(type))) return undefined;
      const isDataSet = this.isIn(index, DATA) && this.isIn(index + 1, SETS);
      return { types, end: index + (isDataSet ? 2 : 1) };
    }
    return place === 'T' && this.isIn(start, QUESTION_WORDS) ? { types: [], end: start + 1 } : undefined;
  }

  /** The lemma of the preposition at this token. */
  preposition(index: number): string | undefined {
    return this.isIn(index, FRONTED_PREPOSITIONS) ? this.tokens[index]?.lemma : undefined;
  }

  /** The index after the auxiliaries that begin at this token: itself, if none does. */
  auxiliariesEnd(start: number): number {
    let end = start;
    while (
      this.isFree(end) &&
      (AUXILIARIES.has(this.tokens[end]?.lemma ?? '') || this.isGet(end) || this.isIn(end, MODALS))
    )
      end++;
    return end;
  }

  /** Whether the range could be the name of a concept. */
  isPhrase({ start, end }: TokenRange): boolean {
    const inside = indexes({ start, end });
    return (
      inside.length <= LONGEST_NAME &&
      inside.every((index) => !this.isEdge(index)) &&
      this.skipIdle(start) === start &&
      !this.isIn(end - 1, NOISE) &&
      !this.isIn(end - 1, ADDRESSED)
    );
  }

  /** "people", "the literature". */
  isPeople(range: TokenRange): boolean {
    return indexes(range).every((index) =>
      [PAPERS_AND_PEOPLE, ASKERS, NOISE].some((list) => this.isIn(index, list)),
    );
  }

  /** "What do people use instead of …", not "what papers …" or "who …". */
  get asksForThings(): boolean {
    const first = this.skipIdle(0);
    return !this.isAboutPapers || (this.isIn(first, QUESTION_WORDS) && !this.isIn(first + 1, PAPERS));
  }

  /** It has a word for papers, an author or a date. */
  get namesPapers(): boolean {
    return (
      Object.keys(this.authors).length > 0 ||
      this.dates.length > 0 ||
      this.tokens.some((_, index) => this.isIn(index, PAPERS))
    );
  }

  /** "papers that use MNIST", "the people who work on MNIST". */
  beginsWithPapers({ start }: TokenRange): boolean {
    return this.isIn(this.skipIdle(start), PAPERS_AND_PEOPLE);
  }

  private isNounOfType(index: number): boolean {
    return (
      CONCEPT_TYPES.some((type) => this.isIn(index, TYPE_NOUNS[type])) || this.isIn(index, ANY_TYPE_NOUNS)
    );
  }

  private openingPart(range: TokenRange): ListItem[] {
    return readList(this.listContext(), range, { prepositions: new Set(), isOpening: true });
  }

  private isIn(index: number, list: ReadonlySet<string>): boolean {
    return !this.names.has(index) && list.has(this.tokens[index]?.text.toLowerCase() ?? '');
  }

  private isFree(index: number): boolean {
    return !this.names.has(index) && !this.apart.has(index);
  }

  private isEdge(index: number): boolean {
    if (this.names.has(index)) return false;
    return (
      this.apart.has(index) ||
      this.isIn(index, FILLERS) ||
      this.isIn(index, NEGATIONS) ||
      connectiveAt(this.tokens, index) !== undefined
    );
  }

  private find(words: Parameters<typeof matchWords>[2]): TokenRange[] {
    return this.tokens.flatMap((_, start) => {
      const end = matchWords(this.tokens, start, words, (index) =>
        this.names.has(index) ? 'taken' : 'free',
      );
      return end === undefined ? [] : [{ start, end }];
    });
  }

  private listContext(): ListContext {
    return {
      tokens: this.tokens,
      isName: (index) => this.names.has(index),
      isApart: (index) => this.apart.has(index),
    };
  }
}

function indexes({ start, end }: TokenRange): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}
