/** The contract of `GraphStore`, sentence by sentence, on the real database of every adapter. */
import { describe } from 'vitest';
import { backups } from './backups.js';
import { concepts } from './concepts.js';
import { corrections } from './corrections.js';
import { facts } from './facts.js';
import { figures } from './figures.js';
import { filters } from './filters.js';
import { hostile } from './hostile.js';
import { keeping } from './keeping.js';
import { misspelling } from './misspelling.js';
import { paging } from './paging.js';
import { paths } from './paths.js';
import { searching } from './searching.js';
import { embeddedInThreads, STORES } from './stores.js';
import { surroundings } from './surroundings.js';
import { together } from './together.js';
import { vocabulary } from './vocabulary.js';
import { writing } from './writing.js';

const SUITES = {
  writing,
  together,
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
  keeping,
  backups,
};

/** Threads take some tenths of a second to start, for each store; what these do is done there by the same class. */
const NOT_IN_THREADS = ['vocabulary', 'hostile', 'corrections'];

for (const under of [...STORES, embeddedInThreads]) {
  const title = under.missing === null ? under.name : `${under.name} (${under.missing})`;
  describe.skipIf(under.missing !== null)(title, () => {
    for (const [name, suite] of Object.entries(SUITES)) {
      if (under === embeddedInThreads && NOT_IN_THREADS.includes(name)) continue;
      describe(name, () => {
        suite(under);
      });
    }
  });
}
