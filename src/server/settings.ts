/**
 * All that can be set of the server: the variable of the environment, what it is if the variable is not set, and how its
 * text is read. Each reader throws `BAD_USAGE`, naming the variable. docs/server.md says what each is for.
 */
import { isIP } from 'node:net';
import { PapergraphError } from '../../schema/errors.js';
import { DEFAULT_LIMITS } from '../api/limits.js';

const LONGEST_SECONDS = 3600;
const GREATEST_COUNT = 999_999_999;

export const SERVER_SETTINGS = {
  maxBodyBytes: count('PAPERGRAPH_MAX_BODY', 256 * 1024, 'bytes that the body of a request may have'),
  maxTokens: count(
    'PAPERGRAPH_MAX_TOKENS',
    DEFAULT_LIMITS.maxTokens,
    'words, strings and brackets of a query',
  ),
  maxDepth: count('PAPERGRAPH_MAX_DEPTH', DEFAULT_LIMITS.maxDepth, 'fields within fields'),
  maxFields: count(
    'PAPERGRAPH_MAX_FIELDS',
    DEFAULT_LIMITS.maxFields,
    'fields, counted as often as their fragment is spread',
  ),
  maxAliases: count('PAPERGRAPH_MAX_ALIASES', DEFAULT_LIMITS.maxAliases, 'aliases, counted as fields are', 0),
  maxDirectives: count(
    'PAPERGRAPH_MAX_DIRECTIVES',
    DEFAULT_LIMITS.maxDirectives,
    'directives, counted as fields are',
    0,
  ),
  maxRepeatedFields: count(
    'PAPERGRAPH_MAX_REPEATED_FIELDS',
    DEFAULT_LIMITS.maxRepeatedFields,
    'fields that stand again beside their like',
    0,
  ),
  maxCost: count('PAPERGRAPH_MAX_COST', DEFAULT_LIMITS.maxCost, 'objects that the answer may hold'),
  costlyAtOnce: count(
    'PAPERGRAPH_COSTLY_AT_ONCE',
    DEFAULT_LIMITS.costlyAtOnce,
    'queries that may give a thousand objects or more and run at once; others wait',
  ),
  timeoutMillis: seconds(
    'PAPERGRAPH_QUERY_TIMEOUT',
    DEFAULT_LIMITS.timeoutMillis / 1000,
    'seconds that a query may take',
  ),
  answerCacheCharacters: count(
    'PAPERGRAPH_ANSWER_CACHE',
    50_000_000,
    'characters of answers that are kept until somebody writes into the store; 0: none',
    0,
  ),
  figuresMaxAgeMillis: seconds(
    'PAPERGRAPH_FIGURES_MAX_AGE',
    600,
    'seconds that a figure may be old which takes long to count; 0: each is counted anew',
    0,
  ),
  requestsPerMinute: count('PAPERGRAPH_RATE_LIMIT', 6000, 'requests a minute of one address; 0: no limit', 0),
  trustedProxies: addresses(
    'PAPERGRAPH_TRUSTED_PROXIES',
    'addresses of proxies that say whose request they bring',
  ),
  operationsFile: text('PAPERGRAPH_OPERATIONS', 'file with the listed operations'),
  listedOperationsOnly: onOff('PAPERGRAPH_LISTED_OPERATIONS_ONLY', false, 'run no operation but the listed'),
  introspection: onOff('PAPERGRAPH_INTROSPECTION', true, 'let clients ask for the schema'),
  playground: onOff('PAPERGRAPH_PLAYGROUND', true, 'show the playground to browsers'),
  metrics: onOff('PAPERGRAPH_METRICS', true, 'serve figures for Prometheus at /metrics'),
  tracing: onOff('PAPERGRAPH_TRACING', false, 'tell OpenTelemetry of requests and store calls'),
  logLevel: oneOf(
    'PAPERGRAPH_LOG_LEVEL',
    'info',
    ['debug', 'info', 'warn', 'error', 'silent'],
    'least level that is logged',
  ),
  stopGraceMillis: seconds(
    'PAPERGRAPH_STOP_GRACE',
    10,
    'seconds that requests in flight have to end at a stop',
  ),
};

