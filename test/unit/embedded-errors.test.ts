/** What the embedded store says when its file, its folder or the disk is not as it should be. */
import { writeFileSync, statSync } from 'node:fs';
import { chmod, copyFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Connection } from '../../src/graph/embedded/connection.js';
import { migrate } from '../../src/graph/embedded/migrate.js';
import { countPapers } from '../../src/graph/embedded/papers.js';
import { openEmbeddedStore } from '../../src/graph/embedded/store.js';
import { removePaper, writePapers } from '../../src/graph/embedded/write.js';
import { openStore } from '../../src/graph/open.js';
import { paper } from '../contract/knowledge.js';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-errors-'));
  path = join(folder, 'papergraph.db');
});
afterEach(async () => {
  await chmod(folder, 0o755);
  await rm(folder, { recursive: true });
});

const refusal = (code: string, reason: string) => ({
  name: 'PapergraphError',
  code,
  message: expect.stringMatching(reason) as string,
});

/** Of which no paper is to blame. */
const stateOfStore = (reason: string) => ({ ...refusal('STORE_UNAVAILABLE', reason), isStateOfStore: true });

function sqlite(statements: string): void {
  const database = new DatabaseSync(path);
  database.exec(statements);
  database.close();
}

describe('a file that is not a store of this version is refused and left as it is', () => {
  test.each([
    [
      'a text',
      () => {
        writeFileSync(path, 'Dear diary, '.repeat(500));
      },
      'no SQLite database',
    ],
    [
      "another program's database",
      () => {
        sqlite('CREATE TABLE diary (entry TEXT)');
      },
      'another program',
    ],
    [
      "a database with another program's number",
      () => {
        sqlite('PRAGMA application_id = 7; PRAGMA user_version = 1; CREATE TABLE t (x)');
      },
      'another program',
    ],
  ])('%s', async (_, make, reason) => {
    make();
    const before = await readFile(path);
    await expect(openEmbeddedStore(path)).rejects.toMatchObject(refusal('STORE_INCOMPATIBLE', reason));
    expect(await readFile(path)).toEqual(before);
  });

  test('a store of a newer version', async () => {
    await (await openEmbeddedStore(path)).close();
    sqlite('PRAGMA user_version = 99');
    await expect(openEmbeddedStore(path)).rejects.toMatchObject(
      refusal('STORE_INCOMPATIBLE', 'newer papergraph.*99.*update papergraph'),
    );
  });

  test('a store that a newer version brings up to date while it is open', async () => {
    const store = await openEmbeddedStore(path);
    sqlite('PRAGMA user_version = 99');
    await expect(store.ping()).rejects.toMatchObject(refusal('STORE_INCOMPATIBLE', 'newer'));
    await expect(store.prepare()).rejects.toMatchObject(refusal('STORE_INCOMPATIBLE', 'newer'));
    await store.close();
  });
});

test('an empty file becomes a store', async () => {
  await writeFile(path, '');
  const store = await openEmbeddedStore(path);
  await store.ping();
  await store.close();
});

test('names that mean something to SQLite are plain names of files', async () => {
  for (const name of [':memory:', 'file:x?mode=memory']) {
    const store = await openEmbeddedStore(join(folder, name));
    await store.writePapers([paper('a')]);
    await store.close();
    const again = await openEmbeddedStore(join(folder, name));
    expect(await again.countPapers({})).toBe(1);
    await again.close();
  }
});

test('after closing the file alone is the whole store', async () => {
  const store = await openEmbeddedStore(path);
  await store.writePapers([paper('a')]);
  await store.close();
  await copyFile(path, `${path}.copy`);
  const copy = await openEmbeddedStore(`${path}.copy`);
  expect(await copy.countPapers({})).toBe(1);
  await copy.close();
});

test('a folder that is not there', async () => {
  await expect(openEmbeddedStore(join(folder, 'nowhere', 'x.db'))).rejects.toMatchObject(
    refusal('STORE_UNAVAILABLE', 'nowhere.*check that its folder exists'),
  );
});

test('a folder in place of a file', async () => {
  await expect(openEmbeddedStore(folder)).rejects.toMatchObject(
    refusal('STORE_UNAVAILABLE', 'cannot be opened'),
  );
});

// Permissions hold nobody back who is root.
test.skipIf(process.getuid?.() === 0)('a folder that may not be written to', async () => {
  await chmod(folder, 0o555);
  await expect(openEmbeddedStore(path)).rejects.toMatchObject(refusal('STORE_UNAVAILABLE', 'may be written'));
});

test.skipIf(process.getuid?.() === 0)('a file that may not be written to', async () => {
  await (await openEmbeddedStore(path)).close();
  await chmod(path, 0o444);
  await expect(
    openEmbeddedStore(path).then((store) => store.writePapers([paper('a')])),
  ).rejects.toMatchObject(refusal('STORE_UNAVAILABLE', 'permissions'));
});

