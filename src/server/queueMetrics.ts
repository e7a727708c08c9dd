/** Figures of the queue that workers read from. docs/many-machines.md lists them. */
import { Gauge, type Registry } from 'prom-client';
import type { QueueFigures } from '../queue/figures.js';
import { within } from './within.js';

/** Whoever scrapes wants the other figures all the more while the queue does not answer. */
const TIMEOUT_MILLIS = 2_000;

/** What it returns brings them up to date; while they cannot be had they are `NaN`, and `onFailure` is told once why. */
export function registerQueueFigures(
  registry: Registry,
  figures: () => Promise<QueueFigures>,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  const papers = new Gauge({
    name: 'papergraph_queue_papers',
    help: 'Papers of the queue by state.',
    labelNames: ['state'],
    registers: [registry],
  });
  const workers = new Gauge({
    name: 'papergraph_queue_workers',
    help: 'Workers that are connected to the queue.',
    registers: [registry],
  });
  let isMissing = false;
  return async () => {
    const now = await within(TIMEOUT_MILLIS, figures(), 'The queue').catch((error: unknown) => {
      if (!isMissing) onFailure(error);
    });
    isMissing = now === undefined;
    for (const state of ['waiting', 'active', 'delayed', 'done'] as const)
      papers.set({ state }, now?.[state] ?? NaN);
    papers.set({ state: 'set_aside' }, now?.setAside ?? NaN);
    workers.set(now?.workers.length ?? NaN);
  };
}
