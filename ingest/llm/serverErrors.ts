/** What the failures of a server mean: for one request, for one paper, or for the whole run. */
import { PapergraphError } from '../../schema/errors.js';
import { retryAfterMillis, rootCause, UNREACHABLE } from '../requests/failures.js';
import { PassingFailure } from '../requests/retries.js';

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
  const wait = retryAfterMillis(headers);
  if (status === 429)
    return new PassingFailure(what, { whenLasting: 'READER_UNAVAILABLE', retryAfterMillis: wait });
  if (status >= 500 || status === 408) return new PassingFailure(what, { retryAfterMillis: wait });
  return new PapergraphError('READER_FAILED', what);
}

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
