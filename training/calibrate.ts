/**
 * Settles how the network's output is read, on annotated papers that it was not trained on: what share of mentions and facts of each probability is right, and below which
 * confidence a fact is left out. Writes `reader.json` beside the network.
 *
 * usage: npx tsx training/calibrate.ts MODEL_FOLDER HELD_IDS.txt GOLD.jsonl…
 *
 * Shares are logistic curves over the probability's logit (Platt 1999), one a predicate or type, drawn towards the curve
 * of all where there are few examples. The least confidences are those of nearly the greatest F1 of mentions, and of each predicate.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { compare, type Comparison } from '../evaluation/comparison.js';
import { readGold, type GoldPaper } from '../evaluation/papers.js';
import { readAll } from '../evaluation/readers.js';
import { logit, onCurve, type Backing, type Curve } from '../ingest/trained/confidence.js';
import { loadModel, type ReaderSettings } from '../ingest/trained/modelFiles.js';
import { createTrainedExtractor } from '../ingest/trained/reader.js';
import { loadVocabulary } from '../ingest/vocabulary/vocabulary.js';
import { CONCEPT_TYPES, PREDICATES, type ConceptType } from '../schema/predicates.js';

interface Judged {
  readonly label: string;
  readonly probability: number;
  readonly backing?: Backing;
  readonly isRight: boolean;
}

/** Behind the predicate in the label of facts between two concepts. */
const PAIR = ' of two';
const UNCALIBRATED: Curve = { slope: 1, intercept: 0, support: 0, existence: 0 };
/** They give what backs a fact instead of its probability. */
const SUPPORT_ALONE: Curve = { slope: 0, intercept: 0, support: 1, existence: 0 };
const EXISTENCE_ALONE: Curve = { slope: 0, intercept: 0, support: 0, existence: 1 };
/** What is wrong five times of six helps nobody. */
const LEAST_CONFIDENCE = 0.17;
/** Facts of less probability and without support are no part of the calibration: many, and all but none of them right. */
const LEAST_PROBABILITY = 0.01;
/** As many examples as a predicate needs for its own curve to count as much as the curve of all. */
const PRIOR_WEIGHT = 5;

const [folder, heldIds, ...files] = process.argv.slice(2);
if (folder === undefined || heldIds === undefined || files.length === 0) {
  console.error('usage: npx tsx training/calibrate.ts MODEL_FOLDER HELD_IDS.txt GOLD.jsonl…');
  process.exit(2);
}
const held = new Set((await readFile(heldIds, 'utf8')).split('\n'));
const papers = (await Promise.all(files.map(readGold))).flat().filter(({ id }) => held.has(id));
console.log(`${papers.length} papers held back`);
const neutral: ReaderSettings = {
  leastMentionConfidence: 0,
  leastFactConfidence: {},
  mentionConfidence: mentionCurves(() => UNCALIBRATED),
  paperFactConfidence: {},
  pairFactConfidence: {},
};
await write(neutral);
const model = await loadModel(folder);
const vocabulary = loadVocabulary();

const uncalibrated = await read(neutral, papers);
const mentionCurvesFound = curvesOf(uncalibrated.flatMap(judgedMentions));
const mentionConfidence = mentionCurves((type) => mentionCurvesFound.get(type) ?? UNCALIBRATED);
const leastMentionConfidence = bestThreshold(
  uncalibrated.flatMap(judgedMentions),
  ({ label }) => mentionCurvesFound.get(label),
  uncalibrated.reduce((sum, { gold }) => sum + gold.mentions.size, 0),
  'mentions',
);

const tuned = { ...neutral, mentionConfidence, leastMentionConfidence };
const supported = await read(withFactCurve(SUPPORT_ALONE), papers);
const existing = await read(withFactCurve(EXISTENCE_ALONE), papers);
const facts = (await read(tuned, papers))
  .flatMap((comparison, i) => judgedFacts(comparison, supported[i], existing[i]))
  .filter(({ probability, backing }) => probability >= LEAST_PROBABILITY || (backing?.support ?? 0) > 0.01);
const paperFacts = curvesOf(facts.filter(({ label }) => !label.endsWith(PAIR)));
const pairFacts = curvesOf(facts.filter(({ label }) => label.endsWith(PAIR)));
const leastFactConfidence = Object.fromEntries(
  PREDICATES.map((predicate) => [
    predicate,
    bestThreshold(
      facts.filter(({ label }) => label.replace(PAIR, '') === predicate),
      ({ label }) => (label.endsWith(PAIR) ? pairFacts : paperFacts).get(label),
      uncalibrated.reduce(
        (sum, { gold }) =>
          sum + [...gold.facts.values()].filter((fact) => fact.predicate === predicate).length,
        0,
      ),
      predicate,
    ),
  ]),
);
const predicates = (curves: ReadonlyMap<string, Curve>) =>
  Object.fromEntries([...curves].map(([label, curve]) => [label.replace(PAIR, ''), curve]));
await write({
  leastMentionConfidence,
  leastFactConfidence,
  mentionConfidence,
  paperFactConfidence: predicates(paperFacts),
  pairFactConfidence: predicates(pairFacts),
});

function withFactCurve(curve: Curve): ReaderSettings {
  const curves = Object.fromEntries(PREDICATES.map((predicate) => [predicate, curve]));
  return { ...tuned, paperFactConfidence: curves, pairFactConfidence: curves };
}

async function read(settings: ReaderSettings, golds: readonly GoldPaper[]): Promise<Comparison[]> {
  const predictions = await readAll(await createTrainedExtractor(vocabulary, { ...model, settings }), golds);
  return golds.flatMap((gold, i) => {
    const prediction = predictions[i];
    return prediction ? [compare(gold, prediction)] : [];
  });
}

