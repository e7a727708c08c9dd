/** Files of the embedded store that are copied while others write, and put in place by processes that are killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepEmbeddedStore } from '../../src/graph/embedded/keeper.js';
import { NEWEST_VERSION } from '../../src/graph/embedded/migrate.js';
import { openEmbeddedStore } from '../../src/graph/embedded/store.js';
import { exportLines } from '../../src/graph/keeping/exportLines.js';
import { restoreGraph } from '../../src/graph/keeping/restoreGraph.js';
import { removePartial, writeWholeFile } from '../../src/graph/keeping/wholeFile.js';
import { writeTables } from '../../src/graph/sharing/formats.js';
import { paper } from '../contract/knowledge.js';
import { everythingIn, joined } from '../contract/snapshot.js';
import { bringBackToVersion } from './olderEmbeddedStore.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-keeping-'));
  path = join(folder, 'papergraph.db');
});
afterEach(() => rm(folder, { recursive: true }));

/** A process that runs this module text. Its first line of output says that it has begun. */
async function started(script: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  return { child, ended };
}

const somePapers = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    paper(`${prefix}${String(i).padStart(4, '0')}`, { facts: ['USES gate', 'gate IS_A mixer'] }),
  );

test('a backup has whole papers only, in the order in which another process writes them', async () => {
  const { child, ended } = await started(`
    import { openEmbeddedStore } from './src/graph/embedded/store.ts';
    import { paper } from './test/contract/knowledge.ts';
    const store = await openEmbeddedStore(${JSON.stringify(path)});
    console.log('begun');
    for (let i = 0; ; i++) await store.writePapers([paper('p' + i, { facts: ['USES gate', 'gate IS_A mixer'] })]);`);
  const reader = await openEmbeddedStore(path);
  const counts: number[] = [];
  for (const name of ['1', '2', '3']) {
    const before = await reader.countPapers({});
    await keepEmbeddedStore(path).backUp(join(folder, `${name}.gz`));
    while ((await reader.countPapers({})) <= before) await sleep(10);
    const copy = join(folder, `${name}.db`);
    await restoreGraph(keepEmbeddedStore(copy), join(folder, `${name}.gz`));
    const store = await openEmbeddedStore(copy);
    const count = await store.countPapers({});
    expect(count).toBeGreaterThanOrEqual(before);
    const ids = Array.from({ length: count }, (_, i) => `p${i}`);
    expect((await store.papersByIds(ids)).size).toBe(count);
    expect(await store.countFacts({})).toBe(2 * count);
    counts.push(count);
    await store.close();
  }
  child.kill('SIGKILL');
  await ended;
  await reader.close();
  expect(counts.toSorted((a, b) => a - b)).toEqual(counts);
});

test('a backup that cannot be made, or is stopped, names its own file and leaves nothing', async () => {
  const store = await openEmbeddedStore(path);
  await store.writePapers(somePapers('a', 3));
  await store.close();
  const missing = join(folder, 'missing', 'x.gz');
  await expect(keepEmbeddedStore(path).backUp(missing)).rejects.toMatchObject({
    code: 'BAD_USAGE',
    message: expect.stringMatching(/^\S+x\.gz: cannot be written: no such folder/) as string,
  });
  const stopped = keepEmbeddedStore(path).backUp(join(folder, 'x.gz'), AbortSignal.abort());
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  const partial = join(folder, 'x.gz.db.1-0.partial');
  for (const companion of ['', '-journal', '-wal', '-shm']) await writeFile(partial + companion, '');
  await removePartial(partial);
  expect((await readdir(folder)).filter((name) => !name.startsWith('papergraph.db'))).toEqual([]);
});

