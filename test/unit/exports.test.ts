/** Exports that chance damages: none is taken for a whole one. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../src/graph/embedded/store.js';
import { exportLines } from '../../src/graph/keeping/exportLines.js';
import { readExport } from '../../src/graph/keeping/readExport.js';
import { fillWorld } from '../contract/keptWorld.js';
import { joined } from '../contract/snapshot.js';

let folder: string;
let whole: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-exports-'));
  const store = await openEmbeddedStore(join(folder, 'papergraph.db'));
  await fillWorld(store);
  whole = Buffer.from(await joined(exportLines(store)));
  await store.close();
});
afterAll(() => rm(folder, { recursive: true }));

/** How many entries come; throws what reading them throws. */
async function entriesIn(bytes: Uint8Array): Promise<number> {
  const file = join(folder, 'export.jsonl');
  await writeFile(file, bytes);
  const entries = readExport(file);
  let count = 0;
  while ((await entries.next()).done !== true) count++;
  return count;
}

test('a whole one is read', async () => {
  expect(await entriesIn(whole)).toBe(whole.toString().split('\n').length - 3);
});

test('one that is cut, or in which bytes are changed, put in or left out, is refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.nat({ max: 20 }),
      fc.option(fc.uint8Array({ maxLength: 20 }), { nil: null }),
      async (place, removed, added) => {
        const at = Math.floor(place * whole.length);
        const rest = added === null ? [] : [added, whole.subarray(at + removed)];
        const damaged = Buffer.concat([whole.subarray(0, at), ...rest]);
        // What only lacks its last line feed is whole.
        if (damaged.toString().trimEnd() === whole.toString().trimEnd()) return;
        await expect(entriesIn(damaged)).rejects.toMatchObject({ code: 'BAD_INPUT' });
      },
    ),
    { numRuns: 150 },
  );
});

test.each([
  ['page', '{"kind":"reading"', '{"page":1,"kind":"reading"'],
  ['paper.page', '"kind":"reading","paper":{', '"kind":"reading","paper":{"page":1,'],
])('one that has %s, which a newer papergraph may have added, is refused', async (place, former, newer) => {
  expect(whole.toString()).toContain(former);
  await expect(entriesIn(Buffer.from(whole.toString().replace(former, newer)))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining(`: ${place}: holds what this papergraph does not know`) as string,
  });
});
