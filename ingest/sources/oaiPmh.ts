import { fromDatabase } from './databaseRecord.js';
import type { SourceRecord } from './formats.js';
import { arxivIdOf, findArxivId, findDate, findDoi, givenNameFirst, wholeNames } from './identifiers.js';
import type { RecordContent } from './jsonRecords.js';
import { arxivText, decodeAccents } from './latexText.js';
import { withoutMarkup } from './markup.js';
import { child, childrenOf, childText, childTexts, readXmlRecords, type XmlElement } from './xmlRecords.js';

const RESPONSE = { root: 'OAI-PMH', records: new Set(['record', 'resumptionToken', 'error']) };

/** What one response of a repository says beside its papers. */
export type OaiSign =
  | SourceRecord
  /** There is more: this token asks for it. */
  | { readonly resumptionToken: string }
  /** As in `badResumptionToken`, `noRecordsMatch`. */
  | { readonly line: number; readonly error: string; readonly message: string };

/** Papers of a response to ListRecords or GetRecord: https://www.openarchives.org/OAI/openarchivesprotocol.html. */
export async function* readOaiPmh(
  bytes: AsyncIterable<Buffer>,
  source: string,
): AsyncGenerator<SourceRecord> {
  for await (const sign of readOaiResponse(bytes, source)) {
    if ('error' in sign)
      yield { line: sign.line, reason: `the repository says ${sign.error}: ${sign.message}` };
    else if (!('resumptionToken' in sign)) yield sign;
  }
}

export async function* readOaiResponse(
  bytes: AsyncIterable<Buffer>,
  source: string,
): AsyncGenerator<OaiSign> {
  for await (const record of readXmlRecords(bytes, RESPONSE)) {
    if ('reason' in record) {
      yield record;
      continue;
    }
    const { line, element } = record;
    const text = element.text.trim();
    if (element.name === 'error') yield { line, error: element.attributes['code'] ?? 'error', message: text };
    else if (element.name === 'resumptionToken') {
      // The last response has an empty one.
      if (text !== '') yield { resumptionToken: text };
    } else {
      const content = fromRecord(element, source);
      yield 'paper' in content ? content : { line, ...content };
    }
  }
}

function fromRecord(record: XmlElement, source: string): RecordContent {
  const header = child(record, 'header');
  if (header?.attributes['status'] === 'deleted') return { passedOver: 'deleted by its source' };
  const metadata = child(record, 'metadata')?.children[0];
  if (metadata === undefined) return { reason: 'the record has no metadata' };
  switch (metadata.name) {
    case 'arXiv':
    case 'arXivRaw':
      return fromArxiv(metadata, source);
    case 'dc':
      return fromDublinCore(metadata, header && childText(header, 'identifier'), source);
    default:
      return {
        reason: `metadata in the format ${metadata.name} cannot be read: ask for metadataPrefix=oai_dc, or arXiv or arXivRaw of arXiv`,
      };
  }
}

function fromArxiv(metadata: XmlElement, source: string): RecordContent {
  const id = childText(metadata, 'id');
  const arxivId = arxivIdOf(id);
  if (arxivId === undefined) return { reason: `id is no arXiv id: ${id ?? 'it is missing'}` };
  const firstVersion = child(metadata, 'version');
  return fromDatabase(
    {
      title: arxivText(childText(metadata, 'title') ?? ''),
      abstract: arxivText(childText(metadata, 'abstract') ?? ''),
      authors: arxivAuthors(metadata),
      published: findDate(
        childText(metadata, 'created') ?? (firstVersion && childText(firstVersion, 'date')),
      ),
      url: `https://arxiv.org/abs/${arxivId}`,
      doi: findDoi(childText(metadata, 'doi')),
      arxivId,
    },
    source,
  );
}

/** In `arXiv` one element each, in `arXivRaw` one text with all. */
function arxivAuthors(metadata: XmlElement): string[] {
  const authors = child(metadata, 'authors');
  if (authors === undefined) return [];
  const names = authors.children.map((author) =>
    ['forenames', 'keyname', 'suffix']
      .map((part) => childText(author, part) ?? '')
      .join(' ')
      .trim(),
  );
  return names.length > 0 ? names.map(decodeAccents) : splitRawAuthors(decodeAccents(authors.text));
}

/** "C. Balázs, E. L. Berger (1) and P. M. Nadolsky ((1) Argonne)": names with affiliations in brackets. */
function splitRawAuthors(text: string): string[] {
  return wholeNames(withoutBrackets(text).split(/,|\sand\s/));
}

function withoutBrackets(text: string): string {
  let depth = 0;
  let kept = '';
  for (const sign of text.replace(/\s+/g, ' ')) {
    if (sign === '(') depth += 1;
    if (depth === 0) kept += sign;
    if (sign === ')') depth = Math.max(0, depth - 1);
  }
  return kept;
}

function fromDublinCore(metadata: XmlElement, identifier: string | undefined, source: string): RecordContent {
  const identifiers = childTexts(metadata, 'identifier');
  const { title, abstract } = titleAndAbstract(metadata);
  return fromDatabase(
    {
      ...(identifier !== undefined && { id: identifier }),
      title: withoutMarkup(arxivText(title)),
      abstract: withoutMarkup(arxivText(abstract)),
      authors: childTexts(metadata, 'creator').map(givenNameFirst),
      published: earliest(childTexts(metadata, 'date').map(findDate)),
      url: identifiers.find((text) => /^https?:/i.test(text)),
      doi: identifiers.map(findDoi).find((doi) => doi !== undefined),
      arxivId: [identifier?.replace(/^oai:arXiv\.org:/, 'arXiv:'), ...identifiers]
        .map(findArxivId)
        .find((id) => id !== undefined),
    },
    source,
  );
}

/** What libraries note of a thesis, and arXiv of a paper, where its abstract stands, too. */
const NO_ABSTRACT =
  /^(?:thesis\b[^\n]{0,60}--|includes (?:bibliographical|index)|cataloged from|comments?:)/i;
const ENGLISH = /^en/i;

/** In English where both languages or more are there. Beside the abstract there may be short descriptions. */
function titleAndAbstract(metadata: XmlElement): { readonly title: string; readonly abstract: string } {
  const described = childrenOf(metadata, 'description').filter(({ text }) => !NO_ABSTRACT.test(text.trim()));
  const inEnglish = described.filter(isEnglish);
  const titles = childrenOf(metadata, 'title').filter(({ text }) => text.trim() !== '');
  const title = (inEnglish.length > 0 ? titles.find(isEnglish) : undefined) ?? titles[0];
  const abstract = (inEnglish.length > 0 ? inEnglish : described)
    .map(({ text }) => text.trim())
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  return { title: title?.text ?? '', abstract };
}

function isEnglish({ attributes }: XmlElement): boolean {
  return ENGLISH.test(attributes['xml:lang'] ?? '');
}

/** Repositories also say when they took a paper in. Of "1999" and "1999-05", the one that says more. */
function earliest(dates: readonly (string | undefined)[]): string | undefined {
  const sorted = dates.filter((date) => date !== undefined).sort();
  const [first] = sorted;
  return sorted.find((date) => date.startsWith(`${first}-`)) ?? first;
}
