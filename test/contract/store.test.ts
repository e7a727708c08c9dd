/** The contract of `GraphStore`, sentence by sentence, on the real database of every adapter. */
import { describe } from 'vitest';
import { concepts } from './concepts.js';
import { corrections } from './corrections.js';
import { facts } from './facts.js';
import { figures } from './figures.js';
import { filters } from './filters.js';
import { hostile } from './hostile.js';
import { misspelling } from './misspelling.js';
import { paging } from './paging.js';
import { paths } from './paths.js';
import { searching } from './searching.js';
import { STORES } from './stores.js';
import { surroundings } from './surroundings.js';
import { vocabulary } from './vocabulary.js';
import { writing } from './writing.js';

const SUITES = {
  writing,
  vocabulary,
  filters,
  concepts,
  facts,
  paths,
  surroundings,
  searching,
  misspelling,
  figures,
  paging,
  hostile,
  corrections,
};

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
