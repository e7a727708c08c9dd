/** Search terms as the full-text tables hold them, and as they are asked for them. */
import { searchTerms } from '../../../schema/names.js';

/** A text as it is indexed and ordered: its search terms, joined by spaces. */
export function joinedTerms(text: string): string {
  return searchTerms(text).join(' ');
}

/**
 * The full-text query that each term of `text` begins a term, or null if it has no terms. Terms are letters and digits
 * only, and in quotes, so that no operator of the query language can come from outside.
 */
export function prefixQuery(text: string | undefined): string | null {
  const terms = new Set(searchTerms(text ?? ''));
  return terms.size === 0 ? null : [...terms].map((term) => `"${term}"*`).join(' AND ');
}

/** 1 if each of the joined terms begins one of the other joined terms, else 0. */
export function beginTerms(sought: string, terms: string): number {
  const searched = ` ${terms}`;
  return sought.split(' ').every((term) => searched.includes(` ${term}`)) ? 1 : 0;
}
