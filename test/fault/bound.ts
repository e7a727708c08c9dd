/**
 * How much is broken: in `npm test` always the same few faults, so that its time does not depend on chance; by
 * `npm run faults` (scripts/faults.ts) as many as are asked for, with another seed each time.
 */
const setting = (name: string, fallback: number) => Number(process.env[name] ?? fallback);

/** Whether it is `npm run faults`. */
export const AT_LENGTH = process.env['FAULT_KILLS'] !== undefined;
/** Of each store. */
export const KILLS = setting('FAULT_KILLS', 4);
/** Of each kind that needs some seconds to be over. */
export const DISTURBANCES = Math.ceil(KILLS / 10);
export const SEED = setting('FAULT_SEED', 1);
