/** What an evaluation found, as Markdown. */
import { f1Intervals } from './bootstrap.js';
import {
  bestThreshold,
  expectedCalibrationError,
  judge,
  reliability,
  scoresByThreshold,
  type Judgements,
} from './calibration.js';
import { clusterScores, type ClusterScore } from './clusters.js';
import type { Comparison } from './comparison.js';
import { mostFrequentKinds, type ReadingError } from './errors.js';
import { factErrors } from './factErrors.js';
import { decimal, share, table } from './markdown.js';
import { mentionErrors } from './mentionErrors.js';
import { scoreOf, sum, tally } from './score.js';

const ERROR_KINDS = 10;
const EXAMPLE_LENGTH = 120;

/** @param examples are shown of each kind of error; 0 shows no text of the papers. */
export function report(comparisons: readonly Comparison[], { examples }: { examples: number }): string {
  return [
    `${comparisons.length} papers.`,
    '## Scores',
    scoreTable(comparisons),
    '## Errors of mentions',
    errorTable(comparisons.flatMap(mentionErrors), examples),
    '## Errors of facts',
    errorTable(comparisons.flatMap(factErrors), examples),
    '## Concepts',
    'B-cubed, over the mentions whose span both have: are mentions of one concept, and no others, put together?',
    clusterTable(comparisons),
    ...confidenceSections('mentions', judge(comparisons, 'mentions')),
    ...confidenceSections('facts', judge(comparisons, 'facts')),
  ].join('\n\n');
}

/** A reader without one of its parts. */
export interface AblatedReader {
  /** The part that is switched off. */
  readonly name: string;
  readonly comparisons: readonly Comparison[];
}

/** F1 of the whole reader and without each of its parts, with what is lost or won by that. */
export function ablationReport(whole: readonly Comparison[], ablated: readonly AblatedReader[]): string {
  const f1s = (comparisons: readonly Comparison[]): number[] => {
    const total = sum(comparisons.map(tally));
    return ABLATION_COLUMNS.map((name) => {
      const counted = total.get(name);
      return counted ? scoreOf(counted).f1 : 0;
    });
  };
  const wholeF1s = f1s(whole);
  const rows = ablated.map(({ name, comparisons }) => [
    name,
    ...f1s(comparisons).map((f1, i) => `${decimal(f1)} (${signed(f1 - (wholeF1s[i] ?? 0))})`),
  ]);
  return [
    '## What the parts contribute',
    table(['F1 without', ...ABLATION_COLUMNS], [['nothing', ...wholeF1s.map(decimal)], ...rows]),
  ].join('\n\n');
}

const ABLATION_COLUMNS = ['mention', 'concept', 'fact'];

function scoreTable(comparisons: readonly Comparison[]): string {
  const papers = comparisons.map(tally);
  const total = sum(papers);
  const intervals = f1Intervals(papers, total.keys());
  const rows = [...total].map(([name, counted]) => {
    const { precision, recall, f1, gold, predicted } = scoreOf(counted);
    const [lower, upper] = intervals.get(name) ?? [0, 0];
    return [
      name,
      decimal(precision),
      decimal(recall),
      `**${decimal(f1)}**`,
      `${decimal(lower)}–${decimal(upper)}`,
      `${gold}`,
      `${predicted}`,
    ];
  });
  return table(['', 'P', 'R', 'F1', '95 % interval', 'gold', 'predicted'], rows);
}

function errorTable(errors: readonly ReadingError[], examples: number): string {
  const header = ['kind', 'count', 'share', ...(examples > 0 ? ['examples'] : [])];
  const rows = mostFrequentKinds(errors, { kinds: ERROR_KINDS, examples }).map((kind) => [
    kind.kind,
    `${kind.count}`,
    `${decimal((100 * kind.count) / errors.length)} %`,
    ...(examples > 0 ? [kind.examples.map(describeExample).join('; ')] : []),
  ]);
  return `${errors.length} errors; the most frequent kinds:\n\n${table(header, rows)}`;
}

function describeExample({ paper, text }: ReadingError): string {
  const shown = text.length > EXAMPLE_LENGTH ? `${text.slice(0, EXAMPLE_LENGTH)}…` : text;
  return `${paper}: “${shown}”`;
}

function clusterTable(comparisons: readonly Comparison[]): string {
  const { within, across } = clusterScores(comparisons);
  const row = (name: string, { precision, recall, f1, mentions }: ClusterScore) => [
    name,
    decimal(precision),
    decimal(recall),
    `**${decimal(f1)}**`,
    `${mentions}`,
  ];
  return table(
    ['', 'P', 'R', 'F1', 'mentions'],
    [row('within papers', within), row('across papers', across)],
  );
}

function confidenceSections(what: string, judgements: Judgements): string[] {
  const heading = `## Confidence of ${what}`;
  if (judgements.judged.length === 0) return [heading, 'The predictions carry no confidence.'];
  const bins = reliability(judgements.judged);
  return [
    heading,
    table(
      ['confidence', 'count', 'mean confidence', 'share right'],
      bins.map(({ from, to, count, meanConfidence, shareRight }) => [
        `${from}–${to}`,
        `${count}`,
        share(meanConfidence),
        share(shareRight),
      ]),
    ),
    `Expected calibration error ${share(expectedCalibrationError(bins))}.`,
    thresholdTable(judgements),
  ];
}

function thresholdTable(judgements: Judgements): string {
  const scores = scoresByThreshold(judgements);
  const best = bestThreshold(scores);
  const rows = scores.map((score) => [
    share(score.threshold),
    decimal(score.precision),
    decimal(score.recall),
    score === best ? `**${decimal(score.f1)}** (best)` : decimal(score.f1),
    `${score.predicted}`,
  ]);
  return table(['confidence at least', 'P', 'R', 'F1', 'predicted'], rows);
}

function signed(difference: number): string {
  const size = decimal(Math.abs(difference));
  if (size === '0.0') return '±0.0';
  return `${difference < 0 ? '−' : '+'}${size}`;
}
