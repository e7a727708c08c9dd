/** `npm run bench -- write`: how long writing takes, beside loading the same rows with nothing around it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { times, table } from '../measure.js';
import { type GraphSize, SyntheticGraph } from '../syntheticGraph.js';
import { writeEmbedded } from './embedded.js';
import { writeNeo4j } from './neo4j.js';

export interface WriteBenchOptions extends GraphSize {
  readonly store: 'embedded' | 'neo4j' | 'both';
  /** Papers in one transaction. */
  readonly batch: number;
}

export async function benchWrite({ store, batch, ...size }: WriteBenchOptions): Promise<void> {
  const graph = new SyntheticGraph(size);
  const rows: string[][] = [];
  for (const [name, write] of [
    ['embedded', writeEmbedded],
    ['neo4j', writeNeo4j],
  ] as const) {
    if (store !== name && store !== 'both') continue;
    const folder = await mkdtemp(join(tmpdir(), 'papergraph-bench-'));
    try {
      const { ours, bare } = await write(graph, batch, folder);
      rows.push(
        [name, 'papergraph', ...ours.cells(size.papers), times(ours.seconds / bare.seconds)],
        [name, 'the rows alone', ...bare.cells(size.papers), times(1)],
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  console.log(
    `${size.papers} papers, ${size.concepts} concepts, ${15 * size.papers} facts; ${batch} papers in a transaction.\n\n` +
      table(
        ['store', 'written by', 'seconds', 'of the processor here', 'papers a second', 'to the rows alone'],
        rows,
      ),
  );
}
