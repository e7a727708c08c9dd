/** Pages to browse, to compare and to correct, as readers use them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Browsing, browse } from './browsing.js';
import { knowledge } from './papers.js';

const found = inject('browser');
const KEY = 'correct-horse-battery-staple';
const ADMIN = {
  admin: { key: KEY, ingestPapers: () => Promise.reject(new Error('No test adds papers.')) },
};

describe.skipIf('unavailable' in found)('pages to browse, compare and correct', () => {
  let browsing: Browsing;

  beforeAll(async () => {
    if (!('executablePath' in found)) return;
    browsing = await browse(found.executablePath, ADMIN);
  });

  afterAll(async () => {
    await browsing.close();
  });

  it.each([
    ['a desktop in dark', { width: 1280, height: 800, colorScheme: 'dark' }],
    ['a phone in light', { width: 390, height: 844, colorScheme: 'light' }],
  ] as const)('are sound on the screen of %s', async (_device, screen) => {
    const addresses: readonly (readonly [address: string, heading: string, content: string])[] = [
      ['/concepts', 'Concepts', 'MLP'],
      ['/concepts/cifar10', 'CIFAR-10', 'Papers that evaluate on it'],
      ['/concepts/lokup-table', 'This concept is not in the graph', 'Did you mean'],
      ['/papers', 'Papers', 'Study 23 of the MLP'],
      ['/papers/2301.00001v2', 'This paper is not in the graph', 'Mixing Without Perceptrons'],
      ['/trends', 'What rises and falls', 'Falls'],
      ['/compare', 'Side by side', 'Add two or more'],
      [
        '/compare?ids=arxiv:2301.00001&ids=arxiv:2202.00002',
        'Mixing Without Perceptrons and Vision Without Perceptrons side by side',
        'Datasets',
      ],
      ['/corrections', 'Corrections', 'Key of the server'],
    ];
    for (const [address, heading, content] of addresses) {
      const { page, expectQuiet, expectAccessible, close } = await browsing.visit(address, screen);
      await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
      await page.getByRole('main').getByText(content).first().waitFor();
      await expectQuiet();
      await expectAccessible();
      await close();
    }
  });

  it('load less than 250 kB of compressed script before a graph is opened', async () => {
    const sizes = new Map<string, number>();
    for (const address of ['/', '/papers', '/concepts/mlp']) {
      const { page, close } = await browsing.visit(address);
      await page.waitForLoadState('networkidle');
      const loaded = await page.evaluate<[string, number][]>(
        `performance.getEntriesByType('resource')
          .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
          .map(({ name, encodedBodySize }) => [name, encodedBodySize])`,
      );
      for (const [name, bytes] of loaded) sizes.set(name, bytes);
      await close();
    }
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(250_000);
  });

  it('lead from the search box to a concept, and from who states something of it to that paper', async () => {
    const { page, close } = await browsing.visit('/');
    await page.getByRole('combobox').fill('mlp');
    await page.getByRole('option', { name: 'MLP architecture, 24 papers' }).click();
    const replacing = page.getByRole('region', { name: 'Papers that replace it 1' });
    await replacing.getByText('which replaces the MLP by a lookup table').waitFor();
    await replacing.getByRole('link', { name: 'Mixing Without Perceptrons' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mixing Without Perceptrons' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'MLP' }).waitFor();
    await close();
  });

  it('show the papers of each year, with a table for who does not see the bars', async () => {
    const { page, expectAccessible, close } = await browsing.visit('/concepts/mlp');
    await page.getByRole('img', { name: 'mentions: 24 papers, most in 2000 (1)' }).waitFor();
    await page.getByText('The same as a table').click();
    const years = page.getByRole('table', { name: 'Papers of each year that mention it' });
    expect(await years.getByRole('columnheader').allTextContents()).toEqual([
      'Year',
      'mentions',
      'studies',
      'replaces',
    ]);
    expect(await years.getByRole('row', { name: '2023' }).getByRole('cell').allTextContents()).toEqual([
      '1',
      '0',
      '1',
    ]);
    await expectAccessible();
    await close();
  });

  it('keep filters in the address, and the focus where the reader types', async () => {
    const { page, close } = await browsing.visit('/papers');
    await page.getByRole('heading', { level: 2, name: '26 papers' }).waitFor();
    await page.getByRole('searchbox', { name: 'Words' }).pressSequentially('without');
    await page.getByRole('heading', { level: 2, name: '3 papers' }).waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('text');
    await page.getByRole('spinbutton', { name: 'From year' }).fill('2023');
    await page.getByRole('heading', { level: 2, name: '1 paper' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 2, name: '1 paper' }).waitFor();
    expect(await page.getByRole('searchbox', { name: 'Words' }).inputValue()).toBe('without');
    await page.getByRole('navigation').getByRole('link', { name: 'Papers' }).click();
    await page.getByRole('heading', { level: 2, name: '26 papers' }).waitFor();
    expect(await page.getByRole('searchbox', { name: 'Words' }).inputValue()).toBe('');
    await close();
  });

  it('show in their filters what the address has, after going back, too', async () => {
    const { page, close } = await browsing.visit('/papers');
    const words = page.getByRole('searchbox', { name: 'Words' });
    await words.fill('without');
    await page.getByRole('heading', { level: 2, name: '3 papers' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Papers' }).click();
    await page.getByRole('heading', { level: 2, name: '26 papers' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: '3 papers' }).waitFor();
    expect(await words.inputValue()).toBe('without');
    await page.getByRole('spinbutton', { name: 'From year' }).fill('2023');
    await page.getByRole('heading', { level: 2, name: '1 paper' }).waitFor();
    expect(new URL(page.url()).searchParams.get('text')).toBe('without');
    await page.getByRole('link', { name: 'Mixing Without Perceptrons' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mixing Without Perceptrons' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Papers' }).and(page.locator(':focus')).waitFor();
    await close();
  });

  it('compare what is added, and keep it in the address', async () => {
    const { page, expectAccessible, close } = await browsing.visit('/compare?ids=arxiv:2301.00001');
    await page.getByRole('searchbox', { name: 'Add a paper or concept' }).fill('study 5');
    await page.getByRole('button', { name: 'Add Study 5 of the MLP' }).click();
    const datasets = page.getByRole('table', { name: 'Datasets' });
    await datasets.getByText('is evaluated on').first().click();
    await datasets.getByText('Experiments on CIFAR-10').waitFor();
    await expectAccessible();
    await page.reload();
    await page.getByRole('combobox', { name: 'Rows' }).selectOption('Only what one has alone');
    await page.getByRole('table', { name: 'Techniques' }).getByText('lookup table').waitFor();
    expect(await datasets.count()).toBe(0);
    await page.getByRole('button', { name: 'Remove Study 5 of the MLP' }).click();
    await page.getByText('Add another paper or concept').waitFor();
    expect(new URL(page.url()).searchParams.getAll('ids')).toEqual(['arxiv:2301.00001']);
    await close();
  });

  it('take away what the address has by a name, and what the server refuses', async () => {
    const named = ['multilayer perceptron', 'CIFAR-10', 'vision MLP', 'flux capacitor'];
    const { page, close } = await browsing.visit('/compare?ids=multilayer+perceptron');
    await page.getByRole('button', { name: 'Remove MLP' }).waitFor();
    await page.goto(browsing.serving.url + comparing(named));
    await page.getByRole('button', { name: 'Remove CIFAR-10' }).click();
    await page
      .getByRole('heading', { level: 1, name: 'MLP and vision MLP side by side' })
      .and(page.locator(':focus'))
      .waitFor();
    expect(new URL(page.url()).searchParams.getAll('ids')).toEqual(['mlp', 'vision-mlp', 'flux capacitor']);
    await page.getByRole('button', { name: 'Remove flux capacitor' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    const tooMany = Array.from(
      { length: 11 },
      (_, index) => `arxiv:21${String(index + 1).padStart(2, '0')}.10000`,
    );
    await page.goto(browsing.serving.url + comparing(tooMany));
    await page.getByRole('alert').getByText('The server refuses this').waitFor();
    await page.getByRole('button', { name: 'Remove arxiv:2103.10000' }).click();
    await page.getByRole('button', { name: 'Remove Study 11 of the MLP' }).waitFor();
    expect(await page.getByRole('button', { name: 'Remove Study 3 of the MLP' }).count()).toBe(0);
    await close();
  });

  it('mark the words of a fact in the abstract of its own paper only', async () => {
    const { page, close } = await browsing.visit('/papers/arxiv:2301.00001');
    const similar = page
      .getByRole('region', { name: /^Similar papers/ })
      .getByRole('link')
      .first();
    const title = (await similar.textContent()) ?? '';
    await similar.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const marked = page.getByRole('region', { name: 'Abstract' }).locator('mark');
    await page.getByRole('button', { name: 'Show in the abstract' }).first().click();
    await marked.waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Mixing Without Perceptrons' }).waitFor();
    expect(await marked.count()).toBe(0);
    await close();
  });

  it('lead from a fact to its words in the abstract, and give the paper as BibTeX', async () => {
    const { page, close } = await browsing.visit('/papers/arxiv:2301.00001');
    await page
      .getByRole('button', { name: 'Show in the abstract: This paper is evaluated on CIFAR-10' })
      .click();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Experiments on CIFAR-10');
    await page.getByText('BibTeX').click();
    await page.getByText('author = {Ada Example and Ben Example}').waitFor();
    await page.context().grantPermissions(['clipboard-write']);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('main').getByRole('status').getByText('Copied').waitFor();
    await close();
  });

  it('let who has the key reject a fact where it stands, and undo that', async () => {
    const { page, expectAccessible, close } = await browsing.visit('/corrections');
    await enter(page, 'a-key-that-is-not-it');
    await page.getByRole('alert').getByText('That is not the key of this server').waitFor();
    await page.getByLabel('Key of the server').and(page.locator(':focus')).waitFor();
    await enter(page, KEY);
    await page.getByText('You correct as Ada').waitFor();
    await page.getByRole('button', { name: 'Leave corrections' }).and(page.locator(':focus')).waitFor();
    await expectAccessible();
    expect(await page.evaluate('localStorage.length')).toBe(0);

    await page.goto(`${browsing.serving.url}/papers/arxiv:2301.00001`);
    await page.getByRole('button', { name: 'Reject: TableMixer outperforms vision MLP' }).click();
    await page.keyboard.type('it is the other way round');
    await expectAccessible();
    await page.keyboard.press('Enter');
    await page.getByText('Rejected. It will not come back.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).and(page.locator(':focus')).waitFor();
    expect(await outperformed()).toBe(0);

    await page.goto(`${browsing.serving.url}/compare?ids=arxiv:2301.00001&ids=arxiv:2202.00002`);
    await page.getByText('is evaluated on').first().click();
    const reject = page.getByRole('button', { name: 'Reject: This paper is evaluated on CIFAR-10' });
    await reject.click();
    await page.keyboard.press('Escape');
    await reject.and(page.locator(':focus')).waitFor();
    await reject.click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await reject.and(page.locator(':focus')).waitFor();
    await reject.click();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone. The fact holds again.').waitFor();
    await reject.and(page.locator(':focus')).waitFor();
    await page.goto(`${browsing.serving.url}/ask?q=which+papers+replace+MLPs%3F`);
    await page.getByRole('button', { name: 'Reject: This paper replaces MLP' }).waitFor();

    await page.getByRole('link', { name: 'Corrections' }).click();
    await page.getByText('it is the other way round').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: /^Undo: .*TableMixer/ }).click();
    await page.getByText('undone by Ada').nth(1).waitFor();
    const undone = page.getByRole('listitem').filter({ hasText: 'it is the other way round' });
    await undone.locator(':focus').waitFor();
    expect(await outperformed()).toBe(1);
    await page.getByRole('button', { name: 'Leave corrections' }).click();
    await page.getByLabel('Key of the server').waitFor();
    expect(await page.evaluate('sessionStorage.getItem("papergraph.admin")')).toBeNull();
    await close();
  });

  async function outperformed(): Promise<number> {
    const page = await browsing.serving.store.findFacts({ predicate: 'OUTPERFORMS' }, { first: 10 });
    return page.entries.length;
  }
});

describe.skipIf('unavailable' in found)('concepts that may be one', () => {
  it('are merged or kept apart, and both is undone, by the keyboard alone', async () => {
    if (!('executablePath' in found)) return;
    const browsing = await browse(found.executablePath, ADMIN);
    const { store } = browsing.serving;
    await store.writePapers(
      ['arxiv:2401.00001', 'arxiv:2401.00002'].map((id) =>
        knowledge({
          id,
          title: `Lookups of ${id}`,
          abstract: 'A table lookup is a lookup table for image clasification and image classification.',
          facts: [
            ['USES', 'table lookup', 'A table lookup', 0.9],
            ['USES', 'lookup table', 'a lookup table', 0.9],
            ['ADDRESSES', 'image clasification', 'for image clasification', 0.9],
            ['ADDRESSES', 'image classification', 'and image classification', 0.9],
          ],
        }),
      ),
    );
    const { page, expectQuiet, expectAccessible, close } = await browsing.visit('/corrections');
    await enter(page, KEY);
    await page.getByText('the same words in another order').waitFor();
    await page.getByText('one letter differs').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Merge table lookup into lookup table' }).press('Enter');
    await page.getByRole('status').getByText('Done: ').waitFor({ state: 'attached' });
    expect(await concepts()).toEqual(['lookup-table']);
    await page
      .getByRole('button', { name: 'image clasification and image classification are not one' })
      .press('Enter');
    await page.getByText('No two concepts look alike that have not been judged.').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: /^Undo: .*lookup/ }).press('Enter');
    await page.getByRole('button', { name: 'Merge table lookup into lookup table' }).waitFor();
    expect(await concepts()).toEqual(['lookup-table', 'table-lookup']);
    await expectQuiet();
    await close();
    await browsing.close();

    async function concepts(): Promise<readonly string[]> {
      return [...(await store.conceptsByIds(['lookup-table', 'table-lookup'])).keys()].sort();
    }
  });
});

describe.skipIf('unavailable' in found)('a server without a key', () => {
  it('says how correcting is switched on, and offers no way to correct', async () => {
    if (!('executablePath' in found)) return;
    const browsing = await browse(found.executablePath);
    const { page, expectQuiet, expectAccessible, close } = await browsing.visit('/corrections');
    await page.getByText('PAPERGRAPH_ADMIN_KEY=').waitFor();
    expect(await page.getByLabel('Key of the server').count()).toBe(0);
    await expectQuiet();
    await expectAccessible();
    await page.evaluate(`sessionStorage.setItem('papergraph.admin', '{"key":"of-before","by":"Ada"}')`);
    await page.reload();
    await page.getByText('This tab still has a key, with the name Ada').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Leave corrections' }).press('Enter');
    await page.getByText('This tab still has a key').waitFor({ state: 'detached' });
    expect(await page.evaluate('sessionStorage.getItem("papergraph.admin")')).toBeNull();
    await close();
    await browsing.close();
  });
});

function comparing(ids: readonly string[]): string {
  return `/compare?${new URLSearchParams(ids.map((id): [string, string] => ['ids', id])).toString()}`;
}

async function enter(page: Page, key: string): Promise<void> {
  await page.getByLabel('Key of the server').fill(key);
  await page.getByLabel('Your name, which is recorded').fill('Ada');
  await page.getByRole('button', { name: 'Begin to correct' }).click();
}
