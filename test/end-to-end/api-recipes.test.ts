/** The recipes of docs/api.md give what they are said to give. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from './papers.js';
import { RECIPE_PAPERS, RECIPE_VOCABULARY } from './recipePapers.js';
import { serve, type Serving } from './serving.js';

const API_DOCS = new URL('../../docs/api.md', import.meta.url);

/** What says that nothing is missing or cut, or what concepts have none of. */
const MAY_BE_EMPTY: readonly string[] = [
  'ask.message',
  'statedConcepts.message',
  'paths.cut',
  'graph.cut',
  'graph.notInGraph',
  'compare.notInGraph',
  ...['concepts', 'datasets', 'tasks', 'metrics', 'replaces', 'outperforms'].map(
    (list) => `compare.${list}.nodes.cells.mention`,
  ),
];

let api: Serving;

beforeAll(async () => {
  api = await serve();
  await api.store.installVocabulary([...VOCABULARY, ...RECIPE_VOCABULARY]);
  await api.store.writePapers(RECIPE_PAPERS);
});

afterAll(() => api.close());

describe('the recipes of docs/api.md', () => {
  const recipes = [...readFileSync(API_DOCS, 'utf8').matchAll(/^```graphql\n(.*?)^```$/gms)].map(
    ([, query = '']) => query,
  );

  it('are there', () => {
    expect(recipes.length).toBeGreaterThan(10);
  });

  it.each(recipes)('give something for each field: %#', async (query) => {
    const empty = emptyPlaces(await api.data(query));
    expect(empty.filter((place) => !MAY_BE_EMPTY.includes(place))).toEqual([]);
  });
});

/** Paths of fields, as in `papers.nodes.title`, that are null or an empty list in every entry of the lists that they are in. */
function emptyPlaces(answer: unknown): string[] {
  const empty = new Set<string>();
  const filled = new Set<string>();
  const visit = (value: unknown, place: string): void => {
    if (value === null || (Array.isArray(value) && value.length === 0)) {
      empty.add(place);
      return;
    }
    filled.add(place);
    if (Array.isArray(value)) for (const entry of value) visit(entry, place);
    else if (typeof value === 'object')
      for (const [field, below] of Object.entries(value))
        visit(below, place === '' ? field : `${place}.${field}`);
  };
  visit(answer, '');
  return [...empty].filter((place) => !filled.has(place));
}
