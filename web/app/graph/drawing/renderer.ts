/** Draws a graph by WebGL (sigma) and lets a reader move about in it. Knows nodes and lines, and nothing of facts. */
import { MultiGraph } from 'graphology';
import { createEdgeArrowProgram, createEdgeDoubleArrowProgram } from 'sigma/rendering';
import type { MarkedKind } from '../../components/typeMarks.js';
import type { Places } from '../layout/places.js';
import type { Colours } from './colours.js';
import { drawLabels } from './drawLabels.js';
import type { LineData, NodeData } from './drawnData.js';
import { HairlineProgram } from './HairlineProgram.js';
import { MovingSigma } from './MovingSigma.js';
import { NodeShapeProgram } from './NodeShapeProgram.js';

export interface RenderedNode {
  readonly id: string;
  readonly label: string;
  readonly kind: MarkedKind;
  /** Radius in pixels. */
  readonly size: number;
}

export interface RenderedLine {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly isMutual: boolean;
  readonly label: string;
}

export interface RendererEvents {
  /** `isSecond`: with the shift key, beside the one that is selected. */
  readonly onNode: (id: string, isSecond: boolean) => void;
  readonly onNodeTwice: (id: string) => void;
  readonly onLine: (id: string) => void;
  readonly onNothing: () => void;
  /** The reader has put a node somewhere. */
  readonly onMoved: (id: string) => void;
  /** The browser has taken WebGL away. */
  readonly onLost: () => void;
}

/** What stands out. */
export interface Marked {
  readonly node: string | null;
  readonly line: string | null;
  /** If it is not null, all else is dimmed. */
  readonly lit: { readonly nodes: ReadonlySet<string>; readonly lines: ReadonlySet<string> } | null;
}

/** With more lines their heads cannot be told apart: they are drawn as hairlines. */
const MOST_ARROWS = 3_000;
const MOVE_MILLIS = 300;
/** In pixels: the panel lies over this much of a wide drawing, at its right. */
const PANEL_WIDTH = 380;
/** In pixels: a hand that clicks moves so much. */
const LEAST_DRAG = 3;

interface Point {
  readonly x: number;
  readonly y: number;
}

export class GraphRenderer {
  readonly graph = new MultiGraph<NodeData, LineData>();
  readonly sigma: MovingSigma;
  marked: Marked = { node: null, line: null, lit: null };
  hovered: string | null = null;
  readonly #places: Places;
  readonly #closing = new AbortController();
  #colours: Colours;
  #dragged: { readonly id: string; readonly from: Point; readonly isMoved: boolean } | null = null;

