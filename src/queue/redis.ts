/** The connection to the Redis or Valkey that keeps the queue, and its errors said as papergraph says them. */
import { Redis } from 'ioredis';
import { PapergraphError } from '../../schema/errors.js';

export interface QueueAddress {
  /** `redis://HOST:PORT`, or `rediss://` if it is encrypted; a path is the number of a database. Without password. */
  readonly address: string;
  readonly credentials?: { readonly user: string | undefined; readonly password: string } | undefined;
}

export interface RedisOptions {
  /** Is told, as a sentence, when the connection is lost and when it is back. */
  readonly onNotice?: ((notice: string) => void) | undefined;
  /** How long a lost connection is tried anew, until what waits for it fails. Forever if undefined. */
  readonly patienceMillis?: number | undefined;
  /** How long it may say nothing while it is asked something, until the connection counts as lost. */
  readonly silenceMillis?: number | undefined;
  /** When it aborts, the connection is closed, or no longer tried. */
  readonly signal?: AbortSignal | undefined;
}

const CONNECT_TIMEOUT_MILLIS = 10_000;
/** A worker's connection asks for the next job for up to 10 s at a time, without an answer (BullMQ). */
const SILENCE_MILLIS = 20_000;
const LONGEST_RETRY_MILLIS = 2_000;
const RETRY_STEP_MILLIS = 100;
const DEFAULT_PORT = 6379;

/**
 * Throws `BAD_USAGE` if it is no address, `QUEUE_UNAVAILABLE` if nobody answers there or the password is refused. A
 * connection that is lost later, or on which nothing comes any more, is made anew by itself; commands wait for it.
 */
export async function connectRedis(
  { address, credentials }: QueueAddress,
  {
    onNotice = () => undefined,
    patienceMillis = Infinity,
    silenceMillis = SILENCE_MILLIS,
    signal,
  }: RedisOptions = {},
): Promise<Redis> {
  const { hostname, port, pathname, protocol } = parseAddress(address);
  let isConnected = false;
  let lostAt: number | undefined;
  let reason: Error | undefined;
  const redis = new Redis({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || DEFAULT_PORT,
    db: Number(pathname.slice(1)),
    ...(credentials?.user !== undefined && { username: credentials.user }),
    ...(credentials !== undefined && { password: credentials.password }),
    ...(protocol === 'rediss:' && { tls: { servername: hostname } }),
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MILLIS,
    socketTimeout: silenceMillis,
    // BullMQ demands it: what is asked while the connection is lost waits for it.
    maxRetriesPerRequest: null,
    retryStrategy(times) {
      const isOver = lostAt !== undefined && Date.now() - lostAt > patienceMillis;
      return isConnected && !isOver ? Math.min(times * RETRY_STEP_MILLIS, LONGEST_RETRY_MILLIS) : null;
    },
  });
  redis.on('error', (error: Error) => {
    reason = error;
  });
  redis.on('reconnecting', () => {
    if (lostAt === undefined) onNotice(`The connection to Redis at ${address} is lost. Waiting for it`);
    lostAt ??= Date.now();
  });
  redis.on('ready', () => {
    if (lostAt !== undefined) onNotice(`Redis at ${address} answers again`);
    lostAt = undefined;
  });
  const close = () => {
    redis.disconnect();
  };
  signal?.addEventListener('abort', close);
  redis.once('end', () => signal?.removeEventListener('abort', close));
  try {
    await redis.connect();
    await redis.ping();
    isConnected = true;
    return redis;
  } catch (error) {
    redis.disconnect();
    throw queueError(reason ?? error, address);
  }
}

/** Whether the driver has given the connection up because Redis said nothing: it is frozen, or the network is gone. */
export function isSilence({ message }: Error): boolean {
  return message.startsWith('Socket timeout');
}

/** What the driver throws, as `QUEUE_UNAVAILABLE`; papergraph's own errors stay as they are. */
export function queueError(error: unknown, address: string): unknown {
  if (error instanceof PapergraphError || !(error instanceof Error)) return error;
  return new PapergraphError('QUEUE_UNAVAILABLE', describe(address, error), { cause: error });
}

function describe(address: string, error: Error | undefined): string {
  const message = error?.message ?? '';
  if (/^NOAUTH|HELLO must be called with/.test(message))
    return `Redis at ${address} wants a password: set PAPERGRAPH_QUEUE_PASSWORD, and PAPERGRAPH_QUEUE_USER if it has users`;
  if (/^WRONGPASS|invalid password|without any password/.test(message))
    return `Redis at ${address} refuses the password: set PAPERGRAPH_QUEUE_PASSWORD, and PAPERGRAPH_QUEUE_USER if it has users`;
  if (error !== undefined && isSilence(error))
    return `Redis at ${address} takes connections, but does not answer: check that it is neither stopped nor overloaded`;
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  if (error === undefined || code !== undefined || /closed|ETIMEDOUT|ended/i.test(message)) {
    const cause = [code ?? message].filter((text) => text !== '' && !/closed/i.test(text));
    return `Redis at ${address} cannot be reached${cause.map((text) => ` (${text})`).join('')}: check that it runs and that the address is right`;
  }
  return `Redis at ${address} failed: ${message}`;
}

/** Throws `BAD_USAGE` if it is no address of a queue. */
export function parseAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (
    url === null ||
    !/^rediss?:$/.test(url.protocol) ||
    url.hostname === '' ||
    !/^\/?\d{0,4}$/.test(url.pathname) ||
    url.search !== ''
  )
    throw new PapergraphError(
      'BAD_USAGE',
      `${JSON.stringify(address)} is no address of a queue: write redis://HOST:PORT, or rediss://HOST:PORT if it is encrypted`,
    );
  // An address is shown in messages and logs, where a password must not be.
  if (url.username !== '' || url.password !== '')
    throw new PapergraphError(
      'BAD_USAGE',
      `The address of the queue at ${url.host} has a user or a password in it: set PAPERGRAPH_QUEUE_USER and PAPERGRAPH_QUEUE_PASSWORD instead`,
    );
  return url;
}
