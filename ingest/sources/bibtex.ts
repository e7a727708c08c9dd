import { readBibtexEntries } from './bibtexEntries.js';
import { parseEntry, type Macros } from './bibtexFields.js';
import { fromDatabase } from './databaseRecord.js';
import type { SourceRecord } from './formats.js';
import {
  arxivIdOf,
  arxivIdOfNote,
  dateOf,
  doiOfAddress,
  findArxivId,
  findDate,
  findDoi,
  givenNameFirst,
  monthNumber,
} from './identifiers.js';
import type { RecordContent } from './jsonRecords.js';
import { plainIdentifier, plainLatex } from './latexText.js';
import { withoutMarkup } from './markup.js';

/** Entries that describe no paper. */
const NO_PAPERS: ReadonlySet<string> = new Set(['comment', 'preamble', 'string']);

/** Papers from BibTeX and BibLaTeX: http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf. */
export async function* readBibtex(
  bytes: AsyncIterable<Buffer>,
  source: string,
): AsyncGenerator<SourceRecord> {
  const macros: Macros = new Map();
  for await (const entry of readBibtexEntries(bytes)) {
    if ('reason' in entry) {
      yield entry;
      continue;
    }
    const parsed = parseEntry(entry.text, macros);
    if ('reason' in parsed) yield { line: entry.line, reason: parsed.reason };
    else if (!NO_PAPERS.has(parsed.type)) {
      const content = fromFields(parsed.fields, source);
      yield 'paper' in content ? content : { line: entry.line, ...content };
    }
  }
}

type Fields = ReadonlyMap<string, string>;

function fromFields(fields: Fields, source: string): RecordContent {
  const plain = (name: string) => {
    const value = fields.get(name);
    return value === undefined ? undefined : plainLatex(value).trim();
  };
  const text = (name: string) => {
    const value = plain(name);
    return value === undefined ? undefined : withoutMarkup(value);
  };
  const identifier = (name: string) => {
    const value = fields.get(name);
    return value === undefined ? undefined : plainIdentifier(value).trim();
  };
  const year = plain('year')?.replace(/^(?:c\.|ca\.|circa)\s?/i, '');
  return fromDatabase(
    {
      title: titleOf(text('title'), text('subtitle')),
      abstract: text('abstract'),
      authors: authorsOf(fields.get('author') ?? ''),
      published: findDate(plain('date')) ?? dateOf(year, monthOf(plain('month'))) ?? findDate(year),
      // Some programs put several addresses into one field.
      url: identifier('url')?.split(/\s/)[0],
      doi: findDoi(identifier('doi')) ?? doiOfAddress(identifier('url')),
      arxivId: arxivIdIn(fields),
    },
    source,
  );
}

/** BibLaTeX has what stands after the colon by itself. */
function titleOf(title: string | undefined, subtitle: string | undefined): string | undefined {
  return title === undefined || subtitle === undefined || subtitle === '' ? title : `${title}: ${subtitle}`;
}

/** Also of a month with a day, as in `"1~" # jan`. */
function monthOf(month: string | undefined): string | undefined {
  return monthNumber(/[a-z]{3,}/i.exec(month ?? '')?.[0] ?? month);
}

/** Where arXiv's, Google Scholar's and DBLP's exports put it. */
function arxivIdIn(fields: Fields): string | undefined {
  const archive = fields.get('archiveprefix') ?? fields.get('eprinttype') ?? '';
  const eprint = /arxiv/i.test(archive)
    ? arxivIdOf(fields.get('eprint')?.replace(/^arxiv:/i, ''))
    : undefined;
  const inText = ['eprint', 'journal', 'howpublished', 'url', 'doi'].map((name) =>
    findArxivId(fields.get(name)),
  );
  const inVolume = /^abs\/(.+)$/.exec(fields.get('volume') ?? '')?.[1];
  return (
    eprint ??
    inText.find((id) => id !== undefined) ??
    arxivIdOfNote(fields.get('note')) ??
    arxivIdOf(inVolume)
  );
}

/** "Lovelace, Ada and {The Team} and others": three parts, two names. */
function authorsOf(value: string): string[] {
  return splitAtAnd(value.replace(/\s+/g, ' '))
    .filter((name) => name !== '' && name !== 'others')
    .map((name) => (isProtected(name) ? plainLatex(name) : givenNameFirst(plainLatex(name))));
}

/** Whether one pair of braces holds it all: "{The Team}", not "{\"O}zt{\"u}rk, Cengiz". */
function isProtected(name: string): boolean {
  if (!name.startsWith('{')) return false;
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    if (name[at] === '{') depth += 1;
    else if (name[at] === '}') depth -= 1;
    if (depth === 0) return at === name.length - 1;
  }
  return true;
}

/** Within braces, "and" is part of a name. */
function splitAtAnd(value: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '{') depth += 1;
    else if (value[at] === '}') depth -= 1;
    else if (depth === 0 && value.slice(at, at + ' and '.length).toLowerCase() === ' and ') {
      names.push(value.slice(start, at).trim());
      start = at + ' and '.length;
      at = start - 1;
    }
  }
  return [...names, value.slice(start).trim()];
}
