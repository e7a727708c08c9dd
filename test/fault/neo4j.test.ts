/** Neo4j behind a connection that loses replies. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { correct, undo } from '../../src/graph/corrections/correct.js';
import { openStore } from '../../src/graph/open.js';
import { Neo4jToKill } from '../setup/neo4jToKill.js';
import { BoltProxy } from './boltProxy.js';
import { Neo4jPlace } from './places.js';
import { SECRETS } from './program.js';
import { Work } from './work.js';

const PAPERS = 56;

const neo4j = await Neo4jToKill.start(SECRETS.PAPERGRAPH_NEO4J_PASSWORD);

describe.skipIf(neo4j === undefined)('Neo4j', () => {
  if (neo4j === undefined) return;
  let folder: string;
  let work: Work;
  let proxy: BoltProxy;
  let place: Neo4jPlace;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'papergraph-fault-work-'));
    work = await Work.prepare(folder, PAPERS);
    proxy = await BoltProxy.start(neo4j.port);
    place = new Neo4jPlace(proxy.address, neo4j.credentials, neo4j.address);
    await (await place.open()).close();
  });
  beforeEach(() => place.empty());
  afterAll(async () => {
    await place.close();
    await proxy.close();
    await neo4j.kill();
    await rm(folder, { recursive: true, force: true });
  });

  test('replies of COMMIT are lost: what is written twice is there once', async () => {
    const lost = proxy.repliesLost;
    proxy.repliesToLose = lost + 4;
    await work.expectFinishes(place);
    expect(proxy.repliesLost).toBe(lost + 4);
  });

  test('replies of COMMIT are lost: a correction is made once, and undone once', async () => {
    await work.expectFinishes(place);
    const store = await openStore(proxy.address, neo4j.credentials);
    const loseNext = () => (proxy.repliesToLose = proxy.repliesLost + 1);
    try {
      const [paper] = (await store.findPapers({}, 'TITLE_ASC', { first: 1 })).entries;
      if (paper === undefined) throw new Error('the work has papers');
      const { id } = paper.node;
      loseNext();
      const made = await correct(store, { kind: 'DELETE_PAPER', paper: id }, { by: 'ada', reason: null });
      expect(proxy.repliesLost).toBe(proxy.repliesToLose);
      expect(made).toMatchObject({ number: 1, undone: null });
      expect((await store.papersByIds([id])).size).toBe(0);
      loseNext();
      expect(await undo(store, 1, 'ada')).toMatchObject({ number: 1, undone: { by: 'ada' } });
      expect(proxy.repliesLost).toBe(proxy.repliesToLose);
      loseNext();
      expect(await store.removePaper(id)).toBe(true);
      expect(proxy.repliesLost).toBe(proxy.repliesToLose);
      expect(await store.countCorrections()).toBe(1);
    } finally {
      await store.close();
    }
  });
});
