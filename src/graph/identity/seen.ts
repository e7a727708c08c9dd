import { isDeepStrictEqual } from 'node:util';
import type { Paper } from '../../../schema/knowledge.js';

/** What papers a store held when it was decided what to write. */
export interface SeenPapers {
  /** All that were asked for: see paperKeys.ts. */
  readonly keys: readonly string[];
  /** What `papersByKeys` gave for these keys. */
  readonly papers: readonly Paper[];
}

/** Whether the papers that a store holds by the same keys now are those that were seen. */
export function isAsSeen({ papers }: SeenPapers, now: readonly Paper[]): boolean {
  return isDeepStrictEqual(inOrder(papers), inOrder(now));
}

function inOrder(papers: readonly Paper[]): readonly Paper[] {
  return [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
}
