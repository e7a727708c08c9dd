import { PapergraphError } from '../../../schema/errors.js';
import { readArxivResponse } from '../arxivAtom.js';
import type { SourceRecord } from '../formats.js';
import { arxivIdOf } from '../identifiers.js';
import { passing, type ServiceClient } from './serviceClient.js';

/** The API takes up to 2,000; smaller responses break off less often. */
const PAPERS_A_RESPONSE = 500;
/** Beyond it, the API gives nothing: https://info.arxiv.org/help/api/user-manual.html. */
const MOST_PAPERS = 30_000;

/** All papers that a query finds, or whose ids are given, the oldest first, so that new ones come at the end. */
export async function* queryArxiv(
  client: ServiceClient,
  api: string,
  query: string,
  source: string,
): AsyncGenerator<SourceRecord> {
  const { host } = new URL(api);
  for (let start = 0; ;) {
    const { records, total } = await client.get(request(api, query, start), async (bytes) => {
      const records: SourceRecord[] = [];
      let total: number | undefined;
      for await (const sign of readArxivResponse(bytes, source)) {
        if ('total' in sign) ({ total } = sign);
        else if ('error' in sign)
          throw new PapergraphError('BAD_USAGE', `${source}: arXiv says: ${sign.error}`);
        else if ('endsReading' in sign) throw passing(`${host} broke off: ${sign.reason}`);
        else records.push(sign);
      }
      if (total === undefined) throw passing(`${host} does not say how many papers the query finds`);
      // On busy days the API answers with an empty list.
      if (records.length === 0 && start < total) throw passing(`${host} answers with an empty list`);
      return { records, total };
    });
    if (total > MOST_PAPERS)
      throw new PapergraphError(
        'BAD_USAGE',
        `${source}: ${total} papers, more than the ${MOST_PAPERS} that arXiv's API gives: add AND submittedDate:[202401010000 TO 202412312359], or harvest oai:https://oaipmh.arxiv.org/oai?set=…`,
      );
    yield* records;
    // On busy days a response has fewer than were asked for, but at least one.
    start += records.length;
    if (start >= total) return;
  }
}

function request(api: string, query: string, start: number): string {
  const url = new URL(api);
  const ids = query.split(',').map(arxivIdOf);
  url.search = new URLSearchParams({
    ...(ids.includes(undefined) ? { search_query: query } : { id_list: ids.join(',') }),
    start: String(start),
    max_results: String(PAPERS_A_RESPONSE),
    sortBy: 'submittedDate',
    sortOrder: 'ascending',
  }).toString();
  return url.href;
}
