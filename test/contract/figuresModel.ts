/** What the port's figures mean, as plainly as it can be said: everything counted anew, in memory. */
import type { PaperKnowledge } from '../../schema/knowledge.js';
import { PREDICATES } from '../../schema/predicates.js';
import {
  CO_OCCURRENCE_SMOOTHING,
  TREND_SMOOTHING,
  type Granularity,
  type TimelineEntry,
  type TrendRequest,
  type Window,
} from '../../src/graph/figures.js';

type World = readonly PaperKnowledge[];

const byIds = ({ id: a }: { id: string }, { id: b }: { id: string }) => (a < b ? -1 : 1);

function mentions({ mentions: said }: PaperKnowledge, concept: string): boolean {
  return said.some((mention) => mention.concept === concept);
}

function mentioning(world: World, concept: string): PaperKnowledge[] {
  return world.filter((knowledge) => mentions(knowledge, concept));
}

function conceptsIn(world: World): string[] {
  return [...new Set(world.flatMap((knowledge) => knowledge.mentions.map(({ concept }) => concept)))].sort();
}

/** As long as the world has fewer papers than are read of one concept. */
export function coOccurrencesIn(world: World, asked: string) {
  const read = mentioning(world, asked);
  return conceptsIn(read)
    .filter((id) => id !== asked)
    .map((id) => {
      const papers = mentioning(read, id).length;
      const expected = (read.length * mentioning(world, id).length) / world.length;
      return { id, papers, lift: (papers + CO_OCCURRENCE_SMOOTHING) / (expected + CO_OCCURRENCE_SMOOTHING) };
    })
    .sort((a, b) => b.lift - a.lift || byIds(a, b));
}

/** As long as no concept is too common to count. */
export function similarIn(world: World, asked: PaperKnowledge) {
  const rarities = conceptsIn([asked]).map((id) => {
    const rarity = Math.round(1000 * Math.log(world.length / mentioning(world, id).length));
    return { id, rarity };
  });
  return world
    .filter((other) => other !== asked)
    .map((other) => ({
      id: other.paper.id,
      shared: rarities
        .filter(({ id, rarity }) => rarity > 0 && mentions(other, id))
        .sort((a, b) => b.rarity - a.rarity || byIds(a, b)),
    }))
    .filter(({ shared }) => shared.length > 0)
    .map(({ id, shared }) => ({
      id,
      shared,
      similarity: shared.reduce((sum, { rarity }) => sum + rarity, 0),
    }))
    .sort((a, b) => b.similarity - a.similarity || byIds(a, b))
    .map(({ id, shared, similarity }) => ({
      id,
      similarity: similarity / 1000,
      shared: shared.map((concept) => ({ ...concept, rarity: concept.rarity / 1000 })),
    }));
}

function periodOf({ paper: { published = '' } }: PaperKnowledge, granularity: Granularity): string | null {
  const [year, month] = published.split('-');
  if (granularity === 'YEAR') return year === undefined || year === '' ? null : year;
  return month === undefined ? null : `${year ?? ''}-${month}`;
}

export function periodsIn(world: World, granularity: Granularity) {
  const periods = world
    .map((knowledge) => periodOf(knowledge, granularity))
    .filter((period) => period !== null);
  return [...new Set(periods)]
    .sort()
    .map((period) => ({ period, papers: periods.filter((other) => other === period).length }));
}

export function timelineIn(world: World, concept: string, granularity: Granularity): TimelineEntry[] {
  return periodsIn(world, granularity).flatMap(({ period }) => {
    const papers = world.filter((knowledge) => periodOf(knowledge, granularity) === period);
    const stating = PREDICATES.map((predicate) => ({
      period,
      predicate,
      papers: papers.filter(({ facts }) =>
        facts.some(
          (fact) => fact.subject === undefined && fact.object === concept && fact.predicate === predicate,
        ),
      ).length,
    }));
    const mentioned = { period, predicate: null, papers: mentioning(papers, concept).length };
    return [mentioned, ...stating].filter((entry) => entry.papers > 0);
  });
}

export function firstPaperIn(world: World, concept: string): string | undefined {
  return mentioning(world, concept)
    .map(({ paper: { id, published } }) => ({ id, published }))
    .filter(({ published }) => published !== undefined)
    .sort((a, b) =>
      a.published === b.published ? byIds(a, b) : (a.published ?? '') < (b.published ?? '') ? -1 : 1,
    )[0]?.id;
}

export function trendsIn(world: World, { granularity, direction, older, newer, minPapers }: TrendRequest) {
  const within = ({ from, to }: Window) =>
    world.filter((knowledge) => {
      const period = periodOf(knowledge, granularity);
      return period !== null && period >= from && period <= to;
    });
  const [olderPapers, newerPapers] = [within(older), within(newer)];
  if (olderPapers.length === 0 || newerPapers.length === 0) return [];
  const all = olderPapers.length + newerPapers.length;
  return conceptsIn(world)
    .map((id) => ({
      id,
      older: mentioning(olderPapers, id).length,
      newer: mentioning(newerPapers, id).length,
    }))
    .filter((counted) => counted.older + counted.newer >= minPapers)
    .map((counted) => ({
      ...counted,
      growth:
        (counted.newer * (all / newerPapers.length) + TREND_SMOOTHING) /
        (counted.older * (all / olderPapers.length) + TREND_SMOOTHING),
    }))
    .filter(({ growth }) => (direction === 'RISING' ? growth > 1 : growth < 1))
    .sort((a, b) => (direction === 'RISING' ? b.growth - a.growth : a.growth - b.growth) || byIds(a, b));
}
