/** The GraphQL API over a store: schema, resolvers, limits and errors put together. Knows no HTTP server. */
import { readdirSync, readFileSync } from 'node:fs';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { compareResolvers } from './compare.js';
import { conceptResolvers } from './concepts.js';
import type { ApiContext } from './context.js';
import { correctionResolvers } from './corrections.js';
import { costLimit } from './cost.js';
import { type ErrorObserver, errorFormatter } from './errors.js';
import { factResolvers } from './facts.js';
import type { Resolvers } from './generated/resolvers.js';
import { graphResolvers } from './graph.js';
import { DEFAULT_LIMITS, type QueryLimits } from './limits.js';
import { mutationResolvers } from './mutations.js';
import { operationTypes } from './operationTypes.js';
import { nodeResolvers } from './nodes.js';
import { paperResolvers } from './papers.js';
import { pathResolvers } from './paths.js';
import { questionResolvers } from './questions.js';
import { statedConceptResolvers } from './statedConcepts.js';
import { searchResolvers } from './search.js';
import { statisticsResolvers } from './statistics.js';
import { suggestedMergeResolvers } from './suggestedMerges.js';
import { oneErrorIfStopped } from './timeLimit.js';
import { trendResolvers } from './trends.js';

const SCHEMA_FOLDER = new URL('../../schema/', import.meta.url);

const RESOLVERS: readonly Resolvers[] = [
  nodeResolvers,
  paperResolvers,
  conceptResolvers,
  factResolvers,
  pathResolvers,
  graphResolvers,
  compareResolvers,
  searchResolvers,
  questionResolvers,
  statedConceptResolvers,
  statisticsResolvers,
  trendResolvers,
  correctionResolvers,
];

/** What is there only where the graph may be changed. */
const MUTATIONS = { sdl: 'mutations.graphql', resolvers: [mutationResolvers, suggestedMergeResolvers] };

/** The SDL of the API, a text for each file of schema/: with mutations, or without. */
export function readSdl(withMutations = true): string[] {
  return readdirSync(SCHEMA_FOLDER)
    .filter((file) => file.endsWith('.graphql') && (withMutations || file !== MUTATIONS.sdl))
    .sort()
    .map((file) => readFileSync(new URL(file, SCHEMA_FOLDER), 'utf8'));
}

export interface ApiOptions {
  /** Whether the schema has mutations. Without, nothing says that the graph could be changed. False if undefined. */
  readonly mutations?: boolean | undefined;
  readonly limits?: Pick<QueryLimits, 'maxTokens' | 'maxCost' | 'costlyAtOnce'> | undefined;
  /** Whether clients may ask for the schema. Without, errors do not suggest what it has either. True if undefined. */
  readonly introspection?: boolean | undefined;
  /** Those that the HTTP server needs. */
  readonly plugins?: readonly ApolloServerPlugin<ApiContext>[] | undefined;
  readonly onError?: ErrorObserver | undefined;
}

/**
 * An Apollo Server for this API, not yet started. The context of each request is made by `createContext`; before that,
 * `Operations` must let its operation pass.
 */
export function createApi({
  mutations = false,
  limits = DEFAULT_LIMITS,
  introspection = true,
  plugins = [],
  onError = () => undefined,
}: ApiOptions = {}): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    typeDefs: readSdl(mutations),
    resolvers: [...RESOLVERS, ...(mutations ? MUTATIONS.resolvers : [])],
    validationRules: [operationTypes],
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    formatError: errorFormatter(onError),
    parseOptions: { maxLexicalTokens: limits.maxTokens },
    // `Operations` does this.
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    // Another site must not be able to ask in the name of a visitor: "simple" requests, which a browser sends without
    // asking first, are refused unless they carry a header that only scripts of the same site can set.
    csrfPrevention: true,
    // Whoever starts the server decides what a signal does.
    stopOnTerminationSignals: false,
    plugins: [
      oneErrorIfStopped,
      // The playground is our own, and nothing is ever sent to Apollo, whatever the environment says.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ...plugins,
      // Last: an answer that is kept waits for nothing.
      costLimit(limits),
    ],
  });
}
