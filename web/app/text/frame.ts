import { counted } from './counts.js';

export const FRAME_TEXT = {
  name: 'papergraph',
  homeLink: 'papergraph, home page',
  skip: 'Skip to the content',
  toDark: 'Switch to dark colours',
  toLight: 'Switch to light colours',
  navigation: 'Pages',
  concepts: 'Concepts',
  papers: 'Papers',
  graph: 'Graph',
  trends: 'Trends',
  compare: 'Compare',
  corrections: 'Corrections',
  playground: 'GraphQL playground',
  openInPlayground: 'Open in playground',
  graphCounts: (counts: { papers: number; concepts: number; facts: number }) =>
    `${counted(counts.papers, 'paper')}, ${counted(counts.concepts, 'concept')}, ${counted(counts.facts, 'fact')}`,
  missingTitle: 'There is no page here',
  missing:
    'The address may be mistyped, or what it names is not in this graph. Search for it above, or begin at the',
  missingHome: 'home page',
  pageFailedTitle: 'This page cannot be shown',
  pageFailed:
    'Its program could not be loaded, or it stopped. Load the page anew; if that does not help, the server may be stopped.',
  reload: 'Load anew',
};
