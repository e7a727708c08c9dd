import { useState } from 'react';
import { Button } from '../components/Button.js';
import { TypeMark } from '../components/TypeMark.js';
import { number } from '../text/counts.js';
import { GRAPH_TEXT } from '../text/graph.js';
import { STATES_TEXT } from '../text/states.js';
import { PREDICATE_PHRASES } from '../text/types.js';
import styles from './EdgeTable.module.css';
import { kindOf, type ShownGraph } from './lines.js';
import type { LoadedNode } from './loadGraph.js';

interface EdgeTableProps {
  readonly shown: ShownGraph;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

const ROWS_AT_ONCE = 100;

/** The twin of the drawing for the keyboard and for screen readers: what it shows, as a table. */
export function EdgeTable({ shown, selected, onSelect }: EdgeTableProps) {
  const [rows, setRows] = useState(ROWS_AT_ONCE);
  const nodes = new Map(shown.nodes.map((node) => [node.id, node]));
  const joined = new Set(shown.edges.flatMap(({ source, target }) => [source, target]));
  const unjoined = shown.nodes.filter(({ id }) => !joined.has(id));
  const left = shown.edges.length - rows;
  return (
    <div className={styles.list}>
      {shown.edges.length > 0 && (
        <table className={styles.table}>
          <caption>{GRAPH_TEXT.table}</caption>
          <thead>
            <tr>
              <th scope="col">{GRAPH_TEXT.from}</th>
              <th scope="col">{GRAPH_TEXT.states}</th>
              <th scope="col">{GRAPH_TEXT.to}</th>
              <th scope="col" className={styles.number}>
                {GRAPH_TEXT.papersColumn}
              </th>
              <th scope="col" className={styles.number}>
                {GRAPH_TEXT.sureColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.edges.slice(0, rows).map(({ id, source, predicate, target, factCount, fact }) => {
              const [from, to] = [nodes.get(source), nodes.get(target)];
              const phrase = PREDICATE_PHRASES[predicate];
              return (
                <tr key={id} className={id === selected ? styles.selected : undefined}>
                  <td>{from && <NodeButton node={from} onSelect={onSelect} />}</td>
                  <td>
                    <button
                      type="button"
                      className={styles.link}
                      aria-label={GRAPH_TEXT.showEvidence(from?.label ?? '', phrase, to?.label ?? '')}
                      aria-current={id === selected ? 'true' : undefined}
                      onClick={() => {
                        onSelect(id);
                      }}
                    >
                      {phrase}
                    </button>
                  </td>
                  <td>{to && <NodeButton node={to} onSelect={onSelect} />}</td>
                  <td className={styles.number}>{number(factCount)}</td>
                  <td className={styles.number}>{GRAPH_TEXT.percent(fact.confidence)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {left > 0 && (
        <div className={styles.more}>
          <Button
            onClick={() => {
              setRows(rows + ROWS_AT_ONCE);
            }}
          >
            {STATES_TEXT.more(Math.min(left, ROWS_AT_ONCE))}
          </Button>
          <span>{STATES_TEXT.shown(rows, shown.edges.length)}</span>
        </div>
      )}
      {unjoined.length > 0 && (
        <>
          <h3>{GRAPH_TEXT.unjoined}</h3>
          <ul>
            {unjoined.map((node) => (
              <li key={node.id}>
                <NodeButton node={node} onSelect={onSelect} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface NodeButtonProps {
  readonly node: LoadedNode;
  readonly onSelect: (id: string) => void;
}

function NodeButton({ node, onSelect }: NodeButtonProps) {
  return (
    <button
      type="button"
      className={styles.node}
      onClick={() => {
        onSelect(node.id);
      }}
    >
      <TypeMark kind={kindOf(node)} /> {node.label}
    </button>
  );
}
