/** Ways through the graph, and which of them tell more. */
import { nodeKey } from './links.js';
import type { GraphNode } from './walks.js';

export interface Visited extends GraphNode {
  /** Papers that mention it, if it is a concept; else 0. */
  readonly paperCount: number;
}

/** A way from the first of `nodes` to the last, no node twice. `confidences` are those of the steps between them. */
export interface Trail {
  readonly nodes: readonly Visited[];
  readonly confidences: readonly number[];
}

/** As `Path.score` has it. */
export function scoreOf({ nodes, confidences }: Trail): number {
  const sure = confidences.reduce((product, confidence) => product * confidence, 1);
  return nodes.slice(1, -1).reduce((score, node) => score / commonness(node), sure);
}

/** 1 for what one paper mentions, 2 for what three do, about 17 for what a hundred thousand do. */
function commonness({ kind, paperCount }: Visited): number {
  return kind === 'paper' ? 1 : Math.log2(1 + Math.max(1, paperCount));
}

/** Null if they share a node. `end` is walked backwards. */
export function joinTrails(start: Trail, confidence: number, end: Trail): Trail | null {
  if (start.nodes.some((node) => hasNode(end, node))) return null;
  return {
    nodes: [...start.nodes, ...end.nodes.toReversed()],
    confidences: [...start.confidences, confidence, ...end.confidences.toReversed()],
  };
}

/** Null if the trail has been there. */
export function goTo(trail: Trail, node: Visited, confidence: number): Trail | null {
  if (hasNode(trail, node)) return null;
  return { nodes: [...trail.nodes, node], confidences: [...trail.confidences, confidence] };
}

function hasNode({ nodes }: Trail, { kind, id }: GraphNode): boolean {
  return nodes.some((node) => node.id === id && node.kind === kind);
}

/** The best of many trails: those with the greater score, of equals those whose nodes come first by kind and id. */
export class BestTrails {
  readonly #count: number;
  readonly #ranked: { readonly trail: Trail; readonly score: number }[] = [];

  constructor(count: number) {
    this.#count = count;
  }

  get trails(): readonly Trail[] {
    return this.#ranked.map(({ trail }) => trail);
  }

  /** False if so many others are better. */
  add(trail: Trail): boolean {
    const entry = { trail, score: scoreOf(trail) };
    let place = this.#ranked.length;
    while (place > 0 && isBetter(entry, this.#ranked[place - 1])) place--;
    if (place >= this.#count) return false;
    this.#ranked.splice(place, 0, entry);
    this.#ranked.length = Math.min(this.#ranked.length, this.#count);
    return true;
  }
}

interface Ranked {
  readonly trail: Trail;
  readonly score: number;
}

function isBetter(a: Ranked, b: Ranked | undefined): boolean {
  if (b === undefined) return false;
  if (a.score !== b.score) return a.score > b.score;
  for (const [i, node] of a.trail.nodes.entries()) {
    const other = b.trail.nodes[i];
    if (other === undefined) return false;
    const [key, otherKey] = [nodeKey(node), nodeKey(other)];
    if (key !== otherKey) return key < otherKey;
  }
  return false;
}
