/** The commands that keep a graph, as their users run them: the built program on embedded stores. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/graph/open.js';
import { fillWorld } from '../contract/keptWorld.js';
import { runProgram } from '../setup/program.js';

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
