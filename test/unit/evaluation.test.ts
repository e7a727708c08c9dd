import { describe, expect, it } from 'vitest';
import { f1Intervals } from '../../evaluation/bootstrap.js';
import {
  bestThreshold,
  expectedCalibrationError,
  judge,
  reliability,
  scoresByThreshold,
} from '../../evaluation/calibration.js';
import { bCubed, clusterScores } from '../../evaluation/clusters.js';
import { compare, type Comparison } from '../../evaluation/comparison.js';
import { mostFrequentKinds } from '../../evaluation/errors.js';
import { factErrors } from '../../evaluation/factErrors.js';
import { decimal } from '../../evaluation/markdown.js';
import { mentionErrors } from '../../evaluation/mentionErrors.js';
import type { EvaluatedFact, EvaluatedMention, GoldPaper, Prediction } from '../../evaluation/papers.js';
import { ablationReport, report } from '../../evaluation/report.js';
import { scoreOf, sum, tally, type Score } from '../../evaluation/score.js';
import type { ConceptType } from '../../schema/predicates.js';

const ABSTRACT = 'We train a tiny FooNet 🙂 with blurring on ToySet and beat the wide BarNet by far.';

/** The first place of a text in the abstract. */
function mention(
  text: string,
  concept: string,
  type: ConceptType = 'ARCHITECTURE',
  confidence?: number,
): EvaluatedMention {
  const start = Array.from(ABSTRACT.slice(0, ABSTRACT.indexOf(text))).length;
  return { field: 'abstract', start, end: start + text.length, concept, type, confidence };
}

function gold(mentions: EvaluatedMention[], facts: EvaluatedFact[] = [], id = 'g'): GoldPaper {
  const types = new Map(mentions.map(({ concept, type }) => [concept, type]));
  const concepts = [...types].map(([name, type]) => ({ name, type }));
  return { id, title: 'Toys', abstract: ABSTRACT, concepts, mentions, facts };
}

function compared(right: GoldPaper, found: Partial<Prediction>): Comparison {
  return compare(right, { title: right.title, mentions: [], facts: [], ...found });
}

function scores(...comparisons: Comparison[]): Record<string, Score> {
  const total = sum(comparisons.map(tally));
  return Object.fromEntries([...total].map(([name, counted]) => [name, scoreOf(counted)]));
}

const GOLD = gold(
  [
    mention('FooNet', 'FooNet'),
    mention('blurring', 'blurring', 'TECHNIQUE'),
    mention('ToySet', 'ToySet', 'DATASET'),
    mention('BarNet', 'BarNet'),
  ],
  [
    { predicate: 'PROPOSES', object: 'FooNet' },
    { predicate: 'USES', object: 'blurring' },
    { predicate: 'EVALUATES_ON', object: 'ToySet' },
    { predicate: 'OUTPERFORMS', subject: 'FooNet', object: 'BarNet' },
  ],
);

describe('scores', () => {
  it('are 100 for the gold annotation itself, and 0 for nothing', () => {
    expect(Object.values(scores(compared(GOLD, GOLD))).map(({ f1 }) => f1)).toEqual(Array(12).fill(100));
    expect(Object.values(scores(compared(GOLD, {}))).map(({ f1 }) => f1)).toEqual(Array(12).fill(0));
  });

  it('count a mention with another type as a span only', () => {
    const found = scores(compared(GOLD, { mentions: [mention('blurring', 'blurring', 'TASK')] }));
    expect(found['mention']).toMatchObject({ right: 0, predicted: 1, gold: 4 });
    expect(found['mention span']).toMatchObject({ right: 1, predicted: 1, gold: 4, recall: 25 });
    expect(found['mention TECHNIQUE']).toMatchObject({ right: 0, predicted: 0, gold: 1 });
    expect(found['concept']).toMatchObject({ right: 0, predicted: 1, gold: 4 });
  });

  it('know a concept by its mentions, not by its name', () => {
    const found = scores(
      compared(GOLD, {
        mentions: [mention('FooNet', 'the net'), mention('BarNet', 'FooNet')],
        facts: [{ predicate: 'OUTPERFORMS', subject: 'the net', object: 'FooNet' }],
      }),
    );
    expect(found['concept']).toMatchObject({ right: 2, predicted: 2 });
    expect(found['fact OUTPERFORMS']).toMatchObject({ f1: 100 });
  });

  it('count a fact of the wrong subject only without its subject', () => {
    const found = scores(
      compared(GOLD, { mentions: GOLD.mentions, facts: [{ predicate: 'OUTPERFORMS', object: 'BarNet' }] }),
    );
    expect(found['fact']).toMatchObject({ right: 0, predicted: 1, gold: 4 });
    expect(found['fact without subject']).toMatchObject({ right: 1, predicted: 1, gold: 4 });
  });

  it('are printed with halves rounded to the even digit', () => {
    expect([6.25, 12.75, 0.25, 50, 33.349, 100].map(decimal)).toEqual([
      '6.2',
      '12.8',
      '0.2',
      '50.0',
      '33.3',
      '100.0',
    ]);
  });
});

