/**
 * How two concepts hang together, by a breadth-first search from both of them: what has been reached from the one and what
 * has been reached from the other are joined by single facts, first the two concepts themselves, then ever further out.
 */
import { PapergraphError } from '../../schema/errors.js';
import { byFactCount, nodeKey, type Link, type LinkConditions, type Links } from './links.js';
import type { StoredConcept } from './store.js';
import { BestTrails, goTo, joinTrails, scoreOf, type Trail, type Visited } from './trails.js';
import type {
  CutNode,
  FollowedFacts,
  GraphEdge,
  GraphNode,
  Path,
  Paths,
  PathsRequest,
  PathStep,
} from './walks.js';

/** A hub has a hundred thousand facts: so many are followed of an end, and so many of what is one step away from it. */
const FACTS_FOLLOWED: readonly number[] = [1_000, 100];
/** Each side goes at most so many steps. */
const MAX_REACH = FACTS_FOLLOWED.length;
/** Two steps of one side, one of the other, and one in between. */
const MAX_PATH_LENGTH = 4;
/** How many facts lead on from a paper, roughly. */
const FACTS_OF_PAPER = 10;

/** What has been reached from one end in so many steps: each node with the best trails that lead to it. */
interface Side {
  readonly reach: number;
  readonly frontier: ReadonlyMap<string, readonly Trail[]>;
}

/** As `GraphStore.paths` has it. */
export async function findPaths(
  links: Links,
  concepts: ReadonlyMap<string, StoredConcept>,
  { from, to, maxLength, first, types, ...followed }: PathsRequest,
): Promise<Paths> {
  checkRequest(maxLength, first);
  const [start, end] = [concepts.get(from), concepts.get(to)];
  if (start === undefined || end === undefined || start.id === end.id) return { paths: [], cut: [] };

  const search = new Search(links, [visited(start), visited(end)], first, { types, ...followed });
  const found: Trail[] = [];
  for (let length = 1; length <= maxLength && found.length < first; length++) {
    if (length > 1) await search.goOn();
    found.push(...(await search.meetings(first - found.length)));
  }
  return { paths: await asPaths(links, found, followed), cut: search.cut };
}

function checkRequest(maxLength: number, first: number): void {
  if (!Number.isSafeInteger(maxLength) || maxLength < 1 || maxLength > MAX_PATH_LENGTH) {
    throw new PapergraphError(
      'BAD_INPUT',
      `maxLength must be a whole number from 1 to ${MAX_PATH_LENGTH}, not ${maxLength}`,
    );
  }
  if (!Number.isSafeInteger(first) || first < 0) {
    throw new PapergraphError('BAD_INPUT', `first must be a whole number from 0, not ${first}`);
  }
}

function visited({ id, paperCount }: StoredConcept): Visited {
  return { kind: 'concept', id, paperCount };
}

class Search {
  readonly #links: Links;
  readonly #conditions: LinkConditions;
  readonly #ends: ReadonlySet<string>;
  /**
   * How many trails to one node are kept. The two trails of a path must not share a node, and each trail of one side shares
   * one with at most one of the other: with one trail more than paths are wanted, none is missed.
   */
  readonly #trailsToNode: number;
  readonly #cut = new Map<string, CutNode>();
  #from: Side;
  #to: Side;

  constructor(
    links: Links,
    [from, to]: readonly [Visited, Visited],
    first: number,
    conditions: LinkConditions,
  ) {
    this.#links = links;
    this.#conditions = conditions;
    this.#ends = new Set([nodeKey(from), nodeKey(to)]);
    this.#trailsToNode = first + 1;
    this.#from = startAt(from);
    this.#to = startAt(to);
  }

