import type { Correction } from '../graph/corrections/correction.js';
import { connection, pageRequest } from './connection.js';
import { nameBefore, summaryOf } from './correctionSummary.js';
import type { Resolvers } from './generated/resolvers.js';

export const correctionResolvers: Resolvers = {
  Query: {
    corrections: async (_, paging, { store }) => {
      const request = pageRequest('corrections', paging);
      const page = await store.findCorrections(request);
      return connection('corrections', request, page, () => store.countCorrections());
    },

    correctable: (_, _arguments, _context, { schema }) => schema.getMutationType() != null,

    correction: async (_, { id }, { store }) => {
      const number = correctionNumber(id);
      if (number === null) return null;
      return (await store.correctionsByNumbers([number])).get(number) ?? null;
    },
  },

  Correction: {
    id: ({ number }) => String(number),
    kind: ({ change }) => change.kind,
    summary: summaryOf,
    conceptsBefore: ({ before }) =>
      before.map((concept) => ({
        ...concept,
        aliases: [...concept.aliases],
        broader: [...concept.broader],
        close: [...concept.close],
      })),
    factBefore,
    paperBefore: ({ change }) => ('paper' in change ? change.paper : null),
  },
};

/** Null if it can be the id of no correction. */
export function correctionNumber(id: string): number | null {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null;
}

function factBefore({ change, before }: Correction) {
  if (!('fact' in change)) return null;
  const {
    id,
    paper,
    predicate,
    subject,
    object,
    with: replacement,
    evidence,
    confidence,
    concepts,
  } = change.fact;
  const called = (concept: string) => nameBefore(concept, [...before, ...concepts]);
  return {
    id,
    paperId: paper,
    predicate,
    subject: subject === null ? null : called(subject),
    object: called(object),
    with: replacement === null ? null : called(replacement),
    evidence,
    confidence,
  };
}
