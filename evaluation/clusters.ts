import { conceptId } from '../schema/names.js';
import { spanKey, type Comparison } from './comparison.js';

/** In per cent. */
export interface ClusterScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many mentions were compared. */
  readonly mentions: number;
}

/** A mention, with the cluster into which either side puts it. */
interface Clustered {
  readonly predicted: string;
  readonly gold: string;
}

/**
 * Whether mentions of one concept, and no others, are put together: B-cubed, after Bagga and Baldwin, "Algorithms for
 * Scoring Coreference Chains" (LREC 1998). Only mentions whose span both sides have are compared.
 *
 * `within` a paper, only the mentions of the same paper are compared with one another. `across` papers, all of them: a
 * predicted concept is then what gets one id in the graph, and gold concepts with the same name are the same concept.
 */
export function clusterScores(comparisons: readonly Comparison[]): {
  within: ClusterScore;
  across: ClusterScore;
} {
  const papers = comparisons.map(sharedMentions);
  const within = papers.flatMap((mentions, paper) =>
    mentions.map(({ predicted, gold }) => ({ predicted: `${paper} ${predicted}`, gold: `${paper} ${gold}` })),
  );
  return { within: bCubed(within), across: bCubed(papers.flat()) };
}

/** For each mention the share of its predicted cluster that is of its gold cluster, and the reverse; then their means. */
export function bCubed(mentions: readonly Clustered[]): ClusterScore {
  const predictedSizes = sizes(mentions.map(({ predicted }) => predicted));
  const goldSizes = sizes(mentions.map(({ gold }) => gold));
  const bothKey = ({ predicted, gold }: Clustered) => JSON.stringify([predicted, gold]);
  const bothSizes = sizes(mentions.map(bothKey));
  let [precision, recall] = [0, 0];
  for (const mention of mentions) {
    const both = bothSizes.get(bothKey(mention)) ?? 0;
    precision += both / (predictedSizes.get(mention.predicted) ?? 1);
    recall += both / (goldSizes.get(mention.gold) ?? 1);
  }
  if (mentions.length === 0) return { precision: 0, recall: 0, f1: 0, mentions: 0 };
  precision *= 100 / mentions.length;
  recall *= 100 / mentions.length;
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    mentions: mentions.length,
  };
}

function sharedMentions({ gold, predicted }: Comparison): Clustered[] {
  const goldConcepts = new Map(
    [...gold.mentions.values()].map((mention) => [spanKey(mention), mention.concept]),
  );
  return [...predicted.mentions.values()].flatMap((mention) => {
    const concept = goldConcepts.get(spanKey(mention));
    return concept === undefined ? [] : [{ predicted: conceptId(mention.concept), gold: concept }];
  });
}

function sizes(clusters: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cluster of clusters) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return counts;
}
