/** A client that asks one question after the other, by one connection that stays open. */
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Timings } from '../measure.js';
import type { Question } from './questions.js';

export interface Asked {
  /** Of answers without errors. */
  readonly timings: Timings;
  /** How often each code of an error came, and what is no answer of GraphQL. */
  readonly errors: Map<string, number>;
}

export function nothingAsked(): Asked {
  return { timings: new Timings(), errors: new Map() };
}

export interface Client {
  readonly questions: readonly Question[];
  /** Which question comes first, so that not all clients ask the same at the same time. */
  readonly first: number;
  readonly someConcept: () => string;
  /** Between an answer and the next question. */
  readonly pauseMillis: number;
  readonly into: Asked;
}

/** Asks until the signal aborts, and lets the last answer come. */
export async function askUntil(
  signal: AbortSignal,
  url: string,
  { questions, first, someConcept, pauseMillis, into }: Client,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let i = first; !signal.aborted; i++) {
    const request = questions[i % questions.length]?.(someConcept);
    const start = performance.now();
    const code = await post(`${url}/graphql`, agent, request).catch((error: unknown) => String(error));
    if (code === undefined) into.timings.add(performance.now() - start);
    else into.errors.set(code, (into.errors.get(code) ?? 0) + 1);
    await sleep(pauseMillis);
  }
  agent.destroy();
}

/** The code of the answer's first error; undefined if it has none. */
function post(url: string, agent: Agent, body: unknown): Promise<string | undefined> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .once('error', reject)
        .once('end', () => {
          const { errors } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
            readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
          };
          resolve(errors?.[0]?.extensions.code);
        });
    });
    sent.once('error', reject).end(JSON.stringify(body));
  });
}
