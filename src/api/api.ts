/** The GraphQL API over a store: schema, resolvers, limits and errors put together. Knows no HTTP server. */
import { readdirSync, readFileSync } from 'node:fs';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { compareResolvers } from './compare.js';
import { conceptResolvers } from './concepts.js';
import type { ApiContext } from './context.js';
import { type ErrorLog, errorFormatter } from './errors.js';
import { factResolvers } from './facts.js';
import type { Resolvers } from './generated/resolvers.js';
import { graphResolvers } from './graph.js';
import { MAX_SELECTIONS, MAX_TOKENS, queryLimits } from './limits.js';
import { paperResolvers } from './papers.js';
import { pathResolvers } from './paths.js';
import { questionResolvers } from './questions.js';
import { searchResolvers } from './search.js';
import { statisticsResolvers } from './statistics.js';

const SCHEMA_FOLDER = new URL('../../schema/', import.meta.url);

const RESOLVERS: readonly Resolvers[] = [
  paperResolvers,
  conceptResolvers,
  factResolvers,
  pathResolvers,
  graphResolvers,
  compareResolvers,
  searchResolvers,
  questionResolvers,
  statisticsResolvers,
];

/** The SDL of the whole API, a text for each file of schema/. */
export function readSdl(): string[] {
  return readdirSync(SCHEMA_FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(new URL(file, SCHEMA_FOLDER), 'utf8'));
}

/**
 * An Apollo Server for this API, not yet started. The context of each request is made by `createContext`.
 * `plugins` are those that the HTTP server needs; `logError` is told what clients are not.
 */
export function createApi(
  plugins: readonly ApolloServerPlugin<ApiContext>[],
  logError: ErrorLog,
): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    typeDefs: readSdl(),
    resolvers: [...RESOLVERS],
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: errorFormatter(logError),
    parseOptions: { maxLexicalTokens: MAX_TOKENS },
    maxRecursiveSelections: MAX_SELECTIONS,
    persistedQueries: false,
    // Another site must not be able to ask in the name of a visitor: "simple" requests, which a browser sends without
    // asking first, are refused unless they carry a header that only scripts of the same site can set.
    csrfPrevention: true,
    // Whoever starts the server decides what a signal does.
    stopOnTerminationSignals: false,
    plugins: [
      queryLimits,
      // The playground is our own, and nothing is ever sent to Apollo, whatever the environment says.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ...plugins,
    ],
  });
}
