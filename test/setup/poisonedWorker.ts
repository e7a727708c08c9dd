/**
 * A worker that one paper kills and another makes fail, and that the hierarchy kills if it is named:
 * node --import tsx poisonedWorker.ts QUEUE STORE [hierarchy]
 */
import { createPatternExtractor } from '../../ingest/pipeline.js';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import { openStore } from '../../src/graph/open.js';
import { PaperQueue } from '../../src/queue/queue.js';
import { runWorker } from '../../src/queue/worker.js';

const [queueAddress = '', storeAddress = '', killer] = process.argv.slice(2);
const password = process.env['PAPERGRAPH_QUEUE_PASSWORD'] ?? '';
const controller = new AbortController();
process.on('SIGTERM', () => {
  controller.abort();
});

const vocabulary = loadVocabulary();
const extractor = createPatternExtractor(vocabulary);
const queue = await PaperQueue.open({ address: queueAddress, credentials: { user: undefined, password } });
const store = await openStore(storeAddress);
await store.installVocabulary(vocabulary.concepts);
if (killer === 'hierarchy') {
  store.installGrownHierarchy = () => {
    process.kill(process.pid, 'SIGKILL');
    return Promise.resolve();
  };
}
const poisoned: typeof extractor = {
  id: extractor.id,
  async extract(paper) {
    if (paper.title.startsWith('Poison')) process.kill(process.pid, 'SIGKILL');
    if (paper.title.startsWith('Broken')) throw new Error('too hard');
    return extractor.extract(paper);
  },
};
await runWorker(queue, store, poisoned, { signal: controller.signal, leaseMillis: 1_000 });
await store.close();
await queue.close();
