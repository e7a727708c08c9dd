/** A server on this machine that speaks OpenAI's chat completions, as well or as badly as a test wants. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface ChatRequest {
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly [parameter: string]: unknown;
  };
  /** What the user's message holds. */
  readonly paper: { readonly title: string; readonly abstract: string };
}

export type Behaviour = (request: ChatRequest, response: ServerResponse) => unknown;

export interface ChatServer {
  readonly url: string;
  readonly requests: readonly ChatRequest[];
  close(): Promise<void>;
}

/** Each request meets the next behaviour; the last goes on. */
export async function startChatServer(...behaviours: readonly Behaviour[]): Promise<ChatServer> {
  const requests: ChatRequest[] = [];
  const server = createServer((incoming, response) => {
    void readRequest(incoming).then(async (request) => {
      const behaviour = behaviours[Math.min(requests.length, behaviours.length - 1)];
      requests.push(request);
      await behaviour?.(request, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readRequest(incoming: IncomingMessage): Promise<ChatRequest> {
  const body = JSON.parse(await text(incoming)) as ChatRequest['body'];
  return {
    path: incoming.url,
    authorization: incoming.headers.authorization,
    body,
    paper: JSON.parse(body.messages.at(-1)?.content ?? '{}') as ChatRequest['paper'],
  };
}

export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

export const failing =
  (status: number, body: unknown = {}, headers?: Readonly<Record<string, string>>): Behaviour =>
  (_, response) => {
    send(response, status, body, headers);
  };

export interface Reply {
  readonly finish?: string;
  readonly refusal?: string;
  /** Prompt and completion tokens; null: the server does not say. */
  readonly usage?: readonly [number, number] | null;
}

/** Answers with this text, or with this object as JSON. */
export const answering =
  (answer: unknown, { finish = 'stop', refusal, usage = [1000, 100] }: Reply = {}): Behaviour =>
  (_, response) => {
    const content = typeof answer === 'string' ? answer : JSON.stringify(answer);
    send(response, 200, {
      choices: [
        {
          index: 0,
          finish_reason: finish,
          message: refusal === undefined ? { role: 'assistant', content } : { content: null, refusal },
        },
      ],
      ...(usage === null ? {} : { usage: { prompt_tokens: usage[0], completion_tokens: usage[1] } }),
    });
  };
