/** Run as a process of its own: writes papers into a store, a batch each second, until it is killed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../src/graph/open.js';
import { SyntheticGraph } from '../syntheticGraph.js';

const PAPERS_AT_ONCE = 32;
const SECOND_MILLIS = 1_000;

const [address = '', papers = '', concepts = '', seed = ''] = process.argv.slice(2);
const graph = new SyntheticGraph({ papers: Number(papers), concepts: Number(concepts), seed: Number(seed) });
const store = await openStore(address);
for (let number = Number(papers); ; number += PAPERS_AT_ONCE) {
  await store.writePapers(Array.from({ length: PAPERS_AT_ONCE }, (_, i) => graph.paper(number + i)));
  await sleep(SECOND_MILLIS);
}
