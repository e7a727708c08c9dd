/**
 * Vitest's global set-up of tests with a queue: finds a Redis or Valkey server, or installs Debian's package where apt-get
 * may. Tests get it by `inject('redis')`, and start servers of their own. With CI=true it throws where none can be had.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';

export type ProvidedRedis = { readonly program: string } | { readonly unavailable: string };

declare module 'vitest' {
  interface ProvidedContext {
    redis: ProvidedRedis;
  }
}

const PROGRAMS = ['redis-server', 'valkey-server'];
const DEBIANS_PACKAGE = 'redis-server';
const INSTALL_TIMEOUT_MILLIS = 300_000;
const run = promisify(execFile);

export default async function setUp(project: TestProject): Promise<() => void> {
  const program = (await findProgram()) ?? (await installDebians());
  if (program !== undefined) {
    project.provide('redis', { program });
    return () => undefined;
  }
  const unavailable =
    'no redis-server or valkey-server is installed, and apt-get could not install one. Install Redis 6.2 or newer, or Valkey.';
  if (process.env['CI'] === 'true') throw new Error(`Tests with a queue cannot run: ${unavailable}`);
  project.provide('redis', { unavailable });
  return () => {
    console.warn(`\nNOT TESTED: everything with a queue, for ${unavailable}`);
  };
}

async function findProgram(): Promise<string | undefined> {
  for (const program of PROGRAMS) {
    if (await succeeds(program, ['--version'])) return program;
  }
  return undefined;
}

async function installDebians(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !(await succeeds('apt-get', ['--version']))) return undefined;
  console.log('No Redis found: installing Debian’s package …');
  await succeeds('apt-get', ['update']);
  await succeeds('apt-get', ['install', '--yes', '--no-install-recommends', DEBIANS_PACKAGE]);
  return findProgram();
}

async function succeeds(program: string, args: readonly string[]): Promise<boolean> {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    await run(program, args, { timeout: INSTALL_TIMEOUT_MILLIS, env });
    return true;
  } catch {
    return false;
  }
}
