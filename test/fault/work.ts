/** One piece of work that faults disturb: papers in a file that are read into a store, and the graph that comes of it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { recordsOf } from '../../src/graph/identity/paperKeys.js';
import type { GraphStore } from '../../src/graph/store.js';
import { faultInput } from './papers.js';
import { EmbeddedPlace, type Counts, type Place } from './places.js';
import { run, start, type Environment, type Result, type Running } from './program.js';
import { allPapers, graphRows, hashOf, paperRows } from './rows.js';

const INPUT = 'papers.jsonl';

export class Work {
  private constructor(
    /** Holds the input; the program runs in it. */
    readonly folder: string,
    readonly recordIds: readonly string[],
    /** Of the whole graph, as a run leaves it that nothing disturbs. */
    private readonly hash: string,
    /** What a paper may be in the middle of a run: as its first record makes it, or both. */
    private readonly wholePapers: ReadonlyMap<string, ReadonlySet<string>>,
  ) {}

  /** Does the work undisturbed, on an embedded store of its own. */
  static async prepare(folder: string, papers: number): Promise<Work> {
    const { lines, firstLines, recordIds } = faultInput(papers);
    const wholePapers = new Map<string, Set<string>>();
    const place = await EmbeddedPlace.make();
    let hash = '';
    // With the first records alone, then with all: the second records come to papers that are there.
    for (const text of [firstLines, lines]) {
      await writeFile(join(folder, INPUT), text);
      expect(await run(folder, ingestArguments(place.address))).toMatchObject({ code: 0 });
      const store = await place.open();
      for (const [id, row] of await paperRows(store)) {
        wholePapers.set(id, (wholePapers.get(id) ?? new Set()).add(row));
      }
      hash = hashOf(await graphRows(store));
      await store.close();
    }
    await place.close();
    return new Work(folder, recordIds, hash, wholePapers);
  }

  /** Starts the program on the whole input. What is stored it acknowledges, a line each. */
  start(place: Place, environment?: Environment): Running {
    return start(this.folder, [...ingestArguments(place.address), '--acknowledge'], environment);
  }

  /** Every paper that the store has is whole, and each acknowledged record is in one. */
  async expectNothingLost(place: Place, acknowledged: Iterable<string>): Promise<void> {
    await place.counts();
    const store = await place.open();
    try {
      for (const [id, row] of await paperRows(store)) {
        expect(this.wholePapers.get(id)?.has(row), `paper ${id} is there in part: ${row}`).toBe(true);
      }
      const stored = await recordIdsIn(store);
      expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
    } finally {
      await store.close();
    }
  }

  /** Runs the program once more, and nothing is missing then. */
  async expectFinishes(place: Place, undisturbed?: Counts): Promise<void> {
    const finished = await this.start(place).result;
    expect({ code: finished.code, stderr: finished.stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(
        /^(?:read: \d+, written: \d+, unchanged: \d+, failed: 0[^\n]*\n)+$/,
      ) as string,
    });
    expect(new Set(acknowledgedBy(finished))).toEqual(new Set(this.recordIds));
    await this.expectWhole(place, undisturbed);
  }

  /** The graph is the one that comes of an undisturbed run. */
  async expectWhole(place: Place, undisturbed?: Counts): Promise<void> {
    const counts = await place.counts();
    if (undisturbed !== undefined) expect(counts).toEqual(undisturbed);
    const store = await place.open();
    try {
      expect(hashOf(await graphRows(store))).toBe(this.hash);
      expect(await store.ungrownWrites()).toEqual([]);
    } finally {
      await store.close();
    }
  }
}

function ingestArguments(address: string): readonly string[] {
  return ['ingest', INPUT, '--reader', 'patterns', '--threads', '1', '--store', address];
}

/** The ids of the records that a run has said are stored. The last line may be half written where it was killed. */
export function acknowledgedBy({ stdout }: Pick<Result, 'stdout'>): readonly string[] {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => (JSON.parse(line) as { id: string }).id);
}

async function recordIdsIn(store: GraphStore): Promise<ReadonlySet<string>> {
  return new Set((await allPapers(store)).flatMap(recordsOf).map(({ id }) => id));
}
