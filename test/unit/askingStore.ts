/** A small graph in an embedded store of its own, with the API on it, as tests of questions ask it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { PaperKnowledge, VocabularyConcept } from '../../schema/knowledge.js';
import { createApi } from '../../src/api/api.js';
import { createContext } from '../../src/api/context.js';
import { openStore } from '../../src/graph/open.js';
import type { GraphStore } from '../../src/graph/store.js';
import type { Answer } from '../../src/questions/answer.js';

export interface AskingStore {
  /** Where it is, once the tests run. */
  readonly store: GraphStore;
  /** Ids of the papers that answer, in their order. */
  papersOf(answer: Answer): Promise<string[]>;
  /** The data that a GraphQL query gives, which must have no errors. */
  run(query: string): Promise<unknown>;
}

/** Filled before the tests of the file, and gone after them. */
export function askingStore(
  vocabulary: readonly VocabularyConcept[],
  papers: readonly PaperKnowledge[],
): AskingStore {
  const api = createApi();
  let folder: string;
  let opened: GraphStore | undefined;
  const store = (): GraphStore => {
    if (opened === undefined) throw new Error('the store is opened when the tests run');
    return opened;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'papergraph-asking-'));
    opened = await openStore(`file:${join(folder, 'graph.db')}`);
    await opened.installVocabulary(vocabulary);
    await opened.writePapers(papers);
    await api.start();
  });

  afterAll(async () => {
    await api.stop();
    await opened?.close();
    await rm(folder, { recursive: true });
  });

  return {
    get store() {
      return store();
    },
    async papersOf({ filter, order }) {
      if (filter === null) return [];
      const page = await store().findPapers(filter, order, { first: 100 });
      return page.entries.map(({ node }) => node.id);
    },
    async run(query) {
      const { body } = await api.executeOperation({ query }, { contextValue: createContext(store()) });
      if (body.kind !== 'single') throw new Error('expected one result');
      expect(body.singleResult.errors).toBeUndefined();
      return JSON.parse(JSON.stringify(body.singleResult.data)) as unknown;
    },
  };
}
