/** What walking through the graph means, as plainly as it can be said: everything in memory, every way tried. */
import type { PaperKnowledge } from '../../schema/knowledge.js';
import { publishedKey } from '../../src/graph/dates.js';
import type {
  FollowedFacts,
  GraphEdge,
  GraphNode,
  Path,
  PathsRequest,
  PathStep,
  StoredFact,
  Surroundings,
  SurroundingsRequest,
} from '../../src/graph/store.js';
import { factsIn } from './model.js';

/** All edges between papers and concepts, the surest first. */
function edgesOf(
  papers: readonly PaperKnowledge[],
  { predicates, minConfidence, publishedAfter, publishedBefore }: FollowedFacts,
): GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  const within = papers.filter(({ paper: { published } }) => {
    const day = publishedKey(published);
    return (
      (publishedAfter === undefined || day >= publishedKey(publishedAfter)) &&
      (publishedBefore === undefined || (day !== '' && day < publishedKey(publishedBefore)))
    );
  });
  for (const fact of factsIn(within, { minConfidence })) {
    const { subjectId, predicate, objectId } = fact;
    if (subjectId === objectId || predicates?.includes(predicate) === false) continue;
    const source = sourceOf(fact);
    const key = JSON.stringify([source, predicate, objectId]);
    const { fact: surest, factCount } = edges.get(key) ?? { fact, factCount: 0 };
    const target: GraphNode = { kind: 'concept', id: objectId };
    edges.set(key, { source, predicate, target, fact: surest, factCount: factCount + 1 });
  }
  return [...edges.values()];
}

function sourceOf({ paperId, subjectId }: StoredFact): GraphNode {
  return subjectId === null ? { kind: 'paper', id: paperId } : { kind: 'concept', id: subjectId };
}

/** As `GraphStore.paths` has it, if no node has too many facts. */
export function pathsIn(papers: readonly PaperKnowledge[], request: Omit<PathsRequest, 'types'>): Path[] {
  const { from, to, maxLength, first, ...followed } = request;
  const edges = edgesOf(papers, followed);
  const paths: { path: Path; keys: readonly string[] }[] = [];
  walk([{ kind: 'concept', id: from }]);
  return paths
    .sort((a, b) => a.keys.length - b.keys.length || b.path.score - a.path.score || compare(a.keys, b.keys))
    .slice(0, first)
    .map(({ path }) => path);

  function walk(nodes: readonly GraphNode[]): void {
    const last = nodes.at(-1);
    if (last === undefined) return;
    if (last.id === to && last.kind === 'concept') {
      if (nodes.length > 1) paths.push({ path: pathThrough(nodes), keys: nodes.map(keyOf) });
      return;
    }
    if (nodes.length > maxLength) return;
    for (const next of neighboursOf(last)) {
      if (!nodes.some((node) => isSame(node, next))) walk([...nodes, next]);
    }
  }

  function pathThrough(nodes: readonly GraphNode[]): Path {
    const steps = nodes.slice(1).map((node, i) => {
      const before = nodes[i] ?? node;
      return { from: before, to: node, edges: edgesBetween(before, node) };
    });
    const sure = steps.reduce((product, { edges: [surest] }) => product * surest.fact.confidence, 1);
    const score = nodes.slice(1, -1).reduce((product, node) => product / commonness(node), sure);
    return { score, steps };
  }

  function edgesBetween(a: GraphNode, b: GraphNode): PathStep['edges'] {
    const [surest, ...others] = edges.filter(
      ({ source, target }) =>
        (isSame(source, a) && isSame(target, b)) || (isSame(source, b) && isSame(target, a)),
    );
    if (surest === undefined) throw new Error('only nodes that an edge joins are walked');
    return [surest, ...others];
  }

  function neighboursOf(node: GraphNode): GraphNode[] {
    const others = edges.flatMap(({ source, target }) => {
      if (isSame(source, node)) return [target];
      return isSame(target, node) ? [source] : [];
    });
    return [...new Map(others.map((other) => [keyOf(other), other])).values()];
  }

  function commonness({ kind, id }: GraphNode): number {
    if (kind === 'paper') return 1;
    const count = papers.filter(({ mentions }) => mentions.some(({ concept }) => concept === id)).length;
    return Math.log2(1 + Math.max(1, count));
  }
}

/** As `GraphStore.surroundings` has it, if no node has too many facts. */
export function surroundingsIn(
  papers: readonly PaperKnowledge[],
  { around, depth, limit, ...followed }: Omit<SurroundingsRequest, 'types'>,
): Pick<Surroundings, 'nodes' | 'edges'> {
  const edges = edgesOf(papers, followed);
  const nodes = around.slice(0, limit).map((node) => ({ node, distance: 0 }));
  const isKept = (node: GraphNode) => nodes.some((kept) => isSame(kept.node, node));
  for (let distance = 1; distance <= depth; distance++) {
    const before = nodes.filter((kept) => kept.distance === distance - 1).map(({ node }) => node);
    const leading = before.flatMap((from) =>
      edges.flatMap(({ source, target, fact: { confidence } }) => {
        const to = isSame(source, from) ? target : isSame(target, from) ? source : null;
        return to === null || isKept(to) ? [] : [{ from, to, confidence }];
      }),
    );
    const found = [...new Map(leading.map(({ to }) => [keyOf(to), to])).values()].map((node) => {
      const links = leading.filter(({ to }) => isSame(to, node));
      return {
        node,
        joined: new Set(links.map(({ from }) => keyOf(from))).size,
        confidence: Math.max(...links.map(({ confidence }) => confidence)),
      };
    });
    found.sort(
      (a, b) =>
        b.joined - a.joined || b.confidence - a.confidence || (keyOf(a.node) < keyOf(b.node) ? -1 : 1),
    );
    for (const { node } of found.slice(0, limit - nodes.length)) nodes.push({ node, distance });
  }
  const among = edges.filter(({ source, target }) => isKept(source) && isKept(target));
  return { nodes, edges: among.slice(0, 5 * limit) };
}

function keyOf({ kind, id }: GraphNode): string {
  return `${kind}:${id}`;
}

function isSame(a: GraphNode, b: GraphNode): boolean {
  return keyOf(a) === keyOf(b);
}

function compare(a: readonly string[], b: readonly string[]): number {
  const differing = a.findIndex((key, i) => key !== b[i]);
  return differing === -1 ? 0 : (a[differing] ?? '') < (b[differing] ?? '') ? -1 : 1;
}
