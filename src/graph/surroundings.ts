/** What lies around some papers and concepts, ready to be drawn: nearest first, until the drawing is full. */
import { PapergraphError } from '../../schema/errors.js';
import { byFactCount, nodeKey, type LinkAway, type Links } from './links.js';
import type { CutNode, GraphNode, Surroundings, SurroundingsRequest } from './walks.js';

/** A hub has a hundred thousand facts: so many are followed of what the graph is drawn around, and so many of the rest. */
const FACTS_FOLLOWED = { ofCentre: 1_000, ofOthers: 100 };
const DEPTHS = { least: 0, most: 3 };
const LIMITS = { least: 1, most: 5_000 };
/** More edges than this for each node that is asked for cannot be told apart in a drawing. */
export const EDGES_OF_NODE = 5;

/** As `GraphStore.surroundings` has it. `centre` is what the store holds of `around`. */
export async function drawSurroundings(
  links: Links,
  centre: readonly GraphNode[],
  { types, depth, limit, ...request }: SurroundingsRequest,
): Promise<Surroundings> {
  checkBounds('depth', depth, DEPTHS);
  checkBounds('limit', limit, LIMITS);
  const { predicates, minConfidence, publishedAfter, publishedBefore } = request;
  const joining = { predicates, minConfidence, publishedAfter, publishedBefore };
  const reached = new Reached(limit);
  reached.startAt(centre);
  for (let distance = 1; distance <= depth && reached.frontier.length > 0; distance++) {
    const factsOfEach = distance === 1 ? FACTS_FOLLOWED.ofCentre : FACTS_FOLLOWED.ofOthers;
    const away = await links.of(reached.frontier, { factsOfEach, types, ...joining });
    reached.goOn(distance, away.links);
    reached.addCut(away.cut);
  }
  const { nodes, cut } = reached;
  const { edges, total } = await links.edgesAmong(
    nodes.map(({ node }) => node),
    { ...joining, most: limit * EDGES_OF_NODE },
  );
  const [greatest] = cut;
  const withNeighbours =
    greatest === undefined ? 0 : 1 + (await links.neighbourCount(greatest.node, { types, ...joining }));
  const nodesLeftOutAtLeast = reached.nodesLeftOut(withNeighbours);
  return {
    nodes,
    edges,
    cut,
    nodesLeftOutAtLeast,
    edgesLeftOutAtLeast: reached.edgesLeftOut(nodesLeftOutAtLeast) + total - edges.length,
  };
}

function checkBounds(
  argument: string,
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  throw new PapergraphError(
    'BAD_INPUT',
    `${argument} must be a whole number from ${least} to ${most}, not ${value}`,
  );
}

interface Candidate {
  readonly key: string;
  readonly node: GraphNode;
  /** Keys of the nodes nearer by that facts join it to. */
  readonly joinedTo: Set<string>;
  confidence: number;
}

class Reached {
  readonly #limit: number;
  readonly #kept = new Map<string, { readonly node: GraphNode; readonly distance: number }>();
  readonly #leftOut = new Set<string>();
  readonly #cut: CutNode[] = [];
  #centreLeftOut = 0;
  #linksToLeftOut = 0;
  /** Those that were kept last: from these it goes on. */
  frontier: readonly GraphNode[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get nodes(): Surroundings['nodes'] {
    return [...this.#kept.values()];
  }

  get cut(): CutNode[] {
    return [...this.#cut].sort(byFactCount);
  }

  /** Of all that was seen, and of so many that are known to be there, so many are not kept. */
  nodesLeftOut(known: number): number {
    return Math.max(this.#leftOut.size, known - this.#kept.size);
  }

  /** Each node that is left out has an edge at least: that by which it is within reach, unless it is of the centre. */
  edgesLeftOut(nodesLeftOut: number): number {
    return Math.max(this.#linksToLeftOut, nodesLeftOut - this.#centreLeftOut);
  }

  startAt(centre: readonly GraphNode[]): void {
    const nodes = new Map(centre.map((node) => [nodeKey(node), node]));
    this.#centreLeftOut = this.#keep(0, [...nodes]);
  }

  goOn(distance: number, links: readonly LinkAway[]): void {
    const candidates = new Map<string, Candidate>();
    for (const { from, to, confidence } of links) {
      const key = nodeKey(to);
      if (this.#kept.has(key)) continue;
      const candidate = candidates.get(key) ?? { key, node: to, joinedTo: new Set(), confidence };
      candidate.joinedTo.add(nodeKey(from));
      candidate.confidence = Math.max(candidate.confidence, confidence);
      candidates.set(key, candidate);
    }
    const ranked = [...candidates.values()].sort(byNearness);
    const leftOut = this.#keep(
      distance,
      ranked.map(({ key, node }) => [key, node]),
    );
    for (const { joinedTo } of ranked.slice(ranked.length - leftOut)) this.#linksToLeftOut += joinedTo.size;
  }

  addCut(cut: readonly CutNode[]): void {
    this.#cut.push(...cut);
  }

  /** Keeps the first of these while there is room. How many it leaves out. */
  #keep(distance: number, nodes: readonly (readonly [string, GraphNode])[]): number {
    const room = this.#limit - this.#kept.size;
    const kept = nodes.slice(0, room);
    const leftOut = nodes.slice(room);
    for (const [key, node] of kept) this.#kept.set(key, { node, distance });
    for (const [key] of leftOut) this.#leftOut.add(key);
    this.frontier = kept.map(([, node]) => node);
    return leftOut.length;
  }
}

function byNearness(a: Candidate, b: Candidate): number {
  return b.joinedTo.size - a.joinedTo.size || b.confidence - a.confidence || (a.key < b.key ? -1 : 1);
}
