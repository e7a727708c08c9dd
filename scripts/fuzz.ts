/** Runs the fuzzers at length. What they found comes with the seed that finds it again. */
import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { wholeNumber } from './wholeNumber.js';

const {
  runs,
  megabytes,
  seed = 1 + (Date.now() % 1_000_000),
} = new Command('fuzz')
  .description('read files that chance makes, again and again')
  .option('--runs <count>', 'inputs of each kind', wholeNumber, 2000)
  .option('--megabytes <count>', 'size of the largest', wholeNumber, 100)
  .option('--seed <number>', 'of the inputs (default: another each time)', wholeNumber)
  .addHelpText('after', '\nExample:\n  $ npm run fuzz -- --runs 2000 --megabytes 100 --seed 7')
  .parse()
  .opts<{ runs: number; megabytes: number; seed?: number }>();

console.log(`seed: ${seed}`);
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'fuzz'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    FUZZ_RUNS: String(runs),
    FUZZ_MEGABYTES: String(megabytes),
    FUZZ_CHARACTERS: '50000',
    FUZZ_SEED: String(seed),
    FUZZ_AT_LENGTH: '1',
  },
});
process.exitCode = status ?? 1;
