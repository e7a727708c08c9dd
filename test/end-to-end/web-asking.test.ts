import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Browsing, browse } from './browsing.js';
import { knowledge } from './papers.js';

const found = inject('browser');
const REPLACE_MLP = '/ask?q=which+papers+replace+MLPs%3F';

describe.skipIf('unavailable' in found)('asking on the pages', () => {
  let browsing: Browsing;

  beforeAll(async () => {
    if ('executablePath' in found) browsing = await browse(found.executablePath);
  });

  afterAll(async () => {
    await browsing.close();
  });

  it('shows papers with the words that say so: exact ones before narrower before close ones', async () => {
    const { page, expectQuiet, expectAccessible, close } = await browsing.visit(REPLACE_MLP);
    await page.getByRole('heading', { level: 3, name: '1 paper: of a close concept' }).waitFor();
    const headings = page.getByRole('main').locator('h3');
    expect(await headings.allTextContents()).toEqual([
      '1 paper: of exactly this',
      '1 paper: of a narrower concept',
      '1 paper: of a close concept',
    ]);
    expect(await titles(page)).toEqual([
      'Mixing Without Perceptrons',
      'Vision Without Perceptrons',
      'Sparse Dense Layers',
    ]);
    const [exact] = await page.getByRole('main').getByRole('figure').all();
    expect(await exact?.textContent()).toContain('which replaces the MLP by a lookup table');
    expect(await exact?.locator('mark').allTextContents()).toEqual(['MLP', 'lookup table']);
    await expectQuiet();
    await expectAccessible();
    await page.getByRole('link', { name: 'Mixing Without Perceptrons' }).click();
    await page.getByRole('region', { name: 'Abstract' }).getByRole('link', { name: 'MLP' }).first().waitFor();
    await close();
  });

  it('answers a changed chip, keeps it in the address, and takes it back', async () => {
    const { page, expectQuiet, expectAccessible, close } = await browsing.visit(REPLACE_MLP, { width: 390 });
    const chip = page.getByRole('button', { name: 'replaces MLP and narrower or', exact: false });
    await chip.first().click();
    const form = page.getByRole('form', { name: 'A condition' });
    await form.getByRole('checkbox').first().uncheck();
    await form.getByRole('button', { name: 'Remove alternative 2' }).click();
    await expectAccessible();
    await form.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('heading', { name: '1 paper', exact: true }).waitFor();
    expect(await titles(page)).toEqual(['Mixing Without Perceptrons']);
    expect(new URL(page.url()).searchParams.get('all')).toBe('REPLACES.mlp.only');
    await page.getByText('You have changed how the question was understood').waitFor();
    await expectQuiet();
    await page.reload();
    await page.getByRole('button', { name: 'replaces MLP', exact: true }).waitFor();
    expect(await titles(page)).toEqual(['Mixing Without Perceptrons']);
    await page.goBack();
    await page.getByRole('heading', { level: 3, name: '1 paper: of a close concept' }).waitFor();
    await close();
  });

  it('adds and removes conditions by the keyboard alone', async () => {
    const { page, close } = await browsing.visit('/ask?order=RELEVANCE&all=EVALUATES_ON.cifar10');
    await page.getByRole('heading', { name: '24 papers' }).waitFor();
    await page.getByRole('button', { name: '+ Add years' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('2022');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '2 papers' }).waitFor();
    await page.getByRole('status').getByText('2 papers').waitFor({ state: 'attached' });
    expect(new URL(page.url()).searchParams.get('after')).toBe('2022');
    await page.getByRole('button', { name: '+ Add a condition' }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'A condition' });
    await form.getByRole('combobox', { name: 'States that it' }).selectOption('REPLACES');
    await form.getByRole('combobox', { name: 'Concept' }).fill('nothing like it');
    await page.keyboard.press('Enter');
    await form.getByRole('alert').getByText('The graph has no concept named “nothing like it”').waitFor();
    await form.getByRole('combobox', { name: 'Concept' }).fill('MLPs');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '1 paper', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Remove: published in or after 2022' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '+ Add years' }).waitFor();
    await close();
  });

  it('leaves the focus on what stays, and gives it to the chips when one goes', async () => {
    const { page, close } = await browsing.visit('/ask?order=RELEVANCE&all=EVALUATES_ON.cifar10');
    await page.getByRole('heading', { name: '24 papers' }).waitFor();
    const order = page.getByRole('combobox', { name: 'Order' });
    await order.focus();
    await order.selectOption('Newest first');
    await page.waitForURL(/order=PUBLISHED_DESC/);
    await page.getByRole('link', { name: 'Mixing Without Perceptrons' }).waitFor();
    await order.and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Remove: is evaluated on CIFAR-10' }).press('Enter');
    await page.getByRole('heading', { name: '26 papers' }).waitFor();
    const bar = page.getByRole('group', { name: 'Conditions of the answer' });
    await bar.and(page.locator(':focus')).waitFor();
    await close();
  });

  it('says that the server has stopped when a chip is changed, and goes on when it is back', async () => {
    const { page, close } = await browsing.visit(REPLACE_MLP);
    await page.getByRole('heading', { level: 3, name: '1 paper: of a close concept' }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Newest first');
    await page.getByRole('alert').getByText('The server cannot be reached').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: '3 papers' }).waitFor();
    await close();
  });

  it('shows how two concepts hang together, step by step', async () => {
    const { page, expectQuiet, expectAccessible, close } = await browsing.visit(
      '/ask?q=How+is+MLP+related+to+CIFAR-10%3F',
    );
    await page.getByRole('heading', { level: 3, name: 'In 2 steps' }).first().waitFor();
    await page.getByText('— is evaluated on →').first().waitFor();
    await expectQuiet();
    await expectAccessible();
    await close();
  });

  it('shows concepts with the sentences that say so', async () => {
    const { page, expectAccessible, close } = await browsing.visit(
      '/ask?q=Which+datasets+does+TableMixer+use%3F',
    );
    const concept = page.getByRole('listitem').filter({ hasText: 'CIFAR-10' }).first();
    await concept.getByText('Experiments on CIFAR-10').waitFor();
    await expectAccessible();
    await close();
  });

  it('saves no other table while the sentences cannot be had', async () => {
    const { page, close } = await browsing.visit('/');
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query StatedFacts(') ? route.abort() : route.continue(),
    );
    await page.goto(`${browsing.serving.url}/ask?q=Which+datasets+does+TableMixer+use%3F`);
    const main = page.getByRole('main');
    await main.getByRole('alert').getByText('The server cannot be reached').waitFor();
    await main.getByRole('link', { name: 'CIFAR-10' }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Save as CSV' }).count()).toBe(0);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor();
    await close();
  });

  it('changes what concepts are asked for, and keeps it in the address', async () => {
    const { page, expectQuiet, expectAccessible, close } = await browsing.visit(
      '/ask?q=Which+datasets+does+TableMixer+use%3F',
    );
    const main = page.getByRole('main');
    await main.getByText('these are statements of papers that propose TableMixer').waitFor();
    await main.getByRole('button', { name: 'TableMixer and narrower' }).click();
    const form = page.getByRole('form', { name: 'A concept' });
    await form.getByRole('combobox', { name: 'Concept' }).fill('MLPs');
    await form.getByRole('checkbox').uncheck();
    await expectAccessible();
    await form.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('button', { name: 'MLP', exact: true }).waitFor();
    await main.getByText('papers that use, extend or study MLP').waitFor();
    expect(new URL(page.url()).searchParams.get('of')).toBe('mlp.only');
    await page.getByRole('button', { name: 'is evaluated on or uses' }).click();
    await page.getByRole('checkbox', { name: 'is evaluated on' }).uncheck();
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('The graph has no such concept').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Remove: Datasets' }).click();
    await page.getByRole('button', { name: '+ Add confidence' }).click();
    await page.getByRole('combobox', { name: 'At least' }).selectOption('90%');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('The graph has no such concept').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'at least 90% sure', exact: true }).waitFor();
    await expectQuiet();
    await close();
  });

  it('shows what a question leaves out, and takes it back in', async () => {
    const { page, expectAccessible, close } = await browsing.visit(
      '/ask?q=Which+datasets+other+than+CIFAR-100+do+papers+that+replace+MLP+use%3F',
    );
    await page.getByRole('heading', { name: '1 concept', exact: true }).waitFor();
    await page.getByRole('button', { name: 'other than CIFAR-100 and narrower', exact: true }).waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Remove: other than CIFAR-100 and narrower' }).click();
    await page.getByRole('heading', { name: '2 concepts', exact: true }).waitFor();
    await close();
  });

  it('changes the ends and the filters of ways', async () => {
    const { page, expectAccessible, close } = await browsing.visit(
      '/ask?q=How+is+MLP+related+to+CIFAR-10%3F',
    );
    await page.getByRole('heading', { name: '5 ways from the one to the other' }).waitFor();
    await page.getByRole('button', { name: '+ Add years' }).click();
    await page.getByRole('textbox', { name: 'From year' }).fill('2023');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '1 way from the one to the other' }).waitFor();
    await page.getByRole('status').getByText('1 way').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Remove: published from 2023' }).click();
    await page.getByRole('heading', { name: '5 ways from the one to the other' }).waitFor();
    await page.getByRole('button', { name: 'to CIFAR-10' }).click();
    await page.getByRole('combobox', { name: 'Concept' }).fill('CIFAR-100');
    await page.keyboard.press('Enter');
    await page.getByText('No way leads from the one to the other').waitFor();
    await expectAccessible();
    await page.goBack();
    await page.getByRole('heading', { level: 3, name: 'In 2 steps' }).first().waitFor();
    await close();
  });

  it('changes what is defined, and which types are listed', async () => {
    const { page, expectAccessible, close } = await browsing.visit('/ask?q=What+is+TableMixer%3F');
    await page.getByRole('heading', { name: 'Papers that propose it' }).waitFor();
    await page.getByRole('button', { name: 'what is: TableMixer' }).click();
    await page.getByRole('combobox', { name: 'Concept' }).fill('dense layer');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'what is: fully-connected layer' }).waitFor();
    await page.getByRole('region', { name: 'Close to it' }).getByRole('link', { name: 'MLP' }).waitFor();
    await expectAccessible();
    await page.goto(`${browsing.serving.url}/ask?q=list+all+datasets`);
    await page.getByRole('heading', { name: '2 concepts' }).waitFor();
    await page.getByRole('button', { name: 'Datasets', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Tasks' }).check();
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('heading', { name: '3 concepts' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('list')).toEqual(['DATASET', 'TASK']);
    await close();
  });

  it('shows and saves as many as a question asks for, and keeps that in the address', async () => {
    const { page, expectQuiet, expectAccessible, close } = await browsing.visit('/ask?q=Top+3+architectures');
    await page.getByRole('heading', { name: '3 concepts' }).waitFor();
    const listed = page.getByRole('main').locator('a[href^="/concepts/"]');
    expect(await listed.count()).toBe(3);
    expect((await saved(page, 'Save as CSV')).text.trimEnd().split('\r\n')).toHaveLength(4);
    await page.getByRole('button', { name: 'only the first 3', exact: true }).click();
    await page.getByRole('spinbutton', { name: 'From 1 to 100' }).fill('2');
    await expectAccessible();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '2 concepts' }).waitFor();
    expect(new URL(page.url()).searchParams.get('first')).toBe('2');
    await page.getByRole('button', { name: 'Remove: only the first 2' }).click();
    await page.getByRole('heading', { name: /^[45] concepts$/ }).waitFor();
    await page.goto(`${browsing.serving.url}/ask?q=the+three+latest+papers+on+MLP`);
    await page.getByRole('heading', { name: '3 papers' }).waitFor();
    expect(await titles(page)).toHaveLength(3);
    expect((await saved(page, 'Save as BibTeX')).text.match(/^@/gm)).toHaveLength(3);
    await page.goto(
      `${browsing.serving.url}/ask?stated=EVALUATES_ON+or+USES&type=DATASET&all=REPLACES.mlp&first=1`,
    );
    await page.getByRole('heading', { name: '1 concept', exact: true }).waitFor();
    expect((await saved(page, 'Save as CSV')).text.trimEnd().split('\r\n')).toHaveLength(2);
    await expectQuiet();
    await close();
  });

  it('draws the answer in place, with its list twin, and keeps that in the address', async () => {
    const { page, expectQuiet, expectAccessible, close } = await browsing.visit(REPLACE_MLP);
    await page.getByRole('button', { name: 'Show as a graph' }).click();
    const graph = page.getByRole('region', { name: 'The answer as a graph' });
    await graph.getByText('6 nodes, 3 edges shown').waitFor();
    await graph.locator('[role=img][aria-busy=false]').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Remove: ' }).first().click();
    await page.goBack();
    await graph.getByText('6 nodes, 3 edges shown').waitFor();
    await page.reload();
    await graph.getByRole('button', { name: 'List' }).click();
    await graph.getByRole('button', { name: 'Evidence: Mixing Without Perceptrons replaces MLP' }).click();
    await graph.getByText('which replaces the').waitFor();
    await page.getByRole('button', { name: 'Without the graph' }).click();
    await graph.waitFor({ state: 'detached' });
    await page.goto(`${browsing.serving.url}/ask?q=How+is+MLP+related+to+CIFAR-10%3F&view=graph`);
    await graph.getByText('7 nodes, 10 edges shown').waitFor();
    await expectQuiet();
    await close();
  });

  it('says what is not in the graph, and leads to what may be meant', async () => {
    const { page, expectAccessible, close } = await browsing.visit(
      '/ask?q=which+papers+replace+the+lookup+tabel%3F',
    );
    await page.getByRole('heading', { name: 'Did you mean' }).waitFor();
    await expectAccessible();
    await page.getByRole('region', { name: 'Did you mean' }).getByRole('link').first().click();
    await page.getByText('No paper in the graph meets all of this').waitFor();
    await expectAccessible();
    await close();
  });

  it('searches with what is no question', async () => {
    const { page, close } = await browsing.visit('/ask?q=sparse+dense');
    await page.getByRole('heading', { name: 'Concepts and papers with these words' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Sparse Dense Layers' }).waitFor();
    await close();
  });

  it('saves all of an answer as CSV and as BibTeX, not only what is shown', async () => {
    const { page, expectQuiet, close } = await browsing.visit('/ask?q=which+papers+use+CIFAR-10%3F');
    await page.getByText('20 of 25 shown').waitFor();
    const table = await saved(page, 'Save as CSV');
    expect(table.name).toBe('which-papers-use-cifar-10.csv');
    const rows = table.text.trimEnd().split('\r\n');
    expect(rows).toHaveLength(26);
    expect(rows[0]).toMatch(/^\u{feff}?paper_id,title,authors/u);
    expect(table.text).toContain('Mixing Without Perceptrons,Ada Example; Ben Example,2023-01-05');
    const entries = await saved(page, 'Save as BibTeX');
    expect(entries.name).toBe('which-papers-use-cifar-10.bib');
    expect(entries.text.match(/^@/gm)).toHaveLength(25);
    expect(entries.text).toContain('doi = {10.1000/3}');
    await expectQuiet();
    await close();
  });

  it('leads to its query in the playground', async () => {
    const { page, close } = await browsing.visit(REPLACE_MLP);
    await page.getByRole('link', { name: 'Open in playground' }).first().click();
    await page.locator('.graphiql-query-editor').getByText('AnsweringPapers').waitFor();
    await page.getByRole('button', { name: /Execute query/i }).click();
    await page.locator('.graphiql-response').getByText('"totalCount": 3').waitFor();
    await close();
  });

  it('goes on with a question that ends in the beginning of a name, and remembers it here', async () => {
    const { page, close } = await browsing.visit('/');
    const box = page.getByRole('combobox', { name: 'Ask or search' });
    await box.fill('which papers replace the fully-con');
    await page.getByRole('option', { name: 'which papers replace the fully-connected layer' }).click();
    await page.getByRole('link', { name: 'Sparse Dense Layers' }).waitFor();
    await page.getByRole('link', { name: 'papergraph, home page' }).click();
    const before = page.getByRole('region', { name: 'Asked before' });
    await before.getByRole('link', { name: 'which papers replace the fully-connected layer' }).waitFor();
    await box.click();
    await page.getByRole('option', { name: 'which papers replace the fully-connected layer' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Forget them' }).click();
    await before.waitFor({ state: 'detached' });
    await page.getByRole('main').and(page.locator(':focus')).waitFor();
    await close();
  });

  it('completes no question with names that were found for another', async () => {
    const { page, close } = await browsing.visit('/');
    const box = page.getByRole('combobox', { name: 'Ask or search' });
    await box.fill('which papers replace the fully-con');
    await page.getByRole('option', { name: 'which papers replace the fully-connected layer' }).waitFor();
    let waiting = 0;
    await page.route('**/graphql', () => {
      waiting += 1;
    });
    await box.fill('which papers use the lookup');
    await expect.poll(() => waiting).toBeGreaterThan(0);
    expect(await page.getByRole('option', { name: /^which papers/ }).count()).toBe(0);
    await close();
  });

  it('lets a question that was asked before be chosen by the keyboard alone', async () => {
    const { page, close } = await browsing.visit(REPLACE_MLP);
    await page.getByRole('heading', { level: 3, name: '1 paper: of a close concept' }).waitFor();
    await page.getByRole('link', { name: 'papergraph, home page' }).click();
    await page.getByRole('combobox', { name: 'Ask or search' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'which papers replace MLPs?' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'which papers replace MLPs?' }).waitFor();
    await close();
  });

  it('remembers and forgets questions in all tabs together', async () => {
    const { page, close } = await browsing.visit('/ask?q=list+all+datasets');
    await page.getByRole('heading', { name: '2 concepts' }).waitFor();
    const other = await page.context().newPage();
    await other.goto(browsing.serving.url + REPLACE_MLP);
    await other.getByRole('link', { name: 'papergraph, home page' }).click();
    const before = other.getByRole('region', { name: 'Asked before' });
    expect(await before.getByRole('link').allTextContents()).toEqual([
      'which papers replace MLPs?',
      'list all datasets',
    ]);
    await page.getByRole('link', { name: 'papergraph, home page' }).click();
    await page.getByRole('link', { name: 'which papers replace MLPs?' }).waitFor();
    await page.getByRole('button', { name: 'Forget them' }).click();
    await before.waitFor({ state: 'detached' });
    await other.getByRole('combobox', { name: 'Ask or search' }).fill('list all tasks');
    await other.keyboard.press('Enter');
    await other.getByRole('heading', { name: '1 concept', exact: true }).waitFor();
    expect(await page.evaluate('localStorage.getItem("papergraph.questions")')).toBe('["list all tasks"]');
    await close();
  });

  it('asks the same question again without another step to go back over', async () => {
    const { page, close } = await browsing.visit('/');
    const box = page.getByRole('combobox', { name: 'Ask or search' });
    await box.fill('list all datasets');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '2 concepts' }).waitFor();
    const steps = await page.evaluate('history.length');
    await box.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '2 concepts' }).waitFor();
    expect(await page.evaluate('history.length')).toBe(steps);
    await close();
  });

  it('makes no change that the reader has given up before its concept was found', async () => {
    const { page, close } = await browsing.visit('/ask?q=How+is+MLP+related+to+CIFAR-10%3F');
    await page.getByRole('button', { name: 'to CIFAR-10' }).click();
    let answer: (() => void) | undefined;
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query ConceptNamed('))
        await new Promise<void>((resolve) => (answer = resolve));
      await route.continue();
    });
    await page.getByRole('combobox', { name: 'Concept' }).fill('CIFAR-100');
    await page.keyboard.press('Enter');
    await expect.poll(() => answer).toBeDefined();
    await page.getByRole('button', { name: 'Cancel' }).click();
    const found = page.waitForResponse('**/graphql');
    answer?.();
    await (await found).finished();
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
    expect(new URL(page.url()).searchParams.get('to')).toBeNull();
    await close();
  });

  it('refuses the one end of ways for the other, and says so', async () => {
    const { page, expectAccessible, close } = await browsing.visit(
      '/ask?q=How+is+MLP+related+to+CIFAR-10%3F',
    );
    await page.getByRole('button', { name: 'to CIFAR-10' }).click();
    await page.getByRole('combobox', { name: 'Concept' }).fill('MLPs');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('That is the other end').waitFor();
    await expectAccessible();
    await page.getByRole('combobox', { name: 'Concept' }).fill('CIFAR-100');
    await page.keyboard.press('Enter');
    await page.getByText('No way leads from the one to the other').waitFor();
    await close();
  });
});