describe('bootstrap intervals', () => {
  const papers = Array.from({ length: 20 }, (_, i) =>
    tally(compared(GOLD, { mentions: GOLD.mentions.slice(0, i % 5) })),
  );

  it('are the same for the same papers, and hold the score', () => {
    const [lower, upper] = f1Intervals(papers, ['mention']).get('mention') ?? [0, 0];
    const { f1 } = scores(
      ...Array.from({ length: 20 }, (_, i) => compared(GOLD, { mentions: GOLD.mentions.slice(0, i % 5) })),
    )['mention'] ?? { f1: -1 };
    expect(f1Intervals(papers, ['mention'])).toEqual(new Map([['mention', [lower, upper]]]));
    expect(lower).toBeLessThan(f1);
    expect(upper).toBeGreaterThan(f1);
  });

  it('are points where all papers are alike', () => {
    expect(f1Intervals([tally(compared(GOLD, GOLD))], ['fact']).get('fact')).toEqual([100, 100]);
  });
});

describe('errors of mentions', () => {
  const kinds = (mentions: EvaluatedMention[], right = GOLD) =>
    mentionErrors(compared(right, { mentions })).map(({ kind, text }) => `${kind}: ${text}`);

  it('are wrong boundaries, types, misses and inventions', () => {
    expect(
      kinds([
        mention('tiny FooNet', 'x'),
        mention('blurring', 'x', 'TASK'),
        mention('Toy', 'x', 'DATASET'),
        mention('far', 'x', 'METRIC'),
      ]),
    ).toEqual([
      'type TASK for TECHNIQUE: blurring',
      'boundary too long on the left: tiny FooNet for FooNet',
      'boundary too short on the right: Toy for ToySet',
      'missed ARCHITECTURE: BarNet',
      'invented METRIC: far',
    ]);
  });

  it('pair a wrong boundary with the mention that it shares most with', () => {
    const wide = gold([mention('ToySet', 'a', 'DATASET'), mention('beat the wide BarNet', 'b')]);
    expect(kinds([mention('ToySet and beat the wide', 'x')], wide)).toEqual([
      'boundary too long on the left, too short on the right: ToySet and beat the wide for beat the wide BarNet',
      'missed DATASET: ToySet',
    ]);
  });
});

describe('errors of facts', () => {
  it('say what went wrong first', () => {
    const found = compared(GOLD, {
      mentions: [mention('FooNet', 'n'), mention('blurring', 'b', 'TECHNIQUE'), mention('BarNet', 'w')],
      facts: [
        { predicate: 'STUDIES', object: 'b' },
        { predicate: 'OUTPERFORMS', object: 'w' },
        { predicate: 'USES', object: 'nowhere' },
        { predicate: 'USES', object: 'w' },
      ],
    });
    expect(factErrors(found).map(({ kind }) => kind)).toEqual([
      'wrong subject of OUTPERFORMS, which is a concept',
      'predicate STUDIES for USES',
      'missed PROPOSES, object found',
      'missed EVALUATES_ON, object not found',
      'invented USES, object is no gold concept',
      'invented USES, of gold concepts',
    ]);
  });

  it('are gathered by kind, with examples from several papers', () => {
    const errors = ['a', 'a', 'b'].map((paper, i) => ({ kind: 'k', paper, text: `${i}` }));
    const other = { kind: 'j', paper: 'a', text: 'j' };
    const [first, ...more] = mostFrequentKinds([other, ...errors], { kinds: 1, examples: 2 });
    expect(more).toEqual([]);
    expect(first).toEqual({ kind: 'k', count: 3, examples: [errors[0], errors[2]] });
  });
});