  /** `container` must have a size. Throws if the browser has no WebGL. */
  constructor(container: HTMLElement, places: Places, colours: Colours, events: RendererEvents) {
    this.#places = places;
    this.#colours = colours;
    this.sigma = new MovingSigma(this.graph, container, {
      renderLabels: false,
      enableEdgeEvents: true,
      zIndex: true,
      defaultNodeType: 'shape',
      nodeProgramClasses: { shape: NodeShapeProgram },
      edgeProgramClasses: {
        arrow: createEdgeArrowProgram<NodeData, LineData>(),
        mutual: createEdgeDoubleArrowProgram<NodeData, LineData>(),
        hairline: HairlineProgram,
      },
      defaultDrawNodeHover: () => undefined,
      nodeReducer: (id, data) => this.#drawnNode(id, data),
      edgeReducer: (id, data) => ({ ...data, ...this.#lookOf(id, data) }),
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      stagePadding: 40,
      doubleClickTimeout: 500,
      allowInvalidContainer: true,
      // A click on a hairline is hard to aim.
      minEdgeThickness: 1.2,
    });
    this.#listen(container, events);
  }

  get colours(): Colours {
    return this.#colours;
  }

  set colours(colours: Colours) {
    this.#colours = colours;
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Width by height. */
  get aspect(): number {
    const { width, height } = this.sigma.getDimensions();
    return width / height;
  }

  /** What was shown before and still is, stays where it is. Every node must have a place. */
  show(nodes: readonly RenderedNode[], lines: readonly RenderedLine[]): void {
    this.sigma.setCustomBBox(null);
    this.graph.clear();
    for (const { id, label, kind, size } of nodes) {
      this.graph.addNode(id, { ...this.#placeOf(id), label, kind, size });
    }
    const areHairlines = lines.length > MOST_ARROWS;
    for (const { id, source, target, isMutual, label } of lines) {
      const type = areHairlines ? 'hairline' : isMutual ? 'mutual' : 'arrow';
      this.graph.addEdgeWithKey(id, source, target, { type, size: 2, label });
    }
    this.sigma.isSlow = nodes.length + lines.length > MOST_ARROWS;
    this.sigma.setSetting('enableEdgeEvents', !areHairlines);
    this.sigma.refresh();
  }

  /** Takes the places anew, after the layout has moved nodes. */
  move(): void {
    this.graph.updateEachNodeAttributes((id, data) => ({ ...data, ...this.#placeOf(id) }), {
      attributes: ['x', 'y'],
    });
  }

  mark(marked: Marked): void {
    this.marked = marked;
    this.sigma.refresh({ skipIndexation: true });
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.ratio / factor }, { duration: duration() });
  }

  fit(): void {
    this.sigma.setCustomBBox(null);
    this.sigma.refresh();
    void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: duration() });
  }

  /** Brings a node into the middle, if it is out of sight. */
  bringIntoSight(id: string): void {
    if (!this.graph.hasNode(id)) return;
    const { x, y } = this.sigma.graphToViewport(this.#placeOf(id));
    const { width, height } = this.sigma.getDimensions();
    const free = width > 2 * PANEL_WIDTH ? width - PANEL_WIDTH : width;
    const place = this.sigma.getNodeDisplayData(id);
    if ((x > 0 && x < free && y > 0 && y < height) || place === undefined) return;
    void this.sigma.getCamera().animate({ x: place.x, y: place.y }, { duration: duration() });
  }

  isPinned(id: string): boolean {
    return this.#places.isPinned(id);
  }

  close(): void {
    // Sigma gives WebGL up as it ends, which the canvases tell as a loss.
    this.#closing.abort();
    this.sigma.kill();
  }

  #placeOf(id: string) {
    return this.#places.get(id) ?? { x: 0, y: 0 };
  }

  #drawnNode(id: string, data: NodeData) {
    const isDimmed = this.marked.lit !== null && !this.marked.lit.nodes.has(id);
    return {
      ...data,
      color: isDimmed ? this.#colours.dimmed : this.#colours.kinds[data.kind],
      zIndex: isDimmed ? 0 : 1,
    };
  }

  #lookOf(id: string, { type }: LineData) {
    const { line, lit } = this.marked;
    const isLit = lit?.lines.has(id) ?? false;
    if (id === line) return { color: this.#colours.accent, size: 4, zIndex: 2 };
    if (isLit) return { color: this.#colours.quietText, size: 2.6, zIndex: 1 };
    const { line: plain, hairline, dimmed } = this.#colours;
    return { color: lit !== null ? dimmed : type === 'hairline' ? hairline : plain, size: 2, zIndex: 0 };
  }

  #listen(
    container: HTMLElement,
    { onNode, onNodeTwice, onLine, onNothing, onMoved, onLost }: RendererEvents,
  ) {
    const { sigma } = this;
    const pointer = (isOver: boolean) => {
      container.style.cursor = isOver ? 'pointer' : '';
    };
    const hover = (id: string | null) => {
      this.hovered = id;
      pointer(id !== null);
      drawLabels(this);
    };
    sigma.on('afterRender', () => {
      drawLabels(this);
      sigma.takePicture();
    });
    sigma.on('clickNode', ({ node, event }) => {
      onNode(node, event.original.shiftKey);
    });
    sigma.on('doubleClickNode', (event) => {
      event.preventSigmaDefault();
      onNodeTwice(event.node);
    });
    sigma.on('clickEdge', ({ edge }) => {
      onLine(edge);
    });
    sigma.on('clickStage', () => {
      onNothing();
    });
    sigma.on('enterNode', ({ node }) => {
      hover(node);
    });
    sigma.on('leaveNode', () => {
      hover(null);
    });
    sigma.on('enterEdge', () => {
      pointer(true);
    });
    sigma.on('leaveEdge', () => {
      pointer(false);
    });
    sigma.on('downNode', ({ node, event: { x, y } }) => {
      this.#dragged = { id: node, from: { x, y }, isMoved: false };
      // Else all would shrink while one is drawn out of the middle.
      if (sigma.getCustomBBox() === null) sigma.setCustomBBox(sigma.getBBox());
    });
    sigma.on('moveBody', ({ event }) => {
      if (this.#dragged === null) return;
      event.preventSigmaDefault();
      event.original.preventDefault();
      const { id, from, isMoved } = this.#dragged;
      if (!isMoved && Math.hypot(event.x - from.x, event.y - from.y) <= LEAST_DRAG) return;
      this.#dragged = { id, from, isMoved: true };
      const place = sigma.viewportToGraph(event);
      this.#places.set(id, place);
      this.graph.mergeNodeAttributes(id, place);
      if (!this.#places.isPinned(id)) {
        this.#places.pin(id, true);
        onMoved(id);
      }
    });
    const drop = () => {
      this.#dragged = null;
    };
    sigma.on('upNode', drop);
    sigma.on('upStage', drop);
    for (const canvas of Object.values(sigma.getCanvases()))
      canvas.addEventListener('webglcontextlost', onLost, { signal: this.#closing.signal });
  }
}

function duration(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MILLIS;
}
