import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { askedQuery } from './askedQuery.js';
import { EXAMPLES } from './examples.js';

const place = document.getElementById('playground');
if (place === null) throw new Error('index.html has no element with the id "playground"');

const fetcher: GraphiQLProps['fetcher'] = async (parameters, options) => {
  const { query, operationName } = parameters;
  // Just after a change of tabs, GraphiQL may still name the operation of the tab that was left.
  const named = typeof operationName === 'string' && query.includes(operationName);
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...options?.headers },
    body: JSON.stringify({ ...parameters, operationName: named ? operationName : undefined }),
  });
  return (await response.json()) as object;
};

const asked = askedQuery(location.hash);
const examples = EXAMPLES.map((query) => ({ query }));

createRoot(place).render(
  <GraphiQL
    fetcher={fetcher}
    {...(asked !== undefined && { initialQuery: asked.query, initialVariables: asked.variables })}
    defaultTabs={asked === undefined ? examples : [asked, ...examples]}
    defaultEditorToolsVisibility={false}
  >
    <GraphiQL.Logo>papergraph</GraphiQL.Logo>
  </GraphiQL>,
);
