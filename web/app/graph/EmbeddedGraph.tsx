import { useState } from 'react';
import { Link } from 'react-router';
import { graphAddress } from '../addresses.js';
import { Button } from '../components/Button.js';
import { Section } from '../components/Page.js';
import { GRAPH_TEXT } from '../text/graph.js';
import { type GraphChoice, USUAL_CHOICE } from './choice.js';
import { GraphView } from './GraphView.js';

interface EmbeddedGraphProps extends Partial<GraphChoice> {
  /** Ids of papers and concepts, or names of concepts. For another list give the component another `key`. */
  readonly around: readonly string[];
}

/**
 * The graph as a section of a page about something else, drawn when a reader asks for it. What they choose there is not in
 * the address; a link takes it to the graph's own page.
 */
export function EmbeddedGraph(begun: EmbeddedGraphProps) {
  const [choice, setChoice] = useState<GraphChoice>({ ...USUAL_CHOICE, ...begun });
  const [isDrawn, setDrawn] = useState(false);
  return (
    <Section title={GRAPH_TEXT.section}>
      {isDrawn ? (
        <GraphView
          isEmbedded
          choice={choice}
          onChange={(change) => {
            setChoice((before) => ({ ...before, ...change }));
          }}
        />
      ) : (
        <div>
          <Button
            onClick={() => {
              setDrawn(true);
            }}
          >
            {GRAPH_TEXT.draw}
          </Button>
        </div>
      )}
      <Link to={graphAddress(choice)}>{GRAPH_TEXT.openWhole}</Link>
    </Section>
  );
}
