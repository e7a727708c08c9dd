import { PREDICATE_PHRASES } from '../../text/types.js';
import { shortened } from '../drawing/labels.js';
import type { LoadedEdge, LoadedNode } from '../loadGraph.js';
import styles from './SidePanel.module.css';

interface EdgeButtonProps {
  readonly edge: LoadedEdge;
  readonly nodes: readonly LoadedNode[];
  readonly onSelect: (id: string) => void;
}

/** An edge in words, which leads to its evidence. */
export function EdgeButton({ edge: { id, source, predicate, target }, nodes, onSelect }: EdgeButtonProps) {
  const name = (nodeId: string) => shortened(nodes.find((node) => node.id === nodeId)?.label ?? nodeId);
  return (
    <button
      type="button"
      className={styles.edge}
      onClick={() => {
        onSelect(id);
      }}
    >
      {name(source)} {PREDICATE_PHRASES[predicate]} {name(target)}
    </button>
  );
}