export type ServerSettings = {
  readonly [Name in keyof typeof SERVER_SETTINGS]: ReturnType<(typeof SERVER_SETTINGS)[Name]['read']>;
};

interface Setting<T> {
  readonly variable: string;
  /** As it would be written in the environment. */
  readonly fallback: string;
  readonly means: string;
  readonly read: (text: string) => T;
}

/** The settings as the environment has them. Throws `BAD_USAGE`, naming the variable, if one cannot be used. */
export function readServerSettings(
  environment: Readonly<Record<string, string | undefined>>,
): ServerSettings {
  const read = Object.entries<Setting<unknown>>(SERVER_SETTINGS).map(([name, setting]) => {
    const given = environment[setting.variable]?.trim();
    // An empty variable is as good as none: shells and compose files set them so.
    return [name, setting.read(given === undefined || given === '' ? setting.fallback : given)];
  });
  const settings = Object.fromEntries(read) as ServerSettings;
  if (settings.listedOperationsOnly && settings.operationsFile === undefined) {
    throw wrong(
      SERVER_SETTINGS.listedOperationsOnly.variable,
      'no operation would run: set PAPERGRAPH_OPERATIONS too',
    );
  }
  return settings;
}

function count(variable: string, fallback: number, means: string, least = 1): Setting<number> {
  const read = (given: string) => {
    if (/^\d+$/.test(given) && Number(given) >= least && Number(given) <= GREATEST_COUNT)
      return Number(given);
    throw wrong(variable, `${JSON.stringify(given)} is no whole number from ${least} to ${GREATEST_COUNT}`);
  };
  return { variable, fallback: String(fallback), means, read };
}

/** Read as milliseconds. */
function seconds(variable: string, fallback: number, means: string, leastMillis = 1): Setting<number> {
  const read = (given: string) => {
    const millis = Math.round(1000 * Number(given));
    if (/^\d+(\.\d+)?$/.test(given) && millis >= leastMillis && millis <= LONGEST_SECONDS * 1000)
      return millis;
    throw wrong(
      variable,
      `${JSON.stringify(given)} is no number of seconds from ${leastMillis / 1000} to ${LONGEST_SECONDS}`,
    );
  };
  return { variable, fallback: String(fallback), means, read };
}

function onOff(variable: string, fallback: boolean, means: string): Setting<boolean> {
  const read = (given: string) => {
    if (['on', 'true', '1'].includes(given)) return true;
    if (['off', 'false', '0'].includes(given)) return false;
    throw wrong(variable, `${JSON.stringify(given)} is neither "on" nor "off"`);
  };
  return { variable, fallback: fallback ? 'on' : 'off', means, read };
}

function oneOf<T extends string>(
  variable: string,
  fallback: T,
  values: readonly T[],
  means: string,
): Setting<T> {
  const read = (given: string) => {
    const value = values.find((known) => known === given);
    if (value !== undefined) return value;
    throw wrong(variable, `${JSON.stringify(given)} is none of ${values.join(', ')}`);
  };
  return { variable, fallback, means, read };
}

function text(variable: string, means: string): Setting<string | undefined> {
  return { variable, fallback: '', means, read: (given) => (given === '' ? undefined : given) };
}

function addresses(variable: string, means: string): Setting<readonly string[]> {
  const read = (given: string) => {
    const parts = given.split(',').map((part) => part.trim());
    const wrongPart = parts.find((part) => part !== '' && !isAddressOrNetwork(part));
    if (wrongPart === undefined) return parts.filter((part) => part !== '');
    throw wrong(variable, `${JSON.stringify(wrongPart)} is no IP address and no network, as 10.0.0.0/8 is`);
  };
  return { variable, fallback: '', means, read };
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const greatest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    more.length === 0 &&
    greatest > 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= greatest))
  );
}

function wrong(variable: string, problem: string): PapergraphError {
  return new PapergraphError('BAD_USAGE', `${variable}: ${problem}`);
}
