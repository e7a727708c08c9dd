/** What of an answer is drawn: the ids of the nodes of its graph. */
import type { GraphChoice } from '../../graph/choice.js';

/** These papers and concepts, each once, and nothing else. */
export function drawnAlone(papers: readonly string[], concepts: readonly string[]): Partial<GraphChoice> {
  const around = [
    ...new Set([...concepts.map((id) => `concept:${id}`), ...papers.map((id) => `paper:${id}`)]),
  ];
  return { around, depth: 0, limit: Math.max(1, around.length) };
}
