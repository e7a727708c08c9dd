/** The settings, from the command line's options or else the environment. Nothing else reads the environment. */
import { availableParallelism } from 'node:os';
import type { LlmSettings, Prices } from '../ingest/llm/settings.js';
import { DEFAULT_SERVICE_OPTIONS, type ServiceOptions } from '../ingest/sources/index.js';
import { PapergraphError } from '../schema/errors.js';
import type { Credentials } from './graph/open.js';
import type { QueueAddress } from './queue/redis.js';
import { readServerSettings, type ServerSettings } from './server/settings.js';

const DEFAULT_STORE = 'file:./papergraph.db';
const DEFAULT_NEO4J_USER = 'neo4j';
const DEFAULT_HOST = 'localhost';
const DEFAULT_PORT = 4000;
const GREATEST_PORT = 65_535;
const DEFAULT_CACHE = './papergraph-cache';
const DEFAULT_LLM_CONCURRENCY = 4;
const DEFAULT_LLM_TIMEOUT_SECONDS = 120;
const DEFAULT_LLM_MAX_OUTPUT_TOKENS = 4096;
/** Node.js itself waits no longer for an answer to begin. */
const LONGEST_LLM_TIMEOUT_SECONDS = 300;

const MOST_HEAVY_THREADS = 64;
const DEFAULT_MOST_HEAVY_THREADS = 4;

type Environment = Readonly<Record<string, string | undefined>>;

export interface StoreConfig {
  /** As `openStore` takes it. */
  readonly address: string;
  /** For Neo4j. Undefined if no password is set: a server may run without. */
  readonly credentials: Credentials | undefined;
}

/**
 * Where papers are kept: the option `--store`, else `PAPERGRAPH_STORE`, else a file in the current folder. User and
 * password for Neo4j are those of `PAPERGRAPH_NEO4J_USER` and `PAPERGRAPH_NEO4J_PASSWORD`.
 * Throws `BAD_USAGE` if the address holds a user or a password.
 */
export function storeConfig(
  options: { readonly store?: string | undefined },
  environment: Environment = process.env,
): StoreConfig {
  const [name, address] = firstSet(
    ['--store', options.store],
    ['PAPERGRAPH_STORE', environment['PAPERGRAPH_STORE']],
    ['', DEFAULT_STORE],
  );
  if (!address.startsWith('file:'))
    refusePassword(name, address, 'a store', 'neo4j://HOST:PORT', 'PAPERGRAPH_NEO4J');
  const password = environment['PAPERGRAPH_NEO4J_PASSWORD'];
  if (password === undefined || password === '') return { address, credentials: undefined };
  const [, user] = firstSet(
    ['PAPERGRAPH_NEO4J_USER', environment['PAPERGRAPH_NEO4J_USER']],
    ['', DEFAULT_NEO4J_USER],
  );
  return { address, credentials: { user, password } };
}

/**
 * How many threads of a server answer heavy questions of the embedded store: `PAPERGRAPH_HEAVY_THREADS`, else as many as
 * there are cores, at most 4. 0: the thread that answers requests does all by itself.
 * Throws `BAD_USAGE` if it is no such number.
 */
export function heavyThreads(environment: Environment = process.env): number {
  const value = environment['PAPERGRAPH_HEAVY_THREADS']?.trim() ?? '';
  if (value === '') return Math.min(availableParallelism(), DEFAULT_MOST_HEAVY_THREADS);
  if (/^\d{1,3}$/.test(value) && Number(value) <= MOST_HEAVY_THREADS) return Number(value);
  throw new PapergraphError(
    'BAD_USAGE',
    `PAPERGRAPH_HEAVY_THREADS: ${JSON.stringify(value)} is no whole number from 0 to ${MOST_HEAVY_THREADS}`,
  );
}

/**
 * Where the queue is: the option `--queue`, else `PAPERGRAPH_QUEUE`; undefined if neither is set. User and password are
 * those of `PAPERGRAPH_QUEUE_USER` and `PAPERGRAPH_QUEUE_PASSWORD`.
 * Throws `BAD_USAGE` if the address holds a user or a password.
 */
export function queueConfig(
  options: { readonly queue?: string | undefined },
  environment: Environment = process.env,
): QueueAddress | undefined {
  const [name, address] = firstSet(
    ['--queue', options.queue],
    ['PAPERGRAPH_QUEUE', environment['PAPERGRAPH_QUEUE']],
    ['', ''],
  );
  if (address === '') return undefined;
  refusePassword(name, address, 'a queue', 'redis://HOST:PORT', 'PAPERGRAPH_QUEUE');
  const password = environment['PAPERGRAPH_QUEUE_PASSWORD'];
  if (password === undefined || password === '') return { address };
  const [, user] = firstSet(['', environment['PAPERGRAPH_QUEUE_USER']], ['', '']);
  return { address, credentials: { user: user === '' ? undefined : user, password } };
}

