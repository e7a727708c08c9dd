/** Concepts by what papers state of another concept, or of their own work. */
import {
  conceptsStatedByPapers,
  conceptsStatedOf,
  withoutConcepts,
  type ConceptTerms,
  type FoundConcepts,
} from '../questions/foundConcepts.js';
import { foundInWords } from '../questions/messages.js';
import { whetherStatedOf } from '../questions/whetherStated.js';
import { listOf } from './connection.js';
import type { ApiContext } from './context.js';
import { badUserInput } from './errors.js';
import {
  checkedNames,
  conceptByIdOrName,
  conceptsNamedIn,
  factConditions,
  filled,
  paperFilter,
} from './filters.js';
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
    except: ({ except }) => [...except],
    publishedAfter: ({ terms }) => terms.period.publishedAfter ?? null,
    publishedBefore: ({ terms }) => terms.period.publishedBefore ?? null,
  },
};

/** None of a concept that the graph does not hold. Throws BAD_USER_INPUT unless it is of a concept or of papers. */
async function foundConcepts(where: StatedConceptsFilter, context: ApiContext): Promise<FoundConcepts> {
  checkTogether(where);
  const terms = conceptTerms(where);
  const found = await foundWith(where, terms, context);
  // After that, `papers` is known to have no more conditions than it may.
  return withoutConcepts(found, terms.role, await idsLeftOut(where, context));
}

function checkTogether({ concept, papers, role, whether, types, except }: StatedConceptsFilter): void {
  if ((concept == null) === (papers == null))
    throw badUserInput('Give `concept` or `papers`, one of the two: what the concepts are stated of.');
  if (role === 'SUBJECT' && concept == null)
    throw badUserInput(
      'What papers state of their own work is an OBJECT: `role: SUBJECT` wants a `concept`.',
    );
  if (whether == null) return;
  if (concept == null || role === 'SUBJECT' || filled(types) || filled(except))
    throw badUserInput('`whether` wants `concept`, and no `types`, `except` or `role: SUBJECT`.');
}

async function foundWith(
  { concept: text, papers, whether }: StatedConceptsFilter,
  terms: ConceptTerms,
  context: ApiContext,
): Promise<FoundConcepts> {
  const { store } = context;
  if (text == null) return conceptsStatedByPapers(store, terms, await paperFilter(papers, context));
  const [concept, asked] = await Promise.all([
    conceptByIdOrName('concept', text, context),
    whether == null ? null : conceptByIdOrName('whether', whether, context),
  ]);
  if (concept === null || (whether != null && asked === null)) return NOTHING;
  return asked === null
    ? conceptsStatedOf(store, terms, concept)
    : whetherStatedOf(store, terms, concept, asked);
}

const NOTHING: FoundConcepts = {
  about: null,
  facts: [],
  concepts: [],
  byHierarchy: [],
  throughPapers: [],
  isCut: false,
};

async function idsLeftOut(
  { papers, exceptNamed, except }: StatedConceptsFilter,
  context: ApiContext,
): Promise<ReadonlySet<string>> {
  const named = papers == null || exceptNamed !== true ? [] : conceptsNamedIn(papers);
  const [concepts, narrower] = await Promise.all([
    Promise.all(named.map(async (name) => conceptByIdOrName('concept', name, context))),
    Promise.all(checkedNames('except', except).map(async (name) => context.loaders.idsMeant.load(name))),
  ]);
  return new Set([...concepts.flatMap((concept) => concept?.id ?? []), ...narrower.flat()]);
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
