import type { Suggestion } from '../graph/similarConcepts.js';
import type { Cursor } from '../graph/store.js';
import { suggestedMerges } from '../graph/suggestedMerges.js';
import { demandKey } from './access.js';
import { connection, pageRequest } from './connection.js';
import { checkedMinPapers } from './filters.js';
import type { Resolvers, Similarity } from './generated/resolvers.js';

const DEFAULT_MIN_PAPERS = 2;

const SIMILARITIES: Readonly<Record<Suggestion['reason'], Similarity>> = {
  alias: 'ALIAS',
  abbreviation: 'ABBREVIATION',
  words: 'WORDS',
  spelling: 'SPELLING',
};

export const suggestedMergeResolvers: Resolvers = {
  Query: {
    suggestedMerges: async (_, { minPapers, ...paging }, { store, access, remember }) => {
      demandKey(access);
      const request = pageRequest('suggested merges', paging);
      const least = checkedMinPapers(minPapers, DEFAULT_MIN_PAPERS);
      const suggested = await remember('suggestedMerges', least, () => suggestedMerges(store, least));
      const all = [...suggested].sort(inOrder);
      const rest = all.filter(({ rarer }) => isAfter(keyOf(rarer), request.after));
      const entries = rest.slice(0, request.first).map((node) => ({ cursor: keyOf(node.rarer), node }));
      const page = { entries, hasNextPage: rest.length > entries.length };
      return connection('suggested merges', request, page, () => all.length);
    },
  },

  SuggestedMerge: {
    concept: ({ rarer }) => rarer,
    into: ({ other }) => other,
    similarity: ({ reason }) => SIMILARITIES[reason],
  },
};

type Key = readonly [papers: number, id: string];

/** No concept is suggested twice to be another. */
function keyOf({ paperCount, id }: Suggestion['rarer']): Key {
  return [paperCount, id];
}

/** Those in most papers first. */
function inOrder(one: Suggestion, other: Suggestion): number {
  return isAfter(keyOf(one.rarer), keyOf(other.rarer)) ? 1 : -1;
}

function isAfter([papers, id]: Key, cursor: Cursor | undefined): boolean {
  if (cursor === undefined) return true;
  const [cursorPapers = 0, cursorId = ''] = cursor;
  return papers < Number(cursorPapers) || (papers === cursorPapers && id > String(cursorId));
}
