import { useState } from 'react';
import { Link } from 'react-router';
import { graphAddress } from '../../addresses.js';
import { type GraphChoice, USUAL_CHOICE } from '../../graph/choice.js';
import { GraphView } from '../../graph/GraphView.js';
import { ASK_TEXT } from '../../text/ask.js';
import { GRAPH_TEXT } from '../../text/graph.js';
import styles from './AskPage.module.css';

interface DrawnAnswerProps {
  /** What is drawn at first. For another give the component another `key`. */
  readonly begun: Partial<GraphChoice>;
  /** How much of the answer is drawn, if it is not all. */
  readonly part?: { readonly drawn: number; readonly total: number } | undefined;
}

/** What a reader chooses in it is not in the address; a link takes it to the graph's own page. */
export function DrawnAnswer({ begun, part }: DrawnAnswerProps) {
  const [choice, setChoice] = useState<GraphChoice>({ ...USUAL_CHOICE, ...begun });
  return (
    <>
      {part !== undefined && part.drawn < part.total && (
        <p className={styles.message}>{ASK_TEXT.drawnOf(part.drawn, part.total)}</p>
      )}
      <GraphView
        isEmbedded
        choice={choice}
        onChange={(change) => {
          setChoice((before) => ({ ...before, ...change }));
        }}
      />
      <Link to={graphAddress(choice)}>{GRAPH_TEXT.openWhole}</Link>
    </>
  );
}
