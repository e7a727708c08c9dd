import { hash } from 'node:crypto';
import { bareArxivId } from '../../../schema/arxivIds.js';
import { searchTerms } from '../../../schema/names.js';
import type { Paper, PaperRecord } from '../../../schema/knowledge.js';

/** A title of fewer terms, as "Deep Learning", may be that of several works of one author. */
const FEWEST_TITLE_TERMS = 3;
const HEX_DIGITS_OF_KEY = 16;

/** The records that a paper was put together from: mostly itself. */
export function recordsOf(paper: Paper): readonly PaperRecord[] {
  return paper.records ?? [paper];
}

/** Whether it has this id, or a record of it has: the paper had that before one came that has a better id. */
export function isPaper(paper: Paper, id: string): boolean {
  return paper.id === id || recordsOf(paper).some((record) => record.id === id);
}

/** By what papers of the same work are found: 16 hexadecimal digits each, in order. */
export function paperKeys(paper: Paper): readonly string[] {
  return [...new Set(recordsOf(paper).flatMap(recordKeys))].sort();
}

function recordKeys(record: PaperRecord): string[] {
  const work = workKey(record);
  return [...idsOf(record), ...(work === undefined ? [] : [work])].map(hashOf);
}

/** The keys of whatever papers hold the records of these ids. */
export function keysOfIds(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.map(hashOf))];
}

function hashOf(key: string): string {
  return hash('sha256', key, 'hex').slice(0, HEX_DIGITS_OF_KEY);
}

/** The record's own id, and its arXiv id and DOI in the form of ids. */
export function idsOf(record: PaperRecord): readonly string[] {
  const arxiv = arxivKey(record);
  const doi = doiKey(record);
  return [record.id, ...(arxiv === undefined ? [] : [arxiv]), ...(doi === undefined ? [] : [doi])];
}

const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;

/** `arxiv:` and the id without version, also where a DOI of arXiv's says it. */
export function arxivKey({ arxivId, doi }: PaperRecord): string | undefined {
  const id = arxivId ?? ARXIV_DOI.exec(doi ?? '')?.[1];
  return id && `arxiv:${bareArxivId(id)}`;
}

/** `doi:` and the publisher's DOI in lower case; arXiv's own DOIs are no publisher's. */
export function doiKey({ doi }: PaperRecord): string | undefined {
  return doi === undefined || ARXIV_DOI.test(doi) ? undefined : `doi:${doi.toLowerCase()}`;
}

/** The same for records whose titles differ in case, signs and spaces alone and whose first author is the same. */
export function workKey({ title, authors }: PaperRecord): string | undefined {
  const terms = searchTerms(title);
  const [first] = authors;
  const author = first === undefined ? undefined : authorKey(first);
  if (terms.length < FEWEST_TITLE_TERMS || author === undefined) return undefined;
  return `work:${author}:${terms.join(' ')}`;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** The last part of the family name, and an initial: "lovelace a" of "Ada Lovelace" and of "Lovelace, A. K.". */
export function authorKey(name: string): string | undefined {
  const comma = name.indexOf(',');
  const [family, given] =
    comma === -1
      ? splitAtFamilyName(searchTerms(name))
      : [name.slice(0, comma), name.slice(comma + 1)].map(searchTerms);
  const last = family?.at(-1);
  if (last === undefined) return undefined;
  return `${last} ${given?.[0]?.charAt(0) ?? ''}`;
}

function splitAtFamilyName(terms: readonly string[]): readonly (readonly string[])[] {
  const named = SUFFIX.test(terms.at(-1) ?? '') ? terms.slice(0, -1) : terms;
  return [named.slice(-1), named.slice(0, -1)];
}
