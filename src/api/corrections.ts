import type { Change, NamedConcept } from '../graph/corrections/correction.js';
import { connection, pageRequest } from './connection.js';
import { summaryOf } from './correctionSummary.js';
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
    summary: ({ change }) => summaryOf(change),
    conceptsBefore: ({ before }) =>
      before.map((concept) => ({
        ...concept,
        aliases: [...concept.aliases],
        broader: [...concept.broader],
        close: [...concept.close],
      })),
    factBefore: ({ change }) => ('fact' in change ? factBefore(change) : null),
    paperBefore: ({ change }) => ('paper' in change ? change.paper : null),
  },
};

/** Null if it can be the id of no correction. */
export function correctionNumber(id: string): number | null {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null;
}

function factBefore({ fact }: Extract<Change, { readonly fact: unknown }>) {
  const { id, paper, predicate, subject, object, with: replacement, evidence, confidence, concepts } = fact;
  return {
    id,
    paperId: paper,
    predicate,
    subject: subject === null ? null : nameOf(subject, concepts),
    object: nameOf(object, concepts),
    with: replacement === null ? null : nameOf(replacement, concepts),
    evidence,
    confidence,
  };
}

function nameOf(id: string, concepts: readonly NamedConcept[]): string {
  return concepts.find((concept) => concept.id === id)?.name ?? id;
}