test('a damaged file', async () => {
  const store = await openEmbeddedStore(path);
  await store.writePapers([paper('a', { facts: ['USES x'] })]);
  await store.close();
  const bytes = await readFile(path);
  bytes.fill(0xaa, 100);
  await writeFile(path, bytes);
  await expect(openEmbeddedStore(path)).rejects.toMatchObject(
    refusal('STORE_UNAVAILABLE', 'damaged.*backup'),
  );
});

test('another process writes for too long: reading goes on, writing says so, and later works', () => {
  const connection = new Connection(path, { busyTimeoutMillis: 20 });
  migrate(connection);
  connection.configure();
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  expect(() => {
    writePapers(connection, [paper('a')]);
  }).toThrow(expect.objectContaining(stateOfStore('locked.*try again')));
  expect(countPapers(connection, {})).toBe(0);
  other.exec('COMMIT');
  writePapers(connection, [paper('a')]);
  expect(countPapers(connection, {})).toBe(1);
  other.close();
  connection.close();
});

test('the log does not grow without end, though somebody always reads', () => {
  const connection = new Connection(path, { busyTimeoutMillis: 20 });
  connection.configure();
  connection.execute('CREATE TABLE filled (bytes)');
  const fill = () =>
    connection.writing(() => connection.run('INSERT INTO filled VALUES (zeroblob(20000000))'));
  const logBytes = () => statSync(`${path}-wal`).size;
  const reading = () => {
    const reader = new Connection(path, { readOnly: true });
    reader.execute('BEGIN');
    reader.count('SELECT count(*) AS count FROM filled');
    return reader;
  };
  const leave = (reader: Connection) => {
    reader.execute('COMMIT');
    reader.close();
  };
  const first = reading();
  for (let i = 0; i < 5; i++) fill();
  expect(logBytes()).toBeGreaterThan(80_000_000);
  const second = reading();
  leave(first);
  // The second reads what stands in the log: it is waited for, in vain, once in a while.
  for (let i = 0; i < 3; i++) fill();
  expect(logBytes()).toBeGreaterThan(120_000_000);
  leave(second);
  for (let i = 0; i < 8 && logBytes() > 80_000_000; i++) fill();
  expect(logBytes()).toBeLessThan(80_000_000);
  connection.close();
});

test('a full disk: nothing is half written, and when there is room again it goes on', () => {
  const connection = new Connection(path);
  connection.configure();
  migrate(connection);
  writePapers(connection, [paper('kept')]);
  connection.execute('PRAGMA max_page_count = 1'); // SQLite takes what it has already.
  const papers = Array.from({ length: 200 }, (_, i) => paper(`p${i}`, { abstract: 'word '.repeat(500) }));
  expect(() => {
    writePapers(connection, papers);
  }).toThrow(expect.objectContaining(stateOfStore('disk is full')));
  expect(countPapers(connection, {})).toBe(1);
  connection.execute('PRAGMA max_page_count = 100000');
  writePapers(connection, papers);
  expect(countPapers(connection, {})).toBe(201);
  expect(removePaper(connection, 'p7')).toBe(true);
  connection.close();
});

test('a file that is removed or replaced while it is open', async () => {
  const store = await openEmbeddedStore(path);
  await store.ping();
  await rename(path, `${path}.moved`);
  await expect(store.ping()).rejects.toMatchObject(refusal('STORE_UNAVAILABLE', 'removed or replaced'));
  await writeFile(path, '');
  await expect(store.ping()).rejects.toMatchObject(refusal('STORE_UNAVAILABLE', 'removed or replaced'));
  await store.close();
});

test('a closed store says so, and may be closed again', async () => {
  const store = await openEmbeddedStore(path);
  await store.close();
  await store.close();
  const closed = refusal('STORE_UNAVAILABLE', 'closed');
  await expect(store.ping()).rejects.toMatchObject(closed);
  await expect(store.countPapers({})).rejects.toMatchObject(closed);
  await expect(store.writePapers([paper('a')])).rejects.toMatchObject(closed);
  await expect(store.statistics()).rejects.toMatchObject(closed);
});

describe('addresses', () => {
  test('file:PATH and file:///PATH are the embedded store', async () => {
    const store = await openStore(`file:${path}`);
    expect(store.address).toBe(`file:${path}`);
    await store.writePapers([paper('a')]);
    await store.close();
    const same = await openStore(`file://${path}`);
    expect(await same.countPapers({})).toBe(1);
    await same.close();
  });

  test.each([
    '',
    'papergraph.db',
    'http://localhost:7687',
    'postgres://x',
    'file:',
    'file://host/x',
    'C:\\x.db',
  ])('%j is none', async (address) => {
    await expect(openStore(address)).rejects.toMatchObject(refusal('BAD_USAGE', 'file:'));
  });
});
