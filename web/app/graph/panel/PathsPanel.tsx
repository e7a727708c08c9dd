import { GRAPH_TEXT } from '../../text/graph.js';
import { PREDICATE_PHRASES } from '../../text/types.js';
import { itemName } from '../loadGraph.js';
import type { FoundPaths } from '../loadGraph.js';
import styles from './SidePanel.module.css';

interface PathsPanelProps {
  /** As they were asked for. */
  readonly ends: readonly [string, string];
  readonly found: FoundPaths;
  /** Whether filters may be what leaves paths out. */
  readonly isFiltered: boolean;
  readonly onSelect: (id: string) => void;
}

/** The ways from one concept to another; each step leads to its evidence. */
export function PathsPanel({ ends, found, isFiltered, onSelect }: PathsPanelProps) {
  const { from, to, paths, names, cut } = found;
  const missing = [from === null ? ends[0] : null, to === null ? ends[1] : null].filter(
    (end) => end !== null,
  );
  if (from === null || to === null) {
    return missing.map((name) => <p key={name}>{GRAPH_TEXT.pathEndMissing(name)}</p>);
  }
  return (
    <>
      <p>{GRAPH_TEXT.pathsTitle(from.name, to.name)}</p>
      {paths.length === 0 && <p>{GRAPH_TEXT.noPaths(from.name, to.name, isFiltered)}</p>}
      <ol className={styles.paths}>
        {paths.map((steps, index) => (
          <li key={index}>
            <h3>{GRAPH_TEXT.path(steps.length)}</h3>
            <ol className={styles.list}>
              {steps.map(({ edge }) => (
                <li key={edge.id}>
                  <button
                    type="button"
                    className={styles.edge}
                    onClick={() => {
                      onSelect(edge.id);
                    }}
                  >
                    {names.get(edge.source)} {PREDICATE_PHRASES[edge.predicate]} {names.get(edge.target)}
                  </button>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {cut.map(({ item, followed, factCount }) => (
        <p key={item.id} className={styles.quiet}>
          {GRAPH_TEXT.cut(itemName(item), followed, factCount)}
        </p>
      ))}
    </>
  );
}
