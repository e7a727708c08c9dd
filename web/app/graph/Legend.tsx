import { TypeMark } from '../components/TypeMark.js';
import { GRAPH_TEXT } from '../text/graph.js';
import { TYPE_NAMES } from '../text/types.js';
import { ALL_KINDS } from './choice.js';
import styles from './GraphView.module.css';
import { kindOf } from './lines.js';
import type { LoadedNode } from './loadGraph.js';

/** The shapes that are in the drawing. */
export function Legend({ nodes }: { readonly nodes: readonly LoadedNode[] }) {
  const kinds = new Set(nodes.map(kindOf));
  return (
    <ul className={styles.legend} aria-label={GRAPH_TEXT.legend}>
      {ALL_KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
        <li key={kind}>
          <TypeMark kind={kind} /> {kind === 'PAPER' ? GRAPH_TEXT.paper : TYPE_NAMES[kind]}
        </li>
      ))}
    </ul>
  );
}
