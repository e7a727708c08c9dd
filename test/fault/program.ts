/** The built program as a child process, with secrets planted in its environment: it says none of them, whatever happens. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

export const PROGRAM = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));

/** Each of them is looked for in all that the program says. */
export const SECRETS = {
  PAPERGRAPH_NEO4J_PASSWORD: 'planted-neo4j-password',
  PAPERGRAPH_ADMIN_KEY: 'planted-admin-key',
  PAPERGRAPH_LLM_KEY: 'planted-llm-key',
} as const;

export interface Result {
  /** Null if a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** Lines of standard output so far. */
  readonly lines: readonly string[];
  /** Resolves when so many lines are there; false if the program has ended before. */
  printed(lines: number): Promise<boolean>;
  readonly result: Promise<Result>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Starts `papergraph` in the folder, with no setting from outside.
 *
 * @param output a file that is open takes standard output, which is then not in the result
 */
export function start(
  folder: string,
  args: readonly string[],
  environment: Environment = {},
  output: 'pipe' | number = 'pipe',
): Running {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...SECRETS, ...environment },
    stdio: ['pipe', output, 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const lines: string[] = [];
  let tell = () => undefined as unknown;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    lines.splice(0, Infinity, ...stdout.split('\n').slice(0, -1));
    tell();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end();
  let hasEnded = false;
  const result = once(child, 'close').then(([code, signal]) => {
    hasEnded = true;
    tell();
    sayNoSecret(stdout + stderr);
    return { code: code as number | null, signal: signal as NodeJS.Signals | null, stdout, stderr };
  });
  // Whoever waits for it hears of its failure.
  result.catch(() => undefined);
  const printed = (count: number) =>
    new Promise<boolean>((resolve) => {
      tell = () => {
        if (lines.length >= count || hasEnded) resolve(lines.length >= count);
      };
      tell();
    });
  return { child, lines, printed, result };
}

export function run(...program: Parameters<typeof start>): Promise<Result> {
  return start(...program).result;
}

/** Fails if a text has one of the planted secrets. */
export function sayNoSecret(text: string): void {
  for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
}
