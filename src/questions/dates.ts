/** When the papers asked for were published: "since 2021", "before June 2020", "in 2019", "between 2018 and 2020". */
import { compilePattern, matchWords, type Availability } from './patterns.js';
import type { Token } from './tokens.js';
import { NUMBER_WORDS } from './words.js';

/** As in the port's PaperFilter: `publishedAfter` is inclusive, `publishedBefore` is not. */
export interface Period {
  readonly publishedAfter?: string;
  readonly publishedBefore?: string;
}

export interface DateMention {
  /** Tokens, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly period: Period;
}

type Bounds = (period: Required<Period>) => Period;
const since: Bounds = ({ publishedAfter }) => ({ publishedAfter });
const after: Bounds = ({ publishedBefore }) => ({ publishedAfter: publishedBefore });
const before: Bounds = ({ publishedAfter }) => ({ publishedBefore: publishedAfter });
const until: Bounds = ({ publishedBefore }) => ({ publishedBefore });
const within: Bounds = (period) => period;

/** The words around a date, and what they make of it. `X` is the date. To teach a wording, add a line. */
const WORDINGS: readonly (readonly [line: string, bounds: Bounds])[] = [
  ['since X', since],
  ['as of X', since],
  ['start|starting|begin|beginning in|from|with X', since],
  ['from X on|onward|onwards', since],
  ['from|in|since X or|and later|newer|after|beyond|on|onward|onwards', since],
  ['X or later|newer|after|beyond', since],
  ['X and later|newer|after|beyond', since],
  ['X on|onward|onwards|upward|upwards', since],
  ['X and on|onward|onwards', since],
  ['from|since X to|until|till|through now|today|date|present', since],
  ['X to|until|till|through now|today|date|present', since],
  ['no earlier than X', since],
  ['after X', after],
  ['later|newer than X', after],
  ['past X', after],
  ['before X', before],
  ['prior to X', before],
  ['earlier|older than X', before],
  ['until|till|through X', until],
  ['up to|until X', until],
  ['no later than X', until],
  ['X or earlier|older|before', until],
  ['X and earlier|older|before', until],
  ['in|during|of|from|within|over X', within],
  ['X', within],
];
const RANGES: readonly (readonly [first: string, second: string])[] = [
  ['between X', 'and X'],
  ['from X', 'to|until|till|through X'],
  ['X', 'to|until|till|through X'],
];

/** All lines of the tables above. */
export const DATE_LINES: readonly string[] = [...WORDINGS.map(([line]) => line), ...RANGES.flat()];

const COMPILED = WORDINGS.map(([line, bounds]) => ({ pattern: compilePattern(line), bounds }));
const COMPILED_RANGES = RANGES.map((lines) => lines.map(compilePattern));

/** All dates in the question with the words around them. Tokens that are not free belong to the name of a concept. */
export function findDates(tokens: readonly Token[], availability: Availability): DateMention[] {
  const found: DateMention[] = [];
  for (let index = 0; index < tokens.length;) {
    const mention = rangeAt(tokens, index, availability) ?? wordingAt(tokens, index, availability);
    if (mention !== undefined) found.push(mention);
    index = mention?.end ?? index + 1;
  }
  return found;
}

/** The time that is in all of the periods. */
export function intersection(periods: readonly Period[]): Period {
  const latest = periods
    .flatMap((period) => period.publishedAfter ?? [])
    .sort()
    .at(-1);
  const earliest = periods.flatMap((period) => period.publishedBefore ?? []).sort()[0];
  return {
    ...(latest !== undefined && { publishedAfter: latest }),
    ...(earliest !== undefined && { publishedBefore: earliest }),
  };
}

function wordingAt(tokens: readonly Token[], start: number, availability: Availability) {
  let best: DateMention | undefined;
  for (const { pattern, bounds } of COMPILED) {
    const dateStart = matchWords(tokens, start, pattern.before, availability);
    const date = dateStart === undefined ? undefined : dateAt(tokens, dateStart, availability);
    const end = date && matchWords(tokens, date.end, pattern.after, availability);
    if (date === undefined || end === undefined || end <= (best?.end ?? 0)) continue;
    best = { start, end, period: bounds(date.period) };
  }
  return best;
}

function rangeAt(tokens: readonly Token[], start: number, availability: Availability) {
  for (const [first, second] of COMPILED_RANGES) {
    if (first === undefined || second === undefined) continue;
    const fromStart = matchWords(tokens, start, first.before, availability);
    const from = fromStart === undefined ? undefined : dateAt(tokens, fromStart, availability);
    const toStart = from && matchWords(tokens, from.end, second.before, availability);
    const to = toStart === undefined ? undefined : dateAt(tokens, toStart, availability);
    if (from === undefined || to === undefined) continue;
    return { start, end: to.end, period: { ...since(from.period), ...until(to.period) } };
  }
  return undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** A date as the time that it covers: a year, a month, a day, a decade or a range of years. */
function dateAt(tokens: readonly Token[], start: number, availability: Availability) {
  const [first, second, third] = [0, 1, 2].map((offset) =>
    availability(start + offset) === 'free' ? tokens[start + offset]?.text.toLowerCase() : undefined,
  );
  if (first === undefined) return undefined;
  const period = wholeDate(first);
  if (period !== undefined) return { end: start + 1, period };
  const recent = yearsBefore(first, [second, third]);
  if (recent !== undefined) return { end: start + recent.words, period: recent.period };
  const month =
    MONTHS.findIndex((name) => name === first || (first.length >= 3 && name.slice(0, 3) === first)) + 1;
  if (month === 0) return undefined;
  const yearOffset = second === ',' ? 2 : 1;
  const year = yearOffset === 2 ? third : second;
  if (year === undefined || !YEAR.test(year)) return undefined;
  return { end: start + yearOffset + 1, period: monthPeriod(Number(year), month) };
}

/** "Last three years", "past year", up to today. */
function yearsBefore(first: string, [second = '', third = '']: readonly (string | undefined)[]) {
  if (first !== 'last' && first !== 'past') return undefined;
  const isOne = second === 'year';
  const number = NUMBER_WORDS.get(second) ?? (/^[1-9]\d?$/.test(second) ? Number(second) : undefined);
  if (!isOne && (number === undefined || third !== 'years')) return undefined;
  const years = isOne ? 1 : (number ?? 1);
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  const now = new Date();
  const from = new Date(now);
  from.setUTCFullYear(now.getUTCFullYear() - years);
  const tomorrow = new Date(now.getTime() + 24 * 60 * 60 * 1000);
  return {
    words: isOne ? 2 : 3,
    period: { publishedAfter: day(from), publishedBefore: day(tomorrow) },
  };
}

const YEAR = /^(?:19|20)\d\d$/;

function wholeDate(word: string): Required<Period> | undefined {
  const [, from, to] = /^((?:19|20)\d\d)(?:[-–/]((?:19|20)\d\d))?$/.exec(word) ?? [];
  if (from !== undefined) return { publishedAfter: from, publishedBefore: String(Number(to ?? from) + 1) };
  const [, decade] = /^((?:19|20)\d)0s$/.exec(word) ?? [];
  if (decade !== undefined)
    return { publishedAfter: `${decade}0`, publishedBefore: String(Number(decade) + 1) + '0' };
  const [, year, month, day] =
    /^((?:19|20)\d\d)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?$/.exec(word) ?? [];
  if (year === undefined || month === undefined) return undefined;
  if (day === undefined) return monthPeriod(Number(year), Number(month));
  const next = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + 1));
  return { publishedAfter: word, publishedBefore: next.toISOString().slice(0, 10) };
}

function monthPeriod(year: number, month: number): Required<Period> {
  const text = (index: number): string =>
    `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return { publishedAfter: text(month - 1), publishedBefore: text(month) };
}
