import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Browsing, browse } from './browsing.js';

const found = inject('browser');

describe.skipIf('unavailable' in found)('the graph', () => {
  let browsing: Browsing;

  beforeAll(async () => {
    if ('executablePath' in found) browsing = await browse(found.executablePath);
  });

  afterAll(async () => {
    await browsing.close();
  });

  it.each([
    ['a desktop in light', { width: 1280, height: 800, colorScheme: 'light' }],
    ['a phone in dark', { width: 390, height: 844, colorScheme: 'dark' }],
  ] as const)('is sound on the screen of %s, as drawing and as list', async (_device, screen) => {
    const addresses = [
      ['/graph', 'Graph', 'Begin with one of these', false],
      ['/graph?around=mlp', 'Graph around MLP', '25 nodes, 24 edges shown', true],
      ['/graph?around=mlp&as=list', 'Graph around MLP', 'What is stated, the most confident first', false],
      [
        `/graph?around=arxiv:2301.00001&at=${TABLE_MIXER_REPLACES_MLP}`,
        'Graph around Mixing',
        'lookup table',
        true,
      ],
      [
        '/graph?path=concept:tablemixer&path=mlp',
        'How TableMixer and MLP are joined',
        'Mixing Without Perceptrons proposes TableMixer',
        true,
      ],
      ['/graph?around=nothing-of-this', 'Graph', 'Not in this graph: nothing-of-this.', false],
    ] as const;
    for (const [address, heading, content, isDrawn] of addresses) {
      const { page, expectQuiet, expectAccessible, close } = await browsing.visit(address, screen);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.getByText(content).first().waitFor();
      if (isDrawn) await drawn(page);
      await expectQuiet();
      await expectAccessible();
      await close();
    }
  });

  it('is drawn on the page of a concept, and taken to a page of its own', async () => {
    const { page, expectQuiet, expectAccessible, close } = await browsing.visit('/concepts/tablemixer');
    await page.getByRole('button', { name: 'Draw what facts join to it' }).click();
    await page.getByText('3 nodes, 2 edges shown').waitFor();
    await drawn(page);
    await expectQuiet();
    await expectAccessible();
    await page.getByRole('link', { name: 'Open the graph as a page of its own' }).click();
    await page.getByRole('heading', { level: 1, name: 'Graph around TableMixer' }).waitFor();
    await close();
  });

  it('expands a node that is clicked twice, keeps it in the address, and goes back', async () => {
    const { page, close } = await browsing.visit('/graph?around=mlp&depth=0');
    await page.getByText('1 node, 0 edges shown').waitFor();
    await clickMiddle(page, { clickCount: 2 });
    await page.getByText('25 nodes, 24 edges shown').waitFor();
    expect(new URL(page.url()).searchParams.getAll('expand')).toEqual(['concept:mlp']);
    await page.getByText('24 nodes came in').waitFor({ state: 'attached' });
    await page.reload();
    await page.getByText('25 nodes, 24 edges shown').waitFor();
    await page.goBack();
    await page.getByText('1 node, 0 edges shown').waitFor();
    await close();
  });

  it('is seen by who wants no motion', async () => {
    const { page, close } = await browsing.visit('/');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${browsing.serving.url}/graph?around=mlp`);
    await drawn(page);
    const picture = await page.getByRole('img', { name: 'Drawing of the graph' }).screenshot();
    // Without nodes and names it has a few thousand bytes.
    expect(picture.length).toBeGreaterThan(15_000);
    await close();
  });

  it('shows the evidence of a line that is clicked, with its paper', async () => {
    const { page, expectQuiet, close } = await browsing.visit(
      '/graph?around=arxiv:2202.00002&around=vision-mlp&depth=0',
    );
    await drawn(page);
    await clickMiddle(page);
    const panel = page.getByRole('complementary', { name: 'What is selected' });
    await panel.getByText('drop the').waitFor();
    expect(await panel.locator('mark').allTextContents()).toEqual(['vision MLP']);
    await panel.getByRole('link', { name: 'Vision Without Perceptrons' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vision Without Perceptrons', exact: true }).waitFor();
    await page.goBack();
    await panel.getByText('drop the').waitFor();
    await expectQuiet();
    await close();
  });

  it('is drawn again after the list was looked at', async () => {
    const { page, close } = await browsing.visit('/graph?around=mlp');
    await drawn(page);
    await page.getByRole('button', { name: 'List' }).click();
    await page.getByRole('table').waitFor();
    await page.getByRole('button', { name: 'Drawing' }).click();
    await drawn(page);
    expect(await page.getByText('This browser does not draw by WebGL').count()).toBe(0);
    await close();
  });

  it('keeps its tools where the server cannot give another graph, and goes back to the one before', async () => {
    const { page, expectAccessible, close } = await browsing.visit('/concepts/mlp');
    await page.getByRole('button', { name: 'Draw what facts join to it' }).click();
    await drawn(page);
    let asked = 0;
    await page.route('**/graphql', (route) => {
      if (!route.request().postData()?.includes('"depth":3')) return route.continue();
      asked += 1;
      const errors = [{ message: 'It took too long.', extensions: { code: 'QUERY_TIMEOUT' } }];
      return route.fulfill({ json: { errors } });
    });
    await page.getByText('Filters', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Steps from the start' }).selectOption('3 steps');
    await page.getByRole('status').getByText('Loading …').waitFor();
    await page.getByRole('alert').getByText('It took too long.').waitFor();
    expect(asked).toBe(3);
    await expectAccessible();
    await page.getByRole('searchbox', { name: 'Find in this graph' }).waitFor();
    await page.getByRole('button', { name: 'Back to the graph before' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await drawn(page);
    await page.getByRole('combobox', { name: 'Steps from the start' }).selectOption('3 steps');
    await page.getByRole('alert').waitFor();
    await page.getByRole('combobox', { name: 'Steps from the start' }).selectOption('2 steps');
    await drawn(page);
    await close();
  });

  it('can be filtered where already the first graph cannot be had', async () => {
    const { page, close } = await browsing.visit('/');
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('"depth":3') ? route.abort() : route.continue(),
    );
    await page.goto(`${browsing.serving.url}/graph?around=mlp&depth=3`);
    await page.getByRole('alert').waitFor();
    await page.getByText('Filters', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Steps from the start' }).selectOption('1 step');
    await drawn(page);
    await close();
  });

  it('is worked by the keyboard alone, in the list', async () => {
    const { page, expectAccessible, close } = await browsing.visit('/graph?around=arxiv:2301.00001');
    await page.getByRole('button', { name: 'List' }).press('Enter');
    const evidence = page.getByRole('button', {
      name: 'Evidence: Mixing Without Perceptrons replaces MLP',
    });
    await evidence.press('Enter');
    await page.getByText('which replaces the').waitFor();
    await expect.poll(() => focused(page)).toBe('What is selected');
    await expectAccessible();
    await page.keyboard.press('Escape');
    await page.getByText('which replaces the').waitFor({ state: 'detached' });
    await evidence.and(page.locator(':focus')).waitFor();
    await page.getByRole('searchbox', { name: 'Find in this graph' }).fill('tablem');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('TableMixer');
    await page.getByRole('button', { name: 'Expand' }).press('Enter');
    await page.getByRole('button', { name: 'Evidence: TableMixer outperforms vision MLP' }).waitFor();
    await page.getByRole('button', { name: 'Hide' }).press('Enter');
    await page.getByText('1 hidden').waitFor();
    await page
      .getByRole('button', { name: 'Evidence: TableMixer outperforms vision MLP' })
      .waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show them again' }).press('Enter');
    await page.getByRole('button', { name: 'Evidence: TableMixer outperforms vision MLP' }).waitFor();
    await close();
  });

  it('finds the paths between two concepts', async () => {
    const { page, close } = await browsing.visit('/graph?around=tablemixer&at=concept:tablemixer');
    await page.getByRole('textbox', { name: 'Paths to' }).fill('cifar10');
    await page.getByRole('button', { name: 'Find paths' }).click();
    const panel = page.getByRole('complementary', { name: 'What is selected' });
    await panel.getByText('How TableMixer and CIFAR-10 are joined').waitFor();
    await panel.getByRole('button', { name: 'Mixing Without Perceptrons is evaluated on CIFAR-10' }).click();
    await panel.getByText('Experiments on').waitFor();
    await close();
  });

  it('filters paths, too', async () => {
    const { page, close } = await browsing.visit('/graph?path=mlp&path=cifar10&sure=0.9');
    await page.getByText('3 nodes, 2 edges shown').waitFor();
    await page.goto(`${browsing.serving.url}/graph?path=mlp&path=cifar10&from=2024`);
    await page.getByText('No facts that meet the filters lead from MLP to CIFAR-10').waitFor();
    await close();
  });

  it('filters by predicate, kind, year and confidence', async () => {
    const { page, close } = await browsing.visit('/graph?around=mlp&predicate=REPLACES');
    await page.getByText('2 nodes, 1 edge shown').waitFor();
    await page.getByText('Filters (1)').click();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByText('25 nodes, 24 edges shown').waitFor();
    const fromYear = page.getByRole('textbox', { name: 'from year' });
    await fromYear.fill('2020');
    await page.keyboard.press('Enter');
    await page.getByText('5 nodes, 4 edges shown').waitFor();
    await fromYear.fill('20');
    await page.keyboard.press('Enter');
    expect(await fromYear.inputValue()).toBe('2020');
    await fromYear.and(page.locator(':focus')).waitFor();
    await page.getByRole('combobox', { name: 'How sure' }).selectOption('at least 90%');
    await page.getByText('2 nodes, 1 edge shown').waitFor();
    await page.getByRole('combobox', { name: 'How sure' }).selectOption('any');
    await page.getByRole('checkbox', { name: 'Papers' }).click();
    await page.getByText('1 node, 0 edges shown').waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toBe('2020');
    await close();
  });

  it('shows all where the filters have taken away what its focus is on', async () => {
    const { page, close } = await browsing.visit(
      '/graph?around=mlp&kind=ARCHITECTURE&focus=paper:arxiv:2301.00001',
    );
    await page.getByText('1 node, 0 edges shown').waitFor();
    await close();
  });

  it('says how much is left out, and shows more', async () => {
    const { page, close } = await browsing.visit('/graph?around=mlp&limit=10');
    await page.getByText('10 of at least 25 nodes shown, with 9 edges').waitFor();
    await page.getByRole('button', { name: 'Show up to 30' }).click();
    await page.getByText('25 nodes, 24 edges shown').waitFor();
    await close();
  });

  it('is saved as a graph that other programs read, as a drawing and as a picture', async () => {
    const { page, expectQuiet, close } = await browsing.visit('/graph?around=arxiv:2301.00001');
    await drawn(page);
    const graphml = (await saved(page, 'Graph (GraphML)')).toString();
    const opened = elementsOf(graphml);
    expect(opened.filter((name) => name === 'node')).toHaveLength(5);
    expect(opened.filter((name) => name === 'edge')).toHaveLength(4);
    expect(graphml).toContain('<data key="edge-evidence">which replaces the MLP by a lookup table</data>');
    const svg = (await saved(page, 'Drawing (SVG)')).toString();
    expect(elementsOf(svg).filter((name) => name === 'line')).toHaveLength(4);
    for (const name of ['TableMixer', 'dataset', 'paper']) expect(svg).toContain(`>${name}</text>`);
    const png = await saved(page, 'Picture (PNG)');
    const menu = page.getByText('Save as');
    await menu.and(page.locator(':focus')).waitFor();
    await menu.press('Enter');
    await page.getByRole('button', { name: 'Drawing (SVG)' }).press('Escape');
    await page.getByRole('button', { name: 'Drawing (SVG)' }).waitFor({ state: 'hidden' });
    await menu.and(page.locator(':focus')).waitFor();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(3200);
    await expectQuiet();
    await close();
  });

  it('shows the list where the browser has no WebGL, and says so', async () => {
    const { page, close } = await browsing.visit('/');
    await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null');
    await page.goto(`${browsing.serving.url}/graph?around=mlp`);
    await page.getByText('This browser does not draw by WebGL').waitFor();
    await page.getByRole('table').waitFor();
    await close();
  });
});

const TABLE_MIXER_REPLACES_MLP = 'paper:arxiv:2301.00001+REPLACES+concept:mlp';

/** The nodes have come to rest. */
async function drawn(page: Page): Promise<void> {
  await page.locator('[role=img][aria-busy=false]').waitFor();
}

/** A drawing of one node, or of two, has its node or line there. */
async function clickMiddle(page: Page, options: { clickCount?: number } = {}): Promise<void> {
  await drawn(page);
  await page.getByRole('img', { name: 'Drawing of the graph' }).click(options);
}

async function saved(page: Page, what: string): Promise<Buffer> {
  await page.getByText('Save as').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: what }).click(),
  ]);
  return readFile(await download.path());
}

/** Names of the elements of an XML document. Throws if it is not well-formed. */
function elementsOf(xml: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(xml).close();
  return names;
}

async function focused(page: Page): Promise<string | null> {
  return page.evaluate<string | null>('document.activeElement.textContent');
}
