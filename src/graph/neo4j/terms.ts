/** Search terms as the full-text indexes hold them, and as they are asked for them. */
import { searchTerms } from '../../../schema/names.js';

/** In code points. Neo4j's analyzer cuts a term after 255 UTF-16 code units, and what follows would be a term of its own. */
const LONGEST_TERM = 127;

/** The search terms of a text. A term that is longer than any word counts by its beginning. */
function indexedTerms(text: string): string[] {
  return searchTerms(text).map((term) =>
    term.length <= LONGEST_TERM ? term : Array.from(term).slice(0, LONGEST_TERM).join(''),
  );
}

/** A text as it is indexed and ordered: its search terms, joined by spaces. */
export function joinedTerms(text: string): string {
  return indexedTerms(text).join(' ');
}

/** A text to search for: each of its terms must begin a term of what is found. */
export interface TextQuery {
  /** Each once. */
  readonly terms: readonly string[];
  /**
   * For a full-text index. Terms are letters and digits only, and in lower case, so that no operator of the query
   * language can come from outside.
   */
  readonly lucene: string;
}

/** Null if the text has no term. */
export function textQuery(text: string | undefined): TextQuery | null {
  const terms = [...new Set(indexedTerms(text ?? ''))];
  return terms.length === 0 ? null : { terms, lucene: terms.map((term) => `+${term}*`).join(' ') };
}

/** The condition that each of `$terms` begins a term of this joined text: what the full-text index finds, without it. */
export function hasTerms(joined: string): string {
  return `all(term IN $terms WHERE ' ' + ${joined} CONTAINS ' ' + term)`;
}
