/** Which papers a deletion is about: all that come again by an id of the paper that a person has deleted. */
import { searchTerms } from '../../../schema/names.js';
import type { Paper } from '../../../schema/knowledge.js';
import { arxivKey, doiKey, isPaper, recordsOf } from '../identity/paperKeys.js';
import type { Change } from './correction.js';

type Deletion = Extract<Change, { readonly kind: 'DELETE_PAPER' }>;

/** A deletion that holds, as both adapters read it from their database. */
export interface DeletionRow {
  readonly number: number;
  /** As JSON. */
  readonly change: string;
}

/** Of these papers, those that are deleted, by their ids: with the number of the correction. */
export function deletedAmong(papers: readonly Paper[], rows: readonly DeletionRow[]): Map<string, number> {
  const deletions = rows.map(({ number, change }) => ({ number, deletion: JSON.parse(change) as Deletion }));
  const deleted = new Map<string, number>();
  for (const paper of papers) {
    const found = deletions.find(({ deletion }) => isDeletedBy(deletion, paper));
    if (found !== undefined) deleted.set(paper.id, found.number);
  }
  return deleted;
}

/** By its own id, one of its records' or its arXiv id; by its DOI only with the same title, as a volume may have one for all. */
export function isDeletedBy({ paper: { id, title, ids } }: Deletion, paper: Paper): boolean {
  if (ids === undefined) return isPaper(paper, id);
  const has = (key: string | undefined) => key !== undefined && ids.includes(key);
  return recordsOf(paper).some(
    (record) =>
      has(record.id) ||
      has(arxivKey(record)) ||
      (has(doiKey(record)) && titleTerms(record.title) === titleTerms(title)),
  );
}

function titleTerms(title: string): string {
  return searchTerms(title).join(' ');
}