export interface ServerConfig extends ServerSettings {
  readonly port: number;
  readonly host: string;
}

/**
 * Where the server listens: the options `--port` and `--host`, else `PORT` and `HOST`, else `localhost:4000`; and all
 * else that can be set of it, from the variables in `server/settings.ts`.
 * Throws `BAD_USAGE`, naming the option or the variable, if one cannot be used.
 */
export function serverConfig(
  options: { readonly port?: string | undefined; readonly host?: string | undefined },
  environment: Environment = process.env,
): ServerConfig {
  const [name, port] = firstSet(
    ['--port', options.port],
    ['PORT', environment['PORT']],
    ['', String(DEFAULT_PORT)],
  );
  if (!/^\d{1,5}$/.test(port) || Number(port) > GREATEST_PORT)
    throw new PapergraphError(
      'BAD_USAGE',
      `${name}: ${JSON.stringify(port)} is no port, from 0 to ${GREATEST_PORT}`,
    );
  const [, host] = firstSet(['--host', options.host], ['HOST', environment['HOST']], ['', DEFAULT_HOST]);
  return { port: Number(port), host, ...readServerSettings(environment) };
}

/**
 * The key that whoever changes the graph by GraphQL must show: `PAPERGRAPH_ADMIN_KEY`. Undefined: nobody can.
 * Throws `BAD_USAGE` if it cannot stand in a header.
 */
export function adminKey(environment: Environment = process.env): string | undefined {
  return key('PAPERGRAPH_ADMIN_KEY', environment);
}

/** Folder in which answers of language models and responses of services are kept: the option `--cache`, else `PAPERGRAPH_CACHE`, else one in the current folder. */
export function cacheFolder(
  options: { readonly cache?: string | undefined },
  environment: Environment = process.env,
): string {
  const [, folder] = firstSet(
    ['--cache', options.cache],
    ['PAPERGRAPH_CACHE', environment['PAPERGRAPH_CACHE']],
    ['', DEFAULT_CACHE],
  );
  return folder;
}

/**
 * How services are asked that papers are fetched from: `PAPERGRAPH_ARXIV_API`, the address of arXiv's API, and
 * `PAPERGRAPH_REQUEST_INTERVAL`, the seconds between two requests to one host.
 * Throws `BAD_USAGE`, naming the variable, if one is wrong, or the address holds a user or a password.
 */
export function serviceConfig(
  options: { readonly cache?: string | undefined },
  environment: Environment = process.env,
): Pick<ServiceOptions, 'cacheFolder' | 'arxivApi' | 'intervalMillis'> {
  const [name, arxivApi] = firstSet(
    ['PAPERGRAPH_ARXIV_API', environment['PAPERGRAPH_ARXIV_API']],
    ['', DEFAULT_SERVICE_OPTIONS.arxivApi],
  );
  if (arxivApi.includes('@'))
    throw new PapergraphError(
      'BAD_USAGE',
      `${name}: the address must not hold user or password, for it is shown in messages`,
    );
  if (!URL.canParse(arxivApi) || !/^https?:$/.test(new URL(arxivApi).protocol))
    throw new PapergraphError(
      'BAD_USAGE',
      `${name}: ${JSON.stringify(arxivApi)} is no address, as ${DEFAULT_SERVICE_OPTIONS.arxivApi} is`,
    );
  const [intervalName, seconds] = firstSet(
    ['PAPERGRAPH_REQUEST_INTERVAL', environment['PAPERGRAPH_REQUEST_INTERVAL']],
    ['', String(DEFAULT_SERVICE_OPTIONS.intervalMillis / 1000)],
  );
  if (!/^\d{1,4}(?:\.\d{1,3})?$/.test(seconds))
    throw new PapergraphError(
      'BAD_USAGE',
      `${intervalName}: ${JSON.stringify(seconds)} is no number of seconds, as 3 or 0.5 is`,
    );
  return { cacheFolder: cacheFolder(options), arxivApi, intervalMillis: Number(seconds) * 1000 };
}

/**
 * The language model that reads papers, from the variables that begin with `PAPERGRAPH_LLM_`.
 * Throws `BAD_USAGE`, naming the variable, if one is missing or wrong.
 */
