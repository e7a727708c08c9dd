/** What an ingest stands on is disturbed at random moments: it bears that or says so, and nothing is lost. */
import { expect } from 'vitest';
import { seededRandom } from '../../bench/random.js';
import { DISTURBANCES, SEED } from './bound.js';
import { momentOf, phaseOf, type Rehearsal } from './moments.js';
import type { Place } from './places.js';
import type { Result } from './program.js';
import { acknowledgedBy, type Work } from './work.js';

export interface Disturbance {
  begin(): Promise<void> | void;
  /** Takes the cause away, when the run has ended. */
  end?(): Promise<void> | void;
  /** What a run says that does not bear it. */
  readonly message: RegExp;
}

/** Each run is disturbed once. What it acknowledged is there, and the same command finishes when the cause is gone. */
export async function disturbAgainAndAgain(
  work: Work,
  place: Place,
  rehearsal: Rehearsal,
  disturbance: Disturbance,
): Promise<void> {
  const random = seededRandom(SEED);
  const runs = { borne: 0, failed: 0 };
  for (let turn = 0; turn < DISTURBANCES; turn++) {
    await place.empty();
    const running = work.start(place);
    await momentOf(phaseOf(turn), running, rehearsal, random);
    await disturbance.begin();
    const result = await running.result;
    await disturbance.end?.();
    if (result.code === 0) {
      runs.borne++;
      await work.expectWhole(place, rehearsal.counts);
    } else {
      runs.failed++;
      expectSaid(result, disturbance.message);
    }
    await work.expectNothingLost(place, acknowledgedBy(result));
    await work.expectFinishes(place, rehearsal.counts);
  }
  console.log(`${expect.getState().currentTestName}: ${JSON.stringify(runs)} (seed ${SEED})`);
}

/** The run failed, and says why in words that help. */
export function expectSaid({ code, stderr }: Result, message: RegExp): void {
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^ {4}at |should not happen/m);
}
