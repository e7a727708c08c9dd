/** What the failures of a server mean: for one request, for one paper, or for the whole run. */
import { PapergraphError } from '../../schema/errors.js';
import { PassingFailure } from './retries.js';

/** UTF-16 code units of what a server says that are shown. */
const LONGEST_SHOWN = 300;

/** A server's own words for people to see: one line, without the key, which some servers repeat. */
export function shownText(text: string, key: string | undefined): string {
  const withoutKey = key === undefined ? text : text.replaceAll(key, '[key]');
  const line = withoutKey.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}

/** @param said what the server says, as `shownText` gives it */
export function statusError(
  server: string,
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  said: string,
): PapergraphError | PassingFailure {
  const what = `${server} answers ${status}${said === '' ? '' : `: ${said}`}`;
  const unavailable = (advice: string) => new PapergraphError('READER_UNAVAILABLE', `${what}. ${advice}`);
  if (status === 401 || status === 403) return unavailable('Set PAPERGRAPH_LLM_KEY to a key that it accepts');
  if (status === 402 || (status === 429 && said.includes('insufficient_quota')))
    return unavailable('The account has no credit');
  if (status === 404 || status === 405)
    return unavailable(
      'Look whether PAPERGRAPH_LLM_URL is its base address, which mostly ends in /v1, and PAPERGRAPH_LLM_MODEL a model that it has',
    );
  if (status >= 300 && status < 400)
    return unavailable('It sends requests on to another address: set PAPERGRAPH_LLM_URL to that');
  const retryAfterMillis = retryAfter(headers.get('retry-after'));
  if (status === 429)
    return new PassingFailure(what, { whenLasting: 'READER_UNAVAILABLE', retryAfterMillis });
  if (status >= 500 || status === 408) return new PassingFailure(what, { retryAfterMillis });
  return new PapergraphError('READER_FAILED', what);
}

/** Milliseconds from now, of seconds or a date (RFC 9110, section 10.2.3). */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const millis = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(millis) ? undefined : Math.max(0, millis);
}

/** Nobody is there, or not who should be. */
const UNREACHABLE = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$|CERT|TLS|SSL/;

/** @param hasAnswered whether this server has answered before: then it may come back */
export function connectionError(
  server: string,
  error: unknown,
  hasAnswered: boolean,
): PapergraphError | PassingFailure {
  const { code, message } = rootCause(error);
  const what = `${server} cannot be reached: ${code ?? message}`;
  if (code === undefined || !UNREACHABLE.test(code))
    return new PassingFailure(`${server} broke off: ${code ?? message}`, { mayHaveCost: true });
  if (hasAnswered) return new PassingFailure(what, { whenLasting: 'READER_UNAVAILABLE' });
  return new PapergraphError(
    'READER_UNAVAILABLE',
    `${what}. Start it, or set PAPERGRAPH_LLM_URL to where it is`,
  );
}

/** `fetch` says only that it failed; why is in the cause. */
function rootCause(error: unknown): { readonly code: string | undefined; readonly message: string } {
  let root = error as NodeJS.ErrnoException;
  while (root.cause instanceof Error) root = root.cause;
  return { code: root.code, message: root.message };
}
