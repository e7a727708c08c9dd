/** When in an ingest something happens: at a random moment of each of its phases in turn. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Random } from '../../bench/random.js';
import type { Counts, Place } from './places.js';
import type { Running } from './program.js';
import type { Work } from './work.js';

/** While papers are stored; until the first is; and after the last, when the hierarchy grows and the store is closed. */
const PHASES = ['writing', 'starting', 'ending'] as const;
export type Phase = (typeof PHASES)[number];

const PAPERS_IN_A_BATCH = 32;

/** What comes of the work if nothing disturbs it, and when, in milliseconds from its start. */
export interface Rehearsal {
  readonly counts: Counts;
  readonly firstStored: number;
  readonly lastStored: number;
  readonly end: number;
  readonly linesPrinted: number;
}

export async function rehearse(work: Work, place: Place): Promise<Rehearsal> {
  await place.empty();
  const startedAt = Date.now();
  const running = work.start(place);
  await running.printed(1);
  const firstStored = Date.now() - startedAt;
  await running.printed(work.recordIds.length);
  const lastStored = Date.now() - startedAt;
  expect(await running.result).toMatchObject({ code: 0 });
  const end = Date.now() - startedAt;
  await work.expectWhole(place);
  return { counts: await place.counts(), firstStored, lastStored, end, linesPrinted: running.lines.length };
}

/** Resolves at a moment of the phase, or when the run is over before. */
export async function momentOf(
  phase: Phase,
  running: Running,
  { firstStored, lastStored, end, linesPrinted }: Rehearsal,
  random: Random,
): Promise<void> {
  switch (phase) {
    case 'writing':
      await running.printed(Math.ceil(random() * linesPrinted));
      await sleep(random() * ((lastStored - firstStored) / linesPrinted) * PAPERS_IN_A_BATCH);
      break;
    case 'starting':
      await sleep(random() * firstStored);
      break;
    case 'ending':
      await running.printed(linesPrinted);
      await sleep(random() * (end - lastStored));
  }
}

export function phaseOf(turn: number): Phase {
  return PHASES[turn % PHASES.length] ?? 'writing';
}
