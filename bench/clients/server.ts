/** A server of its own process, as a user starts it, and what its metrics say of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const SECOND_MILLIS = 1_000;

export interface BenchServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** What a second was like. The lag is of the event loop, in milliseconds; memory is in MB. */
export interface Sample {
  readonly lagP99: number;
  readonly lagMax: number;
  readonly memory: number;
}

/** Throws if the program is not built. */
export async function startBenchServer(store: string): Promise<BenchServer> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--store', store, '--port', '0'], {
    env: { ...process.env, PAPERGRAPH_RATE_LIMIT: '0', PAPERGRAPH_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await urlOf(child);
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function urlOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the server has a standard output');
  for await (const line of createInterface(child.stdout)) {
    const url = / at (http:\S+)\/graphql/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('The server did not start: `npm run build` makes the program that is measured');
}

/** A sample each second, until the signal aborts. */
export async function sampleUntil(signal: AbortSignal, { url }: BenchServer): Promise<Sample[]> {
  const samples: Sample[] = [];
  await metrics(url); // The lag is that since the last time.
  while (!signal.aborted) {
    await sleep(SECOND_MILLIS);
    const text = await metrics(url);
    samples.push({
      lagP99: valueOf(text, 'nodejs_eventloop_lag_p99_seconds') * 1_000,
      lagMax: valueOf(text, 'nodejs_eventloop_lag_max_seconds') * 1_000,
      memory: valueOf(text, 'process_resident_memory_bytes') / 1e6,
    });
  }
  return samples;
}

async function metrics(url: string): Promise<string> {
  // A connection of its own: one that stayed open might be closed by then.
  return (await fetch(`${url}/metrics`, { headers: { connection: 'close' } })).text();
}

function valueOf(text: string, metric: string): number {
  const value = new RegExp(`^${metric} (\\S+)$`, 'm').exec(text)?.[1];
  if (value === undefined) throw new Error(`/metrics has no ${metric}`);
  return Number(value);
}
