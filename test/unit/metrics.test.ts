/** What Prometheus is told of the graph, while the store is counted and when that fails. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { GraphStore } from '../../src/graph/store.js';
import { Metrics } from '../../src/server/metrics.js';

/** Metrics of a store that answers only this. */
function metricsOf(statistics: () => Promise<{ papers: number; concepts: number; facts: number }>): Metrics {
  return new Metrics('1.0.0', { statistics } as unknown as GraphStore, () => undefined);
}

const papersIn = async (metrics: Metrics) =>
  /^papergraph_graph_papers (.*)$/m.exec(await metrics.text())?.[1];

test('all who ask while the store is counted are told the same', async () => {
  let counts = 0;
  const metrics = metricsOf(() => {
    counts += 1;
    return sleep(20, { papers: 26, concepts: 1, facts: 1 });
  });
  expect(await Promise.all([papersIn(metrics), papersIn(metrics)])).toEqual(['26', '26']);
  expect(await papersIn(metrics)).toBe('26');
  expect(counts).toBe(1);
});

test('a store that answers again is counted at once', async () => {
  let isDown = true;
  const metrics = metricsOf(() =>
    isDown ? Promise.reject(new Error('down')) : Promise.resolve({ papers: 26, concepts: 1, facts: 1 }),
  );
  expect(await papersIn(metrics)).toBe('Nan');
  isDown = false;
  expect(await papersIn(metrics)).toBe('26');
});
