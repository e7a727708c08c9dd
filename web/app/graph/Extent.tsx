import { Button } from '../components/Button.js';
import { OpenInPlayground } from '../components/OpenInPlayground.js';
import { GraphDocument } from '../generated/graph.js';
import { GRAPH_TEXT } from '../text/graph.js';
import type { ChangeChoice, GraphActions } from './actions.js';
import { type GraphChoice, GREATEST_LIMIT } from './choice.js';
import styles from './GraphView.module.css';
import type { ShownGraph } from './lines.js';
import { beginningVariables, itemName, type LoadedGraph } from './loadGraph.js';

interface ExtentProps {
  readonly graph: LoadedGraph;
  readonly shown: ShownGraph;
  readonly choice: GraphChoice;
  readonly onChange: ChangeChoice;
  readonly actions: GraphActions;
}

/** How much of what there is is shown, why not all of it, and how to get more. */
export function Extent({ graph, shown, choice, onChange, actions }: ExtentProps) {
  const { nodesLeftOutAtLeast, edgesLeftOutAtLeast, cut, notInGraph } = graph;
  const isShort = nodesLeftOutAtLeast > 0 || edgesLeftOutAtLeast > 0;
  const missing = graph.nodes.length - shown.nodes.length;
  const focused = graph.nodes.find(({ id }) => id === choice.focus);
  return (
    <div className={styles.extent}>
      <p>
        {missing === 0 && nodesLeftOutAtLeast === 0
          ? GRAPH_TEXT.shown(shown.nodes.length, shown.edges.length)
          : GRAPH_TEXT.shownOf(
              shown.nodes.length,
              graph.nodes.length + nodesLeftOutAtLeast,
              shown.edges.length,
            )}
        {nodesLeftOutAtLeast === 0 &&
          edgesLeftOutAtLeast > 0 &&
          `; ${GRAPH_TEXT.edgesLeftOut(edgesLeftOutAtLeast)}`}
      </p>
      {isShort && <MoreNodes limit={choice.limit} onChange={onChange} />}
      {focused !== undefined && (
        <p>
          {GRAPH_TEXT.focused(focused.label)}{' '}
          <Button
            onClick={() => {
              actions.focusOn(null);
            }}
          >
            {GRAPH_TEXT.unfocus}
          </Button>
        </p>
      )}
      {choice.hidden.length > 0 && (
        <p>
          {GRAPH_TEXT.hiddenCount(choice.hidden.length)}{' '}
          <Button onClick={actions.showHidden}>{GRAPH_TEXT.showHidden}</Button>
        </p>
      )}
      {choice.around.length > 0 && (
        <OpenInPlayground document={GraphDocument} variables={beginningVariables(choice)} />
      )}
      {cut.map(({ item, followed, factCount }) => (
        <p key={item.id}>{GRAPH_TEXT.cut(itemName(item), followed, factCount)}</p>
      ))}
      {notInGraph.length > 0 && <p>{GRAPH_TEXT.missing(notInGraph)}</p>}
    </div>
  );
}

const LARGER = 3;

function MoreNodes({ limit, onChange }: { readonly limit: number; readonly onChange: ChangeChoice }) {
  if (limit >= GREATEST_LIMIT) return <p>{GRAPH_TEXT.mostShown}</p>;
  const larger = Math.min(LARGER * limit, GREATEST_LIMIT);
  return (
    <Button
      onClick={() => {
        onChange({ limit: larger });
      }}
    >
      {GRAPH_TEXT.more(larger)}
    </Button>
  );
}
