/** Search terms as the store holds them, and as they are asked for. */
import type { Paper } from '../../../schema/knowledge.js';
import { searchTerms } from '../../../schema/names.js';
import { paperKeys } from '../identity/paperKeys.js';

/** A text as it is indexed and ordered: its search terms, joined by spaces. */
export function joinedTerms(text: string): string {
  return searchTerms(text).join(' ');
}

/** What a paper is found and ordered by. */
export function termsOfPaper(paper: Paper) {
  const titleTerms = joinedTerms(paper.title);
  return {
    titleTerms,
    terms: `${titleTerms} ${joinedTerms(paper.abstract)}`,
    authorTerms: paper.authors.map(joinedTerms),
    keys: paperKeys(paper),
  };
}

/** A text to search for: each of its terms must begin a term of what is found. */
export interface TextQuery {
  /** Each once. */
  readonly terms: readonly string[];
  /**
   * For a full-text index, which may find more: ask `hasTerms` of what it finds. Terms are letters and digits only, and
   * in lower case, so that no operator of the query language can come from outside.
   */
  readonly lucene: string;
}

/** In UTF-16 code units: Lucene's analyzer cuts what is longer. */
const LONGEST_LUCENE_TERM = 255;
/** Lucene refuses more than 1024. */
const MOST_LUCENE_TERMS = 500;

/**
 * Null if the text has no term.
 *
 * @param beside how many such texts are asked for in one query of the index
 */
export function textQuery(text: string | undefined, beside = 1): TextQuery | null {
  const terms = [...new Set(searchTerms(text ?? ''))];
  if (terms.length === 0) return null;
  const most = Math.max(1, Math.floor(MOST_LUCENE_TERMS / beside));
  const lucene = terms.slice(0, most).map((term) => `+${beginning(term)}*`);
  return { terms, lucene: lucene.join(' ') };
}

function beginning(term: string): string {
  // Without the first half of a surrogate pair that is cut through.
  return term.slice(0, LONGEST_LUCENE_TERM).replace(/[\uD800-\uDBFF]$/, '');
}

/** The condition that each of the terms in a list begins a term of a joined text. */
export function hasTerms(joined: string, terms: '$given.terms' | 'name' = '$given.terms'): string {
  return `all(term IN ${terms} WHERE ' ' + ${joined} CONTAINS ' ' + term)`;
}
