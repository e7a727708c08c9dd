import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PapergraphError } from '../../../schema/errors.js';
import { retryAfterMillis, rootCause, UNREACHABLE } from '../../requests/failures.js';
import { PassingFailure, withRetries } from '../../requests/retries.js';
import { openBytes } from '../bytes.js';
import { ResponseCache } from './responseCache.js';

/** How services are asked. */
export interface ServiceOptions {
  /** Where responses are kept for a day, in a folder `responses` of it. */
  readonly cacheFolder: string;
  /** The least time between two requests to one host. */
  readonly intervalMillis: number;
  /** Where arXiv's API is. */
  readonly arxivApi: string;
  readonly signal?: AbortSignal | undefined;
  /** Is told, in one line, what is waited for. */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

/** arXiv asks for no more than one request in three seconds: https://info.arxiv.org/help/api/tou.html. */
export const DEFAULT_SERVICE_OPTIONS: ServiceOptions = {
  cacheFolder: './papergraph-cache',
  intervalMillis: 3_000,
  arxivApi: 'https://export.arxiv.org/api/query',
};

/** Services say so who asks, and whom to tell if it is too much. */
const USER_AGENT = 'papergraph (a reader of research papers; one request at a time)';
/** A page of a thousand records has a few megabytes. */
const MOST_BYTES_OF_RESPONSE = 256 * 1_048_576;
const TIMEOUT_MILLIS = 5 * 60_000;
const FIRST_BACK_OFF_MILLIS = 5_000;
/** arXiv has asked for ten minutes on busy days. */
const LONGEST_WAIT_MILLIS = 15 * 60_000;

/** When each host had its last answer, for the whole process: politeness knows no inputs. */
const lastAnswers = new Map<string, number>();

/** Asks services politely: one request at a time, with a pause between two, and nothing twice in a day. */
export class ServiceClient {
  private readonly cache: ResponseCache;
  private hasAnswered = false;

  constructor(private readonly options: ServiceOptions) {
    this.cache = new ResponseCache(join(options.cacheFolder, 'responses'));
  }

  /** Throws `BAD_USAGE` if responses cannot be kept. */
  prepare(): Promise<void> {
    return this.cache.prepare();
  }

  /**
   * What `read` makes of the response. A response that breaks off, or of which `read` throws a `PassingFailure`, is asked
   * for again, as is one that the service refuses for now, when it says. What `read` throws is not kept.
   * Throws `SOURCE_UNAVAILABLE` if it does not get better, and an `AbortError` when the signal aborts.
   */
  async get<T>(url: string, read: (bytes: AsyncIterable<Buffer>) => Promise<T>): Promise<T> {
    const kept = await this.readKept(url, read);
    if (kept !== undefined) return kept.result;
    const { signal, intervalMillis, onNotice } = this.options;
    return withRetries(() => this.request(url, read), {
      firstBackOffMillis: Math.min(FIRST_BACK_OFF_MILLIS, 2 * intervalMillis),
      longestWaitMillis: LONGEST_WAIT_MILLIS,
      signal,
      onWait({ message }, millis) {
        onNotice?.(`${message}: trying again in ${Math.ceil(millis / 1000)} seconds`);
      },
    });
  }

  forget(url: string): Promise<void> {
    return this.cache.forget(url);
  }

  /** Undefined if there is none, or it is damaged, as after a power cut: that one is forgotten. */
  private async readKept<T>(
    url: string,
    read: (bytes: AsyncIterable<Buffer>) => Promise<T>,
  ): Promise<{ readonly result: T } | undefined> {
    const path = await this.cache.find(url);
    if (path === undefined) return undefined;
    try {
      return { result: await read(openBytes(path)) };
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
      await this.cache.forget(url);
      this.options.onNotice?.(`${path}: a response that was kept is damaged: it is asked for again`);
      return undefined;
    }
  }

  private async request<T>(url: string, read: (bytes: AsyncIterable<Buffer>) => Promise<T>): Promise<T> {
    const { host } = new URL(url);
    await this.pause(host);
    try {
      const { path, keep } = await this.download(url, host);
      try {
        const result = await read(openBytes(path));
        await keep();
        return result;
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    } finally {
      lastAnswers.set(host, Date.now());
    }
  }

  private async pause(host: string): Promise<void> {
    const { intervalMillis, signal } = this.options;
    const wait = (lastAnswers.get(host) ?? 0) + intervalMillis - Date.now();
    if (wait > 0) await sleep(wait, undefined, signal === undefined ? {} : { signal });
  }

  private async download(url: string, host: string) {
    const { signal } = this.options;
    const timeout = AbortSignal.timeout(TIMEOUT_MILLIS);
    try {
      const response = await fetch(url, {
        headers: { 'user-agent': USER_AGENT, accept: 'application/xml, text/xml, application/atom+xml' },
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      });
      this.hasAnswered = true;
      if (!response.ok) throw statusError(host, response);
      return await this.cache.write(url, bounded(response.body, host));
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof PassingFailure || error instanceof PapergraphError) throw error;
      if (timeout.aborted) throw passing(`${host} did not answer within ${TIMEOUT_MILLIS / 60_000} minutes`);
      throw connectionError(host, error, this.hasAnswered);
    }
  }
}

/** A failure that ends the run if it lasts. */
export function passing(message: string, retryAfterMillis?: number): PassingFailure {
  return new PassingFailure(message, { whenLasting: 'SOURCE_UNAVAILABLE', retryAfterMillis });
}

function statusError(host: string, { status, headers }: Response): Error {
  if (status === 429 || status === 408 || status >= 500)
    return passing(`${host} answers ${status}`, retryAfterMillis(headers));
  return new PapergraphError(
    'SOURCE_UNAVAILABLE',
    `${host} answers ${status}: look whether the address is right`,
  );
}

/** @param hasAnswered whether the service has answered before: then it may come back */
function connectionError(host: string, error: unknown, hasAnswered: boolean): Error {
  if (isAboutFiles(error)) return error;
  const { code, message } = rootCause(error);
  if (code === undefined || !UNREACHABLE.test(code)) return passing(`${host} broke off: ${code ?? message}`);
  const what = `${host} cannot be reached: ${code}`;
  return hasAnswered ? passing(what) : new PapergraphError('SOURCE_UNAVAILABLE', what, { cause: error });
}

/** As of a full disk: asking again would not help. */
function isAboutFiles(error: unknown): error is Error {
  return error instanceof Error && 'path' in error;
}

async function* bounded(body: Response['body'], host: string): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MOST_BYTES_OF_RESPONSE)
      throw new PapergraphError(
        'SOURCE_UNAVAILABLE',
        `${host} answers with more than ${MOST_BYTES_OF_RESPONSE} bytes at once`,
      );
    yield chunk;
  }
}
