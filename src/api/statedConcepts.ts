/** Concepts by what papers state of another concept, or of their own work. */
import type { PaperFilter, StoredConcept } from '../graph/store.js';
import {
  conceptsStatedByPapers,
  conceptsStatedOf,
  type ConceptTerms,
  type FoundConcepts,
} from '../questions/foundConcepts.js';
import { foundInWords } from '../questions/messages.js';
import { listOf } from './connection.js';
import type { ApiContext } from './context.js';
import { badUserInput } from './errors.js';
import { conceptByIdOrName, factConditions, paperFilter } from './filters.js';
import type { Resolvers, StatedConceptsFilter } from './generated/resolvers.js';

export const statedConceptResolvers: Resolvers = {
  Query: {
    statedConcepts: async (_, { where }, context) => ({ ...(await foundConcepts(where, context)), where }),
  },

  StatedConcepts: {
    concepts: ({ where, concepts, byHierarchy }, paging) =>
      listOf('stated concepts', where, [...concepts, ...byHierarchy], paging),
    facts: ({ where, facts }, paging) => listOf('facts of stated concepts', where, facts, paging),
    message: (found) => foundInWords(found).join(' ') || null,
  },

  AskedConcepts: {
    types: ({ terms }) => [...terms.types],
    predicates: ({ terms }) => [...terms.predicates],
    role: ({ terms }) => (terms.role === 'object' ? 'OBJECT' : 'SUBJECT'),
    publishedAfter: ({ terms }) => terms.period.publishedAfter ?? null,
    publishedBefore: ({ terms }) => terms.period.publishedBefore ?? null,
  },
};

/** None of a concept that the graph does not hold. Throws BAD_USER_INPUT unless it is of a concept or of papers. */
async function foundConcepts(where: StatedConceptsFilter, context: ApiContext): Promise<FoundConcepts> {
  const of = await statedOf(where, context);
  const terms = conceptTerms(where);
  if ('filter' in of) return conceptsStatedByPapers(context.store, terms, of.filter);
  if (of.concept !== null) return conceptsStatedOf(context.store, terms, of.concept);
  return { about: null, facts: [], concepts: [], byHierarchy: [], throughPapers: [], isCut: false };
}

async function statedOf(
  { concept, papers, role }: StatedConceptsFilter,
  context: ApiContext,
): Promise<{ readonly filter: PaperFilter } | { readonly concept: StoredConcept | null }> {
  if ((concept == null) === (papers == null))
    throw badUserInput('Give `concept` or `papers`, one of the two: what the concepts are stated of.');
  if (concept != null) return { concept: await conceptByIdOrName('concept', concept, context) };
  if (role === 'SUBJECT')
    throw badUserInput(
      'What papers state of their own work is an OBJECT: `role: SUBJECT` wants a `concept`.',
    );
  return { filter: await paperFilter(papers, context) };
}

function conceptTerms(where: StatedConceptsFilter): ConceptTerms {
  if (where.predicates.length === 0)
    throw badUserInput('`predicates` is empty: give at least one, such as USES.');
  const { minConfidence, ...period } = factConditions(where);
  return {
    types: where.types ?? [],
    predicates: [...new Set(where.predicates)],
    role: where.role === 'SUBJECT' ? 'subject' : 'object',
    narrower: where.narrower ?? true,
    minConfidence,
    period,
  };
}
