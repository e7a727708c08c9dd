/** Papers that are fetched: from a server of our own that answers like the services, on good days and on bad ones. */
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listInputs, readPapers } from '../../ingest/sources/index.js';
import type { ReadOptions } from '../../ingest/sources/index.js';
import {
  answering,
  arxivApi,
  cut,
  failing,
  halved,
  repository,
  startPaperService,
  type Listed,
  type PaperService,
} from '../setup/paperService.js';

const PAPERS: readonly Listed[] = Array.from({ length: 7 }, (_, n) => ({
  id: `2601.0000${n}`,
  title: `Gates ${n}`,
  abstract: 'We propose gates. They replace MLP layers.',
}));
const IDS = PAPERS.map(({ id }) => `arxiv:${id}`);

let cacheFolder: string;
let service: PaperService | undefined;
beforeEach(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), 'papergraph-services-'));
});
afterEach(async () => {
  await service?.close();
  await rm(cacheFolder, { recursive: true });
});

async function serve(...answers: Parameters<typeof startPaperService>): Promise<PaperService> {
  service = await startPaperService(...answers);
  return service;
}

let notices: string[] = [];
async function fetchIds(input: string, options: ReadOptions['services'] = {}): Promise<string[]> {
  notices = [];
  const ids: string[] = [];
  const services = {
    cacheFolder,
    intervalMillis: 20,
    ...options,
    onNotice: (notice: string) => notices.push(notice),
  };
  for await (const { id } of readPapers(input, { services })) ids.push(id);
  return ids;
}

const list = ({ url }: PaperService) => `oai:${url}/oai?set=cs:cs:LG&metadataPrefix=arXiv`;

