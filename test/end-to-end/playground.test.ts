import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openStore } from '../../src/graph/open.js';
import type { GraphStore } from '../../src/graph/store.js';
import { type RunningServer, startServer } from '../../src/server/server.js';
import { EXAMPLES } from '../../web/playground/examples.js';
import { BROWSER_ARGUMENTS } from '../setup/browser.js';
import { PAPERS, VOCABULARY } from './papers.js';

const found = inject('browser');

describe.skipIf('unavailable' in found)('the playground in a browser', () => {
  let folder: string;
  let store: GraphStore;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'papergraph-'));
    store = await openStore(`file:${join(folder, 'graph.db')}`);
    await store.installVocabulary(VOCABULARY);
    await store.writePapers(PAPERS);
    server = await startServer(store, { port: 0, host: 'localhost', logLevel: 'warn' });
    if ('unavailable' in found) return;
    browser = await chromium.launch({ executablePath: found.executablePath, args: BROWSER_ARGUMENTS });
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    await store.close();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['a desktop', 1280, 800],
    ['a phone', 390, 844],
  ])('runs an example query on the screen of %s and asks nobody else', async (_device, width, height) => {
    const context = await browser.newContext({ viewport: { width, height } });
    const elsewhere: string[] = [];
    const problems: string[] = [];
    context.on('request', (request) => {
      if (!/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(`${server.url}/`)) {
        elsewhere.push(request.url());
      }
    });
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    context.on('weberror', (error) => problems.push(error.error().message));

    const page = await context.newPage();
    await page.goto(server.url);
    expect(page.url()).toBe(`${server.url}/graphql`);
    const query = page.locator('.graphiql-query-editor');
    await query.getByText('query').first().waitFor();
    await page.getByRole('tab', { name: 'ReplaceMlp' }).click();
    await query.getByText('ReplaceMlp').waitFor();
    await page.getByRole('button', { name: /Execute query/i }).click();
    await page.locator('.graphiql-response').getByText('"totalCount": 2').waitFor();

    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
    expect(elsewhere).toEqual([]);
    await context.close();
  });

  it('shows every example in a tab of its own', async () => {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    await page.goto(`${server.url}/graphql`);
    await page.getByRole('tab', { name: 'Ask' }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(EXAMPLES.length);
    await page.close();
  });
});
