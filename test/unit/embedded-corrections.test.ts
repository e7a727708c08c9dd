/** Corrections of the embedded store: in a file of an older version, and in a process that is killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { correct, undo } from '../../src/graph/corrections/correct.js';
import { keepEmbeddedStore } from '../../src/graph/embedded/keeper.js';
import { growHierarchy } from '../../src/graph/hierarchy.js';
import { openStore } from '../../src/graph/open.js';
import { curated, paper } from '../contract/knowledge.js';
import { everythingIn } from '../contract/snapshot.js';
import { bringBackToVersion } from './olderEmbeddedStore.js';

const MERGE = { kind: 'MERGE_CONCEPTS', concept: 'mix-net', into: 'mixer' } as const;
const ADA = { by: 'Ada', reason: null };
const KILLS = 4;

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-corrections-'));
  path = join(folder, 'papergraph.db');
});
afterEach(() => rm(folder, { recursive: true }));

async function fill(papers: number): Promise<void> {
  const store = await openStore(`file:${path}`);
  await store.installVocabulary([
    curated('network'),
    curated('mixer', { aliases: ['mixing block'], broader: ['network'], close: ['gate'] }),
    curated('gate'),
  ]);
  await store.writePapers(
    Array.from({ length: papers }, (_, i) =>
      paper(`p${i}`, { concepts: ['mix-net', 'mixer'], facts: ['USES mix-net', 'mix-net IS_A mixer'] }),
    ),
  );
  await growHierarchy(store);
  await store.close();
}

test('a store of the version before corrections can be corrected, and undone', async () => {
  await fill(2);
  bringBackToVersion(2, path);
  await keepEmbeddedStore(path).upgrade();
  const store = await openStore(`file:${path}`);
  const before = await everythingIn(store);
  expect(await store.vocabulary()).toEqual([
    { ...curated('gate', { close: ['mixer'] }), adopted: false },
    {
      ...curated('mixer', { aliases: ['mixing block'], broader: ['network'], close: ['gate'] }),
      adopted: false,
    },
    { ...curated('network'), adopted: false },
  ]);
  const { number } = await correct(store, { kind: 'REMOVE_CLOSE', concept: 'gate', close: 'mixer' }, ADA);
  expect((await store.relatedConcepts(['mixer'], 'close')).get('mixer')).toEqual([]);
  await undo(store, number, 'Ada');
  expect(await everythingIn(store)).toStrictEqual(before);
  await store.close();
});

test('a process that is killed while it corrects leaves each correction whole or not there', async () => {
  await fill(200);
  const read = async () => {
    const store = await openStore(`file:${path}`);
    const { changes } = await store.journal();
    // That part of the hierarchy follows in a transaction of its own.
    await growHierarchy(store);
    const state = await everythingIn(store);
    await store.close();
    return { isMerged: changes.length > 0, state };
  };
  const apart = await read();
  for (let kill = 0; kill < KILLS; kill++) {
    await killedWhileCorrecting(kill);
    const { isMerged, state } = await read();
    if (isMerged) expect(await readMerged()).toStrictEqual(state);
    else expect(state).toStrictEqual(apart.state);
  }

  async function readMerged(): Promise<unknown> {
    const store = await openStore(`file:${path}`);
    for (const { number } of (await store.findCorrections({ first: 1 })).entries.map(({ node }) => node)) {
      await undo(store, number, 'Ada');
    }
    expect(await everythingIn(store)).toStrictEqual(apart.state);
    await correct(store, MERGE, ADA);
    const state = await everythingIn(store);
    await store.close();
    return state;
  }
}, 120_000);

/** Starts a process that merges and undoes without end, and kills it when it has said so `after` times and once more. */
async function killedWhileCorrecting(after: number): Promise<void> {
  const script = `
    import { correct, undo } from './src/graph/corrections/correct.ts';
    import { openStore } from './src/graph/open.ts';
    const store = await openStore(${JSON.stringify(`file:${path}`)});
    for (;;) {
      const [newest] = (await store.findCorrections({ first: 1 })).entries;
      console.log('now');
      if (newest !== undefined && newest.node.undone === null) await undo(store, newest.node.number, 'Ada');
      else await correct(store, ${JSON.stringify(MERGE)}, ${JSON.stringify(ADA)});
    }`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('now').length > after + 1) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}
