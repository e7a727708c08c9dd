/** A server on this machine that answers like arXiv's API and like an OAI-PMH repository, as well or as badly as a test wants. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: URL, response: ServerResponse) => void;

export interface PaperService {
  /** Without a path. */
  readonly url: string;
  /** In their order, with when they came (milliseconds). */
  readonly requests: readonly {
    readonly url: URL;
    readonly at: number;
    readonly headers: IncomingMessage['headers'];
  }[];
  close(): Promise<void>;
}

/** Requests meet these answers in their order, and then go to the service itself. */
export async function startPaperService(
  service: Answer,
  ...before: readonly Answer[]
): Promise<PaperService> {
  const requests: { url: URL; at: number; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const answer = before[requests.length] ?? service;
    requests.push({ url, at: Date.now(), headers: request.headers });
    answer(url, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const failing =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, headers).end('busy');
  };

/** Says how long the answer is, and breaks the connection in its middle. */
export const cut =
  (service: Answer): Answer =>
  (request, response) => {
    const end = response.end.bind(response) as (text: string) => unknown;
    response.end = ((text: string) => {
      response.setHeader('content-length', Buffer.byteLength(text));
      response.write(text.slice(0, text.length / 2), () => response.destroy());
      return response;
    }) as typeof response.end;
    service(request, response);
    response.end = end as typeof response.end;
  };

/** Leaves out the second half, and says nothing of it, as a proxy may do. */
export const halved =
  (service: Answer): Answer =>
  (request, response) => {
    const end = response.end.bind(response) as (text: string) => ServerResponse;
    response.end = ((text: string) => end(text.slice(0, text.length / 2))) as typeof response.end;
    service(request, response);
  };

export const answering =
  (body: string, type = 'text/xml'): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type }).end(body);
  };

export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

/** An OAI-PMH repository with these papers, some a response; `isValid` says which tokens it still knows. */
export const repository =
  (papers: readonly Listed[], pageSize: number, isValid: (token: string) => boolean = () => true): Answer =>
  (request, response) => {
    const token = request.searchParams.get('resumptionToken');
    if (token !== null && !isValid(token)) {
      sendOai(
        response,
        '<error code="badResumptionToken">The value of the resumptionToken is invalid or expired</error>',
      );
      return;
    }
    if (token === null && request.searchParams.get('set') === 'none') {
      sendOai(
        response,
        '<error code="noRecordsMatch">The combination of values results in an empty list</error>',
      );
      return;
    }
    if (token === null && request.searchParams.get('metadataPrefix') !== 'arXiv') {
      sendOai(response, '<error code="cannotDisseminateFormat">Only arXiv</error>');
      return;
    }
    const start = Number(token?.split('|')[1] ?? 0);
    const records = papers.slice(start, start + pageSize).map(
      ({ id, title, abstract }) => `<record>
<header><identifier>oai:arXiv.org:${id}</identifier><datestamp>2026-01-01</datestamp><setSpec>cs:cs:LG</setSpec></header>
<metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>${id}</id><created>2026-01-01</created>
<authors><author><keyname>Example</keyname><forenames>Ada</forenames></author></authors>
<title>${title}</title><categories>cs.LG</categories><abstract>${abstract}</abstract></arXiv></metadata>
</record>`,
    );
    const next = start + pageSize < papers.length ? `list|${start + pageSize}` : '';
    sendOai(
      response,
      `<ListRecords>${records.join('\n')}<resumptionToken cursor="${start}" completeListSize="${papers.length}">${next}</resumptionToken></ListRecords>`,
    );
  };

function sendOai(response: ServerResponse, content: string): void {
  response.setHeader('content-type', 'text/xml;charset=utf-8');
  response.end(`<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-01-15T10:30:00Z</responseDate>
<request verb="ListRecords">http://localhost/oai</request>
${content}
</OAI-PMH>`);
}

/** arXiv's API with these papers, whatever is asked for; at most so many a response, however many are asked for. */
export const arxivApi =
  (papers: readonly Listed[], total = papers.length, most = Number.POSITIVE_INFINITY): Answer =>
  (request, response) => {
    const start = Number(request.searchParams.get('start'));
    const count = Number(request.searchParams.get('max_results'));
    const entries = papers.slice(start, start + Math.min(count, most)).map(
      ({
        id,
        title,
        abstract,
      }) => `<entry><id>http://arxiv.org/abs/${id}v1</id><published>2026-01-01T00:00:00Z</published>
<title>${title}</title><summary>${abstract}</summary><author><name>Ada Example</name></author></entry>`,
    );
    response.setHeader('content-type', 'application/atom+xml');
    response.end(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>ArXiv Query</title>
<opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${total}</opensearch:totalResults>
${entries.join('\n')}
</feed>`);
  };
