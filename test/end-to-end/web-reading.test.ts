import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Browsing, browse } from './browsing.js';

const found = inject('browser');

describe.skipIf('unavailable' in found)('the pages for readers', () => {
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
  ] as const)('are sound on the screen of %s', async (_device, screen) => {
    const addresses: readonly (readonly [address: string, heading: string, content: string])[] = [
      ['/', 'What do the papers say?', 'Study 23 of the MLP'],
      ['/papers/arxiv:2301.00001', 'Mixing Without Perceptrons', 'Similar papers'],
      ['/papers/doi:10.1000%2F3', 'Sparse Dense Layers', 'does without any fully-connected layer'],
      ['/concepts/mlp', 'MLP', 'multilayer perceptron'],
      [
        '/ask?q=which+papers+replace+MLP%3F',
        'which papers replace MLP?',
        'which replaces the MLP by a lookup table',
      ],
      ['/papers/none', 'This paper is not in the graph', 'Nothing has the id “none”'],
    ];
    for (const [address, heading, content] of addresses) {
      const { page, expectQuiet, expectAccessible, close } = await browsing.visit(address, screen);
      await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
      await page.getByText(content).first().waitFor();
      await page.getByText('26 papers,').waitFor();
      await expectQuiet();
      await expectAccessible();
      await close();
    }
  });

  it('fill a wall without going beyond it', async () => {
    const { page, expectQuiet, close } = await browsing.visit('/papers/arxiv:2301.00001', { width: 2560 });
    await page.getByText('Similar papers').waitFor();
    await expectQuiet();
    await close();
  });

  it('show under any other address that there is no page, with the status that says so', async () => {
    const { page, expectAccessible, close } = await browsing.visit('/nowhere/at/all');
    await page.getByRole('heading', { level: 1, name: 'There is no page here' }).waitFor();
    await expectAccessible();
    await page.getByRole('main').getByRole('link', { name: 'home page' }).click();
    await page.getByRole('heading', { level: 1, name: 'What do the papers say?' }).waitFor();
    await close();
  });

  it('take an address that is no proper encoding as it is written', async () => {
    const { page, close } = await browsing.visit('/papers/doi:10.1/50%');
    await page.getByText('Nothing has the id “doi:10.1/50%”').waitFor();
    await page.goto(`${browsing.serving.url}/nowhere/50%`);
    await page.getByRole('heading', { level: 1, name: 'There is no page here' }).waitFor();
    await close();
    const answer = await fetch(`${browsing.serving.url}/nowhere/50%`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('leads from the search box to a paper by the keyboard alone, and back', async () => {
    const { page, expectQuiet, expectAccessible, close } = await browsing.visit('/');
    await page.getByText('26 papers,').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('mixing');
    await page.getByRole('option', { name: 'Mixing Without Perceptrons' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await expectQuiet();
    await expectAccessible();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Mixing Without Perceptrons' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/papers/arxiv:2301.00001');
    await expect.poll(() => focused(page)).toBe('Mixing Without Perceptrons');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'What do the papers say?' }).waitFor();
    await close();
  });

  it('suggests concepts with their papers, and questions that have an answer', async () => {
    const { page, close } = await browsing.visit('/');
    await page.getByRole('combobox').fill('mlp');
    await page.getByRole('option', { name: 'MLP architecture, 24 papers' }).waitFor();
    await page.getByRole('option', { name: 'Which papers replace MLP?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Which papers replace MLP?' }).waitFor();
    await page.getByText('Mixing Without Perceptrons').first().waitFor();
    expect(await page.getByRole('combobox', { name: 'Ask or search' }).inputValue()).toBe(
      'Which papers replace MLP?',
    );
    await close();
  });

  it('marks each mention by its type and leads to its concept', async () => {
    const { page, close } = await browsing.visit('/papers/arxiv:2301.00001');
    const abstract = page.getByRole('region', { name: 'Abstract' });
    await abstract.getByRole('link', { name: 'CIFAR-10' }).waitFor();
    // Beyond the 𝒯, which is one code point and two units of UTF-16.
    expect(await abstract.getByRole('link').allTextContents()).toEqual([
      'TableMixer',
      'MLP',
      'lookup table',
      'vision MLP',
      'CIFAR-10',
      'image classification',
    ]);
    const evidence = page
      .getByRole('listitem')
      .filter({ hasText: 'replaces MLP by lookup table' })
      .locator('mark');
    expect(await evidence.allTextContents()).toEqual(['MLP', 'lookup table']);
    await abstract.getByRole('link', { name: 'CIFAR-10' }).click();
    await page.getByRole('heading', { level: 1, name: 'CIFAR-10' }).waitFor();
    await close();
  });

  it('reads long lists page by page, and says so', async () => {
    const { page, close } = await browsing.visit('/concepts/mlp');
    await page.getByText('10 of 24 shown').waitFor();
    await page.getByRole('button', { name: 'Show 10 more' }).press('Enter');
    await page.getByText('10 entries more; 20 of 24 shown').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Show 4 more' }).and(page.locator(':focus')).waitFor();
    await close();
  });

  it('keeps the colours that a reader has chosen', async () => {
    const { page, expectQuiet, expectAccessible, close } = await browsing.visit('/', {
      colorScheme: 'light',
    });
    await page.getByRole('button', { name: 'Switch to dark colours' }).click();
    await page.reload();
    await page.getByText('26 papers,').waitFor();
    await page.getByRole('button', { name: 'Switch to light colours' }).waitFor();
    expect(await background(page)).toBe('rgb(20, 23, 28)');
    await expectQuiet();
    await expectAccessible();
    // Before the pages' own script has come, too: else the page would shine up in light.
    await page.route('**/assets/index-*.js', (route) => route.abort());
    await page.reload();
    expect(await background(page)).toBe('rgb(20, 23, 28)');
    await close();
  });

  it('follows the colours of the system while nobody has chosen, and prints in light', async () => {
    const { page, close } = await browsing.visit('/', { colorScheme: 'light' });
    await page.getByText('26 papers,').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Switch to light colours' }).click();
    expect(await background(page)).toBe('rgb(255, 255, 255)');
    await page.getByRole('button', { name: 'Switch to dark colours' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await background(page)).toBe('rgb(255, 255, 255)');
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    await close();
  });

  it('lets the header cover nothing that has the focus', async () => {
    const { page, close } = await browsing.visit('/concepts/mlp', { height: 400 });
    await page.getByRole('main').getByRole('link').nth(14).waitFor();
    await page.getByRole('main').getByRole('link').last().focus();
    const header = (await page.getByRole('banner').boundingBox())?.height;
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Shift+Tab');
      const top = await page.evaluate('document.activeElement.getBoundingClientRect().top');
      expect(top).toBeGreaterThanOrEqual(header ?? Infinity);
    }
    await close();
  });

  it('says what to do when the server cannot be reached, shows what it has, and goes on when it can again', async () => {
    const { page, expectAccessible, close } = await browsing.visit('/papers/arxiv:2301.00001');
    await page.getByText('Similar papers').waitFor();
    await page.getByRole('link', { name: 'papergraph, home page' }).click();
    await page.getByText('Newest papers').waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Study 23 of the MLP' }).click();
    await page.getByRole('alert').getByText('The server cannot be reached').waitFor();
    await expectAccessible();
    await page.goBack();
    await page.getByText('Newest papers').waitFor();
    await page.goForward();
    await page.getByRole('alert').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Study 23 of the MLP' }).waitFor();
    expect(await page.evaluate('document.activeElement === document.body')).toBe(false);
    await close();
  });

  it('says so when the program of a page cannot be loaded', async () => {
    const { page, close } = await browsing.visit('/');
    await page.getByText('Newest papers').waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Study 23 of the MLP' }).click();
    await page.getByRole('heading', { level: 1, name: 'This page cannot be shown' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Load anew' }).click();
    await page.getByRole('heading', { level: 1, name: 'Study 23 of the MLP' }).waitFor();
    await close();
  });
});

async function focused(page: Page): Promise<string | null> {
  return page.evaluate<string | null>('document.activeElement.textContent');
}

async function background(page: Page): Promise<string> {
  return page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
}
