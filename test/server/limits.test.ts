/** What the server's settings change, as clients see it. The limits themselves are measured in test/unit/api-*.ts. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTranslator } from '../../src/questions/translator.js';
import { startServer, type ServerOptions } from '../../src/server/server.js';
import { post, serve, type Serving } from '../end-to-end/serving.js';
import { startChatServer } from '../setup/chatServer.js';

let serving: Serving | undefined;

afterEach(async () => {
  await serving?.close();
  serving = undefined;
  vi.restoreAllMocks();
});

async function served(options: Partial<ServerOptions>): Promise<Serving> {
  serving = await serve({ logLevel: 'silent', ...options });
  return serving;
}

const COUNT = '{ statistics { papers } }';

describe('each limit', () => {
  it.each<[Partial<ServerOptions>, string, number, string]>([
    [{ maxTokens: 5 }, 'tokens', 400, COUNT],
    [{ maxDepth: 1 }, 'depth', 400, COUNT],
    [{ maxFields: 1 }, 'fields', 400, COUNT],
    [{ maxAliases: 0 }, 'aliases', 400, '{ a: statistics { papers } }'],
    [{ maxDirectives: 0 }, 'directives', 400, '{ statistics @include(if: true) { papers } }'],
    [{ maxRepeatedFields: 0 }, 'repeatedFields', 400, '{ statistics { papers papers } }'],
    [{ maxCost: 500 }, 'cost', 400, COUNT],
    [{ maxBodyBytes: 20 }, 'body', 413, COUNT],
  ])('%j is set by itself, and named by who is refused', async (options, limit, status, query) => {
    const { query: ask, calls } = await served(options);
    const { errors, ...answer } = await ask(query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.limit).toBe(limit);
    expect(answer.status).toBe(status);
    expect(calls).toEqual([]);
  });

  it('lets pass what keeps to it', async () => {
    const { data } = await served({ maxTokens: 6, maxDepth: 2, maxFields: 2, maxAliases: 0, maxCost: 501 });
    expect(await data(COUNT)).toEqual({ statistics: { papers: 26 } });
  });
});

describe('the limit of time', () => {
  it('stops a query with one error, and asks the store no more', async () => {
    const { store, query, calls } = await served({ timeoutMillis: 50 });
    vi.spyOn(store, 'mentionsOfPapers').mockImplementation(() => new Promise(() => undefined));
    const answer = await query('{ papers(first: 9) { nodes { id mentions { concept { name } } } } }');
    expect(answer).toMatchObject({
      status: 503,
      data: undefined,
      errors: [{ extensions: { code: 'QUERY_TIMEOUT', limit: 'time' } }],
    });
    expect(answer.errors).toHaveLength(1);
    expect(calls).toEqual(['findPapers', 'mentionsOfPapers']);
  });

  it('holds for the language model that reads a question: it is asked no longer', async () => {
    let gone: () => void = () => undefined;
    const isGone = new Promise<void>((resolve) => {
      gone = resolve;
    });
    const model = await startChatServer((_, response) => response.on('close', gone));
    try {
      const translator = createTranslator(
        { url: model.url, model: 'slow', concurrency: 1, timeoutMillis: 20_000, maxOutputTokens: 500 },
        () => undefined,
      );
      const { query } = await served({ timeoutMillis: 500, translator });
      const { status, errors } = await query(
        '{ ask(question: "Whose labour hath banished perceptrons?") { kind } }',
      );
      expect(status).toBe(503);
      expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TIMEOUT', limit: 'time' } }]);
      await isGone;
      expect(model.requests).toHaveLength(1);
    } finally {
      await model.close();
    }
  });
});

describe('costly queries', () => {
  const costly = (first: number) =>
    `{ papers(first: ${first}) { nodes { facts(first: 100) { nodes { id } } } } }`;

  it('run so many at once; who asks for little does not wait for them, nor does a kept answer', async () => {
    const { store, data, query } = await served({ costlyAtOnce: 1, answerCacheCharacters: 100_000 });
    await query(costly(21));
    const read = store.findPapers.bind(store);
    const waiting: (() => void)[] = [];
    const findPapers = vi.spyOn(store, 'findPapers').mockImplementation(async (...parameters) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return read(...parameters);
    });

    const answers = [query(costly(22)), query(costly(23))];
    await vi.waitFor(() => {
      expect(waiting).toHaveLength(1);
    });
    expect(await data(COUNT)).toEqual({ statistics: { papers: 26 } });
    expect((await query(costly(21))).errors).toBeUndefined();
    expect(findPapers).toHaveBeenCalledTimes(1);

    waiting[0]?.();
    await vi.waitFor(() => {
      expect(waiting).toHaveLength(2);
    });
    waiting[1]?.();
    for (const { errors } of await Promise.all(answers)) expect(errors).toBeUndefined();
  });

  it('that nobody waits for any more keep no place', async () => {
    const { store, query } = await served({ costlyAtOnce: 1, timeoutMillis: 300 });
    const findPapers = vi.spyOn(store, 'findPapers').mockImplementation(() => new Promise(() => undefined));
    const stopped = await Promise.all([query(costly(21)), query(costly(22))]);
    expect(stopped.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
      'QUERY_TIMEOUT',
      'QUERY_TIMEOUT',
    ]);
    findPapers.mockRestore();
    expect((await query(costly(23))).errors).toBeUndefined();
  });
});

describe('requests a minute', () => {
  const count = async (url: string, address: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ query: COUNT }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };

  it('are so many of each address; health and metrics do not count', async () => {
    const { url, calls } = await served({ requestsPerMinute: 2 });
    expect((await count(url, '10.0.0.1')).status).toBe(200);
    expect((await count(url, '10.0.0.2')).status).toBe(200);
    for (const path of ['/healthz', '/readyz', '/metrics'])
      expect((await fetch(url + path)).status).toBe(200);
    const before = calls.length;
    // Who says so without being a trusted proxy is not believed.
    const { status, headers, body } = await count(url, '10.0.0.3');
    expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(headers.get('ratelimit-limit')).toBe('2');
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED', limit: 'rate' } }] });
    expect(calls).toHaveLength(before);
  });

  it('are counted by the address that a trusted proxy gives, networks of IPv6 as one', async () => {
    const { url } = await served({ requestsPerMinute: 1, trustedProxies: ['127.0.0.0/8', '::1'] });
    expect((await count(url, '10.0.0.1')).status).toBe(200);
    expect((await count(url, '10.0.0.2')).status).toBe(200);
    expect((await count(url, '10.0.0.1')).status).toBe(429);
    expect((await count(url, '2001:db8::1')).status).toBe(200);
    expect((await count(url, '2001:db8::2')).status).toBe(429);
  });

  it('have no limit if it is 0', async () => {
    const { url } = await served({ requestsPerMinute: 0 });
    const { status, headers } = await count(url, '10.0.0.1');
    expect([status, headers.get('ratelimit-limit')]).toEqual([200, null]);
  });
});

describe('operations', () => {
  const byId = (url: string) => post(url, { documentId: 'count' });

  async function withList(list: unknown, work: (file: string) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'papergraph-operations-'));
    const file = join(folder, 'operations.json');
    await writeFile(file, JSON.stringify(list));
    await work(file);
    await rm(folder, { recursive: true });
  }

  it('that are listed run by their id, and alone if it is so set', async () => {
    await withList({ count: COUNT }, async (operationsFile) => {
      const open = await served({ operationsFile });
      expect((await byId(open.url)).data).toEqual({ statistics: { papers: 26 } });
      expect(await open.data('{ statistics { facts } }')).toBeDefined();
      await open.close();
      const closed = await served({ operationsFile, listedOperationsOnly: true });
      expect((await byId(closed.url)).data).toEqual({ statistics: { papers: 26 } });
      expect(await closed.query('{ statistics { facts } }')).toMatchObject({
        status: 403,
        errors: [{ extensions: { code: 'OPERATION_NOT_LISTED' } }],
      });
    });
  });

  it('keep the server from starting if their list is wrong, with the file and the reason', async () => {
    const { store } = await served({});
    const options = { port: 0, host: 'localhost', logLevel: 'silent' } as const;
    await withList({ a: '{ nothing }' }, async (operationsFile) => {
      await expect(startServer(store, { ...options, operationsFile })).rejects.toThrow(
        /operations\.json: operation "a"/,
      );
    });
    await expect(startServer(store, { ...options, operationsFile: '/no/such/file' })).rejects.toMatchObject({
      code: 'BAD_USAGE',
      message: expect.stringMatching(/^PAPERGRAPH_OPERATIONS: \/no\/such\/file cannot be read/) as string,
    });
  });

  it('that a client has sent before run by their hash', async () => {
    const { url } = await served({});
    const sha256Hash = createHash('sha256').update(COUNT).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect(await post(url, { extensions })).toMatchObject({
      status: 400,
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    expect((await post(url, { query: COUNT, extensions })).status).toBe(200);
    expect((await post(url, { extensions })).data).toEqual({ statistics: { papers: 26 } });
  });
});

describe('introspection and playground', () => {
  const page = (url: string) => fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });

  it('are on by default', async () => {
    const { url, query } = await served({});
    expect((await query(getIntrospectionQuery())).data).toHaveProperty('__schema');
    expect((await page(url)).headers.get('content-type')).toContain('text/html');
    expect((await query('{ statistik { papers } }')).errors?.[0]?.message).toContain(
      'Did you mean "statistics"',
    );
  });

  it('are refused where introspection is repeated', async () => {
    const { query } = await served({});
    const all = '__schema { types { fields { args { type { name } } type { ofType { name } } } } }';
    const repeated = Array.from({ length: 30 }, (_, i) => `a${i}: ${all}`).join(' ');
    expect(await query(`{ ${repeated} }`)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'cost' } }],
    });
  });

  it('are off if it is so set, each by itself, and errors then give no hints of the schema', async () => {
    const { url, query } = await served({ introspection: false });
    expect(await query('{ __schema { types { name } } }')).toMatchObject({
      status: 400,
      errors: [
        {
          message: 'This server does not tell its schema.',
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
    });
    expect((await query('{ statistik { papers } }')).errors?.[0]?.message).toBe(
      'Cannot query field "statistik" on type "Query".',
    );
    expect((await page(url)).status).toBe(200);
    await serving?.close();
    const { url: without, query: ask } = await served({ playground: false });
    const response = await page(without);
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('switched off')]);
    expect((await ask(getIntrospectionQuery())).data).toHaveProperty('__schema');
  });
});
