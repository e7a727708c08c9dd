/** A Redis of a test's own, that it may kill and start again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectRedis } from '../../src/queue/redis.js';

const HOST = '127.0.0.1';
const START_TIMEOUT_MILLIS = 30_000;

export interface RedisServer {
  readonly address: string;
  readonly password: string;
  /** As a machine that loses its power. What it has acknowledged is on disk. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** It keeps its connections, and answers nothing until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

export async function startRedis(program: string, password: string): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'papergraph-redis-'));
  const port = await freePort();
  const address = `redis://${HOST}:${port}`;
  const settings = {
    port,
    bind: HOST,
    dir: folder,
    requirepass: password,
    appendonly: 'yes',
    appendfsync: 'always',
    save: '',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  let child: ChildProcess | undefined;
  const kill = async () => {
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
  };
  process.once('exit', () => child?.kill('SIGKILL'));
  const start = async () => {
    child = spawn(program, args, { stdio: 'ignore' });
    await answering(address, password);
  };
  await start();
  return {
    address,
    password,
    kill,
    start,
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
    remove: async () => {
      await kill();
      await rm(folder, { recursive: true });
    },
  };
}

async function answering(address: string, password: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MILLIS;
  for (;;) {
    try {
      const redis = await connectRedis({ address, credentials: { user: undefined, password } });
      redis.disconnect();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, HOST);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
