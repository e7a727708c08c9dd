import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.js';
import { onColourChange } from '../../frame/theme.js';
import { GRAPH_TEXT } from '../../text/graph.js';
import { layOut } from '../layout/layOut.js';
import type { Places } from '../layout/places.js';
import type { ShownGraph } from '../lines.js';
import { coloursOf } from './colours.js';
import styles from './Drawing.module.css';
import { GraphRenderer, type Marked } from './renderer.js';
import { renderedLines, renderedNodes } from './sizes.js';

interface DrawingProps {
  readonly shown: ShownGraph;
  readonly marked: Marked;
  readonly places: Places;
  /** Another number after nodes were pinned or unpinned elsewhere. */
  readonly pinning: number;
  /** Whether the wheel zooms; else only with the control key, so that the page can be scrolled over the drawing. */
  readonly wheelZooms: boolean;
  readonly onNode: (id: string, isSecond: boolean) => void;
  readonly onExpand: (id: string) => void;
  readonly onLine: (id: string) => void;
  readonly onNothing: () => void;
  readonly onPinned: () => void;
  readonly onLost: () => void;
}

/** The graph as a picture that a reader moves about in. Loaded when first shown: it brings sigma with it. */
export function Drawing(props: DrawingProps) {
  const { shown, marked, places, pinning, wheelZooms } = props;
  const container = useRef<HTMLDivElement>(null);
  const [renderer, setRenderer] = useState<GraphRenderer | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [settled, setSettled] = useState<ShownGraph | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const made = new GraphRenderer(element, places, coloursOf(element), {
      onNode: (id, isSecond) => {
        latest.current.onNode(id, isSecond);
      },
      onNodeTwice: (id) => {
        latest.current.onExpand(id);
      },
      onLine: (id) => {
        latest.current.onLine(id);
      },
      onNothing: () => {
        latest.current.onNothing();
      },
      onMoved: () => {
        latest.current.onPinned();
      },
      onLost: () => {
        latest.current.onLost();
      },
    });
    setRenderer(made);
    const endColours = onColourChange(() => {
      made.colours = coloursOf(element);
    });
    return () => {
      endColours();
      made.close();
      setRenderer(null);
    };
  }, [places]);

  useEffect(() => {
    if (renderer === null) return;
    const nodes = renderedNodes(shown);
    const lines = renderedLines(shown);
    const ending = new AbortController();
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const move = () => {
      if (!ending.signal.aborted) renderer.move();
    };
    const laidOut = layOut({ nodes, lines }, places, {
      signal: ending.signal,
      aspect: renderer.aspect,
      ...(!isStill && { onMoved: move }),
    });
    renderer.show(nodes, lines);
    laidOut
      .then(move, () => {
        setFailed(true);
      })
      .finally(() => {
        if (!ending.signal.aborted) setSettled(shown);
      });
    return () => {
      ending.abort();
    };
  }, [renderer, shown, places]);

  useEffect(() => {
    renderer?.mark(marked);
  }, [renderer, shown, marked, pinning]);

  useEffect(() => {
    if (marked.node !== null) renderer?.bringIntoSight(marked.node);
  }, [renderer, marked.node]);

  useEffect(() => {
    const element = container.current;
    if (element === null || wheelZooms) return;
    const letPageScroll = (event: WheelEvent) => {
      if (!event.ctrlKey) event.stopPropagation();
    };
    element.addEventListener('wheel', letPageScroll, { capture: true });
    return () => {
      element.removeEventListener('wheel', letPageScroll, { capture: true });
    };
  }, [wheelZooms]);

  return (
    <div className={styles.frame}>
      <div
        ref={container}
        className={styles.drawing}
        role="img"
        aria-label={GRAPH_TEXT.drawing}
        aria-busy={settled !== shown}
      />
      <div className={styles.buttons}>
        <Button aria-label={GRAPH_TEXT.zoomIn} title={GRAPH_TEXT.zoomIn} onClick={() => renderer?.zoom(1.5)}>
          +
        </Button>
        <Button
          aria-label={GRAPH_TEXT.zoomOut}
          title={GRAPH_TEXT.zoomOut}
          onClick={() => renderer?.zoom(1 / 1.5)}
        >
          −
        </Button>
        <Button onClick={() => renderer?.fit()}>{GRAPH_TEXT.fit}</Button>
      </div>
      {hasFailed && (
        <p className={styles.failure} role="alert">
          {GRAPH_TEXT.layoutFailed}
        </p>
      )}
    </div>
  );
}
