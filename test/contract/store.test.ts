/** The contract of `GraphStore`, sentence by sentence, on the real database of every adapter. */
import { describe } from 'vitest';
import { filters } from './filters.js';
import { STORES } from './stores.js';
import { vocabulary } from './vocabulary.js';
import { writing } from './writing.js';

const SUITES = { writing, vocabulary, filters };

for (const under of STORES) {
  const title = under.missing === null ? under.name : `${under.name} (${under.missing})`;
  describe.skipIf(under.missing !== null)(title, () => {
    for (const [name, suite] of Object.entries(SUITES)) {
      describe(name, () => {
        suite(under);
      });
    }
  });
}
