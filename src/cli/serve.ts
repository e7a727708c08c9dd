import { once } from 'node:events';
import { Command, Option } from 'commander';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { Paper } from '../../schema/knowledge.js';
import type { IngestPapers } from '../api/context.js';
import { adminKey, heavyThreads, queueConfig, serverConfig } from '../config.js';
import { ingest } from '../graph/ingest.js';
import type { GraphStore } from '../graph/store.js';
import { SERVER_SETTINGS } from '../server/settings.js';
import type { ServerOptions } from '../server/server.js';
import { interruptible } from './interrupt.js';
import { queueOption, storeOption } from './options.js';
import type { QueueOptions, StoreOptions } from './options.js';
import { cacheOption, openReader, readerOption, threadsOption, type ReaderOptions } from './reader.js';
import { withQueueFigures } from './withQueue.js';
import { withStore } from './withStore.js';

/** Not of the server itself, which is given its store. */
const HEAVY_THREADS = {
  variable: 'PAPERGRAPH_HEAVY_THREADS',
  fallback: 'as many as cores, at most 4',
  means: 'threads that answer heavy questions of the embedded store; 0: none',
};

const HELP_AFTER = `
Pages for readers are at /, GraphQL and, in a browser, its playground at /graphql; /healthz and /readyz tell whether the
server and its store are well, /metrics has figures for Prometheus. The log goes to standard error. Ctrl-C ends the server
when the requests in flight are answered.

Environment (docs/server.md says more):
${settingsHelp()}

With PAPERGRAPH_ADMIN_KEY set, whoever sends that key can correct the graph and add papers, which --reader reads.

Examples:
  $ papergraph serve
  $ papergraph serve --port 8080 --store file:./reading.db
  $ PAPERGRAPH_LOG_LEVEL=warn papergraph serve --host 0.0.0.0`;

function settingsHelp(): string {
  return [...Object.values(SERVER_SETTINGS), HEAVY_THREADS]
    .map(({ variable, fallback, means }) => {
      const byDefault = fallback === '' ? '' : ` (default: ${fallback})`;
      return `  ${variable.padEnd(36)}${means}${byDefault}`;
    })
    .join('\n');
}

interface ServeOptions extends StoreOptions, ReaderOptions, QueueOptions {
  readonly port?: string;
  readonly host?: string;
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the store as pages for readers, and by GraphQL')
    .addOption(
      new Option('--port <port>', 'port to listen at, 0 for any that is free (default: PORT, else 4000)'),
    )
    .addOption(
      new Option(
        '--host <host>',
        'name or address to listen at, 0.0.0.0 for all (default: HOST, else localhost)',
      ),
    )
    .addOption(storeOption())
    .addOption(readerOption())
    .addOption(threadsOption())
    .addOption(cacheOption())
    .addOption(queueOption('queue whose figures /metrics shows too (default: PAPERGRAPH_QUEUE)'))
    .addHelpText('after', HELP_AFTER)
    .action(runServe);
}

async function runServe(options: ServeOptions): Promise<void> {
  const { configuredTranslator } = await import('./translator.js');
  const where = { ...serverConfig(options), translator: configuredTranslator() };
  const queueAddress = queueConfig(options);
  if (queueAddress === undefined) await serveStore(options, where);
  else await withQueueFigures(queueAddress, (queue) => serveStore(options, { ...where, queue }));
}

async function serveStore(options: ServeOptions, where: ServerOptions): Promise<void> {
  const threads = { heavyThreads: heavyThreads() };
  const { startServer } = await import('../server/server.js');
  const serve = async (store: GraphStore, signal: AbortSignal) => {
    const admin = await adminOf(options);
    try {
      const server = await startServer(store, { ...where, admin });
      console.log(
        `papergraph serves ${store.address} at ${server.url}, by GraphQL at ${server.url}/graphql (Ctrl-C ends it)`,
      );
      if (!signal.aborted) await once(signal, 'abort');
      await server.close();
    } finally {
      await admin?.close();
    }
  };
  await interruptible((signal) => withStore(options, (store) => serve(store, signal), threads));
}

/** What whoever shows the key may have done. Papers of several requests are read one after the other. */
async function adminOf(
  options: ReaderOptions,
): Promise<(NonNullable<ServerOptions['admin']> & { close(): Promise<void> }) | undefined> {
  const key = adminKey();
  if (key === undefined) return undefined;
  const vocabulary = loadVocabulary();
  const lastCall = new AbortController();
  const { signal } = lastCall;
  const { extractor } = await openReader({ options, signal });
  let last: Promise<unknown> = Promise.resolve();
  const ingestPapers: IngestPapers = (papers, store, { onStored }) => {
    const report = last.then(() =>
      ingest(store, extractor, vocabulary, inTurn(papers), { signal, onStored }),
    );
    last = report.catch(() => undefined);
    return report;
  };
  const close = async () => {
    // Of a client that has gone: the store must not be closed under it.
    await last;
    await extractor.close?.();
  };
  return { key, ingestPapers, lastCall, close };
}

async function* inTurn(papers: readonly Paper[]): AsyncGenerator<Paper> {
  yield* await Promise.resolve(papers);
}
