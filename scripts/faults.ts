/** Breaks things at length: `npm run faults -- --kills 100 --seed 7`. What a run found is found again with its seed. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

console.log(`seed: ${values.seed}`);
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'faults', ...positionals], {
  stdio: 'inherit',
  env: { ...process.env, FAULT_KILLS: values.kills, FAULT_SEED: values.seed },
});
process.exitCode = status ?? 1;
