import type { Paper, PaperRecord } from '../../../schema/knowledge.js';

/** Ids that say less than an arXiv id or a DOI, the worst last; an id that somebody chose comes before all. */
const ID_RANKS: readonly (readonly [RegExp, number])[] = [
  [/^arxiv:/, 1],
  [/^doi:/, 2],
  [/^(?:openalex|s2|paperswithcode|oai):/, 3],
  [/^title:/, 4],
];
/** What a person wrote comes before what a database has, and of these arXiv, which has it from the authors. */
const ORIGIN_RANKS: Readonly<Record<string, number>> = { jsonl: 0, listing: 0, api: 0, arxiv: 1 };
const OTHER_ORIGIN = 2;

/**
 * The paper that these records are of: id, title, abstract, authors and source of the best one (`byRank`), and of the
 * others what that one lacks. Of one record, the record itself.
 */
export function mergeRecords(records: readonly PaperRecord[]): Paper {
  const ranked = [...records].sort(byRank);
  const [best] = ranked;
  if (best === undefined) throw new Error('a paper has a record');
  if (ranked.length === 1) return best;
  const first = <K extends 'published' | 'url' | 'doi' | 'arxivId'>(field: K) =>
    ranked.find((record) => record[field] !== undefined)?.[field];
  const filled = {
    published: first('published'),
    url: first('url'),
    doi: first('doi'),
    arxivId: first('arxivId'),
  };
  return {
    ...best,
    ...(filled.published !== undefined && { published: filled.published }),
    ...(filled.url !== undefined && { url: filled.url }),
    ...(filled.doi !== undefined && { doi: filled.doi }),
    ...(filled.arxivId !== undefined && { arxivId: filled.arxivId }),
    records: ranked,
  };
}

function byRank(one: PaperRecord, other: PaperRecord): number {
  return (
    idRank(one) - idRank(other) ||
    originRank(one) - originRank(other) ||
    compare(one.id, other.id) ||
    compare(one.origin ?? '', other.origin ?? '')
  );
}

function idRank({ id }: PaperRecord): number {
  return ID_RANKS.find(([form]) => form.test(id))?.[1] ?? 0;
}

function originRank({ origin = '' }: PaperRecord): number {
  return ORIGIN_RANKS[origin] ?? OTHER_ORIGIN;
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
