/** The commands as their users run them: the built program, as child processes, on an embedded store. */
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/index.js';
import { openStore } from '../../src/graph/open.js';
import { cut, repository, startPaperService } from '../setup/paperService.js';
import { runProgram, startProgram } from '../setup/program.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-cli-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const start = (args: readonly string[], environment?: Record<string, string>) =>
  startProgram(folder, args, environment);
const run = (args: readonly string[], input?: string, environment?: Record<string, string>) =>
  runProgram(folder, args, input, environment);

const record = (number: number) =>
  JSON.stringify({
    id: `p${number}`,
    title: `GateNet ${number}: Networks without MLP Layers`,
    abstract: 'We propose GateNet, a network that replaces MLP layers by gates. We evaluate it on CIFAR-10.',
    published: '2021',
  });
const records = (count: number) =>
  Array.from({ length: count }, (_, index) => record(index + 1) + '\n').join('');

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return name;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20);
}

async function storedPapers(): Promise<number> {
  const store = await openStore(`file:${join(folder, 'papergraph.db')}`);
  try {
    return await store.countPapers({});
  } finally {
    await store.close();
  }
}

describe('help', () => {
  it('tells the version of the package', async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as {
      version: string;
    };
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([[[]], [['ingest']], [['extract']], [['serve']], [['ask']], [['export']], [['import']]])(
    'shows examples for papergraph %j',
    async (command) => {
      const { code, stdout, stderr } = await run([...command, '--help']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(new RegExp(`Examples:\n  \\$ .*papergraph ${command[0] ?? 'ingest'}`));
    },
  );
});

describe('wrong use', () => {
  it.each([
    [[], 'Usage: papergraph'],
    [['nonsense'], "unknown command 'nonsense'"],
    [['ingets', 'x'], 'Did you mean ingest?'],
    [['ingest'], "missing required argument 'input'"],
    [['ingest', 'x', '--nonsense'], "unknown option '--nonsense'"],
    [['ingest', 'x', '--format', 'pdf'], 'Allowed choices are listing, jsonl'],
    [['ingest', 'missing.txt'], 'papergraph: missing.txt: no such file or folder'],
    [['ingest', '-', '-'], 'standard input can be read only once'],
    [['ingest', '.'], 'has no *.jsonl'],
    [['ingest', 'oai:example.org'], 'give the address of an OAI-PMH repository'],
    [['ingest', 'arxiv:'], 'needs a query'],
    [['ask'], "missing required argument 'question'"],
    [['ask', 'which use CIFAR-10', '--first', '0'], 'a number from 1 to'],
    [['ask', 'x', '--store', 'mysql://localhost'], 'no address of a store'],
    [['serve', '--port', 'x'], '--port: "x" is no port'],
    [
      ['extract', '-', '--output', 'missing/out.jsonl'],
      'missing/out.jsonl: cannot be written: no such folder',
    ],
  ])('%j is refused with exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a password in an address, and does not repeat it', async () => {
    const { code, stderr } = await run(['ask', 'x'], '', {
      PAPERGRAPH_STORE: 'neo4j://ada:secret@localhost',
    });
    expect(code).toBe(2);
    expect(stderr).toContain('PAPERGRAPH_NEO4J_PASSWORD');
    expect(stderr).not.toContain('secret');
  });

  it('shows where an error comes from only if it is asked to', async () => {
    const { stderr } = await run(['ingest', 'missing.txt'], '', { PAPERGRAPH_DEBUG: '1' });
    expect(stderr).toMatch(/^ {4}at /m);
  });
});

describe('ingest', () => {
  it('writes papers once, and says what it did', async () => {
    await file('papers.jsonl', records(40));
    expect(await run(['ingest', 'papers.jsonl'])).toEqual({
      code: 0,
      stdout: 'read: 40, written: 40, unchanged: 0, failed: 0\n',
      // On a slow machine it says how far it is.
      stderr: expect.stringMatching(/^(?:read: \d+, written: \d+, unchanged: 0, failed: 0\n)*$/) as string,
    });
    expect(await run(['ingest', '.'])).toMatchObject({
      code: 0,
      stdout: 'read: 40, written: 0, unchanged: 40, failed: 0\n',
    });
    expect(await storedPapers()).toBe(40);
  });

  it('reads standard input, into the store of its option', async () => {
    const listing = 'A Menu\n\nLog in\n\nGates Are Enough\n\nWe replace MLP layers by gates.\n';
    expect(await run(['ingest', '-', '--store', 'file:./other.db'], listing)).toMatchObject({
      code: 0,
      stdout: 'read: 1, written: 1, unchanged: 0, failed: 0\n',
    });
    expect(await readdir(folder)).toContain('other.db');
  });

  it('reports what is no paper, reads the rest, and fails', async () => {
    await file('papers.jsonl', `${record(1)}\nnonsense\n${record(2)}\n{"title": "No more"}\n`);
    const { code, stdout } = await run(['ingest', 'papers.jsonl']);
    expect(code).toBe(1);
    const [summary, first, second] = stdout.split('\n');
    expect(summary).toBe('read: 2, written: 2, unchanged: 0, failed: 2');
    expect(first).toMatch(/^failed: papers\.jsonl:2: not JSON/);
    expect(second).toBe('failed: papers.jsonl:4: abstract is missing');
  });

  it('passes over what has no abstract, and says how much', async () => {
    const entry = (fields: string) => `@article{k, title = {Gates}${fields}}\n`;
    await file('papers.bib', entry(', abstract = {We replace MLP layers by gates.}') + entry('').repeat(2));
    expect(await run(['ingest', 'papers.bib', '--reader', 'patterns'])).toMatchObject({
      code: 0,
      stdout:
        'read: 1, written: 1, unchanged: 0, failed: 0\n' +
        'passed over: 2 records without an abstract (the first: papers.bib:2)\n',
    });
  });

  it('fetches papers, and says what it waits for', async () => {
    const papers = [1, 2, 3].map((n) => ({
      id: `2601.0000${n}`,
      title: `Gates ${n}`,
      abstract: 'We replace MLP layers by gates.',
    }));
    const good = repository(papers, 2);
    const service = await startPaperService(good, good, cut(good));
    try {
      const input = `oai:${service.url}/oai?metadataPrefix=arXiv`;
      const { code, stdout, stderr } = await run(['ingest', input, '--reader', 'patterns'], '', {
        PAPERGRAPH_REQUEST_INTERVAL: '0.01',
      });
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: 'read: 3, written: 3, unchanged: 0, failed: 0\n',
      });
      expect(stderr).toMatch(/^note: 127\.0\.0\.1:\d+ broke off: .*: trying again in 1 seconds$/m);
      expect(service.requests).toHaveLength(3);
    } finally {
      await service.close();
    }
  });

  it('stops at what is no paper if it is strict, and keeps what came before', async () => {
    await file('papers.jsonl', `${record(1)}\nnonsense\n${record(2)}\n`);
    const { code, stderr } = await run(['ingest', '--strict', 'papers.jsonl']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^papergraph: papers\.jsonl:2: not JSON/m);
    expect(await storedPapers()).toBe(1);
  });

  it('loses nothing by Ctrl-C, and goes on in the next run', async () => {
    const { child, result } = start(['ingest', '-']);
    child.stdin.write(records(100));
    await until(
      async () => (await readdir(folder)).includes('papergraph.db') && (await storedPapers()) >= 64,
    );
    child.kill('SIGINT');
    const { code, stdout, stderr } = await result;
    expect(code).toBe(130);
    expect(stderr).toContain('Stopped.');
    const written = Number(/written: (\d+)/.exec(stdout)?.[1]);
    expect(await storedPapers()).toBe(written);

    await file('papers.jsonl', records(100));
    expect(await run(['ingest', 'papers.jsonl'])).toMatchObject({
      code: 0,
      stdout: `read: 100, written: ${100 - written}, unchanged: ${written}, failed: 0\n`,
    });
  });

  it.each([
    ['a file that is no database', 'file:./notes.txt'],
    ['a folder that is not there', 'file:./missing/p.db'],
    ['a server that does not answer', 'bolt://localhost:1'],
  ])('says that the store is %s', async (_, store) => {
    await file('notes.txt', 'Some notes, which must stay as they are.\n'.repeat(100));
    const { code, stderr } = await run(['ingest', '-', '--store', store], records(1));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^papergraph: /);
    expect(stderr).not.toMatch(/^ {4}at |should not happen/m);
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toMatch(/^Some notes/);
  });
});

