/** Pages of a server with the papers of papers.ts, as tests look at them: in a browser that notes what is wrong. */
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ServerOptions } from '../../src/server/server.js';
import { BROWSER_ARGUMENTS } from '../setup/browser.js';
import { serve, type Serving } from './serving.js';

interface Screen {
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

export interface Browsing {
  readonly serving: Serving;
  /** Opens an address of the server, such as `/papers/arxiv:1706.03762`, in a browser that remembers nothing. */
  visit(address: string, screen?: Screen): Promise<Visit>;
  close(): Promise<void>;
}

interface Visit {
  readonly page: Page;
  /**
   * Expects that nothing was asked of anybody else, that no error came to the console (such as of the
   * Content-Security-Policy), and that the page is no wider than the screen.
   */
  readonly expectQuiet: () => Promise<void>;
  /** Expects that axe finds nothing: names, roles, contrast. */
  readonly expectAccessible: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function browse(
  executablePath: string,
  options: Partial<ServerOptions> = {},
): Promise<Browsing> {
  const serving = await serve(options);
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  return {
    serving,
    visit: (address, screen) => visit(browser, serving.url, address, screen),
    async close() {
      await browser.close();
      await serving.close();
    },
  };
}

async function visit(
  browser: Browser,
  url: string,
  address: string,
  { width = 1280, height = 800, colorScheme = 'light' }: Screen = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const elsewhere: string[] = [];
  const problems: string[] = [];
  context.on('request', (request) => {
    if (!/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(`${url}/`)) {
      elsewhere.push(request.url());
    }
  });
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(error.error().message));
  const page = await context.newPage();
  await page.goto(url + address);
  return {
    page,
    async expectQuiet() {
      expect(elsewhere).toEqual([]);
      expect(problems).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    },
    async expectAccessible() {
      expect(await accessibilityViolations(page)).toEqual([]);
    },
    close: () => context.close(),
  };
}

/** What axe finds, as `rule: element` each. */
async function accessibilityViolations(page: Page): Promise<readonly string[]> {
  // A debugger's evaluation is beyond the Content-Security-Policy, which forbids a <script> with axe in it.
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(`axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)),
  )`);
}
