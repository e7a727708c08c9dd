import type { PaperRecord } from '../../schema/knowledge.js';

/** Each is described, with an example, in docs/sources.md. */
export const SOURCE_FORMATS = [
  'listing',
  'jsonl',
  'arxiv-snapshot',
  'arxiv-atom',
  'oai-pmh',
  'openalex',
  'semantic-scholar',
  'papers-with-code',
  'bibtex',
  'ris',
] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** A record that cannot be read as a paper, and why. */
export interface UnreadableRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly reason: string;
  /** What comes after cannot be read either. */
  readonly endsReading?: true;
}

/** A record that is in order, but says nothing that could be read: it has no abstract, or is marked as deleted. */
export interface PassedOverRecord {
  readonly line: number;
  readonly passedOver: PassedOver;
}
export type PassedOver = 'without a title' | 'without an abstract' | 'deleted by its source';

/** What a stretch of the input turned out to be. */
export type SourceRecord = { readonly paper: PaperRecord } | UnreadableRecord | PassedOverRecord;

/** Reads bytes of text (see bytes.ts); `source` is the name that the papers get as theirs. Throws nothing. */
export type SourceReader = (bytes: AsyncIterable<Buffer>, source: string) => AsyncIterable<SourceRecord>;

/** How a line of a JSON document may begin; no title and no abstract does. */
const JSON_BEGINNING = /^\s*[{[]\s*(?:["{[\]}]|null\b|$)/;
const XML_BEGINNING = /^\s*<(?:\?xml|!DOCTYPE|!--|OAI-PMH|ListRecords|feed)/;
const ATOM_FEED = /<(?:\w+:)?feed[\s>]/;
const BIBTEX_BEGINNING = /^\s*@[a-z]+\s*[{(]/i;
const RIS_BEGINNING = /^\s*TY {1,2}- /;

/** What only one database's records have. A key cannot be mistaken for text, where the quote has a backslash before it. */
const JSON_DIALECTS: readonly (readonly [RegExp, SourceFormat])[] = [
  [/[{,]\s*"authors_parsed"\s*:/, 'arxiv-snapshot'],
  [/[{,]\s*(?:"abstract_inverted_index"\s*:|"id"\s*:\s*"https:\/\/openalex\.org\/W)/, 'openalex'],
  [/[{,]\s*"(?:corpusid|corpusId|externalids|externalIds|paperAbstract|paperId)"\s*:/, 'semantic-scholar'],
  [/[{,]\s*"(?:paper_url|conference_url_abs|url_abs)"\s*:/, 'papers-with-code'],
];

const LINES_LOOKED_AT = 32;
/** UTF-16 code units. */
const CHARACTERS_LOOKED_AT = 65_536;
const XML_ROOT = /<(?:\w+:)?[A-Za-z]/;
const END_OF_JSON_RECORD = /[}\]],?\s*\n/;

/** Whether `findFormat` has seen enough of the beginning. */
export function showsFormat(beginning: string): boolean {
  if (beginning.length >= CHARACTERS_LOOKED_AT) return true;
  switch (findFormat(beginning)) {
    case 'listing':
      return filledLines(beginning).length > LINES_LOOKED_AT;
    case 'jsonl':
      return END_OF_JSON_RECORD.test(beginning);
    case 'oai-pmh':
      return XML_ROOT.test(beginning);
    default:
      return true;
  }
}

/** The format of an input that begins so. */
export function findFormat(beginning: string): SourceFormat {
  if (XML_BEGINNING.test(beginning)) return ATOM_FEED.test(beginning) ? 'arxiv-atom' : 'oai-pmh';
  const lines = filledLines(beginning).slice(0, LINES_LOOKED_AT);
  const isShownBy = (pattern: RegExp) => lines.some((line) => pattern.test(line));
  if (isShownBy(JSON_BEGINNING)) return JSON_DIALECTS.find(([key]) => key.test(beginning))?.[1] ?? 'jsonl';
  if (isShownBy(RIS_BEGINNING)) return 'ris';
  if (isShownBy(BIBTEX_BEGINNING)) return 'bibtex';
  return 'listing';
}

function filledLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
