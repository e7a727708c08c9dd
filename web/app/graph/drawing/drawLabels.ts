/** Writes names onto a drawing, and rings around what is marked and pinned, after each frame. */
import { LINE_LABEL_SIZE, type NamedLine, NODE_LABEL_SIZE, type NamedNode, placeLabels } from './labels.js';
import type { Colours } from './colours.js';
import type { GraphRenderer } from './renderer.js';

/** With more lines in sight only those that are lit have names. */
const MOST_NAMED_LINES = 150;

export function drawLabels(renderer: GraphRenderer): void {
  const { sigma, colours, marked } = renderer;
  const context = sigma.getCanvases().labels?.getContext('2d');
  if (context == null) return;
  const { width, height } = sigma.getDimensions();
  context.clearRect(0, 0, width, height);
  const nodes = nodesInSight(renderer, width, height);
  for (const node of nodes.values()) {
    if (node.id === marked.node) ring(context, node, colours.accent, 3);
    if (renderer.isPinned(node.id)) pin(context, node, colours);
  }
  const ordered = [...nodes.values()].sort(
    (a, b) => Number(b.isMarked) - Number(a.isMarked) || b.radius - a.radius || (a.id < b.id ? -1 : 1),
  );
  const named = marked.lit === null ? ordered : ordered.filter(({ id }) => isLit(renderer, id));
  const labels = placeLabels(named, linesToName(renderer, nodes), {
    width,
    height,
    measure: (text, isOfLine) => widthOf(context, colours, text, isOfLine),
  });
  for (const { text, x, y, angle, isOfLine } of labels) {
    context.save();
    context.font = fontOf(colours, isOfLine);
    context.textBaseline = 'middle';
    context.textAlign = isOfLine ? 'center' : 'left';
    context.translate(x, y);
    context.rotate(angle);
    context.lineWidth = 4;
    context.lineJoin = 'round';
    context.strokeStyle = colours.ground;
    context.strokeText(text, 0, 0);
    context.fillStyle = isOfLine ? colours.quietText : colours.text;
    context.fillText(text, 0, 0);
    context.restore();
  }
}

function nodesInSight(renderer: GraphRenderer, width: number, height: number): Map<string, NamedNode> {
  const { sigma, graph, marked } = renderer;
  const nodes = new Map<string, NamedNode>();
  graph.forEachNode((id, { label, size, ...place }) => {
    const { x, y } = sigma.graphToViewport(place);
    if (x < 0 || x > width || y < 0 || y > height) return;
    const isMarked = id === marked.node || id === renderer.hovered;
    nodes.set(id, { id, label, x, y, radius: sigma.scaleSize(size), isMarked });
  });
  return nodes;
}

function isLit({ marked, hovered }: GraphRenderer, id: string): boolean {
  return id === hovered || (marked.lit?.nodes.has(id) ?? true);
}

function linesToName({ graph, marked }: GraphRenderer, nodes: ReadonlyMap<string, NamedNode>): NamedLine[] {
  const chosen = marked.line === null ? [] : [marked.line];
  const others = marked.lit !== null ? marked.lit.lines : graph.size <= MOST_NAMED_LINES ? graph.edges() : [];
  return [...new Set([...chosen, ...others])].flatMap((id) => {
    if (!graph.hasEdge(id)) return [];
    const from = nodes.get(graph.source(id));
    const to = nodes.get(graph.target(id));
    return from === undefined || to === undefined
      ? []
      : [{ label: graph.getEdgeAttribute(id, 'label'), from, to }];
  });
}

function ring(
  context: CanvasRenderingContext2D,
  { x, y, radius }: NamedNode,
  colour: string,
  width: number,
): void {
  context.beginPath();
  context.arc(x, y, radius * 1.25 + width, 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** A pinned node has a dot of the ground in its middle, as if a nail went through it. */
function pin(context: CanvasRenderingContext2D, { x, y, radius }: NamedNode, { ground }: Colours): void {
  context.beginPath();
  context.arc(x, y, Math.max(2, radius / 3), 0, 2 * Math.PI);
  context.fillStyle = ground;
  context.fill();
}

function fontOf({ font }: Colours, isOfLine: boolean): string {
  return `${isOfLine ? LINE_LABEL_SIZE : NODE_LABEL_SIZE}px ${font}`;
}

const widths = new Map<string, number>();

/** Measuring is slow, and the same names come in every frame. */
function widthOf(
  context: CanvasRenderingContext2D,
  colours: Colours,
  text: string,
  isOfLine: boolean,
): number {
  const font = fontOf(colours, isOfLine);
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}
