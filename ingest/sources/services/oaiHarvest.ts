import { PapergraphError } from '../../../schema/errors.js';
import type { SourceRecord } from '../formats.js';
import { readOaiResponse } from '../oaiPmh.js';
import { passing, type ServiceClient } from './serviceClient.js';

const DEFAULT_METADATA = 'oai_dc';
const PARAMETERS: ReadonlySet<string> = new Set(['verb', 'set', 'from', 'until', 'metadataPrefix']);

/** The request that lists a repository's records. Throws `BAD_USAGE`, naming what is wrong. */
export function oaiRequest(address: string): URL {
  // What stands before "@" may be a password.
  const shown = address.slice(address.lastIndexOf('@') + 1);
  const wrong = (reason: string) => new PapergraphError('BAD_USAGE', `oai:${shown}: ${reason}`);
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw wrong(
      'give the address of an OAI-PMH repository, as in oai:https://oaipmh.arxiv.org/oai?set=cs:cs:LG',
    );
  const url = new URL(address);
  if (url.username !== '' || url.password !== '')
    throw wrong('the address must not hold user or password: it is shown in messages');
  const unknown = [...url.searchParams.keys()].find((name) => !PARAMETERS.has(name));
  if (unknown !== undefined) throw wrong(`it may have set, from, until and metadataPrefix, not ${unknown}`);
  if ((url.searchParams.get('verb') ?? 'ListRecords') !== 'ListRecords')
    throw wrong('only verb=ListRecords gives papers');
  url.searchParams.set('verb', 'ListRecords');
  if (!url.searchParams.has('metadataPrefix')) url.searchParams.set('metadataPrefix', DEFAULT_METADATA);
  return url;
}

/**
 * All records of a list, response by response, by the tokens that the repository gives. Where a token is not valid any
 * more, as after a day, the list is asked for again from its beginning, once; records may then come twice.
 */
export async function* harvest(
  client: ServiceClient,
  first: URL,
  source: string,
  onNotice: ((notice: string) => void) | undefined,
): AsyncGenerator<SourceRecord> {
  let request = first.href;
  let asked = new Set<string>();
  let hasBegunAgain = false;
  for (;;) {
    asked.add(request);
    const response = await readResponse(client, request, source);
    if (response === 'bad token') {
      if (hasBegunAgain)
        throw new PapergraphError(
          'SOURCE_UNAVAILABLE',
          `${first.host} does not take the resumption tokens that it gives`,
        );
      onNotice?.(
        `${first.host} does not take its resumption token any more: the list is read again from its beginning`,
      );
      await Promise.all([...asked].map((url) => client.forget(url)));
      request = first.href;
      asked = new Set();
      hasBegunAgain = true;
      continue;
    }
    yield* response.records;
    if (response.resumptionToken === undefined) return;
    request = nextRequest(first, response.resumptionToken);
    if (asked.has(request))
      throw new PapergraphError('SOURCE_UNAVAILABLE', `${first.host} gives the same resumption token twice`);
  }
}

interface ListResponse {
  readonly records: readonly SourceRecord[];
  readonly resumptionToken?: string;
}

/** Signals that are no failure, but must not be kept as a response. */
class BadToken extends Error {}

async function readResponse(
  client: ServiceClient,
  url: string,
  source: string,
): Promise<ListResponse | 'bad token'> {
  const { host } = new URL(url);
  try {
    return await client.get(url, async (bytes): Promise<ListResponse> => {
      const records: SourceRecord[] = [];
      let resumptionToken: string | undefined;
      for await (const sign of readOaiResponse(bytes, source)) {
        if ('error' in sign) {
          if (sign.error === 'badResumptionToken') throw new BadToken();
          if (sign.error !== 'noRecordsMatch')
            throw new PapergraphError(
              'BAD_USAGE',
              `${url}: the repository says ${sign.error}: ${sign.message}`,
            );
        } else if ('resumptionToken' in sign) ({ resumptionToken } = sign);
        else if ('endsReading' in sign) throw passing(`${host} broke off: ${sign.reason}`);
        else records.push(sign);
      }
      return { records, ...(resumptionToken !== undefined && { resumptionToken }) };
    });
  } catch (error) {
    if (error instanceof BadToken) return 'bad token';
    throw error;
  }
}

/** With a token, nothing else may be asked. */
function nextRequest(first: URL, resumptionToken: string): string {
  const url = new URL(first);
  url.search = new URLSearchParams({ verb: 'ListRecords', resumptionToken }).toString();
  return url.href;
}
