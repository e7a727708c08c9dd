/** Neo4j under a program that is killed, killed itself, and behind a connection that is cut, slow, or loses replies. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { correct, undo } from '../../src/graph/corrections/correct.js';
import { openStore } from '../../src/graph/open.js';
import { Neo4jToKill } from '../setup/neo4jToKill.js';
import { BoltProxy } from './boltProxy.js';
import { AT_LENGTH, KILLS } from './bound.js';
import { disturbAgainAndAgain, type Disturbance } from './disturbances.js';
import { killAgainAndAgain } from './kills.js';
import { rehearse, type Rehearsal } from './moments.js';
import { Neo4jPlace } from './places.js';
import { SECRETS } from './program.js';
import { Work } from './work.js';

const PAPERS = 56;
const UNREACHABLE = /^papergraph: Neo4j at bolt:\/\/127\.0\.0\.1:\d+ (?:cannot be reached|failed:)/m;
const SLOW_MILLIS = 20;

const neo4j = await Neo4jToKill.start(SECRETS.PAPERGRAPH_NEO4J_PASSWORD);

describe.skipIf(neo4j === undefined)('Neo4j', () => {
  if (neo4j === undefined) return;
  let folder: string;
  let work: Work;
  let proxy: BoltProxy;
  let place: Neo4jPlace;
  let rehearsal: Rehearsal;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'papergraph-fault-work-'));
    work = await Work.prepare(folder, PAPERS);
    proxy = await BoltProxy.start(neo4j.port);
    place = new Neo4jPlace(proxy.address, neo4j.credentials, neo4j.address);
    // Sets up the schema, and lets Neo4j plan what is asked.
    await (await place.open()).close();
    rehearsal = await rehearse(work, place);
  });
  beforeEach(() => place.empty());
  afterAll(async () => {
    await place.close();
    await proxy.close();
    await neo4j.kill();
    await rm(folder, { recursive: true, force: true });
  });

  const disturb = (disturbance: Disturbance) => disturbAgainAndAgain(work, place, rehearsal, disturbance);
  const ofConnection: Record<string, Disturbance> = {
    'the connection is cut': {
      message: UNREACHABLE,
      begin() {
        proxy.cut();
      },
    },
    'the connection is slow': {
      message: UNREACHABLE,
      begin() {
        proxy.delayMillis = SLOW_MILLIS;
      },
      end() {
        proxy.restore();
      },
    },
    'there is no connection any more': {
      message: UNREACHABLE,
      begin() {
        proxy.refuse();
      },
      end() {
        proxy.restore();
      },
    },
  };
  const ofServer: Record<string, Disturbance> = {
    'Neo4j is killed, and started again at once': {
      message: UNREACHABLE,
      async begin() {
        await neo4j.kill();
        await neo4j.restart();
      },
    },
    'Neo4j is killed, and started again when the run has ended': {
      message: UNREACHABLE,
      begin: () => neo4j.kill(),
      end: () => neo4j.restart(),
    },
    'the reply of every COMMIT is lost': {
      message: UNREACHABLE,
      begin() {
        proxy.repliesToLose = Infinity;
      },
      end() {
        proxy.restore();
      },
    },
  };

  test(`${KILLS} kills of the program lose nothing`, () => killAgainAndAgain(work, place, rehearsal));

  test.each(Object.entries(ofConnection))('%s', (_, disturbance) => disturb(disturbance));

  // Each takes the twenty seconds in which all is tried again, or a start of Neo4j.
  test.runIf(AT_LENGTH).each(Object.entries(ofServer))('%s', (_, disturbance) => disturb(disturbance));

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
