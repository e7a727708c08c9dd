/**
 * Which records are of one paper. Two works must never become one, so that all doubt keeps them apart; and what comes out
 * depends on the records alone, not on their order.
 */
import type { PaperRecord } from '../../../schema/knowledge.js';
import { searchTerms } from '../../../schema/names.js';
import { arxivKey, authorKey, doiKey, idsOf, workKey } from './paperKeys.js';

/** Preprints mostly appear within two years. */
const MOST_YEARS_BETWEEN = 3;
/** Of the terms of the shorter abstract, those that the longer one must have. */
const LEAST_SHARED_TERMS = 0.6;

/** The records, those of one paper together. */
export function groupRecords(records: readonly PaperRecord[]): readonly (readonly PaperRecord[])[] {
  return groupByWork(groupByIds(records));
}

type Group = readonly PaperRecord[];

/** By arXiv id, DOI or own id. Papers of several arXiv ids stay apart, whatever DOI they share: some volumes have only one. */
function groupByIds(records: readonly PaperRecord[]): Group[] {
  const linksOf = linksIn(records);
  return connected(records, linksOf).flatMap((group) => {
    if (distinct(group.map(arxivKey)).length <= 1) return [group];
    const [preprints, others] = partition(
      connected(group, ({ id }) => [id]),
      (sameId) => sameId.some((record) => arxivKey(record) !== undefined),
    );
    return [
      ...connected(preprints, (sameId) => distinct(sameId.map(arxivKey))),
      ...connected(others, (sameId) => sameId.flatMap(linksOf)),
    ].map((groups) => groups.flat());
  });
}

/**
 * The ids by which records are one. A DOI that one collection has under several titles, as that of a volume, says it only
 * of those with the same title.
 */
function linksIn(records: readonly PaperRecord[]): (record: PaperRecord) => readonly string[] {
  const titles = new Map<string, string>();
  const ofSeveral = new Set<string>();
  for (const record of records) {
    const doi = doiKey(record);
    if (doi === undefined) continue;
    const place = JSON.stringify([record.origin ?? null, doi]);
    const title = titleKey(record);
    if ((titles.get(place) ?? title) !== title) ofSeveral.add(doi);
    titles.set(place, title);
  }
  return (record) => [
    record.id,
    ...idsOf(record)
      .slice(1)
      .map((id) => (ofSeveral.has(id) ? `${id} ${titleKey(record)}` : id)),
  ];
}

function titleKey({ title }: PaperRecord): string {
  return searchTerms(title).join(' ');
}

/** By title, authors, date and abstract. Where one group may belong to several that do not belong together, none are joined. */
function groupByWork(groups: readonly Group[]): Group[] {
  const works = connected(groups, (group) => distinct(group.map(workKey)));
  return works.flatMap((candidates) =>
    connectedBy(candidates, areOneWork).flatMap((joined) =>
      joined.every((one, index) => joined.slice(index + 1).every((other) => areOneWork(one, other)))
        ? [joined.flat()]
        : joined,
    ),
  );
}

function areOneWork(one: Group, other: Group): boolean {
  const preprints = [one, other].filter((group) =>
    group.some((record) => arxivKey(record) !== undefined),
  ).length;
  const published = [one, other].filter((group) =>
    group.some((record) => doiKey(record) !== undefined),
  ).length;
  if (preprints === 2 || published === 2) return false;
  // One collection that lists it twice means two, unless it is the preprint and the published version.
  const origins = new Set(one.map(({ origin }) => origin));
  if (preprints === 0 && other.some(({ origin }) => origins.has(origin))) return false;
  return one.some((record) => other.some((counterpart) => sayTheSame(record, counterpart)));
}

function sayTheSame(one: PaperRecord, other: PaperRecord): boolean {
  return (
    workKey(one) !== undefined &&
    workKey(one) === workKey(other) &&
    authorsAgree(one.authors, other.authors) &&
    datesAgree(one.published, other.published) &&
    abstractsAgree(one.abstract, other.abstract)
  );
}

/** All authors of the shorter list stand in the longer one, and are at least half of it. */
function authorsAgree(one: readonly string[], other: readonly string[]): boolean {
  const [shorter, longer] = byLength(new Set(one.map(authorKey)), new Set(other.map(authorKey)));
  return [...shorter].every((author) => longer.has(author)) && 2 * shorter.size >= longer.size;
}

function datesAgree(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  return Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4))) <= MOST_YEARS_BETWEEN;
}

function abstractsAgree(one: string, other: string): boolean {
  const [shorter, longer] = byLength(new Set(searchTerms(one)), new Set(searchTerms(other)));
  const shared = [...shorter].filter((term) => longer.has(term)).length;
  return shared >= LEAST_SHARED_TERMS * shorter.size;
}

function byLength<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): [ReadonlySet<T>, ReadonlySet<T>] {
  return one.size <= other.size ? [one, other] : [other, one];
}

function distinct(keys: readonly (string | undefined)[]): string[] {
  return [...new Set(keys.filter((key) => key !== undefined))];
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

/** Those that share a key, directly or through others, together. */
function connected<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): T[][] {
  const byKey = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const sharing = byKey.get(key);
      if (sharing === undefined) byKey.set(key, [one]);
      else sharing.push(one);
    }
  }
  return reached(all, (one) =>
    keysOf(one).flatMap((key) => {
      const sharing = byKey.get(key) ?? [];
      // Whoever has the key is reached now, and nobody needs to go through them again.
      byKey.delete(key);
      return sharing;
    }),
  );
}

function connectedBy<T>(all: readonly T[], areJoined: (one: T, other: T) => boolean): T[][] {
  return reached(all, (one) => all.filter((other) => other !== one && areJoined(one, other)));
}

function reached<T>(all: readonly T[], neighbours: (one: T) => readonly T[]): T[][] {
  const seen = new Set<T>();
  return all.flatMap((start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const group = [start];
    for (const one of group) {
      for (const next of neighbours(one)) {
        if (seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    }
    return [group];
  });
}
