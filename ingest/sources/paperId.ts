import { createHash } from 'node:crypto';
import { bareArxivId } from '../../schema/arxivIds.js';
import { searchTerms } from '../../schema/names.js';

interface Identified {
  readonly title: string;
  readonly authors: readonly string[];
  readonly id?: string | undefined;
  readonly arxivId?: string | undefined;
  readonly doi?: string | undefined;
}

/** The DOI that arXiv gives to a paper is its arXiv id. */
const ARXIV_DOI = /^10\.48550\/arxiv\./i;

/**
 * The stable key of a paper: the record's own id, else `arxiv:ID` without version, else `doi:…` in lower case, else
 * `title:` and 16 hexadecimal digits that are the same for titles which differ only in case, punctuation or spaces. Where
 * authors are known, the digits are those of title and first author: different works may have one title.
 */
export function paperId({ title, authors, id, arxivId, doi }: Identified): string {
  if (id !== undefined) return id;
  const arxiv = arxivId ?? (ARXIV_DOI.test(doi ?? '') ? doi?.replace(ARXIV_DOI, '') : undefined);
  if (arxiv !== undefined) return `arxiv:${bareArxivId(arxiv)}`;
  if (doi !== undefined) return `doi:${doi.toLowerCase()}`;
  // A title of signs alone, as in "???", has no search terms; such titles must not all become one paper.
  const normalised = searchTerms(title).join(' ') || title;
  const [first] = authors;
  const hashed = first === undefined ? normalised : `${normalised}\n${searchTerms(first).sort().join(' ')}`;
  return `title:${createHash('sha256').update(hashed).digest('hex').slice(0, 16)}`;
}
