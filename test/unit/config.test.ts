import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import {
  adminKey,
  cacheFolder,
  heavyThreads,
  isDebugging,
  llmConfig,
  queueConfig,
  serverConfig,
  serviceConfig,
  storeConfig,
} from '../../src/config.js';
import { SERVER_SETTINGS } from '../../src/server/settings.js';

describe('heavyThreads', () => {
  it('are as many as are set, or as there are cores', () => {
    expect(heavyThreads({ PAPERGRAPH_HEAVY_THREADS: '7' })).toBe(7);
    expect(heavyThreads({ PAPERGRAPH_HEAVY_THREADS: '0' })).toBe(0);
    expect(heavyThreads({ PAPERGRAPH_HEAVY_THREADS: ' ' })).toBe(Math.min(availableParallelism(), 4));
  });

  it.each(['-1', '65', 'many', '1.5'])('are refused as %s', (text) => {
    expect(() => heavyThreads({ PAPERGRAPH_HEAVY_THREADS: text })).toThrow(
      /^PAPERGRAPH_HEAVY_THREADS: .*from 0 to 64/,
    );
  });
});

describe('storeConfig', () => {
  it('takes the option before the environment, and this before the default', () => {
    const environment = { PAPERGRAPH_STORE: 'file:b.db' };
    expect(storeConfig({ store: 'file:a.db' }, environment).address).toBe('file:a.db');
    expect(storeConfig({}, environment).address).toBe('file:b.db');
    expect(storeConfig({}, { PAPERGRAPH_STORE: '' }).address).toBe('file:./papergraph.db');
  });

  it('takes user and password from the environment', () => {
    expect(storeConfig({}, {}).credentials).toBeUndefined();
    expect(storeConfig({}, { PAPERGRAPH_NEO4J_PASSWORD: 'secret' }).credentials).toEqual({
      user: 'neo4j',
      password: 'secret',
    });
    const environment = { PAPERGRAPH_NEO4J_USER: 'ada', PAPERGRAPH_NEO4J_PASSWORD: 'secret' };
    expect(storeConfig({}, environment).credentials).toEqual({ user: 'ada', password: 'secret' });
  });

  it.each([
    ['neo4j://ada:secret@localhost:7687', '--store'],
    ['bolt://ada@localhost', '--store'],
    ['neo4j+s://ada:se/secret@host', '--store'],
  ])('refuses %s, without repeating it', (store, name) => {
    const read = () => storeConfig({ store }, {});
    expect(read).toThrow(expect.objectContaining({ code: 'BAD_USAGE' }));
    expect(read).toThrow(new RegExp(`^${name}: .*PAPERGRAPH_NEO4J_PASSWORD`));
    expect(read).not.toThrow(/secret|ada/);
    expect(() => storeConfig({}, { PAPERGRAPH_STORE: store })).toThrow(/^PAPERGRAPH_STORE: /);
  });

  it('lets files have any name', () => {
    expect(storeConfig({ store: 'file:me@home/p.db' }, {}).address).toBe('file:me@home/p.db');
  });
});

describe('queueConfig', () => {
  it('takes the option before the environment; there need be none', () => {
    const environment = { PAPERGRAPH_QUEUE: 'redis://b', PAPERGRAPH_QUEUE_PASSWORD: '' };
    expect(queueConfig({ queue: 'redis://a' }, environment)).toEqual({ address: 'redis://a' });
    expect(queueConfig({}, environment)).toEqual({ address: 'redis://b' });
    expect(queueConfig({}, { PAPERGRAPH_QUEUE: '' })).toBeUndefined();
  });

  it('takes user and password from the environment, and refuses them in the address without repeating it', () => {
    const environment = { PAPERGRAPH_QUEUE: 'redis://a', PAPERGRAPH_QUEUE_PASSWORD: 'secret' };
    expect(queueConfig({}, environment)?.credentials).toEqual({ user: undefined, password: 'secret' });
    const withUser = { ...environment, PAPERGRAPH_QUEUE_USER: 'ada' };
    expect(queueConfig({}, withUser)?.credentials).toEqual({ user: 'ada', password: 'secret' });
    const read = () => queueConfig({ queue: 'redis://ada:secret@localhost' }, {});
    expect(read).toThrow(expect.objectContaining({ code: 'BAD_USAGE' }));
    expect(read).toThrow(/^--queue: .*PAPERGRAPH_QUEUE_PASSWORD/);
    expect(read).not.toThrow(/secret|ada/);
  });
});

