import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { EXAMPLES } from './examples.js';

const place = document.getElementById('playground');
if (place === null) throw new Error('index.html has no element with the id "playground"');

const fetcher: GraphiQLProps['fetcher'] = async (query, options) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...options?.headers },
    body: JSON.stringify(query),
  });
  return (await response.json()) as object;
};

createRoot(place).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={EXAMPLES.map((query) => ({ query }))}
    defaultEditorToolsVisibility={false}
  >
    <GraphiQL.Logo>papergraph</GraphiQL.Logo>
  </GraphiQL>,
);
