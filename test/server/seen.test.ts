/** What whoever runs the server sees of it: log, metrics, traces, health, and its end. */
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { connect } from 'node:net';
import { once } from 'node:events';
import { context, propagation, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPatternExtractor, type Extractor } from '../../ingest/pipeline.js';
import type { IngestPapers } from '../../src/api/context.js';
import { ingest } from '../../src/graph/ingest.js';
import type { QueueFigures } from '../../src/queue/figures.js';
import type { ServerOptions } from '../../src/server/server.js';
import { paper as knowledge } from '../contract/knowledge.js';
import { post, serve, type Serving } from '../end-to-end/serving.js';

let serving: Serving | undefined;

afterEach(async () => {
  await serving?.close();
  serving = undefined;
  vi.restoreAllMocks();
});

const COUNT = 'query Count { statistics { papers } }';

const FIGURES: QueueFigures = {
  enqueued: 51,
  waiting: 5,
  active: 3,
  delayed: 1,
  done: 40,
  setAside: 2,
  papersPerSecond: 7,
  isDrained: false,
  workers: [{ name: 'host-1', address: '10.0.0.1:5000' }],
};

type Entry = Readonly<Record<string, unknown>>;

/** The server with its log, as objects. */
async function served(
  options: Partial<ServerOptions> = {},
): Promise<Serving & { readonly log: readonly Entry[] }> {
  const log: Entry[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    for (const line of String(text).trim().split('\n')) log.push(JSON.parse(line) as Entry);
    return true;
  });
  serving = await serve({ logLevel: 'info', ...options });
  return { ...serving, log };
}

