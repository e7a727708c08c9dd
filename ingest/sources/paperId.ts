import { createHash } from 'node:crypto';
import { searchTerms } from '../../schema/names.js';

interface Identified {
  readonly title: string;
  readonly id?: string | undefined;
  readonly arxivId?: string | undefined;
  readonly doi?: string | undefined;
}

/**
 * The stable key of a paper: the record's own id, else `arxiv:ID` without version, else `doi:…` in lower case, else
 * `title:` and 16 hexadecimal digits that are the same for titles which differ only in case, punctuation or spaces.
 */
export function paperId({ title, id, arxivId, doi }: Identified): string {
  if (id !== undefined) return id;
  if (arxivId !== undefined) return `arxiv:${arxivId.replace(/v\d+$/, '')}`;
  if (doi !== undefined) return `doi:${doi.toLowerCase()}`;
  // A title of signs alone, as in "???", has no search terms; such titles must not all become one paper.
  const normalised = searchTerms(title).join(' ') || title;
  return `title:${createHash('sha256').update(normalised).digest('hex').slice(0, 16)}`;
}
