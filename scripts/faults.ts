/** Breaks things at length. What a run found is found again with its seed. */
import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { wholeNumber } from './wholeNumber.js';

const command = new Command('faults')
  .description('kill, cut and fill what the program stands on, again and again')
  .argument('[tests...]', 'only files with this in their path (default: all of test/fault/)')
  .option('--kills <count>', 'how often the program is killed, of each store', wholeNumber, 100)
  .option('--seed <number>', 'of the moments at which (default: another each time)', wholeNumber)
  .addHelpText('after', '\nExample:\n  $ npm run faults -- --kills 100 --seed 7 test/fault/embedded.test.ts')
  .parse();
const { kills, seed = 1 + (Date.now() % 1_000_000) } = command.opts<{ kills: number; seed?: number }>();

console.log(`seed: ${seed}`);
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'faults', ...command.args], {
  stdio: 'inherit',
  env: { ...process.env, FAULT_KILLS: String(kills), FAULT_SEED: String(seed) },
});
process.exitCode = status ?? 1;
