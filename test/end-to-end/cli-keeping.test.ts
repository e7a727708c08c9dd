/** The commands that keep a graph, as their users run them: the built program on embedded stores. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/graph/open.js';
import { fillWorld } from '../contract/keptWorld.js';
import { runProgram } from '../setup/program.js';
import { bringBackToVersion } from '../unit/olderEmbeddedStore.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-cli-keeping-'));
  const store = await openStore(`file:${join(folder, 'papergraph.db')}`);
  await fillWorld(store);
  await store.close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (args: readonly string[], input?: string) => runProgram(folder, args, input);
const bytes = (name: string) => readFile(join(folder, name));

describe('export and import', () => {
  it('give the same bytes, by files, compressed, and by a pipe', async () => {
    const piped = await run(['export']);
    expect(piped).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(
        /^exported: 12 papers, 3 concepts of the vocabulary, 11 corrections, \d+ relations of kinds\n$/,
      ) as string,
    });
    expect(await run(['export', '--output', 'graph.jsonl.gz'])).toMatchObject({ code: 0, stdout: '' });
    expect(gunzipSync(await bytes('graph.jsonl.gz')).toString()).toBe(piped.stdout);

    expect(await run(['import', 'graph.jsonl.gz', '--store', 'file:one.db'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('imported: 12 papers') as string,
    });
    expect(await run(['import', '-', '--store', 'file:two.db'], piped.stdout)).toMatchObject({ code: 0 });
    for (const name of ['one', 'two']) {
      expect(await run(['export', '--store', `file:${name}.db`])).toMatchObject({
        code: 0,
        stdout: piped.stdout,
      });
    }
  });

  it.each([
    [['export', '--store', 'file:missing.db'], '', 2, 'missing.db: no such file'],
    [['export', '--output', 'missing/x'], '', 2, 'missing/x: cannot be written: no such folder'],
    [['import', 'missing.jsonl', '--replace'], '', 2, 'missing.jsonl: no such file'],
    [['import', '.', '--replace'], '', 2, 'is no file'],
    [['import', '-'], '', 2, 'holds a graph already (12 papers)'],
    [['import', '-', '--replace'], '{"title": "A"}\n', 1, 'standard input is no export of papergraph'],
    [['import', '-', '--store', 'file:missing/x.db'], '', 1, 'standard input: line 1: is empty'],
  ])('%j with %j is refused, and changes nothing', async (args, input, code, message) => {
    const before = await bytes('papergraph.db');
    const result = await run(args, input);
    expect(result).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(message) as string });
    expect(result.stderr).not.toMatch(/^ {4}at /m);
    expect(await bytes('papergraph.db')).toEqual(before);
    expect((await readdir(folder)).filter((name) => !/^papergraph\.db(-shm|-wal)?$/.test(name))).toEqual([]);
  });

  it('leave an old file alone if the export fails', async () => {
    await writeFile(join(folder, 'graph.jsonl'), 'old');
    await writeFile(join(folder, 'broken.db'), 'no database');
    expect(await run(['export', '--store', 'file:broken.db', '--output', 'graph.jsonl'])).toMatchObject({
      code: 1,
    });
    expect((await bytes('graph.jsonl')).toString()).toBe('old');
  });
});

describe('export for other programs', () => {
  it('writes a document to standard output, or tables into a new folder', async () => {
    const document = await run(['export', '--format', 'graphml']);
    expect(document).toMatchObject({ code: 0, stderr: '' });
    expect(document.stdout).toMatch(/^<\?xml [\s\S]*<\/graphml>\n$/);
    expect(await run(['export', '--format', 'csv'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('name a folder for them by --output') as string,
    });
    expect(await run(['export', '--format', 'csv', '--output', 'tables'])).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect(await readdir(join(folder, 'tables'))).toContain('facts.csv');
  });
});

describe('backup and restore', () => {
  it('copy a store, and put the copy in the place of another only if they are told to', async () => {
    const { stdout: before } = await run(['export']);
    expect(await run(['backup', 'x.backup.gz'])).toMatchObject({ code: 0, stderr: '' });
    expect(await run(['backup', 'x.backup.gz'])).toMatchObject({ code: 2 });
    expect(await run(['restore', 'x.backup.gz'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('add --replace') as string,
    });
    await rm(join(folder, 'papergraph.db'));
    expect(await run(['restore', 'x.backup.gz'])).toMatchObject({ code: 0, stderr: '' });
    expect(await run(['export'])).toMatchObject({ stdout: before });
    await writeFile(join(folder, 'x.backup.gz'), (await bytes('x.backup.gz')).subarray(0, 3_000));
    expect(await run(['restore', 'x.backup.gz', '--replace'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        'x.backup.gz cannot be restored: the gzip data is damaged or cut off',
      ) as string,
    });
    expect(await run(['export'])).toMatchObject({ stdout: before });
  });
});

describe('upgrade', () => {
  it('is what every command asks for that finds an older store', async () => {
    bringBackToVersion(6, join(folder, 'papergraph.db'));
    for (const command of [['ask', 'which use gates'], ['export'], ['import', 'x.jsonl']]) {
      await writeFile(join(folder, 'x.jsonl'), '');
      expect(await run(command)).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(
          /store version 6, .* run papergraph upgrade --store "file:.\/papergraph.db"/,
        ) as string,
      });
    }
    expect(await run(['upgrade'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^Upgraded from version 6 to \d+\. What it was is in \.\/papergraph\.db\.version-6\.backup\.gz\n$/,
      ) as string,
    });
    expect(await run(['upgrade'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('needs no upgrade') as string,
    });
    expect(await run(['export'])).toMatchObject({ code: 0 });
  });
});
