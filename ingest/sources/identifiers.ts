/** What databases write in many ways, in the one way that papers have it. What is none is undefined. */
import { bareArxivId } from '../../schema/arxivIds.js';
import { isInCalendar } from '../../schema/knowledge.js';

/** Brackets stand only around the part that says where a contribution is, as in "10.1002/(SICI)0000(199912)1:2<3::AID-X>3.0.CO;2-4". */
const DOI = /10\.\d{4,9}\/[^\s"<>]{1,200}(?:<[^\s"<>:]{1,20}:[^\s"<>]{0,50}>[^\s"<>]{1,50})?/;
const SIGNS_AFTER_DOI = /[.,;)\]}]$/;

/** The first DOI in the text, as in "10.1103/PhysRevD.76.013009" of "https://doi.org/10.1103/PhysRevD.76.013009". */
export function findDoi(text: string | null | undefined): string | undefined {
  const found = DOI.exec(text ?? '')?.[0].replace(SIGNS_AFTER_DOI, '');
  return found === undefined || found.endsWith('/') ? undefined : found;
}

/** The DOI of an address that resolves one: other addresses may have one of another paper. */
export function doiOfAddress(address: string | null | undefined): string | undefined {
  return address?.includes('doi.org/') === true ? findDoi(address) : undefined;
}

const WHOLE_ARXIV_ID = /^(\d{4}\.\d{4,5}|[a-z]{1,10}(?:-[a-z]{1,10})?(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?$/;
const MARKED_ARXIV_ID =
  /(?:arxiv:\s?|arxiv\.org\/(?:abs|pdf|html)\/|10\.48550\/arxiv\.)(\d{4}\.\d{4,5}|[a-z]{1,10}(?:-[a-z]{1,10})?(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?!\d)/i;

/** What is nothing but an arXiv id, without its version. */
export function arxivIdOf(text: string | null | undefined): string | undefined {
  return bare(WHOLE_ARXIV_ID.exec((text ?? '').trim()));
}

/** The first arXiv id in the text that is marked as one: by "arXiv:", by an address of arXiv's, by a DOI of arXiv's. */
export function findArxivId(text: string | null | undefined): string | undefined {
  return bare(MARKED_ARXIV_ID.exec(text ?? ''));
}

const NAME_OF_PREPRINT =
  /^(?:arxiv (?:e-?print|preprint),? )?(?:arxiv:\s?|https?:\/\/arxiv\.org\/abs\/)(\d{4}\.\d{4,5}|[a-z]{1,10}(?:-[a-z]{1,10})?(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?: \[[\w., -]{2,60}\])?\.?$/i;

/** The arXiv id of a note that names that paper and says nothing else, as "arXiv:1706.03762 [cs]": what says more may be about another paper. */
export function arxivIdOfNote(text: string | null | undefined): string | undefined {
  return bare(NAME_OF_PREPRINT.exec((text ?? '').trim()));
}

function bare(found: RegExpExecArray | null): string | undefined {
  const id = found?.[1];
  return id === undefined ? undefined : bareArxivId(id);
}

/** A day, a month or a year of "2017-06-12T17:57:34Z", "2017/6/12/", "June 2017" or "Mon, 12 Jun 2017 17:57:34 GMT". */
export function findDate(text: string | null | undefined): string | undefined {
  const value = (text ?? '').trim();
  const numbers = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/.exec(value);
  if (numbers !== null) return dateOf(numbers[1], numbers[2], numbers[3]);
  const words = /(?:\b(\d{1,2}) )?\b([A-Za-z]{3})[a-z]{0,6},? (\d{4})\b/.exec(value);
  if (words === null) return undefined;
  return dateOf(words[3], monthNumber(words[2]), words[1]);
}

/** As much of the date as is in order: a month or a day that cannot be is left out. */
export function dateOf(year?: string, month?: string, day?: string): string | undefined {
  if (year === undefined || !/^\d{4}$/.test(year)) return undefined;
  if (!isFrom1To(12, month)) return year;
  const yearAndMonth = `${year}-${month.padStart(2, '0')}`;
  if (!isFrom1To(31, day)) return yearAndMonth;
  const whole = `${yearAndMonth}-${day.padStart(2, '0')}`;
  return isInCalendar(whole) ? whole : yearAndMonth;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "6" of "jun", "June" or "6". */
export function monthNumber(month: string | undefined): string | undefined {
  const index = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase());
  return index === -1 ? month : String(index + 1);
}

function isFrom1To(greatest: number, text: string | undefined): text is string {
  return text !== undefined && /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= greatest;
}

/** "Ada Lovelace" of "Lovelace, Ada" or "Lovelace, Ada, 1815-1852", "Sammy Davis Jr." of "Davis, Jr., Sammy" or of "Davis, Sammy, Jr.". */
export function givenNameFirst(name: string): string {
  const [family = '', second = '', third = ''] = name
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !YEARS_OF_LIFE.test(part));
  const [given, suffix] = SUFFIX.test(second) ? [third, second] : [second, third];
  return [given, family, suffix].filter((part) => part !== '').join(' ');
}

const YEARS_OF_LIFE = /^\d{4}(?:-(?:\d{4})?)?$/;
/** "Xi" and "Vi" are given names. */
const SUFFIX = /^(?:[JjSs][Rr]|[IVX]{1,4})\.?$/;

const OTHERS = /[,;]?\s(?:et\sal\.?|and\sothers)$/i;

/** Names cut at commas: a suffix belongs to the name before it, and "et al." is nobody's. */
export function wholeNames(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    const name = ` ${part.trim()}`.replace(OTHERS, '').trim();
    const last = names.at(-1);
    if (last !== undefined && SUFFIX.test(name)) names[names.length - 1] = `${last} ${name}`;
    else if (name !== '') names.push(name);
  }
  return names;
}