describe('serviceConfig', () => {
  it('refuses user and password in the address of arXiv without repeating it', () => {
    const read = () => serviceConfig({}, { PAPERGRAPH_ARXIV_API: 'http://ada:secret@localhost/api' });
    expect(read).toThrow(expect.objectContaining({ code: 'BAD_USAGE' }));
    expect(read).toThrow(/^PAPERGRAPH_ARXIV_API: /);
    expect(read).not.toThrow(/secret|ada/);
  });
});

describe('serverConfig', () => {
  it('takes options before the environment, and this before the defaults', () => {
    const environment = { PORT: '80', HOST: '0.0.0.0' };
    expect(serverConfig({}, {})).toMatchObject({ port: 4000, host: 'localhost' });
    expect(serverConfig({}, environment)).toMatchObject({ port: 80, host: '0.0.0.0' });
    expect(serverConfig({ port: '0', host: '::1' }, environment)).toMatchObject({ port: 0, host: '::1' });
  });

  it.each(['x', '-1', '65536', '80.5', '0x50', ' 80'])(
    'refuses the port %j with the name of the setting',
    (port) => {
      expect(() => serverConfig({ port }, {})).toThrow(/^--port: .* is no port/);
      expect(() => serverConfig({}, { PORT: port })).toThrow(/^PORT: .* is no port/);
    },
  );
});

