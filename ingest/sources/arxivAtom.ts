import { fromDatabase } from './databaseRecord.js';
import type { SourceRecord } from './formats.js';
import { findArxivId, findDate, findDoi } from './identifiers.js';
import type { RecordContent } from './jsonRecords.js';
import { arxivText } from './latexText.js';
import { childText, readXmlRecords, type XmlElement } from './xmlRecords.js';

const FEED = { root: 'feed', records: new Set(['entry', 'totalResults']) };

/** What a response says beside its papers. */
type AtomSign =
  | SourceRecord
  /** How many papers the query finds; undefined if that is no number. */
  | { readonly total: number | undefined }
  /** What was wrong with the query. */
  | { readonly line: number; readonly error: string };

/** What arXiv's API answers: https://info.arxiv.org/help/api/user-manual.html. */
export async function* readArxivAtom(
  bytes: AsyncIterable<Buffer>,
  source: string,
): AsyncGenerator<SourceRecord> {
  for await (const sign of readArxivResponse(bytes, source)) {
    if ('error' in sign) yield { line: sign.line, reason: `arXiv says: ${sign.error}` };
    else if (!('total' in sign)) yield sign;
  }
}

export async function* readArxivResponse(
  bytes: AsyncIterable<Buffer>,
  source: string,
): AsyncGenerator<AtomSign> {
  for await (const record of readXmlRecords(bytes, FEED)) {
    if ('reason' in record) yield record;
    else if (record.element.name === 'totalResults') yield { total: countIn(record.element.text) };
    else {
      const content = fromEntry(record.element, source);
      yield 'paper' in content ? content : { line: record.line, ...content };
    }
  }
}

function countIn(text: string): number | undefined {
  return /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}

function fromEntry(entry: XmlElement, source: string): RecordContent | { readonly error: string } {
  const id = childText(entry, 'id');
  const summary = childText(entry, 'summary') ?? '';
  // So the API says what was wrong with a query.
  if (id?.includes('/api/errors') === true) return { error: summary };
  const arxivId = findArxivId(id);
  if (arxivId === undefined) return { reason: `the entry's id is no arXiv paper's: ${id ?? 'it has none'}` };
  return fromDatabase(
    {
      title: arxivText(childText(entry, 'title') ?? ''),
      abstract: arxivText(summary),
      authors: entry.children
        .filter(({ name }) => name === 'author')
        .map((author) => childText(author, 'name')),
      published: findDate(childText(entry, 'published')),
      url: `https://arxiv.org/abs/${arxivId}`,
      doi: findDoi(childText(entry, 'doi')) ?? findDoi(doiLink(entry)),
      arxivId,
    },
    source,
  );
}

function doiLink(entry: XmlElement): string | undefined {
  const link = entry.children.find(
    ({ name, attributes }) => name === 'link' && attributes['title'] === 'doi',
  );
  return link?.attributes['href'];
}