describe('the log', () => {
  it('has one entry for each request, with what it was and what came of it', async () => {
    const { url, query, log } = await served();
    await query(COUNT);
    await query('{ nothing }');
    await fetch(`${url}/healthz`);
    await fetch(`${url}/nowhere?secret=1`);
    await vi.waitFor(() => {
      expect(log.filter(({ msg }) => msg === 'request')).toHaveLength(3);
    });
    const [counted, refused, lost] = log.filter(({ msg }) => msg === 'request');
    expect(counted).toMatchObject({
      level: 30,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      method: 'POST',
      route: '/graphql',
      status: 200,
      operation: 'Count',
      operationType: 'query',
      storeCalls: 1,
    });
    expect(counted).not.toHaveProperty('errors');
    expect(refused).toMatchObject({ status: 400, errors: ['GRAPHQL_VALIDATION_FAILED'] });
    expect(lost).toMatchObject({ status: 404, route: 'none' });
    expect(JSON.stringify(log)).not.toMatch(/secret|statistics/);
  });

  it('finds a fault again by the id that the client has, with the request that met it', async () => {
    const { url, store, log } = await served();
    vi.spyOn(store, 'statistics').mockRejectedValueOnce(new TypeError('x of undefined'));
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'from-the-proxy.1' },
      body: JSON.stringify({ query: COUNT }),
    });
    expect(response.headers.get('x-request-id')).toBe('from-the-proxy.1');
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    const id = /error ([0-9a-f-]{36})/.exec(errors[0]?.message ?? '')?.[1] ?? 'no id';
    const fault = log.find(({ msg }) => msg === `Unexpected error ${id}`);
    expect(fault).toMatchObject({
      level: 50,
      requestId: 'from-the-proxy.1',
      err: { type: 'TypeError', message: 'x of undefined' },
    });
    expect(JSON.stringify(errors)).not.toContain('undefined');
  });

  it('takes no id from a client that is none', async () => {
    const { url } = await served();
    for (const id of ['a b', 'x'.repeat(101), '"}']) {
      const response = await fetch(`${url}/healthz`, { headers: { 'x-request-id': id } });
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('is as quiet as it is set', async () => {
    const { query, log } = await served({ logLevel: 'warn' });
    await query(COUNT);
    expect(log).toEqual([]);
  });
});

describe('/metrics', () => {
  /** The value of each sample whose name, with its labels, has this text. */
  async function samples(url: string, text: string): Promise<Readonly<Record<string, number>>> {
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const lines = (await response.text())
      .split('\n')
      .filter((line) => !line.startsWith('#') && line.includes(text));
    return Object.fromEntries(
      lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
    );
  }

  it('counts requests, operations and errors', async () => {
    const { url, query } = await served();
    await query(COUNT);
    await query('{ nothing }');
    await post(url, 'no JSON');
    await vi.waitFor(async () => {
      expect(await samples(url, 'http_request_duration_seconds_count{method="POST"')).toEqual({
        'papergraph_http_request_duration_seconds_count{method="POST",route="/graphql",status="200"}': 1,
        'papergraph_http_request_duration_seconds_count{method="POST",route="/graphql",status="400"}': 2,
      });
    });
    expect(await samples(url, 'graphql_operations_total')).toEqual({
      'papergraph_graphql_operations_total{type="query",outcome="ok"}': 1,
      'papergraph_graphql_operations_total{type="none",outcome="GRAPHQL_VALIDATION_FAILED"}': 1,
      'papergraph_graphql_operations_total{type="none",outcome="BAD_REQUEST"}': 1,
    });
    expect(await samples(url, 'graphql_errors_total')).toEqual({
      'papergraph_graphql_errors_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
      'papergraph_graphql_errors_total{code="BAD_REQUEST"}': 1,
    });
  });

  it('counts store calls, by method and by request, and lookups in caches', async () => {
    const { url, query, store } = await served({ answerCacheCharacters: 0 });
    const papers = '{ papers { nodes { mentions { text } } } }';
    await query(papers);
    await query(papers);
    vi.spyOn(store, 'statistics').mockRejectedValueOnce(new TypeError('x of undefined'));
    await query(COUNT);
    await vi.waitFor(async () => {
      expect(await samples(url, 'papergraph_graphql_store_calls')).toMatchObject({
        papergraph_graphql_store_calls_sum: 5,
        papergraph_graphql_store_calls_count: 3,
      });
    });
    expect(await samples(url, 'store_call_duration_seconds_count')).toEqual({
      'papergraph_store_call_duration_seconds_count{method="findPapers",outcome="ok"}': 2,
      'papergraph_store_call_duration_seconds_count{method="mentionsOfPapers",outcome="ok"}': 2,
      'papergraph_store_call_duration_seconds_count{method="statistics",outcome="error"}': 1,
    });
    expect(await samples(url, 'cache_lookups_total')).toEqual({
      'papergraph_cache_lookups_total{cache="documents",result="miss"}': 2,
      'papergraph_cache_lookups_total{cache="documents",result="hit"}': 1,
    });
  });

  it('counts what the store holds, and says nothing false while it does not answer', async () => {
    const { url, store } = await served();
    vi.spyOn(store, 'statistics').mockRejectedValueOnce(new Error('gone'));
    expect(await samples(url, 'papergraph_graph_papers')).toEqual({ papergraph_graph_papers: NaN });
    await serving?.close();
    const { url: again } = await served();
    expect(await samples(again, 'papergraph_graph_papers')).toEqual({ papergraph_graph_papers: 26 });
    expect(await samples(again, 'papergraph_info')).toEqual({ 'papergraph_info{version="0.1.0"}': 1 });
  });

  it('tells how far a queue has come, and says nothing false while it does not answer', async () => {
    const figures = vi.fn(() => Promise.resolve(FIGURES));
    const { url, log } = await served({ queue: figures });
    expect(await samples(url, 'papergraph_queue')).toEqual({
      'papergraph_queue_papers{state="waiting"}': 5,
      'papergraph_queue_papers{state="active"}': 3,
      'papergraph_queue_papers{state="delayed"}': 1,
      'papergraph_queue_papers{state="done"}': 40,
      'papergraph_queue_papers{state="set_aside"}': 2,
      papergraph_queue_workers: 1,
    });
    const warnings = () => log.filter(({ msg }) => String(msg).includes('could not be counted')).length;
    const fail = async () => {
      figures.mockRejectedValueOnce(new Error('gone'));
      expect(Object.values(await samples(url, 'papergraph_queue'))).toEqual(Array(6).fill(NaN));
    };
    await fail();
    await fail();
    expect(warnings()).toBe(1);
    expect(await samples(url, 'papergraph_queue')).toMatchObject({ papergraph_queue_workers: 1 });
    await fail();
    expect(warnings()).toBe(2);
  });

  it('has just what is documented', async () => {
    const { url } = await served({ queue: () => Promise.resolve(FIGURES) });
    const text = await (await fetch(`${url}/metrics`)).text();
    const names = [...text.matchAll(/^# TYPE (papergraph_\w+)/gm)].map(([, name]) => name);
    const table = /## Metrics[^]*?## Traces/.exec(readFileSync('docs/server.md', 'utf8'))?.[0] ?? '';
    const documented = table
      .split('\n')
      .filter((line) => line.startsWith('| `papergraph_'))
      .flatMap((line) => line.split('|')[1]?.match(/papergraph_\w+/g) ?? []);
    expect(names.sort()).toEqual(documented.sort());
  });

  it('is not there if it is so set', async () => {
    const { url } = await served({ metrics: false });
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
  });
});

describe('traces', () => {
  const exporter = new InMemorySpanExporter();

  afterEach(() => {
    exporter.reset();
    trace.disable();
    context.disable();
    propagation.disable();
  });

  function listen(): void {
    new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
  }

  it('have the request within that of its client, and within it the calls of the store', async () => {
    listen();
    const { url } = await served({ tracing: true });
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent: `00-${traceId}-b7ad6b7169203331-01` },
      body: JSON.stringify({ query: 'query Page { papers { nodes { mentions { text } } } }' }),
    });
    const spans = exporter.getFinishedSpans();
    expect(spans.map(({ name }) => name)).toEqual([
      'store findPapers',
      'store mentionsOfPapers',
      'query Page',
    ]);
    const request = spans.at(-1);
    expect(request?.attributes).toMatchObject({
      'graphql.operation.name': 'Page',
      'graphql.operation.type': 'query',
    });
    expect(request?.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
    expect(spans.map((span) => span.spanContext().traceId)).toEqual([traceId, traceId, traceId]);
    const requestSpan = request?.spanContext().spanId;
    expect(spans.slice(0, 2).map((span) => span.parentSpanContext?.spanId)).toEqual([
      requestSpan,
      requestSpan,
    ]);
  });

  it('have the code of an error', async () => {
    listen();
    const { query } = await served({ tracing: true });
    await query('{ nothing }');
    const [span] = exporter.getFinishedSpans();
    expect(span).toMatchObject({
      name: 'graphql',
      status: { code: 2, message: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });

  it('are off by default', async () => {
    listen();
    const { query } = await served();
    await query(COUNT);
    expect(exporter.getFinishedSpans()).toEqual([]);
  });
});

describe('the end', () => {
  /** A request that the store answers when `go` is called. */
  async function heldRequest({ store, query }: Serving) {
    const statistics = store.statistics.bind(store);
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    let answer: ReturnType<typeof query> | undefined;
    await new Promise<void>((resolve) => {
      vi.spyOn(store, 'statistics').mockImplementationOnce(async () => {
        resolve();
        await held;
        return statistics();
      });
      answer = query(COUNT);
    });
    if (answer === undefined) throw new Error('not asked');
    return { go, answer };
  }

  it('finishes what runs, refuses what is new, and health says so', async () => {
    const running = await served();
    const { go, answer } = await heldRequest(running);
    const closed = running.close();
    serving = undefined;
    const refused = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: COUNT }),
    });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('connection')).toBe('close');
    expect(refused.headers.get('content-type')).toContain('application/graphql-response+json');
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVER_STOPPING' } }] });
    const ready = await fetch(`${running.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'stopping', code: 'SERVER_STOPPING', reason: 'The server is stopping.' },
    ]);
    const alive = await fetch(`${running.url}/healthz`);
    expect([alive.status, await alive.json()]).toEqual([200, { status: 'stopping' }]);
    go();
    expect((await answer).data).toEqual({ statistics: { papers: 26 } });
    await closed;
    const socket = connect(Number(new URL(running.url).port), 'localhost');
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toContain('ECONNREFUSED');
  });

  describe('while papers are read for a mutation', () => {
    const KEY = 'correct-horse-battery-staple';
    const vocabulary = { concepts: [] };
    const patterns = createPatternExtractor(vocabulary);
    const paperAt = (index: number) => ({
      title: `Paper ${index}`,
      abstract: 'We use gates.',
      id: `p${index}`,
      authors: [],
    });

    /** Reads each paper when `read` lets it, or never once the signal aborts. */
    async function reading(read: (id: string) => Promise<void>, options: Partial<ServerOptions>) {
      const lastCall = new AbortController();
      const { signal } = lastCall;
      const unlessAborted = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'));
        });
      });
      unlessAborted.catch(() => undefined);
      const extractor: Extractor = {
        id: 'slow-1',
        extract: async (paper) => {
          await Promise.race([read(paper.id), unlessAborted]);
          return patterns.extract(paper);
        },
      };
      const ingestPapers: IngestPapers = (papers, store, { onStored }) =>
        ingest(store, extractor, vocabulary, Readable.from(papers), { signal, onStored });
      return served({ ...options, admin: { key: KEY, ingestPapers, lastCall } });
    }

    const send = ({ query }: Serving) =>
      query(
        `mutation ($papers: [PaperInput!]!) {
          ingestPapers(input: {papers: $papers}) { written failed { index reason } papers { id } }
        }`,
        { papers: [0, 1, 2].map(paperAt) },
      );

    it('reads them to the end', async () => {
      let stop: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => {
        stop = resolve;
      });
      let go: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        go = resolve;
      });
      const running = await reading(async () => {
        stop();
        await held;
      }, {});
      const answer = send(running);
      await begun;
      const closed = running.close();
      serving = undefined;
      go();
      expect((await answer).data).toMatchObject({ ingestPapers: { written: 3, failed: [] } });
      await closed;
    });

    it('says which were not read when the time is nearly over', async () => {
      let stop: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => {
        stop = resolve;
      });
      const running = await reading(
        async (id) => {
          if (id === 'p0') return;
          stop();
          await new Promise(() => undefined);
        },
        { stopGraceMillis: 2_000 },
      );
      await running.store.writePapers([knowledge('p2')]);
      const answer = send(running);
      await begun;
      const closed = running.close();
      serving = undefined;
      const reason = 'The server is stopping: send it again.';
      expect((await answer).data).toEqual({
        ingestPapers: {
          written: 1,
          failed: [
            { index: 1, reason },
            { index: 2, reason },
          ],
          papers: [{ id: 'p0' }, { id: 'p2' }],
        },
      });
      await closed;
    });
  });

  it('waits no longer than it is set for what does not end', async () => {
    const running = await served({ stopGraceMillis: 50 });
    const { go, answer } = await heldRequest(running);
    const cut = expect(answer).rejects.toThrow();
    await running.close();
    serving = undefined;
    await cut;
    go();
  });
});