describe('a process that is killed', () => {
  /** Kills what the script does after each of these times, and sees each time that the store is one of the two. */
  async function killed(
    script: string,
    millis: readonly number[],
    isWhole: () => Promise<void>,
  ): Promise<void> {
    for (const after of millis) {
      const { child, ended } = await started(script);
      await sleep(after);
      child.kill('SIGKILL');
      await ended;
      await isWhole();
    }
  }
  const contentOf = async (file: string) => {
    const store = await openEmbeddedStore(file);
    const content = await joined(exportLines(store));
    await store.close();
    return content;
  };

  test('while it imports, or restores, leaves the former graph or the new one', async () => {
    const [one, other] = [join(folder, 'one.db'), join(folder, 'other.db')];
    const contents: string[] = [];
    for (const [file, papers] of [
      [one, somePapers('a', 300)],
      [other, somePapers('b', 200)],
    ] as const) {
      const store = await openEmbeddedStore(file);
      await store.writePapers(papers);
      contents.push(await joined(exportLines(store)));
      await writeWholeFile(`${file}.jsonl`, exportLines(store));
      await store.close();
      await keepEmbeddedStore(file).backUp(`${file}.gz`);
    }
    await copyFile(one, path);
    const script = `
      import { keepEmbeddedStore } from './src/graph/embedded/keeper.ts';
      import { restoreGraph } from './src/graph/keeping/restoreGraph.ts';
      const keeper = keepEmbeddedStore(${JSON.stringify(path)});
      const files = ${JSON.stringify([`${other}.gz`, `${one}.gz`, `${other}.jsonl`, `${one}.jsonl`])};
      console.log('begun');
      for (let i = 0; ; i++) await restoreGraph(keeper, files[i % files.length], { replace: true });`;
    await killed(script, [5, 90, 400], async () => {
      expect(contents).toContain(await contentOf(path));
    });
  }, 60_000);

  test('leaves files that a later one with the same id takes for nothing of its own', async () => {
    const store = await openEmbeddedStore(path);
    await store.writePapers(somePapers('a', 3));
    const content = await joined(exportLines(store));
    await writeWholeFile(`${path}.jsonl`, exportLines(store));
    const leftOf = (name: string) => join(folder, `${name}.${process.pid}.partial`);
    const half = await openEmbeddedStore(leftOf('new.db'));
    await half.writePapers(somePapers('b', 3));
    await half.close();
    await copyFile(leftOf('new.db'), leftOf('x.gz.db'));
    await mkdir(leftOf('tables'));

    await restoreGraph(keepEmbeddedStore(join(folder, 'new.db')), `${path}.jsonl`);
    expect(await contentOf(join(folder, 'new.db'))).toBe(content);
    await keepEmbeddedStore(path).backUp(join(folder, 'x.gz'));
    await restoreGraph(keepEmbeddedStore(join(folder, 'copy.db')), join(folder, 'x.gz'));
    expect(await contentOf(join(folder, 'copy.db'))).toBe(content);
    await writeTables(store, join(folder, 'tables'));
    expect(await readdir(join(folder, 'tables'))).toContain('papers.csv');
    await store.close();
  });

  test('while it upgrades leaves the store as it was, for the same command, or upgraded', async () => {
    const store = await openEmbeddedStore(path);
    await store.writePapers(somePapers('a', 500));
    const content = await joined(exportLines(store));
    await store.close();
    bringBackToVersion(3, path);
    await copyFile(path, join(folder, 'old.db'));
    const backup = join(folder, 'before.gz');
    const script = `
      import { keepEmbeddedStore } from './src/graph/embedded/keeper.ts';
      console.log('begun');
      await keepEmbeddedStore(${JSON.stringify(path)}).upgrade(${JSON.stringify(backup)});
      setInterval(() => {}, 1000);`;
    const versions = new Set<unknown>();
    await killed(script, [0, 30, 400], async () => {
      const database = new DatabaseSync(path);
      const version = (database.prepare('PRAGMA user_version').get() as { user_version: number })
        .user_version;
      database.close();
      versions.add(version);
      expect([3, NEWEST_VERSION]).toContain(version);
      if (version === 3) {
        await expect(openEmbeddedStore(path)).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE' });
        await keepEmbeddedStore(path).upgrade(backup);
      }
      expect(await contentOf(path)).toBe(content);
      await rm(backup);
      // The log of the upgraded store would be read into the older one.
      for (const rest of ['', '-wal', '-shm']) await rm(path + rest, { force: true });
      await copyFile(join(folder, 'old.db'), path);
    });
    expect(versions).toContain(3);
  }, 60_000);
});

test('a copy that the user made, of the file alone, can be restored; one that is damaged cannot', async () => {
  const store = await openEmbeddedStore(path);
  await store.writePapers(somePapers('a', 100));
  const before = await everythingIn(store);
  await store.close();
  const copy = join(folder, 'copy');
  await copyFile(path, copy);
  const restored = join(folder, 'restored.db');
  await restoreGraph(keepEmbeddedStore(restored), copy);
  const again = await openEmbeddedStore(restored);
  expect(await everythingIn(again)).toStrictEqual(before);
  await again.close();

  const bytes = await readFile(path);
  const damaged = Buffer.from(bytes);
  damaged.fill(0, 4096 * 3, 4096 * 6);
  for (const [content, reason] of [
    [bytes.subarray(0, 4096 * 10), 'is damaged'],
    [damaged, 'damaged'],
    [bytes.subarray(0, 20), 'no SQLite database'],
  ] as const) {
    await writeFile(copy, content);
    await expect(restoreGraph(keepEmbeddedStore(join(folder, 'new.db')), copy)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(`^${copy} cannot be restored: .*${reason}`) as string,
    });
  }
  expect((await readdir(folder)).sort().filter((name) => name.includes('new.db'))).toEqual([]);
});

test('a store of another program is not written over, even with --replace', async () => {
  const foreign = new DatabaseSync(path);
  foreign.exec('CREATE TABLE mine (x)');
  foreign.close();
  const before = await readFile(path);
  const store = await openEmbeddedStore(join(folder, 'a.db'));
  await store.close();
  await keepEmbeddedStore(join(folder, 'a.db')).backUp(join(folder, 'a.gz'));
  expect(
    gunzipSync(await readFile(join(folder, 'a.gz')))
      .subarray(0, 6)
      .toString(),
  ).toBe('SQLite');
  await expect(
    restoreGraph(keepEmbeddedStore(path), join(folder, 'a.gz'), { replace: true }),
  ).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE' });
  expect(await readFile(path)).toEqual(before);
});
