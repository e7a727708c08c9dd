import { playgroundAddress } from '../addresses.js';
import type { GraphqlDocument } from '../data/graphql.js';
import { FRAME_TEXT } from '../text/frame.js';

interface OpenInPlaygroundProps<Result, Variables> {
  /** What shows this view its data. */
  readonly document: GraphqlDocument<Result, Variables>;
  readonly variables: NoInfer<Variables>;
  /** Where another view on the page has a query too. */
  readonly text?: string;
}

/** Leads to the query of a view, to be run and changed. */
export function OpenInPlayground<Result, Variables>({
  document,
  variables,
  text = FRAME_TEXT.openInPlayground,
}: OpenInPlaygroundProps<Result, Variables>) {
  return <a href={playgroundAddress(readable(document.toString()), variables)}>{text}</a>;
}

/** Code generation indents the first line of each operation and fragment. */
function readable(document: string): string {
  return document.replace(/^ {4}(?=(query|fragment) )/gm, '').trim();
}
