/** Lays a drawing out in a worker of its own, so that the page stays quick. */
import type { LayoutAnswer, LayoutRequest } from './messages.js';
import type { Places } from './places.js';

interface Laid {
  readonly nodes: readonly { readonly id: string; readonly size: number }[];
  readonly lines: readonly { readonly source: string; readonly target: string }[];
}

interface LayOutOptions {
  /** Called when nodes have moved, often. */
  readonly onMoved?: () => void;
  readonly signal?: AbortSignal;
  /** Width by height of what it is laid out for. */
  readonly aspect?: number;
}

/** That of most screens. */
const USUAL_ASPECT = 1.5;

/** Writes into `places`, whose pinned nodes stay; resolves when the nodes have come to rest, or `signal` is aborted. */
export function layOut(
  { nodes, lines }: Laid,
  places: Places,
  { onMoved, signal, aspect = USUAL_ASPECT }: LayOutOptions = {},
): Promise<void> {
  const ids = nodes.map(({ id }) => id);
  const newcomers = ids.filter((id) => !places.isSettled(id)).length;
  places.seed(ids, lines);
  if (newcomers === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    const end = () => {
      worker.terminate();
      resolve();
    };
    signal?.addEventListener('abort', end);
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new Error(`The layout's worker failed: ${message}`));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      nodes.forEach(({ id }, index) => {
        if (places.isPinned(id)) return;
        places.set(id, { x: data.places[2 * index] ?? 0, y: data.places[2 * index + 1] ?? 0 });
      });
      onMoved?.();
      if (!data.isDone) return;
      places.settle(ids);
      end();
    });
    const isGrowing = 2 * newcomers < nodes.length;
    worker.postMessage({
      ...requestFor({ nodes, lines }, places),
      aspect,
      isGrowing,
    } satisfies LayoutRequest);
  });
}

function requestFor({ nodes, lines }: Laid, places: Places): Omit<LayoutRequest, 'aspect' | 'isGrowing'> {
  const indexes = new Map(nodes.map(({ id }, index) => [id, index]));
  const at = (id: string) => indexes.get(id) ?? 0;
  return {
    places: Float32Array.from(
      nodes.flatMap(({ id }) => {
        const { x, y } = places.get(id) ?? { x: 0, y: 0 };
        return [x, y];
      }),
    ),
    sizes: Float32Array.from(nodes, ({ size }) => size),
    fixed: Uint8Array.from(nodes, ({ id }) => Number(places.isPinned(id))),
    lines: Uint32Array.from(lines.flatMap(({ source, target }) => [at(source), at(target)])),
  };
}
