/** The program killed (SIGKILL) at random moments of an ingest. */
import { expect } from 'vitest';
import { seededRandom } from '../../bench/random.js';
import { KILLS, SEED } from './bound.js';
import { momentOf, type Phase, phaseOf, type Rehearsal } from './moments.js';
import type { Place } from './places.js';
import { acknowledgedBy, type Work } from './work.js';

/** So often at most the same ingest is killed before it may finish. */
const MOST_IN_A_ROW = 3;

/** Kills `KILLS` runs in all. After each nothing is lost; in the end the graph is as if nothing had happened. */
export async function killAgainAndAgain(work: Work, place: Place, rehearsal: Rehearsal): Promise<void> {
  const random = seededRandom(SEED);
  const kills: Record<Phase, number> = { starting: 0, writing: 0, ending: 0 };
  const done = () => kills.starting + kills.writing + kills.ending;
  while (done() < KILLS) {
    await place.empty();
    const acknowledged = new Set<string>();
    for (let row = Math.ceil(random() * MOST_IN_A_ROW); row > 0 && done() < KILLS; row--) {
      const phase = phaseOf(done());
      const running = work.start(place);
      await momentOf(phase, running, rehearsal, random);
      running.child.kill('SIGKILL');
      const result = await running.result;
      if (result.signal !== 'SIGKILL') {
        // It was over before.
        expect(result).toMatchObject({ code: 0 });
        break;
      }
      kills[phase]++;
      for (const id of acknowledgedBy(result)) acknowledged.add(id);
      await work.expectNothingLost(place, acknowledged);
    }
    await work.expectFinishes(place, rehearsal.counts);
  }
  console.log(`killed: ${JSON.stringify(kills)} (seed ${SEED})`);
}