describe('oai:', () => {
  it('follows resumption tokens to the end of the list, one request after the other, with pauses', async () => {
    const running = await serve(repository(PAPERS, 3));
    expect(await fetchIds(list(running), { intervalMillis: 80 })).toEqual(IDS);
    const { requests } = running;
    expect(requests.map(({ url }) => url.search)).toEqual([
      '?set=cs%3Acs%3ALG&metadataPrefix=arXiv&verb=ListRecords',
      '?verb=ListRecords&resumptionToken=list%7C3',
      '?verb=ListRecords&resumptionToken=list%7C6',
    ]);
    const pauses = requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(79);
    expect(requests[0]?.headers['user-agent']).toMatch(/^papergraph/);
  });

  it('asks for nothing twice in a day, and anew after it', async () => {
    const running = await serve(repository(PAPERS, 3));
    await fetchIds(list(running));
    expect(await fetchIds(list(running))).toEqual(IDS);
    expect(running.requests).toHaveLength(3);

    const folder = join(cacheFolder, 'responses');
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    for (const name of await readdir(folder)) await utimes(join(folder, name), yesterday, yesterday);
    expect(await fetchIds(list(running))).toEqual(IDS);
    expect(running.requests).toHaveLength(6);
    expect(await readdir(folder)).toHaveLength(3);
  });

  it.each([
    ['empty', (whole: Buffer) => whole.subarray(0, 0)],
    ['cut off', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['without its check sum', (whole: Buffer) => whole.subarray(0, -8)],
    ['zeros', (whole: Buffer) => Buffer.alloc(whole.length)],
  ])('asks again for a response that it kept and that is %s', async (_, damaged) => {
    const running = await serve(repository(PAPERS, 3));
    await fetchIds(list(running));
    const folder = join(cacheFolder, 'responses');
    const [name = ''] = await readdir(folder);
    const whole = await readFile(join(folder, name));
    await writeFile(join(folder, name), damaged(whole));
    expect(await fetchIds(list(running))).toEqual(IDS);
    expect(notices).toEqual([
      `${join(folder, name)}: a response that was kept is damaged: it is asked for again`,
    ]);
    expect(running.requests).toHaveLength(4);
    expect(await fetchIds(list(running))).toEqual(IDS);
    expect(running.requests).toHaveLength(4);
  });

  it.each([
    [
      '429 with Retry-After',
      failing(429, { 'retry-after': '0.05' }),
      /answers 429: trying again in 1 seconds/,
    ],
    ['503', failing(503), /answers 503/],
    ['a cut connection', cut(repository(PAPERS, 3)), /broke off/],
    ['half a response', halved(repository(PAPERS, 3)), /broke off: .*the document breaks off/],
    ['a page of a proxy', answering('<html><body>busy</body></html>'), /broke off: .*<html>/],
  ])('goes on after %s', async (_, bad, notice) => {
    const good = repository(PAPERS, 3);
    const running = await serve(good, good, bad, bad);
    expect(await fetchIds(list(running))).toEqual(IDS);
    expect(notices).toHaveLength(2);
    expect(notices[0]).toMatch(notice);
    // The response that failed was asked for again, and no other.
    expect(running.requests.map(({ url }) => url.searchParams.get('resumptionToken'))).toEqual([
      null,
      'list|3',
      'list|3',
      'list|3',
      'list|6',
    ]);
  });

  it('goes on in the next run where a service gave up', async () => {
    const good = repository(PAPERS, 3);
    const running = await serve(good, good, ...Array.from({ length: 5 }, () => failing(500)));
    await expect(fetchIds(list(running))).rejects.toMatchObject({
      code: 'SOURCE_UNAVAILABLE',
      message: expect.stringMatching(/answers 500 \(tried 5 times\)/) as string,
    });
    const before = running.requests.length;
    expect(await fetchIds(list(running))).toEqual(IDS);
    expect(running.requests).toHaveLength(before + 2);
  });

  it('begins the list again, once, where a token has expired', async () => {
    let isExpired = true;
    const running = await serve((request, response) => {
      const isValid = (token: string) => token !== 'list|6' || !isExpired;
      repository(PAPERS, 3, isValid)(request, response);
      if (request.search.includes('7C6')) isExpired = false;
    });
    expect(await fetchIds(list(running))).toEqual([...IDS.slice(0, 6), ...IDS]);
    expect(notices).toEqual([expect.stringMatching(/read again from its beginning/)]);
  });

  it('gives up on a repository that never takes its tokens, or gives one twice', async () => {
    const running = await serve(repository(PAPERS, 3, () => false));
    await expect(fetchIds(list(running))).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    await running.close();
    const loop = '<OAI-PMH><ListRecords><resumptionToken>again</resumptionToken></ListRecords></OAI-PMH>';
    const looping = await serve(answering(loop));
    await expect(fetchIds(list(looping))).rejects.toMatchObject({
      message: expect.stringMatching(/the same resumption token twice/) as string,
    });
  });

  it('gives nothing where nothing matches, and repeats what is wrong with a request', async () => {
    const running = await serve(repository(PAPERS, 3));
    expect(await fetchIds(`oai:${running.url}/oai?set=none&metadataPrefix=arXiv`)).toEqual([]);
    await expect(fetchIds(`oai:${running.url}/oai`)).rejects.toMatchObject({
      code: 'BAD_USAGE',
      message: expect.stringMatching(/cannotDisseminateFormat: Only arXiv/) as string,
    });
  });

  it.each([
    ['oai:oaipmh.arxiv.org', /give the address of an OAI-PMH repository/],
    ['oai:https://ada:secret@example.org/oai', /^oai:example.org.oai: the address must not hold user/],
    ['oai:ada:secret@example.org/oai', /^oai:example.org.oai: give the address/],
    ['oai:https://example.org/oai?category=cs', /not category/],
    ['oai:https://example.org/oai?verb=Identify', /only verb=ListRecords/],
    ['arxiv:', /needs a query/],
  ])('refuses %s before anything is read', async (input, message) => {
    await expect(listInputs(input)).rejects.toMatchObject({
      code: 'BAD_USAGE',
      message: expect.stringMatching(message) as string,
    });
  });

  it('says that nobody is there', async () => {
    const { url } = await serve(failing(500));
    await service?.close();
    await expect(fetchIds(`oai:${url}/oai`)).rejects.toMatchObject({
      code: 'SOURCE_UNAVAILABLE',
      message: `${new URL(url).host} cannot be reached: ECONNREFUSED`,
    });
  });

  it('ends while it waits for a service', async () => {
    const running = await serve(failing(503, { 'retry-after': '600' }));
    const controller = new AbortController();
    const fetching = fetchIds(list(running), { signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 100);
    await expect(fetching).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('arxiv:', () => {
  const many = Array.from({ length: 1_101 }, (_, n) => ({
    id: `2601.${String(n).padStart(5, '0')}`,
    title: `Gates ${n}`,
    abstract: 'We propose gates.',
  }));
  const at = ({ url }: PaperService) => ({ arxivApi: `${url}/api/query` });

  it('asks for a query page by page, and again where the API answers with an empty list', async () => {
    const running = await serve(arxivApi(many), arxivApi(many), arxivApi([], many.length));
    expect(await fetchIds('arxiv:cat:cs.LG AND ti:gates', at(running))).toEqual(
      many.map(({ id }) => `arxiv:${id}`),
    );
    expect(running.requests.map(({ url }) => url.searchParams.get('start'))).toEqual([
      '0',
      '500',
      '500',
      '1000',
    ]);
    expect(running.requests[0]?.url.searchParams.get('search_query')).toBe('cat:cs.LG AND ti:gates');
    expect(notices).toEqual([expect.stringMatching(/answers with an empty list/)]);
  });

  it('loses nothing where a response is shorter than it was asked to be', async () => {
    const running = await serve(arxivApi(many), arxivApi(many, many.length, 200));
    expect(await fetchIds('arxiv:cat:cs.LG', at(running))).toEqual(many.map(({ id }) => `arxiv:${id}`));
    expect(running.requests.map(({ url }) => url.searchParams.get('start'))).toEqual(['0', '200', '700']);
    expect(await fetchIds('arxiv:cat:cs.LG', at(running))).toHaveLength(many.length);
    expect(running.requests).toHaveLength(3);
  });

  it('asks again where the API does not say how many papers there are, and not without end', async () => {
    const uncounted = arxivApi(PAPERS, Number.NaN);
    const once = await serve(arxivApi(PAPERS), uncounted);
    expect(await fetchIds('arxiv:cat:cs.LG', at(once))).toEqual(IDS);
    expect(notices).toEqual([expect.stringMatching(/does not say how many papers/)]);
    await once.close();
    const running = await serve(uncounted);
    await expect(fetchIds('arxiv:cat:cs.CL', at(running))).rejects.toMatchObject({
      code: 'SOURCE_UNAVAILABLE',
      message: expect.stringMatching(
        /does not say how many papers the query finds \(tried 5 times\)/,
      ) as string,
    });
    expect(running.requests).toHaveLength(5);
  });

  it('asks for papers by their ids', async () => {
    const running = await serve(arxivApi(PAPERS));
    expect(await fetchIds('arxiv:1706.03762v5,hep-th/9901001', at(running))).toEqual(IDS);
    expect(running.requests[0]?.url.searchParams.get('id_list')).toBe('1706.03762,hep-th/9901001');
  });

  it('repeats what is wrong with a query, and refuses one that finds too much', async () => {
    const error =
      '<feed><entry><id>http://arxiv.org/api/errors#x</id><summary>incorrect id format</summary></entry></feed>';
    const running = await serve(arxivApi(PAPERS, 200_000), answering(error));
    await expect(fetchIds('arxiv:id:x', at(running))).rejects.toMatchObject({
      code: 'BAD_USAGE',
      message: 'arxiv:id:x: arXiv says: incorrect id format',
    });
    await expect(fetchIds('arxiv:cat:cs.LG', at(running))).rejects.toMatchObject({
      code: 'BAD_USAGE',
      message: expect.stringMatching(/200000 papers, more than the 30000 .*oai:/) as string,
    });
  });
});
