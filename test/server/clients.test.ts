/** The programs in examples/, run as a reader of the documentation would, against a server with many pages of papers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { PapergraphError } from '../../schema/errors.js';
import { serve, type Serving } from '../end-to-end/serving.js';

const CLIENTS = [
  {
    name: 'TypeScript',
    program: process.execPath,
    options: ['--import', 'tsx', 'examples/typescript/papers.ts'],
  },
  { name: 'Python', program: 'python3', options: ['-B', 'examples/python/papers.py'] },
];

interface Run {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

async function run(program: string, parameters: readonly string[]): Promise<Run> {
  const child = spawn(program, parameters, { env: { ...process.env, PYTHONUTF8: '1' } });
  const [output, errors, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { status, output, errors };
}

const hasPython = await run('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))'])
  .then(({ status }) => status === 0)
  .catch(() => false);

let serving: Serving | undefined;
afterEach(async () => {
  await serving?.close();
  serving = undefined;
});

async function served(options: Parameters<typeof serve>[0] = {}): Promise<Serving> {
  serving = await serve({ logLevel: 'silent', ...options });
  return serving;
}

describe.each(CLIENTS)('the client in $name', ({ name, program, options }) => {
  // Where it has to run, its absence is a failure.
  const isMissing = name === 'Python' && !hasPython && process.env['CI'] !== 'true';
  const client = (url: string, ...parameters: readonly string[]): Promise<Run> =>
    run(program, [...options, ...parameters, '--url', `${url}/graphql`]);

  it.skipIf(isMissing)('shows what papers state, with the words that say so', async () => {
    const { url } = await served();
    const { status, output, errors } = await client(url, 'REPLACES', 'multi-layer perceptrons');
    expect(errors).toBe('');
    expect(output).toBe(
      [
        '2 papers state: REPLACES MLP',
        '',
        'Mixing Without Perceptrons (2023-01-05)',
        '  MLP, 90% sure: "which replaces the MLP by a lookup table"',
        '',
        'Vision Without Perceptrons (2022-02)',
        '  vision MLP, 70% sure: "We drop the vision MLP altogether"',
        '',
      ].join('\n'),
    );
    expect(status).toBe(0);
  });

  it.skipIf(isMissing)('reads one page after another, each paper once', async () => {
    const { url } = await served();
    const { output } = await client(url, 'STUDIES', 'MLP');
    const titles = output.split('\n').filter((line) => line.startsWith('Study'));
    expect(output).toContain('23 papers state: STUDIES MLP');
    expect(titles).toHaveLength(23);
    expect(new Set(titles).size).toBe(23);
  });

  it.skipIf(isMissing)('says what the graph does not hold, and why it was refused', async () => {
    const { url } = await served();
    expect((await client(url, 'REPLACES', 'hypernetwork')).output).toBe(
      'The graph has no concept named hypernetwork.\n',
    );
    const refused = await client(url, 'DEVOURS', 'MLP');
    expect(refused.status).toBe(1);
    expect(refused.errors).toMatch(/^BAD_USER_INPUT: .*DEVOURS/);
    expect((await client(url, 'REPLACES')).status).toBe(2);
  });

  it.skipIf(isMissing)('asks again when the store is back', async () => {
    const { url, store } = await served();
    const findPapers = store.findPapers.bind(store);
    let failures = 1;
    store.findPapers = (...parameters) =>
      failures-- > 0
        ? Promise.reject(new PapergraphError('STORE_UNAVAILABLE', 'The store is locked.'))
        : findPapers(...parameters);
    const { status, output } = await client(url, 'REPLACES', 'MLP');
    expect(failures).toBeLessThan(0);
    expect(status).toBe(0);
    expect(output).toContain('2 papers state');
  });

  it.skipIf(isMissing)('says that nobody answers', async () => {
    const { url } = await served();
    await serving?.close();
    serving = undefined;
    const { status, errors } = await client(url, 'REPLACES', 'MLP');
    expect(status).toBe(1);
    expect(errors).toMatch(/^UNREACHABLE: /);
  });
});
