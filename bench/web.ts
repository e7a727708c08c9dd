/** How many frames a second a large drawing has while it is moved, beside Cytoscape.js with the same graph in the same places. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { BROWSER_ARGUMENTS, findBrowser } from '../test/setup/browser.js';
import { seededRandom } from './random.js';

export interface WebBenchOptions {
  readonly nodes: number;
  readonly edges: number;
  readonly seconds: number;
  readonly rounds: number;
  /** As `GraphSize.seed`. */
  readonly seed: number;
}

interface Frames {
  readonly panning: number;
  readonly zooming: number;
}

const CONTESTANTS = [
  ['papergraph', 'papergraph (Sigma.js, WebGL)'],
  ['cytoscape', 'Cytoscape.js (canvas, its default)'],
  ['cytoscape-webgl', 'Cytoscape.js (its WebGL preview)'],
] as const;

/** They are measured in turn, so that whatever else the machine does touches all of them. */
export async function benchWeb({ nodes, edges, seconds, rounds, seed }: WebBenchOptions): Promise<void> {
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error('no Chromium is installed: the bench needs one');
  await build({ configFile: fileURLToPath(new URL('../web/bench/vite.config.ts', import.meta.url)) });
  const server = await servePage();
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGUMENTS] });
  const found = new Map<string, Frames[]>(CONTESTANTS.map(([name]) => [name, []]));
  try {
    const graph = clusteredGraph(nodes, edges, seed);
    for (let round = 1; round <= rounds; round++) {
      for (const [name] of CONTESTANTS) {
        console.error(`round ${round}: ${name}`);
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        await page.goto(server.url);
        found.get(name)?.push(await measure(page, [name, graph, 1000 * seconds]));
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  printTable(found);
}

function measure(page: Page, given: readonly [string, object, number]): Promise<Frames> {
  return page.evaluate<Frames>(`measure(...${JSON.stringify(given)})`);
}

function printTable(found: ReadonlyMap<string, readonly Frames[]>): void {
  const medians = new Map(
    [...found].map(([name, rounds]) => [
      name,
      {
        panning: median(rounds.map((round) => round.panning)),
        zooming: median(rounds.map((round) => round.zooming)),
      },
    ]),
  );
  const own = medians.get('papergraph');
  console.log(
    '| drawn by | frames a second, panning | zooming | papergraph has … times as many |\n|---|---|---|---|',
  );
  for (const [name, title] of CONTESTANTS) {
    const frames = medians.get(name);
    if (frames === undefined || own === undefined) continue;
    const ratio = `${(own.panning / frames.panning).toFixed(1)}, ${(own.zooming / frames.zooming).toFixed(1)}`;
    console.log(`| ${title} | ${frames.panning.toFixed(1)} | ${frames.zooming.toFixed(1)} | ${ratio} |`);
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const CLUSTERS = 40;
const WORLD = 4_000;

/** As graphs of papers are: clusters, a few nodes in most lines, and some lines from cluster to cluster. */
function clusteredGraph(nodeCount: number, lineCount: number, seed: number) {
  const next = seededRandom(seed);
  const centres = Array.from({ length: CLUSTERS }, () => [next() * WORLD, next() * WORLD] as const);
  const nodes = Array.from({ length: nodeCount }, (_, index) => {
    const [x, y] = centres[index % CLUSTERS] ?? [0, 0];
    const [distance, angle] = [300 * Math.sqrt(next()), 2 * Math.PI * next()];
    return {
      label: `concept ${index}`,
      x: x + distance * Math.cos(angle),
      y: y + distance * Math.sin(angle),
    };
  });
  const lines = Array.from({ length: lineCount }, () => {
    const source = Math.floor(nodeCount * next() ** 3);
    const isNear = next() < 0.8;
    const step = isNear ? CLUSTERS * (1 + Math.floor(next() * 40)) : 1 + Math.floor(next() * nodeCount);
    const target = (source + step) % nodeCount;
    return [source, target === source ? (source + 1) % nodeCount : target] as const;
  });
  return { nodes, lines };
}

const BUILT = fileURLToPath(new URL('../dist/bench', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The page and what it loads; nothing else is asked for. */
async function servePage() {
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    readFile(join(BUILT, path)).then(
      (content) => {
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
        response.end(content);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