describe('extract', () => {
  it.each(['trained', 'patterns'])('reads the same with any number of threads (%s)', async (reader) => {
    await file('papers.jsonl', records(20));
    const readWith = (threads: string) =>
      run(['extract', 'papers.jsonl', '--reader', reader, '--threads', threads]);
    const alone = await readWith('1');
    expect(alone).toMatchObject({ code: 0, stderr: '' });
    expect(alone.stdout.trim().split('\n')).toHaveLength(20);
    expect(await readWith('3')).toEqual(alone);
  });

  it('says what a number of threads is', async () => {
    const { code, stderr } = await run(['extract', 'papers.jsonl', '--threads', 'many']);
    expect(code).toBe(2);
    expect(stderr).toContain('whole number from 1 to 256');
  });

  const paper = {
    id: 'm1',
    title: '𝔐-Gates: a Network',
    abstract: '𝑓(𝑥) is learnt. We replace MLP layers by gates.',
  };

  it('prints what papers say, in code points', async () => {
    const { code, stdout, stderr } = await run(['extract', '-'], JSON.stringify(paper));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const extraction = JSON.parse(stdout) as Extraction;
    expect(Object.keys(extraction)).toEqual(['id', 'title', 'abstract', 'concepts', 'mentions', 'facts']);
    expect(extraction).toMatchObject(paper);
    expect(extraction.mentions.length).toBeGreaterThan(0);
    for (const { field, start, end, text, concept, type, confidence } of extraction.mentions) {
      expect(Array.from(paper[field]).slice(start, end).join('')).toBe(text);
      expect(extraction.concepts).toContainEqual({ name: concept, type });
      expect(confidence).toBeGreaterThan(0);
    }
    const replaced = extraction.facts.filter(
      ({ predicate, subject }) => predicate === 'REPLACES' && subject === undefined,
    );
    expect(replaced).toMatchObject([{ object: 'MLP' }]);
    expect(paper.abstract).toContain(replaced[0]?.evidence);
    expect(await readdir(folder)).toEqual([]);
  });

  it('writes a file that appears when it is complete', async () => {
    await file('papers.jsonl', records(3));
    expect(await run(['extract', 'papers.jsonl', '--output', 'out.jsonl'])).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^read: 3, papers a second: \d+\.\d\n$/) as string,
      stderr: '',
    });
    const lines = (await readFile(join(folder, 'out.jsonl'), 'utf8')).split('\n');
    expect(lines.map((line) => line && (JSON.parse(line) as Extraction).id)).toEqual(['p1', 'p2', 'p3', '']);
    expect((await readdir(folder)).sort()).toEqual(['out.jsonl', 'papers.jsonl']);
  });

  it('reports what is no paper and writes the rest; if strict, leaves the file as it was', async () => {
    await file('papers.jsonl', `${record(1)}\nnonsense\n`);
    await file('out.jsonl', 'what was there');
    const strict = await run(['extract', 'papers.jsonl', '--strict', '--output', 'out.jsonl']);
    expect(strict).toMatchObject({ code: 1, stdout: '' });
    expect(strict.stderr).toMatch(/papers\.jsonl:2: not JSON/);
    expect(await readFile(join(folder, 'out.jsonl'), 'utf8')).toBe('what was there');
    expect((await readdir(folder)).sort()).toEqual(['out.jsonl', 'papers.jsonl']);

    const lenient = await run(['extract', 'papers.jsonl', '--output', 'out.jsonl']);
    expect(lenient.code).toBe(1);
    expect(lenient.stderr).toMatch(/^failed: papers\.jsonl:2: not JSON/);
    expect(JSON.parse(await readFile(join(folder, 'out.jsonl'), 'utf8'))).toMatchObject({ id: 'p1' });
  });

  it('writes nothing after Ctrl-C', async () => {
    const { child, result } = start(['extract', '-', '--output', 'out.jsonl']);
    child.stdin.write(records(50));
    await until(async () => (await readdir(folder)).length > 0);
    child.kill('SIGINT');
    expect((await result).code).toBe(130);
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not mind a reader that has seen enough', async () => {
    await file('papers.jsonl', records(2_000));
    const { child, result } = start(['extract', 'papers.jsonl']);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await result).toMatchObject({ code: 0, stderr: '' });
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says which file it may not read',
    async () => {
      await file('papers.jsonl', records(1));
      await chmod(join(folder, 'papers.jsonl'), 0);
      const { code, stderr } = await run(['extract', 'papers.jsonl']);
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: 'failed: papers.jsonl:1: cannot be read: permission denied\n',
      });
    },
  );
});

