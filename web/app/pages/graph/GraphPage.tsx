import { useSearchParams } from 'react-router';
import { graphAddress } from '../../addresses.js';
import { Chips, Chip } from '../../components/Chip.js';
import { Page } from '../../components/Page.js';
import { Empty, Loaded } from '../../components/states.js';
import { TypeMark } from '../../components/TypeMark.js';
import { useGraphql } from '../../data/queries.js';
import { GraphBeginningsDocument } from '../../generated/graph.js';
import { choiceIn, choiceParameters, type GraphChoice } from '../../graph/choice.js';
import { GraphView } from '../../graph/GraphView.js';
import { useLoadedGraph } from '../../graph/loadGraph.js';
import { GRAPH_TEXT } from '../../text/graph.js';
import { HOME_TEXT } from '../../text/pages.js';

/** The graph as a page of its own: all that a reader has chosen stands in the address. */
export function GraphPage() {
  const [parameters, setParameters] = useSearchParams();
  const choice = choiceIn(parameters);
  if (choice.around.length === 0 && choice.path === null) return <Beginnings />;
  return (
    <ChosenGraph
      choice={choice}
      onChange={(change, { isPassing = false } = {}) => {
        setParameters((before) => choiceParameters({ ...choiceIn(before), ...change }), {
          replace: isPassing,
          preventScrollReset: true,
          state: { keepFocus: true },
        });
      }}
    />
  );
}

function ChosenGraph(props: Parameters<typeof GraphView>[0]) {
  return (
    <Page title={useTitle(props.choice)} isWide>
      <GraphView {...props} />
    </Page>
  );
}

function useTitle(choice: GraphChoice): string {
  const { data } = useLoadedGraph(choice);
  if (data === undefined) return GRAPH_TEXT.title([]);
  const centre = data.nodes.filter(({ distance }) => distance === 0).map(({ label }) => label);
  const { from, to } = data.paths ?? {};
  return centre.length === 0 && from && to
    ? GRAPH_TEXT.pathsTitle(from.name, to.name)
    : GRAPH_TEXT.title(centre);
}

function Beginnings() {
  const query = useGraphql(GraphBeginningsDocument, {});
  return (
    <Page title={GRAPH_TEXT.title([])}>
      <Loaded query={query}>
        {({ concepts: { nodes } }) =>
          nodes.length === 0 ? (
            <Empty title={HOME_TEXT.empty}>{HOME_TEXT.emptyAdvice}</Empty>
          ) : (
            <>
              <p>{GRAPH_TEXT.invitation}</p>
              <Chips>
                {nodes.map(({ id, name, type }) => (
                  <Chip key={id} address={graphAddress({ around: [id] })}>
                    <TypeMark kind={type} /> {name}
                  </Chip>
                ))}
              </Chips>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
