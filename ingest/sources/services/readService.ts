import { PapergraphError } from '../../../schema/errors.js';
import type { SourceFormat, SourceRecord } from '../formats.js';
import { queryArxiv } from './arxivQuery.js';
import { harvest, oaiRequest } from './oaiHarvest.js';
import { ServiceClient, type ServiceOptions } from './serviceClient.js';

const SERVICE_ADDRESS = /^(arxiv|oai):(.*)$/s;

/** Whether an input is fetched: a query of arXiv (`arxiv:cat:cs.LG`), or a list of a repository (`oai:https://…`). */
export function isServiceAddress(input: string): boolean {
  return SERVICE_ADDRESS.test(input);
}

/** The format in which the service answers. */
export function formatOfService(input: string): SourceFormat {
  return partsOf(input).service === 'oai' ? 'oai-pmh' : 'arxiv-atom';
}

/** Throws `BAD_USAGE` if the address cannot be asked. Asks nothing. */
export function checkServiceAddress(input: string): void {
  const { service, asked } = partsOf(input);
  if (service === 'oai') oaiRequest(asked);
  else if (asked.trim() === '')
    throw new PapergraphError(
      'BAD_USAGE',
      'arxiv: needs a query, as in arxiv:cat:cs.LG, or ids, as in arxiv:1706.03762',
    );
}

/** The records that a service has at an address, fetched response by response as they are asked for. */
export async function* readService(input: string, options: ServiceOptions): AsyncGenerator<SourceRecord> {
  checkServiceAddress(input);
  const { service, asked } = partsOf(input);
  const client = new ServiceClient(options);
  await client.prepare();
  if (service === 'oai') yield* harvest(client, oaiRequest(asked), input, options.onNotice);
  else yield* queryArxiv(client, options.arxivApi, asked.trim(), input);
}

function partsOf(input: string) {
  const [, service = '', asked = ''] = SERVICE_ADDRESS.exec(input) ?? [];
  return { service, asked };
}
