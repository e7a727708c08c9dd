/** The program killed (SIGKILL) at random moments of an ingest. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { seededRandom, type Random } from '../../bench/random.js';
import { KILLS, SEED } from './bound.js';
import type { Counts, Place } from './places.js';
import { acknowledgedBy, type Work } from './work.js';

/** So often at most the same ingest is killed before it may finish. */
const MOST_IN_A_ROW = 3;

/** When what happens in a run that nothing disturbs, in milliseconds from its start. */
interface Timetable {
  readonly firstStored: number;
  readonly lastStored: number;
  readonly end: number;
  readonly linesPrinted: number;
}

/** Until the first paper is stored; while papers are; and then, when the hierarchy grows and the store is closed. */
const PHASES = ['starting', 'writing', 'ending'] as const;
type Phase = (typeof PHASES)[number];

/** Kills `KILLS` runs in all. After each nothing is lost; in the end the graph is as if nothing had happened. */
export async function killAgainAndAgain(work: Work, place: Place): Promise<void> {
  const random = seededRandom(SEED);
  const { timetable, counts } = await rehearse(work, place);
  const kills: Record<Phase, number> = { starting: 0, writing: 0, ending: 0 };
  const done = () => kills.starting + kills.writing + kills.ending;
  while (done() < KILLS) {
    await place.empty();
    const acknowledged = new Set<string>();
    for (let row = Math.ceil(random() * MOST_IN_A_ROW); row > 0 && done() < KILLS; row--) {
      const phase = PHASES[done() % PHASES.length] ?? 'starting';
      const killed = await killOnce(work, place, phase, timetable, random);
      if (killed === null) break;
      kills[phase]++;
      for (const id of acknowledgedBy(killed)) acknowledged.add(id);
      await work.expectNothingLost(place, acknowledged);
    }
    await work.expectFinishes(place, counts);
  }
  console.log(`killed: ${JSON.stringify(kills)} (seed ${SEED})`);
}

async function rehearse(work: Work, place: Place): Promise<{ timetable: Timetable; counts: Counts }> {
  await place.empty();
  const startedAt = Date.now();
  const running = work.start(place);
  await running.printed(1);
  const firstStored = Date.now() - startedAt;
  await running.printed(work.recordIds.length);
  const lastStored = Date.now() - startedAt;
  expect(await running.result).toMatchObject({ code: 0 });
  await work.expectWhole(place);
  return {
    timetable: {
      firstStored,
      lastStored,
      end: Date.now() - startedAt,
      linesPrinted: running.lines.length,
    },
    counts: await place.counts(),
  };
}

/** Null if the run was over before. */
async function killOnce(work: Work, place: Place, phase: Phase, timetable: Timetable, random: Random) {
  const running = work.start(place);
  await moment(phase, running, timetable, random);
  running.child.kill('SIGKILL');
  const result = await running.result;
  if (result.signal === 'SIGKILL') return result;
  expect(result).toMatchObject({ code: 0 });
  return null;
}

async function moment(
  phase: Phase,
  running: { printed(lines: number): Promise<boolean> },
  { firstStored, lastStored, end, linesPrinted }: Timetable,
  random: Random,
): Promise<void> {
  switch (phase) {
    case 'starting':
      await sleep(random() * firstStored);
      break;
    case 'writing':
      await running.printed(Math.ceil(random() * linesPrinted));
      await sleep(random() * ((lastStored - firstStored) / linesPrinted) * 32);
      break;
    case 'ending':
      await running.printed(linesPrinted);
      await sleep(random() * (end - lastStored));
  }
}
