/** The built program as a child process. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly result: Promise<Result>;
}

/** In this folder, without any setting from outside. */
export function startProgram(
  folder: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Running {
  return startNode(folder, [PROGRAM, ...args], environment);
}

/** Another program, in the same way. */
export function startNode(
  folder: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Running {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined);
  const result = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }));
  return { child, result };
}

export async function runProgram(
  folder: string,
  args: readonly string[],
  input = '',
  environment: Record<string, string> = {},
): Promise<Result> {
  const { child, result } = startProgram(folder, args, environment);
  child.stdin.end(input);
  return result;
}
