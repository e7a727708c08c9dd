import type { Paper } from '../../../schema/knowledge.js';
import type { GraphStore } from '../store.js';
import type { SeenPapers } from './seen.js';
import { paperKeys } from './paperKeys.js';
import { regroup, type RegroupedPaper } from './regroup.js';

export interface PapersWith {
  readonly papers: readonly RegroupedPaper[];
  /** All that was looked at: a record with none of these keys belongs to none of these papers. */
  readonly seen: SeenPapers;
}

/** The papers that these records and those of the store make together: see `regroup`. */
export async function papersWith(
  store: Pick<GraphStore, 'papersByKeys'>,
  arriving: readonly Paper[],
): Promise<PapersWith> {
  const stored = new Map<string, Paper>();
  const asked = new Set<string>();
  // What is found may share a key with still others: a paper of two records leads from the one to the other.
  for (let keys = newKeys(arriving, asked); keys.length > 0;) {
    const found = await store.papersByKeys(keys);
    for (const paper of found) stored.set(paper.id, paper);
    keys = newKeys(found, asked);
  }
  const papers = [...stored.values()];
  return { papers: regroup(arriving, papers), seen: { keys: [...asked], papers } };
}

/** Those that have not been asked for. */
function newKeys(papers: readonly Paper[], asked: Set<string>): string[] {
  const keys = [...new Set(papers.flatMap(paperKeys))].filter((key) => !asked.has(key));
  for (const key of keys) asked.add(key);
  return keys;
}
