import { FactList } from '../../components/FactList.js';
import { Loaded } from '../../components/states.js';
import { useGraphql } from '../../data/queries.js';
import { EdgeEvidenceDocument } from '../../generated/graph.js';
import { GRAPH_TEXT } from '../../text/graph.js';
import { lineOf, type ShownGraph } from '../lines.js';
import type { LoadedEdge } from '../loadGraph.js';
import { EdgeButton } from './EdgeButton.js';
import styles from './SidePanel.module.css';

interface EdgePanelProps {
  readonly edge: LoadedEdge;
  readonly shown: ShownGraph;
  readonly onSelect: (id: string) => void;
}

/** The sentences behind an edge, each with its paper, and what else is said of the two. */
export function EdgePanel({ edge, shown, onSelect }: EdgePanelProps) {
  const query = useGraphql(EdgeEvidenceDocument, { factId: edge.fact.id });
  const line = shown.lines.find(({ id }) => id === lineOf(edge));
  const others = line?.edges.filter(({ id }) => id !== edge.id) ?? [];
  return (
    <>
      <Loaded query={query}>
        {({ node }) => {
          if (node?.__typename !== 'Fact') return <p>{GRAPH_TEXT.gone}</p>;
          const { statements } = node;
          return (
            <div className={styles.section}>
              <p className={styles.quiet}>{GRAPH_TEXT.statedBy(statements.totalCount)}</p>
              <ul className={styles.statements}>
                {statements.nodes.map((statement) => (
                  <li key={statement.id}>
                    <FactList facts={[statement]} mentions={statement.paper.mentions} />
                  </li>
                ))}
              </ul>
              {statements.nodes.length < statements.totalCount && (
                <p className={styles.quiet}>
                  {GRAPH_TEXT.moreStatements(statements.nodes.length, statements.totalCount)}
                </p>
              )}
            </div>
          );
        }}
      </Loaded>
      {others.length > 0 && (
        <div className={styles.section}>
          <h3>{GRAPH_TEXT.alsoSaid}</h3>
          <ul className={styles.list}>
            {others.map((other) => (
              <li key={other.id}>
                <EdgeButton edge={other} nodes={shown.nodes} onSelect={onSelect} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