describe('ask', () => {
  beforeEach(async () => {
    await file('papers.jsonl', records(3));
    await run(['ingest', 'papers.jsonl']);
  });

  it('answers with papers and their evidence', async () => {
    const { code, stdout, stderr } = await run(['ask', 'which papers replace MLP layers?']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Understood as: papers that state: replaces MLP/);
    expect(stdout).toContain('3 papers:');
    expect(stdout).toContain('GateNet 1: Networks without MLP Layers (2021)');
    expect(stdout).toMatch(/ {2}".*replaces MLP layers.*"/);
  });

  it('answers in JSON, as many papers as it is asked for', async () => {
    const { code, stdout } = await run(['ask', 'which use CIFAR-10', '--json', '--first', '2']);
    expect(code).toBe(0);
    const answer = JSON.parse(stdout) as { papers: { title: string; evidence: string[] }[] };
    expect(answer).toMatchObject({
      question: 'which use CIFAR-10',
      interpretation: { concepts: ['CIFAR-10'] },
      notInGraph: false,
      totalPapers: 3,
    });
    expect(answer.papers).toHaveLength(2);
    expect(answer.papers[0]?.evidence[0]).toContain('CIFAR-10');
  });

  it('says what is not in the graph', async () => {
    const { code, stdout } = await run(['ask', 'which papers replace the flux capacitor?', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ notInGraph: true, papers: [] });

    const senseless = await run(['ask', 'colourless green ideas']);
    expect(senseless.code).toBe(1);
    expect(senseless.stdout).toContain('not understood');
  });
});

