/** Who reads in `npm run bench -- extract`: each a program of its own, given a file of papers. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

export interface Contestant {
  readonly name: string;
  readonly finds: string;
  /** Whether what it writes has the papers' mentions, as `papergraph extract` has them. */
  readonly writesMentions: boolean;
  /** The program that reads a file of papers, as JSON Lines, and its arguments. */
  readonly command: (papers: string, output: string) => readonly [program: string, ...args: string[]];
}

const PEERS = new URL('./peers/', import.meta.url);
const CLI = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const PEER = fileURLToPath(new URL('./peer.ts', import.meta.url));
const CRF = fileURLToPath(new URL('crf.py', PEERS));
const PYTHON = fileURLToPath(new URL('.venv/bin/python', PEERS));

/** The readers, with one thread and with as many as there are cores. Throws if they are not compiled. */
export function ourReaders(): Contestant[] {
  if (!existsSync(CLI)) throw new Error('there is no compiled program: run `npm run build` first');
  return (['patterns', 'trained'] as const).flatMap((reader) =>
    [...new Set([1, availableParallelism()])].map((threads) => ({
      name: `papergraph, ${reader}, ${threads} thread${threads === 1 ? '' : 's'}`,
      finds: 'mentions, concepts, facts',
      writesMentions: true,
      command: (papers: string, output: string) => [
        process.execPath,
        ...[CLI, 'extract', papers, '--format', 'jsonl', '--output', output],
        ...['--reader', reader, '--threads', String(threads)],
      ],
    })),
  );
}

/** Libraries that recognise something by themselves, installed into the folder that is theirs. */
export function libraries(): Contestant[] {
  if (!existsSync(new URL('node_modules/', PEERS))) {
    console.error('Installing wink-nlp and compromise into bench/extract/peers …');
    inPeers('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
  }
  return ['wink-nlp', 'compromise'].map((name) => ({
    name,
    finds: 'nouns, entities',
    writesMentions: false,
    command: (papers) => [process.execPath, '--import', 'tsx', PEER, name, papers],
  }));
}

/** A conditional random field that has learned from these gold papers, kept in the file `model`. Wants Python. */
export function conditionalRandomField(gold: string, model: string): Contestant {
  if (!existsSync(PYTHON)) {
    console.error('Installing python-crfsuite into bench/extract/peers …');
    inPeers('python3', '-m', 'venv', '.venv');
    inPeers(PYTHON, '-m', 'pip', 'install', '--quiet', '--requirement', 'requirements.txt');
  }
  console.error(`The conditional random field learns from ${gold} …`);
  execFileSync(PYTHON, [CRF, 'train', gold, model]);
  return {
    name: 'CRF, its training not counted',
    finds: 'mentions',
    writesMentions: true,
    command: (papers, output) => [PYTHON, CRF, 'tag', model, papers, output],
  };
}

function inPeers(program: string, ...args: string[]): void {
  execFileSync(program, args, { cwd: fileURLToPath(PEERS), stdio: ['ignore', 'ignore', 'inherit'] });
}
