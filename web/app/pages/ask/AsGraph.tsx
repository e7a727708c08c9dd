import { Link } from 'react-router';
import { ASK_TEXT } from '../../text/ask.js';

/** The graph is not drawn around more. */
const MOST_DRAWN = 20;

type AsGraphProps =
  /** Papers and concepts of the answer by their ids: they, and what joins them. */
  | { readonly around: readonly string[] }
  /** Concepts between which the ways are shown. */
  | { readonly path: readonly [string, string] };

/** Leads to the answer as a graph. */
export function AsGraph(props: AsGraphProps) {
  const parameters =
    'path' in props
      ? props.path.map((end) => ['path', end])
      : [...props.around.slice(0, MOST_DRAWN).map((id) => ['around', id]), ['depth', '0']];
  return <Link to={`/graph?${new URLSearchParams(parameters)}`}>{ASK_TEXT.asGraph}</Link>;
}
