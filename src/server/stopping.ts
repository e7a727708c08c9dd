/** The end of a server: what runs is finished, what is new is refused, and health says so all the while. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Refusal } from './refusal.js';

/** Of the time that requests in flight have: the rest is for writing what was read, and for the answer. */
const LAST_CALL = 0.8;

export class Stopping {
  readonly #lastCall: AbortController;
  #hasBegun = false;
  #inFlight = 0;
  #onIdle: () => void = () => undefined;

  /** @param lastCall aborts what would run on, in time for its answer to be sent */
  constructor(lastCall = new AbortController()) {
    this.#lastCall = lastCall;
  }

  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** Lets a request in, and counts it until its answer is sent or its client gone. Throws a `Refusal` once it has begun. */
  enter(reply: FastifyReply): void {
    if (this.#hasBegun)
      throw new Refusal(503, 'SERVER_STOPPING', 'The server is stopping: ask another, or later.');
    this.#inFlight += 1;
    reply.raw.once('close', () => {
      this.#inFlight -= 1;
      if (this.#inFlight === 0) this.#onIdle();
    });
  }

  /** Resolves when no request is in flight any more, but not later than after `graceMillis`. */
  async begin(graceMillis: number): Promise<void> {
    this.#hasBegun = true;
    if (this.#inFlight > 0) await this.#idle(graceMillis);
    this.#lastCall.abort();
  }

  #idle(graceMillis: number): Promise<void> {
    return new Promise((resolve) => {
      const lastCall = setTimeout(() => {
        this.#lastCall.abort();
      }, LAST_CALL * graceMillis);
      const end = setTimeout(resolve, graceMillis);
      this.#onIdle = () => {
        clearTimeout(lastCall);
        clearTimeout(end);
        resolve();
      };
    });
  }
}

/** Clients keep connections open for more requests; while the server stops, the answer in flight is the last. */
export function closeConnectionsAfterTheLastAnswer(app: FastifyInstance, stopping: Stopping): void {
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping.hasBegun) void reply.header('connection', 'close');
    done();
  });
}
