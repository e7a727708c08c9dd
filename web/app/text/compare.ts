import { number } from './counts.js';

export const COMPARE_TEXT = {
  title: 'Side by side',
  titleOf: (names: readonly string[]) => `${names.join(' and ')} side by side`,
  begin:
    'Add two or more papers or concepts, up to ten. The address keeps them: send it to whoever should see the same.',
  one: 'Add another paper or concept to see what they share.',
  compared: 'What is compared',
  notInGraph: (ids: string) => `Not in the graph: ${ids}. Remove it, or search for its name.`,
  remove: (name: string) => `Remove ${name}`,
  add: 'Add a paper or concept',
  full: 'Ten is the most: remove one to add another.',
  candidates: 'Found to add',
  found: (count: number) => `${number(count)} found to add, in a list of buttons`,
  noCandidate: 'Nothing begins so.',
  addOne: (name: string) => `Add ${name}`,
  which: 'Which rows',
  rows: 'Rows',
  noRows: 'Nothing here that they have, as far as papers say.',
  concept: 'Concept',
  nothing: 'not said',
  mentions: 'mentions',
  moreFacts: 'and more, less certain',
  sure: (confidence: number) => `${number(Math.round(confidence * 100))}%`,
};

/** Which rows of a comparison. */
export const SHARED_OPTIONS = {
  all: 'All, shared ones first',
  shared: 'Only what two or more share',
  own: 'Only what one has alone',
};

export const COMPARED_KINDS = {
  datasets: 'Datasets',
  tasks: 'Tasks',
  metrics: 'Metrics',
  replaces: 'What they replace',
  outperforms: 'What they outperform',
  architectures: 'Architectures',
  techniques: 'Techniques',
};