describe.skipIf('unavailable' in found)('a question whether something is stated', () => {
  it('has the sentences that say so, and no other way from the one to the other', async () => {
    if (!('executablePath' in found)) return;
    const browsing = await browse(found.executablePath);
    await browsing.serving.store.writePapers([
      knowledge({
        id: 'arxiv:2401.00001',
        title: 'Kinds of Mixers',
        abstract: 'TableMixer is a vision MLP.',
        facts: [['IS_A', 'vision MLP', 'TableMixer is a vision MLP', 0.9, { subject: 'TableMixer' }]],
      }),
    ]);
    const { page, expectQuiet, expectAccessible, close } = await browsing.visit(
      '/ask?q=Is+TableMixer+a+kind+of+MLP%3F',
    );
    const main = page.getByRole('main');
    await main.getByText('Yes: TableMixer is a kind of MLP.').waitFor();
    const stated = page.getByRole('region', { name: 'It is stated' });
    await stated.getByRole('figure').filter({ hasText: 'TableMixer is a vision MLP' }).waitFor();
    expect(await stated.getByRole('figure').count()).toBe(1);
    await expectQuiet();
    await expectAccessible();
    await main.getByRole('button', { name: 'MLP and narrower', exact: true }).click();
    await page.getByRole('combobox', { name: 'Concept' }).fill('CIFAR-10');
    await page.keyboard.press('Enter');
    await main.getByText('No paper in the graph states it').waitFor();
    expect(new URL(page.url()).searchParams.get('whether')).toBe('cifar10');
    await page.reload();
    await main.getByRole('button', { name: 'Remove: CIFAR-10 and narrower' }).click();
    await page.getByRole('heading', { name: '1 concept', exact: true }).waitFor();
    await main.getByRole('link', { name: 'vision MLP' }).first().waitFor();
    await close();
    await browsing.close();
  });
});

async function titles(page: Page): Promise<readonly string[]> {
  return page.getByRole('main').locator('a[href^="/papers/"]').allTextContents();
}

async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
