/** How many papers the parts of a filter let pass: by that it is chosen by which way a list is found. */
import type { Connection } from './connection.js';
import {
  type AuthorPart,
  authorParts,
  papersWithOneOf,
  type Part,
  SOURCES,
  type SoughtPapers,
  TEXT,
} from './paperFilter.js';

/** Of a million papers so many are sorted as fast as a page of them is met by going through all; of others by the root. */
const SORTED_OF_A_MILLION = 20_000;
/** Of so many with a text, where nothing else is asked, a page of the newest is met as fast among all. */
const SORTED_BY_TEXT_OF_A_MILLION = 2_000;
const NEWEST_LOOKED_AT = 40;
const NEWEST_PAPERS = `SELECT key, title_terms FROM paper INDEXED BY paper_newest
  ORDER BY published_key DESC, id LIMIT ${NEWEST_LOOKED_AT}`;
/** Of more names the newest papers are not read one name after the other. */
const MOST_NAMES = 200;

export type Narrowing = 'authors' | 'concepts' | 'text' | 'sources';

export class Sizes {
  readonly #sizes: ReadonlyMap<Narrowing, number>;
  /** By the rows that were counted. */
  readonly #counted = new Map<string, number>();
  readonly #countUpTo: (most: number, of: Pick<Part, 'hits'>) => number;
  /** What is more is not told apart. */
  readonly #many: number;
  readonly #authors: readonly AuthorPart[];

  constructor(connection: Connection, { filter, driving, hasText, parameters }: SoughtPapers) {
    const papers = connection.count('SELECT coalesce(max(key), 0) AS count FROM paper');
    const many = Math.ceil(SORTED_OF_A_MILLION * Math.sqrt(papers / 1_000_000));
    this.#many = many;
    this.#countUpTo = (most, { hits }) =>
      connection.count(`SELECT count(*) AS count FROM (SELECT 1 FROM ${hits} LIMIT :most)`, {
        ...parameters,
        most,
      });
    const authors = authorParts(filter).map((part) => ({ part, size: this.#count(part) }));
    this.#authors = authors.sort((one, other) => one.size - other.size).map(({ part }) => part);
    const [fewest] = authors;
    this.#sizes = new Map<Narrowing, number>([
      ...(fewest === undefined ? [] : ([['authors', fewest.size]] as const)),
      ...(driving === null ? [] : ([['concepts', papersWithOneOf(driving)]] as const)),
      ...(hasText ? ([['text', this.#count(TEXT)]] as const) : []),
      ...(filter.sources === undefined ? [] : ([['sources', this.#count(SOURCES)]] as const)),
    ]);
  }

  /** The part that fewest papers pass. Null: the filter has none. */
  narrowest(): Narrowing | null {
    const [first] = [...this.#sizes].sort(([, a], [, b]) => a - b);
    return first?.[0] ?? null;
  }

  areFew(part: Narrowing | null): boolean {
    return part !== null && this.isFew(this.#sizes.get(part) ?? Infinity);
  }

  isFew(papers: number): boolean {
    return papers < this.#many;
  }

  /** Whether those that pass a part, but not this part of it, are sorted sooner than they are met in the order of the list. */
  areSoonSorted(part: Part, without?: Part): boolean {
    const hits = this.#count(part);
    const rest = hits - (without === undefined ? 0 : this.#count(without));
    return this.isFew(hits) && rest < this.#many * (SORTED_BY_TEXT_OF_A_MILLION / SORTED_OF_A_MILLION);
  }

  /** The one with the fewest papers, unless very many have such a name. */
  authorOfFewNames(): AuthorPart | undefined {
    const [fewest] = this.#authors;
    if (fewest === undefined) return undefined;
    return this.#countUpTo(MOST_NAMES + 1, fewest.names) <= MOST_NAMES ? fewest : undefined;
  }

  /** Whether a paper passes the part, asked as is cheaper for so many papers. */
  condition(part: Part): string {
    return this.#count(part) < this.#many ? part.found : part.holds;
  }

  #count(part: Part): number {
    const counted =
      this.#counted.get(part.hits) ?? (this.#isCommon(part) ? this.#many : this.#countUpTo(this.#many, part));
    this.#counted.set(part.hits, counted);
    return counted;
  }

  /** Of a text that half of the newest papers have, the hits need not be counted, which takes long as a full-text index has them. */
  #isCommon(part: Part): boolean {
    return (
      part === TEXT &&
      2 * this.#countUpTo(NEWEST_LOOKED_AT, { hits: `(${NEWEST_PAPERS}) AS paper WHERE ${TEXT.holds}` }) >
        NEWEST_LOOKED_AT
    );
  }
}
