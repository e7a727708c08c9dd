/** The embedded store, under a program that is killed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { KILLS } from './bound.js';
import { killAgainAndAgain } from './kills.js';
import { rehearse } from './moments.js';
import { EmbeddedPlace } from './places.js';
import { Work } from './work.js';

const PAPERS = 88;

let folder: string;
let place: EmbeddedPlace;
let work: Work;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-fault-work-'));
  place = await EmbeddedPlace.make();
  work = await Work.prepare(folder, PAPERS);
});
afterAll(async () => {
  await place.close();
  await rm(folder, { recursive: true, force: true });
});

test(`${KILLS} kills lose nothing`, async () => killAgainAndAgain(work, place, await rehearse(work, place)));