function judgedMentions({ gold, predicted }: Comparison): Judged[] {
  return [...predicted.mentions].map(([key, { type, confidence = 0 }]) => ({
    label: type,
    probability: confidence,
    isRight: gold.mentions.has(key),
  }));
}

function judgedFacts(
  { gold, predicted }: Comparison,
  supported: Comparison | undefined,
  existing: Comparison | undefined,
): Judged[] {
  return [...predicted.facts].map(([key, { predicate, subject, confidence = 0 }]) => ({
    label: predicate + (subject === undefined ? '' : PAIR),
    probability: confidence,
    backing: {
      support: logit(supported?.predicted.facts.get(key)?.confidence ?? 0.5),
      existence: existing?.predicted.facts.get(key)?.confidence ?? 0.5,
    },
    isRight: gold.facts.has(key),
  }));
}

/**
 * The confidence below which leaving out gives the greatest F1; of those that give as much but for half a point, the
 * highest: what is wrong costs a reader more than what is missing. `LEAST_CONFIDENCE` at least.
 */
function bestThreshold(
  judged: readonly Judged[],
  curveOf: (one: Judged) => Curve | undefined,
  gold: number,
  what: string,
): number {
  const confident = judged.map((one) => ({
    confidence: onCurve(curveOf(one), one.probability, one.backing),
    isRight: one.isRight,
  }));
  const f1At = (least: number) => {
    const kept = confident.filter(({ confidence }) => confidence >= least);
    return (2 * kept.filter(({ isRight }) => isRight).length) / (kept.length + gold);
  };
  const steps = Array.from({ length: 61 }, (_, step) => step / 100).filter(
    (step) => step >= LEAST_CONFIDENCE,
  );
  const greatest = Math.max(...steps.map(f1At));
  const best = steps.findLast((step) => f1At(step) >= greatest - 0.005) ?? LEAST_CONFIDENCE;
  console.log(`least confidence of ${what} ${best}: F1 ${(100 * f1At(best)).toFixed(1)}`);
  return best;
}

function curvesOf(judged: readonly Judged[]): Map<string, Curve> {
  const ofAll = fit(judged, UNCALIBRATED, 1);
  const labels = [...new Set(judged.map(({ label }) => label))].sort();
  return new Map(
    labels.map((label) => [
      label,
      fit(
        judged.filter((one) => one.label === label),
        ofAll,
        PRIOR_WEIGHT,
      ),
    ]),
  );
}

/**
 * The curve of greatest likelihood under a normal prior around another one, by Newton's method; steps that would
 * overshoot are halved.
 */
function fit(judged: readonly Judged[], prior: Curve, weight: number): Curve {
  const points = judged.map(({ probability, backing, isRight }) => ({
    x: [logit(probability), 1, backing?.support ?? 0, logit(backing?.existence ?? 0.5)] as const,
    y: Number(isRight),
  }));
  const around = [prior.slope, prior.intercept, prior.support, prior.existence];
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
  const shareAt = (curve: readonly number[], x: readonly number[]) => 1 / (1 + Math.exp(-dot(curve, x)));
  const loss = (curve: readonly number[]) =>
    points.reduce((sum, { x, y }) => {
      const share = shareAt(curve, x);
      return sum - Math.log(Math.max(1e-12, y === 1 ? share : 1 - share));
    }, 0) +
    (weight / 2) * curve.reduce((sum, value, i) => sum + (value - (around[i] ?? 0)) ** 2, 0);
  let curve = around;
  for (let step = 0; step < 50; step++) {
    const gradient = curve.map((value, i) => weight * ((around[i] ?? 0) - value));
    const curvature = curve.map((_, i) => curve.map((_, j) => (i === j ? weight : 0)));
    for (const { x, y } of points) {
      const share = shareAt(curve, x);
      x.forEach((a, i) => {
        gradient[i] = (gradient[i] ?? 0) + (y - share) * a;
        x.forEach((b, j) => {
          const row = curvature[i];
          if (row) row[j] = (row[j] ?? 0) + share * (1 - share) * a * b;
        });
      });
    }
    const direction = solved(curvature, gradient);
    let size = 1;
    const moved = () => curve.map((value, i) => value + size * (direction[i] ?? 0));
    while (size > 1e-6 && loss(moved()) > loss(curve)) size /= 2;
    if (size <= 1e-6) break;
    curve = moved();
  }
  const [slope = 0, intercept = 0, support = 0, existence = 0] = curve.map(
    (value) => Math.round(value * 1000) / 1000,
  );
  return { slope, intercept, support, existence };
}

/** The solution of a system of linear equations, by Gauss's elimination; the matrix is positive definite. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  rows.forEach((pivot, i) => {
    const scale = pivot[i] ?? 1;
    pivot.forEach((value, column) => (pivot[column] = value / scale));
    rows.forEach((row, other) => {
      const factor = row[i] ?? 0;
      if (other !== i) pivot.forEach((value, column) => (row[column] = (row[column] ?? 0) - factor * value));
    });
  });
  return rows.map((row) => row.at(-1) ?? 0);
}

function mentionCurves(curveOf: (type: ConceptType) => Curve): ReaderSettings['mentionConfidence'] {
  return Object.fromEntries(
    CONCEPT_TYPES.map((type) => [type, curveOf(type)]),
  ) as ReaderSettings['mentionConfidence'];
}

async function write(settings: ReaderSettings): Promise<void> {
  await writeFile(`${folder ?? ''}/reader.json`, `${JSON.stringify(settings, null, 2)}\n`);
}
