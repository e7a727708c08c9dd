import { useState } from 'react';
import { Link } from 'react-router';
import { conceptAddress, paperAddress } from '../../addresses.js';
import { Button } from '../../components/Button.js';
import { byline } from '../../components/PaperLine.js';
import { TypeBadge } from '../../components/TypeBadge.js';
import { useGraphql } from '../../data/queries.js';
import { ConceptDetailDocument, PaperDetailDocument } from '../../generated/graph.js';
import { GRAPH_TEXT } from '../../text/graph.js';
import type { GraphActions } from '../actions.js';
import type { GraphChoice } from '../choice.js';
import { itemId, type ShownGraph } from '../lines.js';
import type { LoadedNode } from '../loadGraph.js';
import { EdgeButton } from './EdgeButton.js';
import styles from './SidePanel.module.css';

interface NodePanelProps {
  readonly node: LoadedNode;
  readonly shown: ShownGraph;
  readonly choice: GraphChoice;
  readonly actions: GraphActions;
  readonly onSelect: (id: string) => void;
  readonly isPinned: (nodeId: string) => boolean;
  readonly onPin: (nodeId: string, isPinned: boolean) => void;
}

const EDGES_SHOWN = 30;
/** What the API takes. */
const LONGEST_NAME = 500;

/** What a node stands for, what can be done with it, and what joins it to the others. */
export function NodePanel({ node, shown, choice, actions, onSelect, isPinned, onPin }: NodePanelProps) {
  const { id, type } = node;
  const edges = shown.edges.filter(({ source, target }) => source === id || target === id);
  const isExpanded = choice.expanded.includes(id);
  return (
    <>
      <div className={styles.details}>
        {type === null ? <PaperDetail id={itemId(id)} /> : <ConceptDetail id={itemId(id)} type={type} />}
      </div>
      <div className={styles.actions}>
        <Button
          onClick={() => {
            (isExpanded ? actions.collapse : actions.expand)(id);
          }}
        >
          {isExpanded ? GRAPH_TEXT.collapse : GRAPH_TEXT.expand}
        </Button>
        <Button
          aria-pressed={choice.focus === id}
          onClick={() => {
            actions.focusOn(choice.focus === id ? null : id);
          }}
        >
          {choice.focus === id ? GRAPH_TEXT.unfocus : GRAPH_TEXT.focus}
        </Button>
        <Button
          onClick={() => {
            actions.hide(id);
          }}
        >
          {GRAPH_TEXT.hide}
        </Button>
        <Button
          aria-pressed={isPinned(id)}
          onClick={() => {
            onPin(id, !isPinned(id));
          }}
        >
          {isPinned(id) ? GRAPH_TEXT.unpin : GRAPH_TEXT.pin}
        </Button>
        <Button
          onClick={() => {
            actions.drawAround(id);
          }}
        >
          {GRAPH_TEXT.drawAround}
        </Button>
      </div>
      {type !== null && <PathsFrom node={node} shown={shown} onFind={actions.findPaths} />}
      {edges.length > 0 && (
        <div className={styles.section}>
          <h3>{GRAPH_TEXT.facts}</h3>
          <ul className={styles.list}>
            {edges.slice(0, EDGES_SHOWN).map((edge) => (
              <li key={edge.id}>
                <EdgeButton edge={edge} nodes={shown.nodes} onSelect={onSelect} />
              </li>
            ))}
          </ul>
          {edges.length > EDGES_SHOWN && (
            <p className={styles.quiet}>{GRAPH_TEXT.moreFacts(edges.length - EDGES_SHOWN)}</p>
          )}
        </div>
      )}
    </>
  );
}

function ConceptDetail({
  id,
  type,
}: {
  readonly id: string;
  readonly type: NonNullable<LoadedNode['type']>;
}) {
  const { data } = useGraphql(ConceptDetailDocument, { id });
  return (
    <>
      <TypeBadge type={type} />
      {data?.concept && <p className={styles.quiet}>{GRAPH_TEXT.paperCount(data.concept.paperCount)}</p>}
      <Link to={conceptAddress(id)}>{GRAPH_TEXT.openPage}</Link>
    </>
  );
}

function PaperDetail({ id }: { readonly id: string }) {
  const { data } = useGraphql(PaperDetailDocument, { id });
  return (
    <>
      {data?.paper && <p className={styles.quiet}>{byline(data.paper)}</p>}
      <Link to={paperAddress(id)}>{GRAPH_TEXT.openPage}</Link>
    </>
  );
}

interface PathsFromProps {
  readonly node: LoadedNode;
  readonly shown: ShownGraph;
  readonly onFind: (from: string, to: string) => void;
}

/** Asks for another concept: one that is shown is known by its name, any other the server looks up. */
function PathsFrom({ node, shown, onFind }: PathsFromProps) {
  const [name, setName] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = name.trim().toLowerCase();
        const other = shown.nodes.find(({ type, label }) => type !== null && label.toLowerCase() === wanted);
        if (wanted !== '' && other?.id !== node.id) onFind(node.id, other?.id ?? name.trim());
      }}
    >
      <input
        className={styles.input}
        aria-label={`${GRAPH_TEXT.pathsTo}: ${GRAPH_TEXT.pathsToHint}`}
        placeholder={GRAPH_TEXT.pathsToHint}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={({ target }) => {
          setName(target.value);
        }}
      />
      <Button type="submit">{GRAPH_TEXT.findPaths}</Button>
    </form>
  );
}
