/**
 * How much the fuzzers do: in `npm test` always the same few inputs, so that its time and its result do not depend on
 * chance; by `npm run fuzz` (scripts/fuzz.ts) as many as are asked for, with another seed each time.
 */
const setting = (name: string, fallback: number) => Number(process.env[name] ?? fallback);

/** For fast-check. */
export const BOUND = { numRuns: setting('FUZZ_RUNS', 40), seed: setting('FUZZ_SEED', 1) };

/** Of each input that is only large. */
export const LARGE_BYTES = setting('FUZZ_MEGABYTES', 2) * 1_048_576;

/** Of each input that a few bytes of gzip are blown up to. */
export const BOMB_BYTES = Math.max(96 * 1_048_576, 4 * LARGE_BYTES);

/** Of each text that repeats one thing: enough of them at length that what grows with the square of a text takes too long. */
export const LONG_CHARACTERS = setting('FUZZ_CHARACTERS', 4_000);

/** Memory may grow by so much while a large input is read, whatever its size: by some copies of the largest record, of 16 MiB. */
export const MOST_GROWTH_BYTES = 72 * 1_048_576;

/** Everything, also what takes minutes. */
export const isAtLength = process.env['FUZZ_AT_LENGTH'] === '1';
