/**
 * Where the pages for readers are. The server answers these addresses with the front end, which shows the page; `*`
 * stands for an id, which may have slashes of its own (`/papers/doi:10.1000/3`).
 */
export const PAGES = {
  home: '/',
  ask: '/ask',
  concept: '/concepts/*',
  paper: '/papers/*',
} as const;