describe('the settings of the server', () => {
  const read = (environment: Readonly<Record<string, string>>) => serverConfig({}, environment);

  it('are those of the environment, else the defaults', () => {
    expect(read({})).toMatchObject({
      maxBodyBytes: 262_144,
      maxDepth: 20,
      maxAliases: 30,
      timeoutMillis: 10_000,
      trustedProxies: [],
      operationsFile: undefined,
      introspection: true,
      tracing: false,
      logLevel: 'info',
    });
    expect(
      read({
        PAPERGRAPH_MAX_DEPTH: ' 7 ',
        PAPERGRAPH_MAX_ALIASES: '0',
        PAPERGRAPH_QUERY_TIMEOUT: '0.5',
        PAPERGRAPH_RATE_LIMIT: '0',
        PAPERGRAPH_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
        PAPERGRAPH_OPERATIONS: 'operations.json',
        PAPERGRAPH_LISTED_OPERATIONS_ONLY: 'on',
        PAPERGRAPH_INTROSPECTION: 'false',
        PAPERGRAPH_TRACING: '1',
        PAPERGRAPH_LOG_LEVEL: 'silent',
        PAPERGRAPH_METRICS: '',
      }),
    ).toMatchObject({
      maxDepth: 7,
      maxAliases: 0,
      timeoutMillis: 500,
      requestsPerMinute: 0,
      trustedProxies: ['10.0.0.0/8', '::1'],
      operationsFile: 'operations.json',
      listedOperationsOnly: true,
      introspection: false,
      tracing: true,
      logLevel: 'silent',
      metrics: true,
    });
  });

  it.each([
    ['PAPERGRAPH_MAX_DEPTH', '0'],
    ['PAPERGRAPH_MAX_COST', '1e9'],
    ['PAPERGRAPH_MAX_BODY', '-1'],
    ['PAPERGRAPH_QUERY_TIMEOUT', '0'],
    ['PAPERGRAPH_QUERY_TIMEOUT', 'Infinity'],
    ['PAPERGRAPH_STOP_GRACE', '3601'],
    ['PAPERGRAPH_RATE_LIMIT', 'none'],
    ['PAPERGRAPH_TRUSTED_PROXIES', '10.0.0.1, proxy'],
    ['PAPERGRAPH_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['PAPERGRAPH_TRUSTED_PROXIES', '10.0.0.0/'],
    ['PAPERGRAPH_INTROSPECTION', 'yes'],
    ['PAPERGRAPH_LOG_LEVEL', 'loud'],
    ['PAPERGRAPH_LISTED_OPERATIONS_ONLY', 'on'],
  ])('are refused by name: %s=%s', (variable, value) => {
    expect(() => read({ [variable]: value })).toThrow(new RegExp(`^${variable}: `));
    expect(() => read({ [variable]: value })).toThrow(expect.objectContaining({ code: 'BAD_USAGE' }));
  });

  it.each([
    ['PAPERGRAPH_ANSWER_CACHE', '1000000000', 'from 0 to 999999999'],
    ['PAPERGRAPH_MAX_DEPTH', '0', 'from 1 to 999999999'],
    ['PAPERGRAPH_QUERY_TIMEOUT', '0', 'from 0.001 to 3600'],
    ['PAPERGRAPH_FIGURES_MAX_AGE', '3601', 'from 0 to 3600'],
  ])('are refused with both bounds: %s=%s', (variable, value, bounds) => {
    expect(() => read({ [variable]: value })).toThrow(new RegExp(`${bounds}$`));
  });

  it('are all in the documentation, with their defaults', () => {
    const rows = readFileSync('docs/server.md', 'utf8').matchAll(
      /^\| `(PAPERGRAPH_\w+)` \| (?:`([^`]*)`)? *\|/gm,
    );
    const documented = [...rows].map(([, variable, fallback = '']) => [variable, fallback]);
    expect(documented).toEqual(
      Object.values(SERVER_SETTINGS).map(({ variable, fallback }) => [variable, fallback]),
    );
  });
});

it('debugs only if told so', () => {
  expect(isDebugging({})).toBe(false);
  expect(isDebugging({ PAPERGRAPH_DEBUG: '0' })).toBe(false);
  expect(isDebugging({ PAPERGRAPH_DEBUG: '1' })).toBe(true);
});

describe('llmConfig', () => {
  const set = { PAPERGRAPH_LLM_URL: 'http://localhost:11434/v1/', PAPERGRAPH_LLM_MODEL: 'small' };

  it('takes address and model from the environment, and has defaults for the rest', () => {
    expect(llmConfig(set)).toEqual({
      url: 'http://localhost:11434/v1',
      model: 'small',
      concurrency: 4,
      timeoutMillis: 120_000,
      maxOutputTokens: 4096,
    });
    expect(
      llmConfig({
        ...set,
        PAPERGRAPH_LLM_URL: 'https://example.org/v1/chat/completions',
        PAPERGRAPH_LLM_KEY: ' sesame\n',
        PAPERGRAPH_LLM_BUDGET: '1000',
        PAPERGRAPH_LLM_PRICE_INPUT: '0.15',
        PAPERGRAPH_LLM_PRICE_OUTPUT: '1',
        PAPERGRAPH_LLM_TIMEOUT: '5',
      }),
    ).toMatchObject({
      url: 'https://example.org/v1',
      key: 'sesame',
      budgetTokens: 1000,
      prices: { input: 0.15, output: 1 },
      timeoutMillis: 5000,
    });
  });

  it.each([
    ['PAPERGRAPH_LLM_URL', ''],
    ['PAPERGRAPH_LLM_URL', 'localhost:11434'],
    ['PAPERGRAPH_LLM_URL', 'http://ada:secret@localhost/v1'],
    ['PAPERGRAPH_LLM_MODEL', ' '],
    ['PAPERGRAPH_LLM_KEY', 'sec ret'],
    ['PAPERGRAPH_LLM_KEY', 'secrét'],
    ['PAPERGRAPH_LLM_BUDGET', '0'],
    ['PAPERGRAPH_LLM_BUDGET', '1e6'],
    ['PAPERGRAPH_LLM_CONCURRENCY', '101'],
    ['PAPERGRAPH_LLM_TIMEOUT', '301'],
    ['PAPERGRAPH_LLM_PRICE_INPUT', '-1'],
    ['PAPERGRAPH_LLM_PRICE_INPUT', '1'],
  ])('names %s if it is %j', (name, value) => {
    const read = () => llmConfig({ ...set, [name]: value });
    expect(read).toThrow(expect.objectContaining({ code: 'BAD_USAGE' }));
    expect(read).toThrow(new RegExp(`^${name}`));
    expect(read).not.toThrow(/sec|ada:/);
  });
});

it('takes a key for changes that can stand in a header, and none if it is empty', () => {
  expect(adminKey({ PAPERGRAPH_ADMIN_KEY: ' s3cr3t ' })).toBe('s3cr3t');
  expect(adminKey({ PAPERGRAPH_ADMIN_KEY: '' })).toBeUndefined();
  expect(adminKey({})).toBeUndefined();
  const read = () => adminKey({ PAPERGRAPH_ADMIN_KEY: 'sec ret' });
  expect(read).toThrow(/^PAPERGRAPH_ADMIN_KEY/);
  expect(read).not.toThrow(/sec/);
});

it('keeps answers where the option says, else the environment, else here', () => {
  expect(cacheFolder({ cache: 'a' }, { PAPERGRAPH_CACHE: 'b' })).toBe('a');
  expect(cacheFolder({}, { PAPERGRAPH_CACHE: 'b' })).toBe('b');
  expect(cacheFolder({}, {})).toBe('./papergraph-cache');
});
