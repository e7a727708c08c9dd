/** How long a program runs, and how much memory it has at most. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

export interface ProgramRun {
  readonly seconds: number;
  /** Undefined where the system does not tell. */
  readonly mostMegabytes: number | undefined;
}

const LOOK_EVERY_MILLIS = 50;

/** Runs a program with these arguments to its end. Throws what it said if it fails. */
export async function measureProgram([program, ...args]: readonly [
  string,
  ...string[],
]): Promise<ProgramRun> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  let mostMegabytes: number | undefined;
  const looking = setInterval(() => {
    void mostMemory(child.pid).then((megabytes) => {
      mostMegabytes = megabytes ?? mostMegabytes;
    });
  }, LOOK_EVERY_MILLIS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(looking);
  if (code !== 0)
    throw new Error(`${[program, ...args].join(' ')} failed: ${Buffer.concat(said).toString('utf8')}`);
  return { seconds: (performance.now() - start) / 1_000, mostMegabytes };
}

/** The greatest resident set so far, as Linux has it. */
async function mostMemory(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
