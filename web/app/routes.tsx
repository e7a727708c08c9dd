/** Which page is shown at which address: one entry a page, loaded when it is first visited. */
import { createBrowserRouter } from 'react-router';
import { PAGES } from '../../schema/pages.js';
import { Frame } from './frame/Frame.js';
import { PageFailure } from './frame/PageFailure.js';
import { MissingPage } from './pages/MissingPage.js';

export const router = createBrowserRouter([
  {
    element: <Frame />,
    children: [
      {
        errorElement: <PageFailure />,
        children: [
          {
            path: PAGES.home,
            lazy: async () => ({ Component: (await import('./pages/home/HomePage.js')).HomePage }),
          },
          {
            path: PAGES.ask,
            lazy: async () => ({ Component: (await import('./pages/ask/AskPage.js')).AskPage }),
          },
          {
            path: PAGES.concept,
            lazy: async () => ({ Component: (await import('./pages/concept/ConceptPage.js')).ConceptPage }),
          },
          {
            path: PAGES.paper,
            lazy: async () => ({ Component: (await import('./pages/paper/PaperPage.js')).PaperPage }),
          },
          {
            path: PAGES.concepts,
            lazy: async () => ({
              Component: (await import('./pages/concepts/ConceptsPage.js')).ConceptsPage,
            }),
          },
          {
            path: PAGES.papers,
            lazy: async () => ({ Component: (await import('./pages/papers/PapersPage.js')).PapersPage }),
          },
          {
            path: PAGES.trends,
            lazy: async () => ({ Component: (await import('./pages/trends/TrendsPage.js')).TrendsPage }),
          },
          {
            path: PAGES.compare,
            lazy: async () => ({ Component: (await import('./pages/compare/ComparePage.js')).ComparePage }),
          },
          {
            path: PAGES.corrections,
            lazy: async () => ({
              Component: (await import('./pages/corrections/CorrectionsPage.js')).CorrectionsPage,
            }),
          },
          {
            path: PAGES.graph,
            lazy: async () => ({ Component: (await import('./pages/graph/GraphPage.js')).GraphPage }),
          },
          { path: '*', element: <MissingPage /> },
        ],
      },
    ],
    hydrateFallbackElement: <></>,
  },
]);
