/** Changes to the graph, for whoever has shown the key. */
import { correct, undo } from '../graph/corrections/correct.js';
import type { Correction } from '../graph/corrections/correction.js';
import type { CorrectionRequest } from '../graph/corrections/propose.js';
import type { StoredConcept } from '../graph/store.js';
import { demandKey } from './access.js';
import type { ApiContext } from './context.js';
import { correctionNumber } from './corrections.js';
import { badUserInput, stillThere } from './errors.js';
import { conceptByIdOrName } from './filters.js';
import type { MutationResolvers, Resolvers } from './generated/resolvers.js';
import { ingestPapers } from './ingestPapers.js';
import { createLoaders } from './loaders.js';

interface Signed {
  readonly by: string;
  readonly reason?: string | null;
}

const MUTATIONS: Required<Omit<MutationResolvers, '__isTypeOf'>> = {
  ingestPapers: async (_, { input }, context) => {
    const payload = await ingestPapers(input.papers, context);
    context.loaders = createLoaders(context.store);
    return payload;
  },

  deletePaper: async (_, { input }, context) => ({
    correction: await corrected({ kind: 'DELETE_PAPER', paper: input.paper }, input, context),
    deletedPaperId: input.paper,
  }),

  renameConcept: async (_, { input }, context) => {
    const { id } = await conceptNamed('concept', input.concept, context);
    const correction = await corrected(
      { kind: 'RENAME_CONCEPT', concept: id, name: input.name },
      input,
      context,
    );
    return { correction, concept: await conceptNow(id, context) };
  },

  mergeConcepts: (_, { input }, context) => merge(input, context),
  acceptSuggestedMerge: (_, { input }, context) => merge(input, context),

  rejectSuggestedMerge: async (_, { input }, context) => {
    const [concept, into] = await bothConcepts(input.concept, 'into', input.into, context);
    const request = { kind: 'REJECT_MERGE', concept: concept.id, into: into.id } as const;
    return { correction: await corrected(request, input, context) };
  },

  splitConcept: async (_, { input }, context) => {
    const { id } = await conceptNamed('concept', input.concept, context);
    const { into, names, papers } = input;
    const request = {
      kind: 'SPLIT_CONCEPT',
      concept: id,
      into,
      names: names ?? [],
      papers: papers ?? [],
    } as const;
    const correction = await corrected(request, input, context);
    const splitOff = 'into' in correction.change ? correction.change.into.id : id;
    return {
      correction,
      concept: await conceptNow(id, context),
      splitOff: await conceptNow(splitOff, context),
    };
  },

  addAlias: (_, { input }, context) => changeAlias('ADD_ALIAS', input, context),
  removeAlias: (_, { input }, context) => changeAlias('REMOVE_ALIAS', input, context),

  addBroaderConcept: (_, { input }, context) =>
    relate(input.concept, 'broader', input.broader, input, context, (concept, broader) => ({
      kind: 'ADD_BROADER',
      concept,
      broader,
    })),
  removeBroaderConcept: (_, { input }, context) =>
    relate(input.concept, 'broader', input.broader, input, context, (concept, broader) => ({
      kind: 'REMOVE_BROADER',
      concept,
      broader,
    })),
  addCloseConcept: (_, { input }, context) =>
    relate(input.concept, 'close', input.close, input, context, (concept, close) => ({
      kind: 'ADD_CLOSE',
      concept,
      close,
    })),
  removeCloseConcept: (_, { input }, context) =>
    relate(input.concept, 'close', input.close, input, context, (concept, close) => ({
      kind: 'REMOVE_CLOSE',
      concept,
      close,
    })),

  acceptFact: async (_, { input }, context) => {
    const correction = await corrected({ kind: 'ACCEPT_FACT', fact: input.fact }, input, context);
    const fact = (await context.store.factsByIds([input.fact])).get(input.fact);
    return { correction, fact: stillThere(fact ?? null) };
  },

  rejectFact: async (_, { input }, context) => ({
    correction: await corrected({ kind: 'REJECT_FACT', fact: input.fact }, input, context),
    rejectedFactId: input.fact,
  }),

  undoCorrection: async (_, { input }, context) => {
    const number = correctionNumber(input.correction);
    if (number === null) {
      throw badUserInput(
        `\`correction\` must be the id of a correction, as in "12", not "${input.correction.slice(0, 40)}".`,
      );
    }
    const correction = await undo(context.store, number, input.by);
    context.loaders = createLoaders(context.store);
    return { correction };
  },
};

export const mutationResolvers: Resolvers = { Mutation: behindKey(MUTATIONS) };

/** The one place where mutations ask for the key, so that none can forget it. */
function behindKey(mutations: typeof MUTATIONS): MutationResolvers {
  const guarded = Object.entries(mutations).map(([name, resolve]) => [
    name,
    (root: never, input: never, context: ApiContext, info: never): unknown => {
      demandKey(context.access);
      return (resolve as (...parameters: unknown[]) => unknown)(root, input, context, info);
    },
  ]);
  return Object.fromEntries(guarded) as MutationResolvers;
}

async function corrected(
  request: CorrectionRequest,
  { by, reason = null }: Signed,
  context: ApiContext,
): Promise<Correction> {
  const correction = await correct(context.store, request, { by, reason });
  context.loaders = createLoaders(context.store);
  return correction;
}

async function merge(
  input: Signed & { readonly concept: string; readonly into: string },
  context: ApiContext,
) {
  const [concept, into] = await bothConcepts(input.concept, 'into', input.into, context);
  const request = { kind: 'MERGE_CONCEPTS', concept: concept.id, into: into.id } as const;
  return {
    correction: await corrected(request, input, context),
    concept: await conceptNow(into.id, context),
  };
}

async function changeAlias(
  kind: 'ADD_ALIAS' | 'REMOVE_ALIAS',
  input: Signed & { readonly concept: string; readonly alias: string },
  context: ApiContext,
) {
  const { id } = await conceptNamed('concept', input.concept, context);
  const correction = await corrected({ kind, concept: id, alias: input.alias }, input, context);
  return { correction, concept: await conceptNow(id, context) };
}

async function relate(
  conceptName: string,
  argument: string,
  otherName: string,
  signed: Signed,
  context: ApiContext,
  request: (concept: string, other: string) => CorrectionRequest,
) {
  const [concept, other] = await bothConcepts(conceptName, argument, otherName, context);
  return {
    correction: await corrected(request(concept.id, other.id), signed, context),
    concept: await conceptNow(concept.id, context),
    other: await conceptNow(other.id, context),
  };
}

/** @param argument that names the other */
function bothConcepts(one: string, argument: string, other: string, context: ApiContext) {
  return Promise.all([conceptNamed('concept', one, context), conceptNamed(argument, other, context)]);
}

async function conceptNamed(argument: string, text: string, context: ApiContext): Promise<StoredConcept> {
  const concept = await conceptByIdOrName(argument, text, context);
  if (concept === null) throw badUserInput(`The graph has no concept "${text}".`);
  return concept;
}

async function conceptNow(id: string, { loaders }: ApiContext): Promise<StoredConcept> {
  return stillThere(await loaders.concept.load(id));
}
