/**
 * The page that `npm run bench -- web` measures: the same graph, in the same places, drawn by papergraph's renderer and by
 * Cytoscape.js, while a reader pans and zooms. Frames are those that the browser asks for (requestAnimationFrame).
 */
import '../app/tokens.css';
import '../app/base.css';
import cytoscape from 'cytoscape';
import { ALL_KINDS } from '../app/graph/choice.js';
import { coloursOf } from '../app/graph/drawing/colours.js';
import { GraphRenderer } from '../app/graph/drawing/renderer.js';
import { Places } from '../app/graph/layout/places.js';

type Contestant = 'papergraph' | 'cytoscape' | 'cytoscape-webgl';

interface BenchedGraph {
  readonly nodes: readonly { readonly label: string; readonly x: number; readonly y: number }[];
  /** Indexes of the nodes that each line joins. */
  readonly lines: readonly (readonly [source: number, target: number])[];
}

interface BenchedFrames {
  /** Frames a second while the drawing moves to and fro. */
  readonly panning: number;
  /** Frames a second while it grows and shrinks. */
  readonly zooming: number;
}

/** What a reader's hand does: both from 0 to 1 and back. */
interface Drawing {
  readonly pan: (share: number) => void;
  readonly zoom: (share: number) => void;
  readonly close: () => void;
}

async function measure(contestant: Contestant, graph: BenchedGraph, millis: number): Promise<BenchedFrames> {
  const container = document.body.appendChild(document.createElement('div'));
  Object.assign(container.style, { position: 'fixed', inset: '0' });
  const drawing =
    contestant === 'papergraph'
      ? byPapergraph(container, graph)
      : byCytoscape(container, graph, contestant === 'cytoscape-webgl');
  await framesWhile(drawing.pan, WARM_UP_MILLIS);
  const panning = await framesWhile(drawing.pan, millis);
  const zooming = await framesWhile(drawing.zoom, millis);
  drawing.close();
  container.remove();
  return { panning, zooming };
}

const WARM_UP_MILLIS = 1_000;
const SWING_MILLIS = 2_000;

/** How often the browser came to a new frame, per second. */
function framesWhile(move: (share: number) => void, millis: number): Promise<number> {
  const start = performance.now();
  let frames = 0;
  return new Promise((resolve) => {
    const frame = () => {
      const elapsed = performance.now() - start;
      if (elapsed >= millis) {
        resolve((1000 * frames) / elapsed);
        return;
      }
      frames++;
      move((1 - Math.cos((2 * Math.PI * elapsed) / SWING_MILLIS)) / 2);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

const nothing = () => undefined;

function byPapergraph(container: HTMLElement, { nodes, lines }: BenchedGraph): Drawing {
  const places = new Places();
  nodes.forEach(({ x, y }, index) => {
    places.set(String(index), { x, y });
  });
  const renderer = new GraphRenderer(container, places, coloursOf(container), {
    onNode: nothing,
    onNodeTwice: nothing,
    onLine: nothing,
    onNothing: nothing,
    onMoved: nothing,
    onLost: nothing,
  });
  renderer.show(
    nodes.map(({ label }, index) => ({ id: String(index), label, kind: kindAt(index), size: NODE_RADIUS })),
    lines.map(([source, target], index) => ({
      id: String(index),
      source: String(source),
      target: String(target),
      isMutual: false,
      label: 'uses',
    })),
  );
  const camera = renderer.sigma.getCamera();
  return {
    pan: (share) => {
      camera.setState({ x: 0.3 + 0.4 * share, ratio: 0.5 });
    },
    zoom: (share) => {
      camera.setState({ x: 0.5, ratio: 1 - 0.9 * share });
    },
    close: () => {
      renderer.close();
    },
  };
}

const NODE_RADIUS = 4;
const kindAt = (index: number) => ALL_KINDS[index % ALL_KINDS.length] ?? 'PAPER';
const SHAPES = ['rectangle', 'ellipse', 'triangle', 'diamond', 'star', 'cut-rectangle'] as const;

function byCytoscape(container: HTMLElement, { nodes, lines }: BenchedGraph, webgl: boolean): Drawing {
  const colours = coloursOf(container);
  const drawn = cytoscape({
    container,
    elements: [
      ...nodes.map(({ label, x, y }, index) => ({
        data: {
          id: `n${index}`,
          label,
          colour: colours.kinds[kindAt(index)],
          shape: SHAPES[index % SHAPES.length],
        },
        position: { x, y },
      })),
      ...lines.map(([source, target], index) => ({
        data: { id: `l${index}`, source: `n${source}`, target: `n${target}` },
      })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          'background-color': 'data(colour)',
          shape: 'data(shape)' as cytoscape.Css.NodeShape,
          width: 2 * NODE_RADIUS,
          height: 2 * NODE_RADIUS,
          label: 'data(label)',
          // As with papergraph's, names stand only where there is room for them.
          'min-zoomed-font-size': 13,
        },
      },
      // Haystack edges are those that Cytoscape.js advises for speed.
      { selector: 'edge', style: { width: 1, 'line-color': colours.line, 'curve-style': 'haystack' } },
    ],
    layout: { name: 'preset' },
    ...(webgl && { renderer: { name: 'canvas', webgl: true } }),
  });
  const { zoom, pan, width } = { zoom: drawn.zoom(), pan: drawn.pan(), width: drawn.width() };
  return {
    pan: (share) => {
      drawn.viewport({ zoom: 2 * zoom, pan: { x: 2 * pan.x - width * (0.3 + 0.4 * share), y: pan.y } });
    },
    zoom: (share) => {
      drawn.viewport({ zoom: zoom / (1 - 0.9 * share), pan });
    },
    close: () => {
      drawn.destroy();
    },
  };
}

Object.assign(window, { measure });
