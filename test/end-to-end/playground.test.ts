import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { playgroundAddress } from '../../web/app/addresses.js';
import { EXAMPLES } from '../../web/playground/examples.js';
import { type Browsing, browse } from './browsing.js';

const found = inject('browser');

describe.skipIf('unavailable' in found)('the playground in a browser', () => {
  let browsing: Browsing;

  beforeAll(async () => {
    if ('executablePath' in found) browsing = await browse(found.executablePath);
  });

  afterAll(async () => {
    await browsing.close();
  });

  it.each([
    ['a desktop', 1280, 800],
    ['a phone', 390, 844],
  ])('runs an example query on the screen of %s and asks nobody else', async (_device, width, height) => {
    const { page, expectQuiet, close } = await browsing.visit('/graphql', { width, height });
    const query = page.locator('.graphiql-query-editor');
    await query.getByText('query').first().waitFor();
    await page.getByRole('tab', { name: 'ReplaceMlp' }).click();
    await query.getByText('ReplaceMlp').waitFor();
    await page.getByRole('button', { name: /Execute query/i }).click();
    await page.locator('.graphiql-response').getByText('"totalCount": 2').waitFor();
    await expectQuiet();
    await close();
  });

  it('shows every example in a tab of its own', async () => {
    const { page, close } = await browsing.visit('/graphql', { width: 1600, height: 900 });
    await page.getByRole('tab', { name: 'Ask' }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(EXAMPLES.length);
    await close();
  });

  it('opens with the query of its address, before the examples', async () => {
    const query = 'query Named($name: String!) { concept(name: $name) { name } }';
    const { page, expectQuiet, close } = await browsing.visit(
      playgroundAddress(query, { name: 'dense layer' }),
    );
    await page.getByRole('tab', { name: 'Named' }).waitFor();
    await page.locator('.graphiql-query-editor').getByText('Named').waitFor();
    await page.getByRole('button', { name: /Execute query/i }).click();
    await page.locator('.graphiql-response').getByText('fully-connected layer').waitFor();
    await expectQuiet();
    await close();
  });
});
