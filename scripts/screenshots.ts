/**
 * `npm run screenshots`: takes the pictures in docs/images anew, of the pages as they were built last (`npm run build`) with
 * the sample papers. Needs a Chromium, which the tests in a browser find or install.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { openStore } from '../src/graph/open.js';
import { startServer } from '../src/server/server.js';
import { BROWSER_ARGUMENTS, findBrowser } from '../test/setup/browser.js';

interface Shot {
  readonly name: string;
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
  /** What must be there first. */
  readonly until: string;
}

const DESKTOP = { width: 1280, height: 800 } as const;
const PHONE = { width: 390, height: 844 } as const;
const DRAWN = '[role=img][aria-busy=false]';

const SHOTS: readonly Shot[] = [
  { name: 'home', address: '/', ...DESKTOP, until: 'h3' },
  {
    name: 'ask',
    address: `/ask?${new URLSearchParams({ q: 'Which papers replace MLP layers?' }).toString()}`,
    ...DESKTOP,
    until: 'figure mark',
  },
  { name: 'concept', address: '/concepts/transformer', ...DESKTOP, until: 'figure blockquote' },
  { name: 'paper', address: '/papers/arxiv:1706.03762', ...DESKTOP, until: 'figure blockquote' },
  {
    name: 'graph',
    address: '/graph?around=mlp&depth=2&limit=60&at=concept:mlp',
    ...DESKTOP,
    colorScheme: 'dark',
    until: DRAWN,
  },
  { name: 'compare', address: '/compare?ids=transformer&ids=rnn', ...DESKTOP, until: 'td details' },
  {
    name: 'ask-phone',
    address: `/ask?${new URLSearchParams({ q: 'Which papers use BERT?' }).toString()}`,
    ...PHONE,
    until: 'figure mark',
  },
  { name: 'graph-phone', address: '/graph?around=mlp', ...PHONE, until: DRAWN },
];

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const IMAGES = join(ROOT, 'docs/images');
/** So that small letters can be read on dense screens, too. */
const PIXELS_PER_PIXEL = 1.5;
const QUALITY = 0.75;
const MOST_KILOBYTES = 150;

const executablePath = await findBrowser();
if (executablePath === undefined) throw new Error('no Chromium is installed: the screenshots need one');
const folder = await mkdtemp(join(tmpdir(), 'papergraph-screenshots-'));
try {
  const address = `file:${join(folder, 'sample.db')}`;
  const program = join(ROOT, 'dist/src/cli/main.js');
  await promisify(execFile)(process.execPath, [program, 'ingest', 'data/sample', '--store', address], {
    cwd: ROOT,
  });
  await takeAll(address, executablePath);
} finally {
  await rm(folder, { recursive: true });
}

async function takeAll(address: string, executablePath: string): Promise<void> {
  const store = await openStore(address);
  const server = await startServer(store, { port: 0, host: 'localhost', logLevel: 'warn' });
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGUMENTS] });
  try {
    await mkdir(IMAGES, { recursive: true });
    for (const shot of SHOTS) {
      const picture = await take(browser, server.url, shot);
      await writeFile(join(IMAGES, `${shot.name}.webp`), picture);
      const kilobytes = Math.round(picture.length / 1024);
      console.log(`${shot.name}.webp: ${kilobytes} kB`);
      if (kilobytes > MOST_KILOBYTES)
        throw new Error(`${shot.name}.webp is too large: at most ${MOST_KILOBYTES} kB`);
    }
  } finally {
    await browser.close();
    await server.close();
    await store.close();
  }
}

async function take(browser: Browser, url: string, shot: Shot): Promise<Buffer> {
  const { width, height, colorScheme = 'light' } = shot;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    deviceScaleFactor: PIXELS_PER_PIXEL,
  });
  await page.goto(url + shot.address);
  await page.locator(shot.until).first().waitFor();
  await page.waitForLoadState('networkidle');
  const picture = await asWebp(browser, await page.screenshot());
  await page.close();
  return picture;
}

/** Chromium takes no pictures in this format, but writes it from a canvas. */
async function asWebp(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const encoded = await page.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', ${QUALITY});
  })()`);
  await page.close();
  return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64');
}
