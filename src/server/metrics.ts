/** Figures for Prometheus. docs/server.md lists them. */
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { PaperKnowledge } from '../../schema/knowledge.js';
import type { AroundCall, StoreCall } from '../graph/aroundCalls.js';
import type { GraphStore, Statistics } from '../graph/store.js';
import type { QueueFigures } from '../queue/figures.js';
import { registerQueueFigures } from './queueMetrics.js';
import type { RequestRecord } from './requestRecord.js';
import { within } from './within.js';

const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STORE_CALLS = [0, 1, 2, 4, 8, 16, 32, 64];
/** Counting the graph costs the store some work: it is counted no more often, whoever asks. */
const GRAPH_COUNTS_MILLIS = 60_000;
/** Whoever scrapes does not wait long, and wants the other figures all the more while the store does not answer. */
const GRAPH_TIMEOUT_MILLIS = 2_000;
const GRAPH_KINDS = ['papers', 'concepts', 'facts'] as const satisfies readonly (keyof Statistics)[];

export class Metrics {
  readonly #registry = new Registry();
  readonly #httpSeconds = this.#histogram(
    'papergraph_http_request_duration_seconds',
    'Time from the first byte of a request to the last of its answer.',
    ['method', 'route', 'status'],
    SECONDS,
  );
  readonly #operations = this.#counter(
    'papergraph_graphql_operations_total',
    'GraphQL requests by type of operation and outcome: "ok" or the code of the first error.',
    ['type', 'outcome'],
  );
  readonly #errors = this.#counter('papergraph_graphql_errors_total', 'Errors in GraphQL answers, by code.', [
    'code',
  ]);
  readonly #callsOfOperation = this.#histogram(
    'papergraph_graphql_store_calls',
    'Calls of the store that one GraphQL request made.',
    [],
    STORE_CALLS,
  );
  readonly #storeSeconds = this.#histogram(
    'papergraph_store_call_duration_seconds',
    'Time of one call of the store, by its method.',
    ['method', 'outcome'],
    SECONDS,
  );
  readonly #cacheLookups = this.#counter(
    'papergraph_cache_lookups_total',
    'Lookups by cache ("answers": queries answered before; "documents": validated queries; "operations": those sent by their hash) and result.',
    ['cache', 'result'],
  );
  readonly #ingestedPapers = this.#counter(
    'papergraph_ingest_papers_total',
    'Papers that this process wrote into the store or removed from it.',
    ['result'],
  );
  readonly #ingestedFacts = this.#counter(
    'papergraph_ingest_facts_total',
    'Facts of the papers that this process wrote into the store.',
    [],
  );

  readonly #graph = {
    papers: this.#gauge('papergraph_graph_papers', 'Papers that the store holds.', []),
    concepts: this.#gauge('papergraph_graph_concepts', 'Concepts that a paper in the store mentions.', []),
    facts: this.#gauge('papergraph_graph_facts', 'Facts that the store holds.', []),
  };
  #countedAt = 0;
  #counting: Promise<void> | undefined;
  readonly #countQueue: () => Promise<void> = () => Promise.resolve();

  /** `store` is counted at most once a minute; `onFailure` is told why it, or the queue, could not be. */
  constructor(
    version: string,
    private readonly store: GraphStore,
    private readonly onFailure: (error: unknown) => void,
    queue?: () => Promise<QueueFigures>,
  ) {
    collectDefaultMetrics({ register: this.#registry });
    if (queue !== undefined) this.#countQueue = registerQueueFigures(this.#registry, queue, onFailure);
    this.#gauge('papergraph_info', 'Always 1; the label is the version.', ['version']).set({ version }, 1);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  async text(): Promise<string> {
    await Promise.all([this.#countGraph(), this.#countQueue()]);
    return this.#registry.metrics();
  }

  /** `route` as it is registered, so that there are only so many. */
  answered(method: string, route: string, status: number, seconds: number): void {
    this.#httpSeconds.observe({ method, route, status }, seconds);
  }

  operationEnded({ operationType = 'none', errorCodes, storeCalls }: RequestRecord): void {
    this.#operations.inc({ type: operationType, outcome: errorCodes[0] ?? 'ok' });
    this.#callsOfOperation.observe(storeCalls);
    for (const code of errorCodes) this.#errors.inc({ code });
  }

  cacheLookup(cache: 'answers' | 'documents' | 'operations', hit: boolean): void {
    this.#cacheLookups.inc({ cache, result: hit ? 'hit' : 'miss' });
  }

  readonly aroundStoreCall: AroundCall = async (call, run) => {
    const end = this.#storeSeconds.startTimer({ method: call.method });
    try {
      const result = await run();
      end({ outcome: 'ok' });
      this.#countWritten(call, result);
      return result;
    } catch (error) {
      end({ outcome: 'error' });
      throw error;
    }
  };

  #countWritten({ method, parameters }: StoreCall, result: unknown): void {
    if (method === 'removePaper' && result === true) this.#ingestedPapers.inc({ result: 'removed' });
    if (method !== 'writePapers' || result === false) return;
    const [papers] = parameters as [readonly PaperKnowledge[]];
    this.#ingestedPapers.inc({ result: 'written' }, papers.length);
    this.#ingestedFacts.inc(papers.reduce((sum, { facts }) => sum + facts.length, 0));
  }

  /** Whoever scrapes while the store is counted waits for the same count. */
  async #countGraph(): Promise<void> {
    if (Date.now() < this.#countedAt + GRAPH_COUNTS_MILLIS) return;
    this.#counting ??= this.#count().finally(() => {
      this.#counting = undefined;
    });
    try {
      await within(GRAPH_TIMEOUT_MILLIS, this.#counting);
    } catch (error) {
      for (const kind of GRAPH_KINDS) this.#graph[kind].set(NaN);
      this.onFailure(error);
    }
  }

  async #count(): Promise<void> {
    const statistics = await this.store.statistics();
    for (const kind of GRAPH_KINDS) this.#graph[kind].set(statistics[kind]);
    this.#countedAt = Date.now();
  }

  #counter<L extends string>(name: string, help: string, labelNames: L[]): Counter<L> {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }

  #gauge<L extends string>(name: string, help: string, labelNames: L[]): Gauge<L> {
    return new Gauge({ name, help, labelNames, registers: [this.#registry] });
  }

  #histogram<L extends string>(name: string, help: string, labelNames: L[], buckets: number[]): Histogram<L> {
    return new Histogram({ name, help, labelNames, buckets, registers: [this.#registry] });
  }
}

export function registerMetrics(app: FastifyInstance, metrics: Metrics): void {
  app.get('/metrics', async (_request, reply) => {
    const text = await metrics.text();
    return reply.type(metrics.contentType).header('cache-control', 'no-store').send(text);
  });
}