  get cut(): CutNode[] {
    return [...this.#cut.values()].sort(byFactCount);
  }

  /** Lets the side go on from which fewer facts lead on, so that a hub is reached from what is rarer. */
  async goOn(): Promise<void> {
    const [from, to] = [this.#from, this.#to];
    const fromGoesOn = from.reach < MAX_REACH && (to.reach === MAX_REACH || costOf(from) <= costOf(to));
    if (fromGoesOn) this.#from = await this.#oneStepOn(from);
    else this.#to = await this.#oneStepOn(to);
  }

  /** The best trails from end to end by one fact between what has been reached from the one and from the other. */
  async meetings(count: number): Promise<readonly Trail[]> {
    const between = await this.#links.between(lastNodes(this.#from), lastNodes(this.#to), this.#conditions);
    const best = new BestTrails(count);
    for (const { from, to, confidence } of surestLinks(between)) {
      for (const end of this.#to.frontier.get(nodeKey(to)) ?? []) {
        for (const start of this.#from.frontier.get(nodeKey(from)) ?? []) {
          const trail = joinTrails(start, confidence, end);
          // The further starts are no better than this one.
          if (trail !== null && !best.add(trail)) break;
        }
      }
    }
    return best.trails;
  }

  async #oneStepOn(side: Side): Promise<Side> {
    const factsOfEach = FACTS_FOLLOWED[side.reach] ?? 0;
    const { links, cut } = await this.#links.of(lastNodes(side), { ...this.#conditions, factsOfEach });
    for (const node of cut) this.#cut.set(nodeKey(node.node), node);

    const reached = new Map<string, BestTrails>();
    for (const { from, to, paperCount, confidence } of surestLinks(links)) {
      const key = nodeKey(to);
      if (this.#ends.has(key)) continue;
      const best = reached.get(key) ?? new BestTrails(this.#trailsToNode);
      reached.set(key, best);
      for (const trail of side.frontier.get(nodeKey(from)) ?? []) {
        const longer = goTo(trail, { ...to, paperCount }, confidence);
        if (longer !== null) best.add(longer);
      }
    }
    const frontier = [...reached].map(([key, best]) => [key, best.trails] as const);
    return { reach: side.reach + 1, frontier: new Map(frontier.filter(([, trails]) => trails.length > 0)) };
  }
}

function startAt(end: Visited): Side {
  return { reach: 0, frontier: new Map([[nodeKey(end), [{ nodes: [end], confidences: [] }]]]) };
}

function lastNodes({ frontier }: Side): Visited[] {
  return [...frontier.values()].flatMap(([trail]) => trail?.nodes.at(-1) ?? []);
}

/** How many facts lead on, roughly. */
function costOf(side: Side): number {
  return lastNodes(side).reduce(
    (sum, { kind, paperCount }) => sum + (kind === 'paper' ? FACTS_OF_PAPER : paperCount),
    0,
  );
}

/** Of the facts that lead from the same node to the same other only the surest. */
function surestLinks<L extends Link>(links: readonly L[]): L[] {
  const surest = new Map<string, L>();
  for (const link of links) {
    const pair = JSON.stringify([nodeKey(link.from), nodeKey(link.to)]);
    const known = surest.get(pair);
    if (known === undefined || known.confidence < link.confidence) surest.set(pair, link);
  }
  return [...surest.values()];
}

async function asPaths(links: Links, trails: readonly Trail[], followed: FollowedFacts): Promise<Path[]> {
  const nodes = new Map(trails.flatMap((trail) => trail.nodes).map((node) => [nodeKey(node), node]));
  const edges = new Map<string, [GraphEdge, ...GraphEdge[]]>();
  for (const edge of (await links.edgesAmong([...nodes.values()], followed)).edges) {
    const pair = unorderedPair(edge.source, edge.target);
    const known = edges.get(pair);
    if (known === undefined) edges.set(pair, [edge]);
    else known.push(edge);
  }
  return trails.flatMap((trail) => {
    const steps = stepsOf(trail, edges);
    // A paper may have been removed since its facts were followed, and the path with it.
    return steps.length === trail.confidences.length ? [{ score: scoreOf(trail), steps }] : [];
  });
}

function stepsOf({ nodes }: Trail, edges: ReadonlyMap<string, PathStep['edges']>): PathStep[] {
  const plain = nodes.map(({ kind, id }): GraphNode => ({ kind, id }));
  return plain.flatMap((to, i) => {
    const from = plain[i - 1];
    if (from === undefined) return [];
    const joining = edges.get(unorderedPair(from, to));
    return joining === undefined ? [] : [{ from, to, edges: joining }];
  });
}

function unorderedPair(a: GraphNode, b: GraphNode): string {
  return JSON.stringify([nodeKey(a), nodeKey(b)].sort());
}