export function llmConfig(environment: Environment = process.env): LlmSettings {
  const count = (name: string, fallback: number, greatest: number) =>
    wholeNumber(name, environment[name], greatest) ?? fallback;
  return {
    url: llmUrl(required('PAPERGRAPH_LLM_URL', environment, 'http://localhost:11434/v1')),
    model: required('PAPERGRAPH_LLM_MODEL', environment, 'qwen3:8b'),
    key: key('PAPERGRAPH_LLM_KEY', environment),
    budgetTokens: wholeNumber('PAPERGRAPH_LLM_BUDGET', environment['PAPERGRAPH_LLM_BUDGET']),
    prices: llmPrices(environment),
    concurrency: count('PAPERGRAPH_LLM_CONCURRENCY', DEFAULT_LLM_CONCURRENCY, 100),
    timeoutMillis:
      1000 * count('PAPERGRAPH_LLM_TIMEOUT', DEFAULT_LLM_TIMEOUT_SECONDS, LONGEST_LLM_TIMEOUT_SECONDS),
    maxOutputTokens: count('PAPERGRAPH_LLM_MAX_OUTPUT', DEFAULT_LLM_MAX_OUTPUT_TOKENS, 1_000_000),
  };
}

/** The language model, as `llmConfig` has it; undefined if none is set. */
export function optionalLlmConfig(environment: Environment = process.env): LlmSettings | undefined {
  const isSet = [environment['PAPERGRAPH_LLM_URL'], environment['PAPERGRAPH_LLM_MODEL']].some(
    (value) => value !== undefined && value.trim() !== '',
  );
  return isSet ? llmConfig(environment) : undefined;
}

/** Whether errors come with their stack: `PAPERGRAPH_DEBUG=1`. */
export function isDebugging(environment: Environment = process.env): boolean {
  return environment['PAPERGRAPH_DEBUG'] === '1';
}

type Setting<T> = readonly [name: string, value: T];

/** An empty variable is as good as none: shells and compose files set them so. */
function firstSet(
  ...settings: readonly [...Setting<string | undefined>[], Setting<string>]
): Setting<string> {
  const found = settings.find(([, value]) => value !== undefined && value !== '');
  return [found?.[0] ?? '', found?.[1] ?? ''];
}

/**
 * A password in an address would be seen by everybody who lists the machine's processes, and would go into shell
 * histories, logs and error messages, which all show the address. The message must not repeat it either.
 */
function refusePassword(name: string, address: string, what: string, form: string, variables: string): void {
  if (!address.includes('@')) return;
  throw new PapergraphError(
    'BAD_USAGE',
    `${name}: the address of ${what} must not hold user or password, for it is shown in lists of processes and in logs. ` +
      `Write it as ${form}, and set ${variables}_USER and ${variables}_PASSWORD`,
  );
}

function required(name: string, environment: Environment, example: string): string {
  const value = environment[name]?.trim();
  if (value !== undefined && value !== '') return value;
  throw new PapergraphError(
    'BAD_USAGE',
    `${name} is not set: a language model needs an address and a name, as in ${name}=${example}`,
  );
}

/** A number from 1 on; undefined if the variable is not set. */
function wholeNumber(
  name: string,
  value: string | undefined,
  greatest = Number.MAX_SAFE_INTEGER,
): number | undefined {
  if (value === undefined || value === '') return undefined;
  if (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= greatest) return Number(value);
  const upTo = greatest === Number.MAX_SAFE_INTEGER ? 'on' : `to ${greatest}`;
  throw new PapergraphError(
    'BAD_USAGE',
    `${name}: ${JSON.stringify(value)} is no whole number from 1 ${upTo}`,
  );
}

/** The address is shown in messages, so that nothing secret may stand in it; nor may the message repeat it. */
function llmUrl(value: string): string {
  if (value.includes('@'))
    throw new PapergraphError(
      'BAD_USAGE',
      'PAPERGRAPH_LLM_URL: the address must not hold user or password: set PAPERGRAPH_LLM_KEY',
    );
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))
    return value.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  throw new PapergraphError(
    'BAD_USAGE',
    `PAPERGRAPH_LLM_URL: ${JSON.stringify(value)} is no address, as http://localhost:11434/v1 is`,
  );
}

/** What cannot stand in a header would come up in the message that says so. */
function key(name: string, environment: Environment): string | undefined {
  const value = environment[name]?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new PapergraphError(
    'BAD_USAGE',
    `${name}: a key has only ASCII characters and no spaces; this one has others`,
  );
}

function llmPrices(environment: Environment): Prices | undefined {
  const names = ['PAPERGRAPH_LLM_PRICE_INPUT', 'PAPERGRAPH_LLM_PRICE_OUTPUT'] as const;
  const [input, output] = names.map((name) => {
    const value = environment[name];
    if (value === undefined || value === '') return undefined;
    if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
    throw new PapergraphError(
      'BAD_USAGE',
      `${name}: ${JSON.stringify(value)} is no price of a million tokens, as 0.15 is`,
    );
  });
  if (input === undefined && output === undefined) return undefined;
  if (input === undefined || output === undefined)
    throw new PapergraphError('BAD_USAGE', `${names[0]} and ${names[1]} go together: set both`);
  return { input, output };
}
