/** Papers and concepts alike: what the API calls a `GraphItem`, and the port a `GraphNode`. */
import type { GraphNode } from '../graph/store.js';
import type { ApiContext } from './context.js';
import { badUserInput, stillThere } from './errors.js';
import { conceptByIdOrName } from './filters.js';
import type { GraphItem } from './models.js';

export async function itemOf({ kind, id }: GraphNode, { loaders }: ApiContext): Promise<GraphItem> {
  return stillThere(kind === 'paper' ? await loaders.paper.load(id) : await loaders.concept.load(id));
}

export function isPaper(item: GraphItem): item is Extract<GraphItem, { title: string }> {
  return 'title' in item;
}

export function nodeOf(item: GraphItem): GraphNode {
  return { kind: isPaper(item) ? 'paper' : 'concept', id: item.id };
}

export interface NamedItems {
  /** In the order of the ids, each once. */
  readonly items: readonly GraphItem[];
  /** Of the ids, those that name nothing that the graph holds, each once. */
  readonly notInGraph: readonly string[];
}

/**
 * What these ids mean: what a `GraphNode.id` names, else a paper, else a concept by its id or any of its names.
 * Throws BAD_USER_INPUT, with the argument's name, if there are too few or too many, or one is too long.
 */
export async function itemsNamed(
  argument: string,
  ids: readonly string[],
  { least, most }: { readonly least: number; readonly most: number },
  context: ApiContext,
): Promise<NamedItems> {
  if (ids.length < least || ids.length > most) {
    throw badUserInput(`\`${argument}\` must be from ${least} to ${most} ids, not ${ids.length}.`);
  }
  const found = await Promise.all(
    ids.map(async (id) => {
      const [concept, paper, drawn] = await Promise.all([
        conceptByIdOrName(argument, id, context),
        context.loaders.paper.load(id),
        drawnItem(id, context),
      ]);
      return drawn ?? paper ?? concept;
    }),
  );
  const items = found.filter((item) => item !== null);
  return {
    items: [...new Map(items.map((item) => [JSON.stringify(nodeOf(item)), item])).values()],
    notInGraph: [...new Set(ids.filter((_, i) => found[i] === null))],
  };
}

async function drawnItem(id: string, { loaders }: ApiContext): Promise<GraphItem | null> {
  const [, kind, itemId = ''] = /^(paper|concept):(.+)$/s.exec(id) ?? [];
  if (kind === undefined) return null;
  return kind === 'paper' ? await loaders.paper.load(itemId) : await loaders.concept.load(itemId);
}
