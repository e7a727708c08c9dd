/** The graph with all that a reader can do to it: drawing or list, panel, filters. Pages embed it. */
import {
  lazy,
  type ReactElement,
  type RefObject,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from '../components/Button.js';
import { useAnnounce } from '../components/LiveRegion.js';
import { Empty, Failed, Loading } from '../components/states.js';
import { GRAPH_TEXT } from '../text/graph.js';
import { type ChangeChoice, graphActions } from './actions.js';
import type { GraphChoice } from './choice.js';
import { EdgeTable } from './EdgeTable.js';
import { Extent } from './Extent.js';
import { Filters } from './Filters.js';
import { FindNode } from './FindNode.js';
import styles from './GraphView.module.css';
import { Legend } from './Legend.js';
import { type LoadedGraph, useGraphBefore, useLoadedGraph } from './loadGraph.js';
import { Places } from './layout/places.js';
import { shownGraph } from './lines.js';
import { markedIn } from './marked.js';
import { SaveMenu } from './SaveMenu.js';
import { SidePanel } from './panel/SidePanel.js';
import { hasWebgl } from './webgl.js';

const Drawing = lazy(async () => ({ default: (await import('./drawing/Drawing.js')).Drawing }));

interface GraphViewProps {
  readonly choice: GraphChoice;
  readonly onChange: ChangeChoice;
  /** As a part of a page about something else: lower, and the wheel scrolls the page. */
  readonly isEmbedded?: boolean;
}

export function GraphView({ choice, onChange, isEmbedded = false }: GraphViewProps) {
  const query = useLoadedGraph(choice);
  const before = useGraphBefore(choice, query);
  const graph = query.data ?? before?.graph;
  const failed = query.data === undefined && query.error !== null && (
    <div className={styles.failed}>
      <Failed failure={query.error} onRetry={query.refetch} />
      {before !== undefined && (
        <Button
          onClick={() => {
            onChange(before.asked);
          }}
        >
          {GRAPH_TEXT.back}
        </Button>
      )}
    </div>
  );
  if (graph === undefined && failed === false) return <Loading />;
  if (graph === undefined)
    return (
      <div className={styles.whole}>
        <Filters choice={choice} onChange={onChange} />
        {failed}
      </div>
    );
  return (
    <LoadedView
      // Another beginning is another drawing, with places of its own.
      key={[...choice.around, ...(choice.around.length === 0 ? (choice.path ?? []) : [])].join('\n')}
      graph={graph}
      choice={choice}
      onChange={onChange}
      isEmbedded={isEmbedded}
      isWaiting={query.isPlaceholderData}
      failed={failed}
    />
  );
}

interface LoadedViewProps extends Required<GraphViewProps> {
  readonly graph: LoadedGraph;
  /** What is shown is of the choice before. */
  readonly isWaiting: boolean;
  /** Stands in the place of the graph if that of the choice cannot be had: then `graph` is the one before. */
  readonly failed: ReactElement | false;
}

function LoadedView({ graph, choice, onChange, isEmbedded, isWaiting, failed }: LoadedViewProps) {
  const { hidden, focus, path } = choice;
  const shown = useMemo(() => shownGraph(graph, { hidden, focus, path }), [graph, hidden, focus, path]);
  const marked = useMemo(
    () => markedIn(shown, choice.selected, graph.paths),
    [shown, choice.selected, graph.paths],
  );
  const [places] = useState(() => new Places());
  const [pinning, setPinning] = useState(0);
  const [canDraw, setCanDraw] = useState(hasWebgl);
  const panelHeading = useRef<HTMLHeadingElement>(null);
  const wantsPanel = useRef(false);
  useEffect(() => {
    if (wantsPanel.current && choice.selected !== null) panelHeading.current?.focus();
    wantsPanel.current = false;
  }, [choice.selected]);
  const stage = useRef<HTMLDivElement>(null);
  useStageInSight(stage, choice.selected);
  const actions = graphActions(choice, onChange);
  useAnnouncedGrowth(graph);

  /** For who comes by the keyboard: what they chose is shown elsewhere, and they are led there. */
  const selectAndGo = (id: string) => {
    wantsPanel.current = true;
    actions.select(id);
    if (id === choice.selected) panelHeading.current?.focus();
  };
  const repin = () => {
    setPinning((count) => count + 1);
  };

  if (graph.nodes.length === 0 && graph.paths === null)
    return failed === false ? <NothingShown graph={graph} /> : failed;
  const isList = choice.asList || !canDraw;
  return (
    <div className={isEmbedded ? styles.embedded : styles.whole} aria-busy={isWaiting}>
      <div className={styles.tools}>
        <FindNode nodes={shown.nodes} onFound={selectAndGo} />
        <ViewSwitch
          isList={isList}
          canDraw={canDraw}
          onSwitch={(asList) => {
            onChange({ asList });
          }}
        />
        <SaveMenu shown={shown} places={places} />
      </div>
      <div className={styles.scope}>
        <Filters choice={choice} onChange={onChange} />
        <Extent graph={graph} shown={shown} choice={choice} onChange={onChange} actions={actions} />
      </div>
      {!canDraw && <p className={styles.notice}>{GRAPH_TEXT.noWebgl}</p>}
      {failed === false ? (
        <div ref={stage} className={isList ? styles.stage : styles.overlaid}>
          {isList ? (
            <EdgeTable shown={shown} selected={choice.selected} onSelect={selectAndGo} />
          ) : (
            <figure className={styles.figure}>
              <div className={styles.canvas}>
                <Suspense fallback={<Loading />}>
                  <Drawing
                    shown={shown}
                    marked={marked}
                    places={places}
                    pinning={pinning}
                    wheelZooms={!isEmbedded}
                    onNode={(id, isSecond) => {
                      if (isSecond && areConcepts(id, choice.selected))
                        actions.findPaths(choice.selected, id);
                      else actions.select(id);
                    }}
                    onExpand={actions.expand}
                    onLine={(id) => {
                      const line = shown.lines.find((other) => other.id === id);
                      if (line !== undefined) actions.select(line.edges[0].id);
                    }}
                    onNothing={() => {
                      if (choice.selected !== null) actions.select(null);
                    }}
                    onPinned={repin}
                    onLost={() => {
                      setCanDraw(false);
                    }}
                  />
                </Suspense>
              </div>
              <figcaption className={styles.caption}>
                <Legend nodes={shown.nodes} />
                <span>{GRAPH_TEXT.howTo}</span>
              </figcaption>
            </figure>
          )}
          <SidePanel
            heading={panelHeading}
            graph={graph}
            shown={shown}
            choice={choice}
            actions={actions}
            onSelect={selectAndGo}
            isPinned={(id) => places.isPinned(id)}
            onPin={(id, isPinned) => {
              places.pin(id, isPinned);
              repin();
            }}
          />
          {isWaiting && (
            <div className={styles.waiting}>
              <Loading />
            </div>
          )}
        </div>
      ) : (
        failed
      )}
    </div>
  );
}

function areConcepts(node: string, other: string | null): other is string {
  return other !== null && other !== node && [node, other].every((id) => /^concept:[^ ]*$/.test(id));
}

function NothingShown({ graph: { notInGraph } }: { readonly graph: LoadedGraph }) {
  return notInGraph.length > 0 ? (
    <Empty title={GRAPH_TEXT.missing(notInGraph)}>{GRAPH_TEXT.noneFound}</Empty>
  ) : (
    <Empty title={GRAPH_TEXT.nothing}>{GRAPH_TEXT.nothingAdvice}</Empty>
  );
}

interface ViewSwitchProps {
  readonly isList: boolean;
  readonly canDraw: boolean;
  readonly onSwitch: (asList: boolean) => void;
}

function ViewSwitch({ isList, canDraw, onSwitch }: ViewSwitchProps) {
  return (
    <div className={styles.switch} role="group" aria-label={GRAPH_TEXT.view}>
      {[false, true].map((asList) => (
        <Button
          key={String(asList)}
          kind={asList === isList ? 'primary' : 'plain'}
          aria-pressed={asList === isList}
          disabled={!asList && !canDraw}
          onClick={() => {
            onSwitch(asList);
          }}
        >
          {asList ? GRAPH_TEXT.asList : GRAPH_TEXT.asDrawing}
        </Button>
      ))}
    </div>
  );
}

/** On a phone the panel comes over the lower half of the screen: the drawing must be in the upper one. */
function useStageInSight(stage: RefObject<HTMLDivElement | null>, selected: string | null): void {
  useEffect(() => {
    const isPhone = matchMedia('(max-width: 48rem)').matches;
    if (selected !== null && isPhone) stage.current?.scrollIntoView({ block: 'start' });
  }, [stage, selected]);
}

/** Tells who does not see it how many nodes came in. */
function useAnnouncedGrowth({ nodes }: LoadedGraph): void {
  const announce = useAnnounce();
  const before = useRef(nodes.length);
  useEffect(() => {
    if (nodes.length > before.current) announce(GRAPH_TEXT.came(nodes.length - before.current));
    before.current = nodes.length;
  }, [announce, nodes]);
}
