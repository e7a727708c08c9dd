/**
 * Vitest's global set-up of tests in a real browser: an installed Chromium, else Playwright's own, else Debian's package
 * where apt-get may install one. Tests get it by `inject('browser')`. With CI=true it throws where none can be had.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';

export type ProvidedBrowser = { readonly executablePath: string } | { readonly unavailable: string };

declare module 'vitest' {
  interface ProvidedContext {
    browser: ProvidedBrowser;
  }
}

/** A browser for tests visits nothing but the server under test. It draws by WebGL without a graphics card. */
export const BROWSER_ARGUMENTS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--enable-unsafe-swiftshader',
];

const run = promisify(execFile);
const INSTALL_TIMEOUT_MILLIS = 300_000;

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const USUAL_PLACES = [
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Finds a browser, or installs one; what it returns says at the end of the run if there is none. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const executablePath = await findBrowser();
  if (executablePath !== undefined) {
    project.provide('browser', { executablePath });
    return () => undefined;
  }
  const unavailable =
    'no Chromium is installed, and neither Playwright nor apt-get could install one. Install Chromium or Chrome.';
  if (process.env['CI'] === 'true') throw new Error(`Tests in a browser cannot run: ${unavailable}`);
  project.provide('browser', { unavailable });
  return () => {
    console.warn(`\nNOT TESTED: everything in a browser, for ${unavailable}`);
  };
}

export async function findBrowser(): Promise<string | undefined> {
  const ways = [installed, playwrights, installPlaywrights, installDebians];
  for (const way of ways) {
    for (const path of await way()) {
      if (existsSync(path) && (await starts(path))) return path;
    }
  }
  return undefined;
}

function installed(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [...folders.flatMap((folder) => PROGRAMS.map((name) => join(folder, name))), ...USUAL_PLACES];
}

function playwrights(): string[] {
  return [chromium.executablePath()];
}

async function installPlaywrights(): Promise<string[]> {
  console.log('No Chromium found: trying to download Playwright’s …');
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const done = await succeeds(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']);
  return done ? playwrights() : [];
}

async function installDebians(): Promise<string[]> {
  if (process.getuid?.() !== 0 || !(await succeeds('apt-get', ['--version']))) return [];
  console.log('No Chromium found: installing Debian’s package …');
  const done =
    (await succeeds('apt-get', ['update'])) &&
    (await succeeds('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']));
  return done ? installed() : [];
}

async function succeeds(program: string, args: readonly string[]): Promise<boolean> {
  try {
    await run(program, args, {
      timeout: INSTALL_TIMEOUT_MILLIS,
      env: {
        ...process.env,
        DEBIAN_FRONTEND: 'noninteractive',
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
      },
    });
    return true;
  } catch {
    return false;
  }
}

/** A browser that is there may still lack a library of the system. */
async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
