import { useId, useState } from 'react';
import { TypeMark } from '../components/TypeMark.js';
import { GRAPH_TEXT } from '../text/graph.js';
import styles from './FindNode.module.css';
import { kindOf } from './lines.js';
import type { LoadedNode } from './loadGraph.js';

interface FindNodeProps {
  readonly nodes: readonly LoadedNode[];
  readonly onFound: (id: string) => void;
}

const MATCHES_SHOWN = 8;

/** Finds a node that is shown, by a part of its name. */
export function FindNode({ nodes, onFound }: FindNodeProps) {
  const [text, setText] = useState('');
  const inputId = useId();
  const matches = matching(nodes, text);
  const choose = (id: string) => {
    setText('');
    onFound(id);
  };
  return (
    <form
      className={styles.find}
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = matches;
        if (first !== undefined) choose(first.id);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setText('');
      }}
    >
      <label className={styles.label} htmlFor={inputId}>
        {GRAPH_TEXT.find}
      </label>
      <input
        id={inputId}
        className={styles.input}
        type="search"
        autoComplete="off"
        placeholder={GRAPH_TEXT.find}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      {text.trim() !== '' && (
        <div className={styles.matches}>
          <p className={styles.count} role="status">
            {GRAPH_TEXT.found(matches.length)}
          </p>
          <ul>
            {matches.slice(0, MATCHES_SHOWN).map((node) => (
              <li key={node.id}>
                <button
                  type="button"
                  className={styles.match}
                  onClick={() => {
                    choose(node.id);
                  }}
                >
                  <TypeMark kind={kindOf(node)} /> {node.label}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </form>
  );
}

/** Names that begin with the text come first. */
function matching(nodes: readonly LoadedNode[], text: string): readonly LoadedNode[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const found = nodes.filter(({ label }) => label.toLowerCase().includes(wanted));
  const beginning = found.filter(({ label }) => label.toLowerCase().startsWith(wanted));
  return [...new Set([...beginning, ...found])];
}
