/** Stores that are copied, and put back. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { correct } from '../../src/graph/corrections/correct.js';
import { restoreGraph } from '../../src/graph/keeping/restoreGraph.js';
import { keepStore, openStore } from '../../src/graph/open.js';
import { curated, paper } from './knowledge.js';
import { everythingIn } from './snapshot.js';
import { emptyStoreForEach, type StoreUnderTest } from './stores.js';

/** Places at which a backup is damaged, as parts of its length. */
const PLACES = [0, 0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999];

export function backups(under: StoreUnderTest): void {
  const opened = emptyStoreForEach(under);
  let folder: string;
  let backup: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'papergraph-backups-'));
    backup = join(folder, 'x.backup.gz');
  });
  afterEach(() => rm(folder, { recursive: true }));

  test(
    'what is backed up and restored is the same graph, also for those who have it open, and in a new file',
    { timeout: 120_000 },
    async () => {
      const { store } = opened;
      await store.installVocabulary([curated('gate', { aliases: ['GT'] })]);
      await store.writePapers([
        paper('a', { facts: ['USES gate', 'REPLACES mixer'] }),
        paper('b', { concepts: ['mixer'] }),
      ]);
      await correct(
        store,
        { kind: 'MERGE_CONCEPTS', concept: 'mixer', into: 'gate' },
        { by: 'Ada', reason: null },
      );
      const before = await everythingIn(store);
      const keeper = await opened.keeper();
      await keeper.backUp(backup);
      expect(await readdir(folder)).toEqual(['x.backup.gz']);

      await store.removePaper('a');
      await store.writePapers([paper('later', { facts: ['USES later-net'] })]);
      await expect(restoreGraph(keeper, backup)).rejects.toMatchObject({
        code: 'BAD_USAGE',
        message: expect.stringContaining('--replace') as string,
      });
      expect(await store.countPapers({ text: 'later' })).toBe(1);

      await restoreGraph(keeper, backup, { replace: true });
      expect(await everythingIn(store)).toStrictEqual(before);
      await store.writePapers([paper('later')]);
      await opened.reopen();
      expect(await opened.store.countPapers({})).toBe(3);

      const copy = `file:${join(folder, 'copy.db')}`;
      await restoreGraph(await keepStore(copy), backup);
      const copied = await openStore(copy);
      expect(await everythingIn(copied)).toStrictEqual(before);
      await copied.close();
    },
  );

  test('a backup is not written over', async () => {
    await writeFile(backup, 'another');
    await expect((await opened.keeper()).backUp(backup)).rejects.toMatchObject({ code: 'BAD_USAGE' });
    expect(await readFile(backup, 'utf8')).toBe('another');
  });

  test(
    'a damaged backup is refused, or says the same as before it was damaged',
    { timeout: 120_000 },
    async () => {
      const { store } = opened;
      await store.writePapers([paper('a', { facts: ['USES gate'] }), paper('b')]);
      const before = await everythingIn(store);
      const keeper = await opened.keeper();
      await keeper.backUp(backup);
      await store.writePapers([paper('c')]);
      const changed = await everythingIn(store);
      const whole = await readFile(backup);
      const bytesAt = (place: number) => Math.floor(place * whole.length);
      const flipped = (place: number) => {
        const bytes = Buffer.from(whole);
        bytes[bytesAt(place)] = (bytes[bytesAt(place)] ?? 0) ^ 0x10;
        return bytes;
      };
      for (const damaged of PLACES.flatMap((place) => [flipped(place), whole.subarray(0, bytesAt(place))])) {
        await writeFile(backup, damaged);
        const failure: unknown = await restoreGraph(keeper, backup, { replace: true }).catch(
          (error: unknown) => error,
        );
        if (failure === undefined) {
          expect(await everythingIn(store)).toStrictEqual(before);
          await store.writePapers([paper('c')]);
        } else
          expect(failure).toMatchObject({
            code: 'BAD_INPUT',
            message: expect.stringContaining(backup) as string,
          });
        expect(await everythingIn(store)).toStrictEqual(changed);
      }
      expect(await readdir(folder)).toEqual(['x.backup.gz']);
    },
  );
}
