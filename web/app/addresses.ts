/** Where to go: the addresses of pages, for links. Their patterns are in schema/pages.ts. */
import { PAGES } from '../../schema/pages.js';
import { choiceParameters, type GraphChoice } from './graph/choice.js';

export const HOME = '/';
export const PLAYGROUND = '/graphql';
export const CONCEPTS = PAGES.concepts;
export const PAPERS = PAGES.papers;
export const GRAPH = PAGES.graph;
export const TRENDS = PAGES.trends;
export const COMPARE = PAGES.compare;
export const CORRECTIONS = PAGES.corrections;

export function askAddress(question: string): string {
  return `/ask?${new URLSearchParams({ q: question })}`;
}

export function conceptAddress(id: string): string {
  return `/concepts/${idInPath(id)}`;
}

export function paperAddress(id: string): string {
  return `/papers/${idInPath(id)}`;
}

/** The playground with a query ready to run, which its `askedQuery` reads. */
export function playgroundAddress(query: string, variables: unknown): string {
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) });
  return `${PLAYGROUND}#${parameters}`;
}

/** Papers and concepts side by side. */
export function compareAddress(ids: readonly string[]): string {
  return `${PAGES.compare}?${new URLSearchParams(ids.map((id): [string, string] => ['ids', id]))}`;
}

export function graphAddress(choice: Partial<GraphChoice>): string {
  // Colons are allowed, and easier to read.
  return `${PAGES.graph}?${choiceParameters(choice).toString().replaceAll('%3A', ':')}`;
}

/** Ids have slashes (DOIs) that are no folders; colons are kept, for they are allowed and easier to read. */
function idInPath(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}

/**
 * Whether a navigation changes only what a page shows (a filter, say), and so leaves the focus where it is: its `state`
 * is `{ keepFocus: true }` then.
 */
export function keepsFocus(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'keepFocus' in state;
}
