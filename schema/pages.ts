/**
 * Where the pages for readers are. The server answers these addresses with the front end, which shows the page; `*`
 * stands for an id, which may have slashes of its own (`/papers/doi:10.1000/3`).
 */
export const PAGES = {
  home: '/',
  ask: '/ask',
  concepts: '/concepts',
  graph: '/graph',
  concept: '/concepts/*',
  papers: '/papers',
  paper: '/papers/*',
  trends: '/trends',
  compare: '/compare',
  corrections: '/corrections',
} as const;
