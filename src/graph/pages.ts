/** What a cursor of each list holds, the same for every store, and what a request for a page must be. */
import { PapergraphError } from '../../schema/errors.js';
import type { ConceptOrder, Cursor, Page, PageRequest, PaperOrder } from './store.js';

type CursorShape = readonly ('string' | 'number')[];

export const PAPER_CURSORS: Readonly<Record<PaperOrder, CursorShape>> = {
  /** `publishedKey`, id. */
  PUBLISHED_DESC: ['string', 'string'],
  PUBLISHED_ASC: ['string', 'string'],
  /** The title's search terms joined by spaces, id. */
  TITLE_ASC: ['string', 'string'],
  /** Number of facts, id. */
  FACTS_DESC: ['number', 'string'],
  /** Position of the condition of `any`, 0 if all of `text` is in the title (else 1), confidence, `publishedKey`, id. */
  RELEVANCE: ['number', 'number', 'number', 'string', 'string'],
};

export const CONCEPT_CURSORS: Readonly<Record<ConceptOrder, CursorShape>> = {
  /** Number of papers, id. */
  PAPERS_DESC: ['number', 'string'],
  /** The name's search terms joined by spaces, id. */
  NAME_ASC: ['string', 'string'],
};

/** Confidence, id. */
export const FACT_CURSOR: CursorShape = ['number', 'string'];

/** Lift, similarity in thousandths or growth, then id. */
export const FIGURE_CURSOR: CursorShape = ['number', 'string'];

/** Number. */
export const CORRECTION_CURSOR: CursorShape = ['number'];

/** The paper's id. */
export const READING_CURSOR: CursorShape = ['string'];

/** Ids of the narrower and the broader concept. */
export const RELATION_CURSOR: CursorShape = ['string', 'string'];

/** Group from 0 to 3 in the order of `GraphStore.search`, papers of the concept or 0, `publishedKey` or '', id. */
export const SEARCH_CURSOR: CursorShape = ['number', 'number', 'string', 'string'];

/** Throws `BAD_INPUT` if `first` is no count, or `after` no cursor of a list whose cursors have this shape. */
export function checkPageRequest(page: PageRequest, shape: CursorShape): void {
  if (!Number.isSafeInteger(page.first) || page.first < 0) {
    throw new PapergraphError('BAD_INPUT', `first must be a whole number from 0, not ${page.first}`);
  }
  const { after } = page;
  if (after === undefined) return;
  const fits =
    Array.isArray(after) &&
    after.length === shape.length &&
    after.every((part, i) => typeof part === shape[i] && (typeof part === 'string' || Number.isFinite(part)));
  if (!fits) {
    throw new PapergraphError('BAD_INPUT', 'after is no cursor of this list: pass one that the list gave');
  }
}

/** The page of entries that were read with one more than asked for, so as to see whether there is a next page. */
export function pageOf<T>(
  readOneMore: readonly { readonly cursor: Cursor; readonly node: T }[],
  page: PageRequest,
): Page<T> {
  return { entries: readOneMore.slice(0, page.first), hasNextPage: readOneMore.length > page.first };
}

const PAGE_SIZE = 2_000;

/** The whole list, read page by page. */
export async function allEntries<T>(pageAt: (page: PageRequest) => Promise<Page<T>>): Promise<T[]> {
  const nodes: T[] = [];
  for await (const page of eachPage(pageAt)) nodes.push(...page);
  return nodes;
}

/** The whole list in pages of at most so many entries, each read when it is wanted. */
export async function* eachPage<T>(
  pageAt: (page: PageRequest) => Promise<Page<T>>,
  pageSize = PAGE_SIZE,
): AsyncGenerator<T[]> {
  for (let after: Cursor | undefined, hasNextPage = true; hasNextPage;) {
    const page = await pageAt({ first: pageSize, after });
    yield page.entries.map(({ node }) => node);
    after = page.entries.at(-1)?.cursor;
    hasNextPage = page.hasNextPage;
  }
}
