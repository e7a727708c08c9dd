/**
 * Lays a drawing out, beside the page: ForceAtlas2 (Jacomy et al., 2014), then what overlaps is moved apart. The same
 * request has the same answer.
 */
import { MultiGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { LayoutAnswer, LayoutRequest } from './messages.js';

interface Placed {
  x: number;
  y: number;
  size: number;
  fixed: boolean;
}

/** Pixels of a drawing of usual size: sizes are in pixels, and places in what the layout comes to. */
const USUAL_EXTENT = 800;
const ROUNDS = 12;
/** Steps of all rounds together: a large drawing is told apart by its clusters, a small one by each node. */
const MOST_STEPS = 480;
const LEAST_STEPS = 120;
const STEPS_OF_NODES = 240_000;

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  layOut(data);
});

function layOut(request: LayoutRequest): void {
  const graph = graphOf(request);
  // Forces know no direction: what they lay out is round, and is stretched to fill its frame.
  const stretch = Math.sqrt(Math.min(2, Math.max(0.6, request.aspect)));
  scale(graph, 1 / stretch);
  const { order } = graph;
  const settings = {
    ...forceAtlas2.inferSettings(order),
    barnesHutOptimize: order > 500,
    // Without these, all that only a hub is joined to lies on top of it.
    outboundAttractionDistribution: order > 30,
    linLogMode: order > 300,
    scalingRatio: order > 300 ? 4 : 10,
    gravity: order > 300 ? 0.1 : 0.5,
    strongGravityMode: order <= 300,
    edgeWeightInfluence: 0,
  };
  const steps = Math.min(MOST_STEPS, Math.max(LEAST_STEPS, STEPS_OF_NODES / (order + 1)));
  const rounds = request.isGrowing ? ROUNDS / 3 : ROUNDS;
  for (let round = 0; round < rounds && order > 1; round++) {
    forceAtlas2.assign(graph, { iterations: Math.ceil(steps / ROUNDS), settings });
    answer(graph, stretch, false);
  }
  scale(graph, stretch);
  moveApart(graph);
  answer(graph, 1, true);
}

function graphOf({ places, sizes, fixed, lines }: LayoutRequest): MultiGraph<Placed> {
  const graph = new MultiGraph<Placed>();
  sizes.forEach((size, index) => {
    graph.addNode(index, {
      x: places[2 * index] ?? 0,
      y: places[2 * index + 1] ?? 0,
      size,
      fixed: fixed[index] === 1,
    });
  });
  for (let i = 0; i < lines.length; i += 2) graph.addEdge(lines[i], lines[i + 1]);
  return graph;
}

function moveApart(graph: MultiGraph<Placed>): void {
  const pixel = extentOf(graph) / USUAL_EXTENT;
  if (pixel === 0) return;
  const pinned = graph
    .filterNodes((_, { fixed }) => fixed)
    .map((id) => [id, graph.getNodeAttributes(id)] as const);
  const before = pinned.map(([id, { x, y }]) => [id, x, y] as const);
  noverlap.assign(graph, {
    maxIterations: graph.order > 1000 ? 20 : 150,
    inputReducer: (_, { x, y, size = 1 }) => ({ x, y, size: size * pixel }),
    outputReducer: (_, { x, y }) => ({ x, y }),
    settings: { margin: 4 * pixel, ratio: 1, expansion: 1.1 },
  });
  for (const [id, x, y] of before) graph.mergeNodeAttributes(id, { x, y });
}

function extentOf(graph: MultiGraph<Placed>): number {
  const xs = graph.mapNodes((_, { x }) => x);
  const ys = graph.mapNodes((_, { y }) => y);
  const extent = (values: readonly number[]) =>
    values.reduce((most, value) => Math.max(most, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity);
  return graph.order < 2 ? 0 : Math.max(extent(xs), extent(ys));
}

function scale(graph: MultiGraph<Placed>, stretch: number): void {
  graph.updateEachNodeAttributes((_, placed) => ({
    ...placed,
    x: placed.x * stretch,
    y: placed.y / stretch,
  }));
}

function answer(graph: MultiGraph<Placed>, stretch: number, isDone: boolean): void {
  const places = new Float32Array(2 * graph.order);
  let index = 0;
  graph.forEachNode((_, { x, y }) => {
    places[index++] = x * stretch;
    places[index++] = y / stretch;
  });
  const message: LayoutAnswer = { places, isDone };
  postMessage(message, { transfer: [places.buffer] });
}
