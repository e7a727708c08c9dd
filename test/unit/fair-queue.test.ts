/** Who asks for little passes who asks for much, and nobody waits without end. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FairQueue } from '../../src/graph/embedded/threads/fairQueue.js';

type Task = Parameters<FairQueue['push']>[0];

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

/** Asks by a request of its own, unless that of another is given. */
function ask(queue: FairQueue, method: string, { signal } = new AbortController()) {
  const { call, took } = queue.inTurn(signal, { method });
  queue.push(call as unknown as Task);
  return { signal, took };
}

function order(queue: FairQueue): string[] {
  const methods: string[] = [];
  for (let task = queue.shift(); task !== null; task = queue.shift())
    methods.push((task as unknown as { method: string }).method);
  return methods;
}

test('calls of which nothing is known come in the order of their requests', () => {
  const queue = new FairQueue(3_000);
  const first = ask(queue, 'one');
  vi.advanceTimersByTime(10);
  ask(queue, 'two');
  ask(queue, 'three', { signal: first.signal } as AbortController);
  expect(order(queue)).toEqual(['one', 'three', 'two']);
});

test('what usually takes long is put back, by three seconds at most', () => {
  const queue = new FairQueue(3_000);
  ask(queue, 'long').took(1_000);
  ask(queue, 'short').took(1);
  order(queue);
  ask(queue, 'long');
  vi.advanceTimersByTime(2_900);
  ask(queue, 'short');
  vi.advanceTimersByTime(200);
  ask(queue, 'short');
  expect(order(queue)).toEqual(['short', 'long', 'short']);
});

test('so is a request that has had much already', () => {
  const queue = new FairQueue(3_000);
  const greedy = ask(queue, 'a page');
  greedy.took(100);
  order(queue);
  ask(queue, 'another', { signal: greedy.signal } as AbortController);
  vi.advanceTimersByTime(1_000);
  ask(queue, 'first');
  expect(order(queue)).toEqual(['first', 'another']);
});
