/** Years and months as they are written: `2021`, `2021-06`. */
import type { Granularity, Window } from './figures.js';

const PERIOD: Readonly<Record<Granularity, RegExp>> = {
  YEAR: /^(\d{4})$/,
  MONTH: /^(\d{4})-(0[1-9]|1[0-2])$/,
};
const PERIODS_OF_YEAR: Readonly<Record<Granularity, number>> = { YEAR: 1, MONTH: 12 };

export function isPeriod(text: string, granularity: Granularity): boolean {
  return PERIOD[granularity].test(text);
}

export function periodOf(date: Date, granularity: Granularity): string {
  return date.toISOString().slice(0, granularity === 'YEAR' ? 4 : 7);
}

/** So many periods up to this one, and as many before them. */
export function windowsUntil(
  until: string,
  periods: number,
  granularity: Granularity,
): { readonly older: Window; readonly newer: Window } {
  const last = numberOf(until, granularity);
  const windowTo = (to: number): Window => ({
    from: written(to - periods + 1, granularity),
    to: written(to, granularity),
  });
  return { older: windowTo(last - periods), newer: windowTo(last) };
}

function numberOf(period: string, granularity: Granularity): number {
  const [, year = '', month = '1'] = PERIOD[granularity].exec(period) ?? [];
  return Number(year) * PERIODS_OF_YEAR[granularity] + Number(month) - 1;
}

/** What is before the year 0 is written as that. */
function written(number: number, granularity: Granularity): string {
  const counted = Math.max(0, number);
  const year = String(Math.floor(counted / PERIODS_OF_YEAR[granularity])).padStart(4, '0');
  if (granularity === 'YEAR') return year;
  return `${year}-${String((counted % 12) + 1).padStart(2, '0')}`;
}
