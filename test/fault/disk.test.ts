/** A disk that is full or broken, under the embedded store and under the files that the program writes. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seededRandom } from '../../bench/random.js';
import { FaultyDisk, type DiskFault } from '../setup/faultyDisk.js';
import { repository, startPaperService } from '../setup/paperService.js';
import { KILLS, SEED } from './bound.js';
import { expectSaid } from './disturbances.js';
import { EmbeddedPlace } from './places.js';
import { PROGRAM, run } from './program.js';
import { acknowledgedBy, Work } from './work.js';

const PAPERS = 56;
const disk = await FaultyDisk.make();

let folder: string;
let work: Work;
let place: EmbeddedPlace;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-fault-work-'));
  work = await Work.prepare(folder, PAPERS);
});
beforeEach(async () => {
  place = await EmbeddedPlace.make();
});
afterEach(() => place.close());
afterAll(async () => {
  await disk?.remove();
  await rm(folder, { recursive: true, force: true });
});

const FULL = /^papergraph: .*papergraph\.db cannot grow, the disk is full: free some space/m;
const BROKEN = /^papergraph: .*papergraph\.db cannot be read or written \(.+\): check the disk/m;

describe.skipIf(disk === undefined)('the store', () => {
  if (disk === undefined) return;

  test.each<[string, DiskFault, RegExp]>([
    ['no room when it is made', { file: '.db', call: 'write', after: 0, failure: 'ENOSPC' }, FULL],
    ['no room for its log', { file: '-wal', call: 'write', after: 0, failure: 'ENOSPC' }, FULL],
    ['no room for more of its log', { file: '-wal', call: 'write', after: 2000, failure: 'ENOSPC' }, FULL],
    ['no room for its journal', { file: '-journal', call: 'write', after: 0, failure: 'ENOSPC' }, FULL],
    [
      'no room for the index of its log',
      { file: '-shm', call: 'write', after: 0, failure: 'ENOSPC' },
      BROKEN,
    ],
    ['the file is not flushed', { file: '.db', call: 'sync', after: 0, failure: 'EIO' }, BROKEN],
    ['its log is not flushed', { file: '-wal', call: 'sync', after: 3, failure: 'EIO' }, BROKEN],
    ['its journal is not flushed', { file: '-journal', call: 'sync', after: 0, failure: 'EIO' }, BROKEN],
  ])('%s: the run says so, and the next one finishes', async (_, aim, message) => {
    const { environment, hasFailed } = disk.fault(aim);
    const result = await work.start(place, environment).result;
    expect(hasFailed()).toBe(true);
    expectSaid(result, message);
    await work.expectNothingLost(place, acknowledgedBy(result));
    await work.expectFinishes(place);
  });

  test('killed in the middle of writing a page', async () => {
    const random = seededRandom(SEED);
    for (let kills = 0; kills < KILLS;) {
      await place.empty();
      const [file, writes] = random() < 1 / 3 ? ['.db', 1200] : ['-wal', 3000];
      const after = Math.floor(random() * writes);
      const { environment } = disk.fault({ file, call: 'write', after, failure: 'KILL' });
      const result = await work.start(place, environment).result;
      if (result.signal === 'SIGKILL') kills++;
      else expect(result.code).toBe(0);
      await work.expectNothingLost(place, acknowledgedBy(result));
      await work.expectFinishes(place);
    }
  });
});

describe('files that the program writes', () => {
  const extract = (...options: readonly string[]) => [
    'extract',
    'papers.jsonl',
    '--reader',
    'patterns',
    ...options,
  ];
  const filesBeside = async () => (await readdir(folder)).filter((name) => name !== 'papers.jsonl');

  test.skipIf(disk === undefined).each<[string, Omit<DiskFault, 'file'>, string]>([
    ['is full', { call: 'write', after: 5, failure: 'ENOSPC' }, 'the disk is full: free some space'],
    ['is not flushed', { call: 'sync', after: 0, failure: 'EIO' }, 'the disk failed (EIO): check it'],
  ])('extract --output where the disk %s', async (_, aim, cause) => {
    if (disk === undefined) return;
    await writeFile(join(folder, 'out.jsonl'), 'what was there');
    const { environment, hasFailed } = disk.fault({ file: '.partial', ...aim });
    const result = await run(folder, extract('--output', 'out.jsonl'), environment);
    expect(hasFailed()).toBe(true);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain(`papergraph: out.jsonl: cannot be written: ${cause}`);
    expect(await filesBeside()).toEqual(['out.jsonl']);
    expect(await readFile(join(folder, 'out.jsonl'), 'utf8')).toBe('what was there');

    expect(await run(folder, extract('--output', 'out.jsonl'))).toMatchObject({ code: 0 });
    const written = await readFile(join(folder, 'out.jsonl'), 'utf8');
    expect(written.trimEnd().split('\n')).toHaveLength(work.recordIds.length);
    await rm(join(folder, 'out.jsonl'));
  });

  test.skipIf(disk === undefined)('a backup where the disk is full', async () => {
    if (disk === undefined) return;
    await run(folder, ['ingest', 'papers.jsonl', '--reader', 'patterns', '--store', 'file:kept.db']);
    const there = await filesBeside();
    const backup = ['backup', 'x.gz', '--store', 'file:kept.db'];
    const { environment, hasFailed } = disk.fault({
      file: '.partial',
      call: 'write',
      after: 1,
      failure: 'ENOSPC',
    });
    const result = await run(folder, backup, environment);
    expect(hasFailed()).toBe(true);
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/^papergraph: x\.gz cannot grow, the disk is full/);
    expect(await filesBeside()).toEqual(there);
    expect(await run(folder, backup)).toMatchObject({ code: 0 });
    for (const file of ['x.gz', 'kept.db']) await rm(join(folder, file));
  });

  test.skipIf(disk === undefined).each<[string, Omit<DiskFault, 'file'>, string]>([
    ['is full', { call: 'write', after: 0, failure: 'ENOSPC' }, 'the disk is full'],
    ['is not flushed', { call: 'sync', after: 0, failure: 'EIO' }, 'the disk failed (EIO)'],
  ])('the cache of responses where the disk %s', async (_, aim, cause) => {
    if (disk === undefined) return;
    const paper = { id: '2601.00001', title: 'Gates', abstract: 'We replace MLP layers by gates.' };
    const service = await startPaperService(repository([paper], 1));
    try {
      const ingest = [
        `oai:${service.url}/oai?metadataPrefix=arXiv`,
        '--reader',
        'patterns',
        '--cache',
        'cache',
      ];
      const settings = { PAPERGRAPH_STORE: place.address, PAPERGRAPH_REQUEST_INTERVAL: '0.01' };
      const { environment, hasFailed } = disk.fault({ file: '.partial', ...aim });
      const result = await run(folder, ['ingest', ...ingest], { ...settings, ...environment });
      expect(hasFailed()).toBe(true);
      expect(result.code).toBe(1);
      expect(result.stderr).toContain(
        `papergraph: cache/responses: responses cannot be kept there: ${cause}`,
      );
      expect(service.requests).toHaveLength(1);
      expect(await run(folder, ['ingest', ...ingest], settings)).toMatchObject({
        code: 0,
        stdout: 'read: 1, written: 1, unchanged: 0, failed: 0\n',
      });
    } finally {
      await service.close();
      await rm(join(folder, 'cache'), { recursive: true, force: true });
    }
  });

  test.skipIf(!existsSync('/dev/full')).each([
    ['extract', extract()],
    ['ingest', ['ingest', 'papers.jsonl', '--reader', 'patterns', '--acknowledge']],
  ])('standard output of %s where the disk is full', async (_, args) => {
    const full = await open('/dev/full', 'w');
    try {
      const result = await run(folder, args, { PAPERGRAPH_STORE: place.address }, full.fd);
      expect(result.code).toBe(1);
      expect(result.stderr).toContain(
        'papergraph: standard output cannot be written: the disk is full: free some space',
      );
      expect(result.stderr).not.toMatch(/^ {4}at |should not happen/m);
    } finally {
      await full.close();
    }
    if (args[0] === 'ingest') await work.expectFinishes(place);
  });

  test('nobody reads what ingest acknowledges: it stops in order, and the next run goes on', async () => {
    const running = work.start(place);
    await running.printed(1);
    running.child.stdout?.destroy();
    const result = await running.result;
    expect(result).toMatchObject({ code: 1, signal: null });
    expect(result.stderr).toContain('Stopped. What is written stays');
    await work.expectNothingLost(place, acknowledgedBy(result));
    await work.expectFinishes(place);
  });
});

const execute = promisify(execFile);
const canMount = await execute('unshare', ['-rm', 'true']).then(
  () => true,
  () => false,
);

/** The disk is mounted where only this shell sees it, so that no one has to be root and nothing is left. */
const ON_A_SMALL_DISK = `
  mkdir small && mount -t tmpfs -o size=1m none small
  "$@" --store file:small/papergraph.db >&2; echo $?
  "$@" --store file:small/papergraph.db >&2; echo $?
  mount -o remount,size=64m small
  "$@" --store file:small/papergraph.db >&2; echo $?
  cp small/papergraph.db "$STORE"`;

test.skipIf(!canMount)('a small disk is full, then it is made larger', async () => {
  const ingest = [process.execPath, PROGRAM, 'ingest', 'papers.jsonl', '--reader', 'patterns'];
  const { stdout, stderr } = await execute('unshare', ['-rm', 'sh', '-c', ON_A_SMALL_DISK, 'sh', ...ingest], {
    cwd: folder,
    env: { PATH: process.env['PATH'], STORE: place.path },
  });
  expect(stdout.split('\n')).toEqual(['1', '1', '0', '']);
  expect(stderr).toMatch(FULL);
  await work.expectWhole(place);
});