describe('B-cubed', () => {
  it('weighs every mention by the purity of its cluster', () => {
    const mentions = [
      ['x', 'A'],
      ['x', 'A'],
      ['x', 'B'],
      ['y', 'B'],
    ].map(([predicted = '', right = '']) => ({ predicted, gold: right }));
    const { precision, recall } = bCubed(mentions);
    expect(precision).toBeCloseTo((100 * (2 / 3 + 2 / 3 + 1 / 3 + 1)) / 4);
    expect(recall).toBeCloseTo((100 * (1 + 1 + 1 / 2 + 1 / 2)) / 4);
    expect(bCubed([])).toMatchObject({ f1: 0, mentions: 0 });
  });

  it('takes gold concepts of one name for one across papers, and compares only shared spans', () => {
    const one = compared(gold([mention('FooNet', 'FooNet')]), {
      mentions: [mention('FooNet', 'FooNet'), mention('far', 'far')],
    });
    const other = compared(gold([mention('FooNet', 'FooNet')]), { mentions: [mention('FooNet', 'foo')] });
    const { within, across } = clusterScores([one, other]);
    expect(within).toEqual({ precision: 100, recall: 100, f1: 100, mentions: 2 });
    expect(across).toMatchObject({ precision: 100, recall: 50 });
  });
});

describe('confidence', () => {
  const judged = [
    { confidence: 0.95, isRight: true },
    { confidence: 0.85, isRight: true },
    { confidence: 0.85, isRight: false },
    { confidence: 0.1, isRight: false },
    { confidence: 1, isRight: true },
  ];

  it('is compared with the share that is right', () => {
    const bins = reliability(judged);
    expect(bins.map(({ from, count, shareRight }) => [from, count, shareRight])).toEqual([
      [0.1, 1, 0],
      [0.8, 2, 0.5],
      [0.9, 2, 1],
    ]);
    expect(expectedCalibrationError(bins)).toBeCloseTo((0.1 + 2 * 0.35 + 2 * 0.025) / 5);
  });

  it('has the threshold of the greatest F1', () => {
    const byThreshold = scoresByThreshold({ judged, gold: 3 });
    expect(byThreshold.map(({ threshold, predicted }) => [threshold, predicted])).toEqual([
      [0, 5],
      [0.15, 4],
      [0.9, 2],
    ]);
    expect(bestThreshold(byThreshold)).toMatchObject({ threshold: 0.15, recall: 100, precision: 75 });
  });

  it('is left out where a prediction has none', () => {
    expect(judge([compared(GOLD, GOLD)], 'mentions')).toEqual({ judged: [], gold: 4 });
  });
});

describe('report', () => {
  const comparison = compared(GOLD, {
    mentions: [mention('tiny FooNet', 'FooNet', 'ARCHITECTURE', 0.7)],
    facts: [],
  });

  it('has every table, and shows text of the papers only where examples are asked for', () => {
    const whole = report([comparison], { examples: 1 });
    for (const heading of [
      'Scores',
      'Errors of mentions',
      'Errors of facts',
      'Concepts',
      'Confidence of mentions',
    ])
      expect(whole).toContain(`## ${heading}\n`);
    expect(whole).toContain('g: “tiny FooNet for FooNet”');
    expect(report([comparison], { examples: 0 })).not.toContain('FooNet');
  });

  it('says what is lost without a part', () => {
    const ablated = ablationReport(
      [compared(GOLD, GOLD)],
      [{ name: 'words', comparisons: [compared(GOLD, {})] }],
    );
    expect(ablated).toContain('| nothing | 100.0 | 100.0 | 100.0 |');
    expect(ablated).toContain('| words | 0.0 (−100.0) | 0.0 (−100.0) | 0.0 (−100.0) |');
  });
});
