import { type FocusEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { Button } from '../../components/Button.js';
import { GRAPH_TEXT } from '../../text/graph.js';
import type { GraphActions } from '../actions.js';
import { filterCount, type GraphChoice } from '../choice.js';
import type { ShownGraph } from '../lines.js';
import type { LoadedGraph } from '../loadGraph.js';
import { EdgePanel } from './EdgePanel.js';
import { NodePanel } from './NodePanel.js';
import { PathsPanel } from './PathsPanel.js';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  /** Takes the focus when somebody has chosen by the keyboard. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly graph: LoadedGraph;
  readonly shown: ShownGraph;
  readonly choice: GraphChoice;
  readonly actions: GraphActions;
  readonly onSelect: (id: string) => void;
  readonly isPinned: (nodeId: string) => boolean;
  readonly onPin: (nodeId: string, isPinned: boolean) => void;
}

/** What is behind the node or edge that is selected, else the paths that were asked for. Beside the drawing; below it on phones. */
export function SidePanel(props: SidePanelProps) {
  const { heading, graph, shown, choice, actions, onSelect } = props;
  const edge = shown.edges.find(({ id }) => id === choice.selected);
  const node = shown.nodes.find(({ id }) => id === choice.selected);
  if (edge !== undefined) {
    return (
      <Panel
        heading={heading}
        title={GRAPH_TEXT.panel}
        onClose={() => {
          actions.select(null);
        }}
      >
        <EdgePanel edge={edge} shown={shown} onSelect={onSelect} />
      </Panel>
    );
  }
  if (node !== undefined) {
    return (
      <Panel
        heading={heading}
        title={node.label}
        onClose={() => {
          actions.select(null);
        }}
      >
        <NodePanel {...props} key={node.id} node={node} />
      </Panel>
    );
  }
  if (graph.paths === null || choice.path === null) return null;
  return (
    <Panel heading={heading} title={GRAPH_TEXT.paths} onClose={actions.closePaths}>
      <PathsPanel
        ends={choice.path}
        found={graph.paths}
        isFiltered={filterCount(choice) > 0}
        onSelect={onSelect}
      />
    </Panel>
  );
}

interface PanelProps {
  readonly heading: SidePanelProps['heading'];
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Panel({ heading, title, onClose, children }: PanelProps) {
  const { panel, onFocus } = useFocusGivenBack();
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={GRAPH_TEXT.panel}
      onFocus={onFocus}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button aria-label={GRAPH_TEXT.close} title={GRAPH_TEXT.close} onClick={onClose}>
          ×
        </Button>
      </div>
      {children}
    </aside>
  );
}

/** The focus goes with a panel that is closed: then what had it before has it again, if that is still there. */
function useFocusGivenBack() {
  const panel = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const closed = panel.current;
    return () => {
      if (closed?.contains(document.activeElement)) before.current?.focus({ preventScroll: true });
    };
  }, []);
  return {
    panel,
    onFocus: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
        before.current = relatedTarget;
    },
  };
}