describe('serve', () => {
  it('serves until it is told to end', async () => {
    await run(['ingest', await file('papers.jsonl', records(2))]);
    const { child, result } = start(['serve', '--port', '0']);
    const [greeting] = (await once(child.stdout, 'data')) as [string];
    const address = /http:\/\/\S+?:\d+/.exec(greeting)?.[0];
    expect(greeting).toContain('papergraph.db');
    const response = await fetch(`${address ?? ''}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ papers { totalCount } }' }),
    });
    expect(await response.json()).toEqual({ data: { papers: { totalCount: 2 } } });
    child.kill('SIGTERM');
    const { code, stderr } = await result;
    expect(code).toBe(0);
    const log = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(log).toContainEqual(expect.objectContaining({ route: '/graphql', status: 200, msg: 'request' }));
    expect(log.filter(({ level }) => Number(level) > 30)).toEqual([]);
  });

  it('says that the port is taken', async () => {
    const first = start(['serve', '--port', '0']);
    const [greeting] = (await once(first.child.stdout, 'data')) as [string];
    const port = /:(\d+)/.exec(/http\S+/.exec(greeting)?.[0] ?? '')?.[1] ?? '';
    const { code, stderr } = await run(['serve', '--port', port]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^papergraph: Cannot listen at .*in use/);
    first.child.kill('SIGINT');
    expect((await first.result).code).toBe(0);
  });
});
