import type { Granularity, Trend, TrendRequest } from '../graph/figures.js';
import { isPeriod, periodOf, windowsUntil } from '../graph/periods.js';
import type { GraphStore } from '../graph/store.js';
import { connectionOf, pageRequest } from './connection.js';
import { badUserInput } from './errors.js';
import { checkedMinPapers, filled } from './filters.js';
import type { QueryTrendsArgs, Resolvers } from './generated/resolvers.js';
import type { TrendList } from './models.js';

const DEFAULT_PERIODS: Readonly<Record<Granularity, number>> = { YEAR: 2, MONTH: 6 };
const DEFAULT_MIN_PAPERS = 3;
const MAX_PERIODS = 120;
const EXAMPLES: Readonly<Record<Granularity, string>> = {
  YEAR: 'a year as in 2021',
  MONTH: 'a month as in 2021-06',
};

export const trendResolvers: Resolvers = {
  Query: {
    trends: async (_, { first, after, ...asked }, { store, loaders }): Promise<TrendList> => {
      const request = await trendRequest(asked, store);
      const list = listOf(request);
      const paging = pageRequest(list, { first, after: after ?? null });
      const page = request === null ? NO_PAGE : await store.findTrends(request, paging);
      for (const { node } of page.entries) loaders.concept.prime(node.concept.id, node.concept);
      return {
        ...connectionOf(
          list,
          paging,
          page,
          () => (request === null ? 0 : store.countTrends(request)),
          edgeOf,
        ),
        older: request && { ...request.older, papers: page.olderPapers },
        newer: request && { ...request.newer, papers: page.newerPapers },
      };
    },
  },
};

/** Types and least papers leave entries out, but do not change where they stand. */
function listOf(request: TrendRequest | null): string {
  return request === null
    ? 'trends'
    : `trends ${request.direction} from ${request.older.from} to ${request.newer.to}`;
}

const NO_PAGE = { entries: [], hasNextPage: false, olderPapers: 0, newerPapers: 0 };

function edgeOf({ concept, growth, older, newer }: Trend) {
  return { node: concept, growth, olderPapers: older, newerPapers: newer };
}

/** Null if no paper has a date. Throws BAD_USER_INPUT for what is no period or out of bounds. */
async function trendRequest(
  { direction, by, periods, until, types, minPapers }: Omit<QueryTrendsArgs, 'first' | 'after'>,
  store: GraphStore,
): Promise<TrendRequest | null> {
  const granularity = by ?? 'YEAR';
  const length = periods ?? DEFAULT_PERIODS[granularity];
  if (length < 1 || length > MAX_PERIODS) {
    throw badUserInput(`\`periods\` must be from 1 to ${MAX_PERIODS}, not ${length}.`);
  }
  const least = checkedMinPapers(minPapers, DEFAULT_MIN_PAPERS);
  if (until != null && !isPeriod(until, granularity)) {
    throw badUserInput(`\`until\` must be ${EXAMPLES[granularity]}, not "${until.slice(0, 40)}".`);
  }
  const last = until ?? (await newestPeriod(store, granularity));
  if (last === undefined) return null;
  return {
    granularity,
    direction: direction ?? 'RISING',
    ...windowsUntil(last, length, granularity),
    types: filled(types),
    minPapers: least,
  };
}

/** With a paper, and not in the future: there only mistakes are dated. */
async function newestPeriod(store: GraphStore, granularity: Granularity): Promise<string | undefined> {
  const now = periodOf(new Date(), granularity);
  return (await store.papersByPeriod(granularity)).filter(({ period }) => period <= now).at(-1)?.period;
}
