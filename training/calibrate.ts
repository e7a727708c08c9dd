/**
 * Settles how the network's output is read, on annotated papers that it was not trained on: how readily a word is
 * taken for part of a mention, what share of mentions and facts of each probability is right, and below which
 * confidence a fact is left out. Writes `reader.json` beside the network.
 *
 * usage: npx tsx training/calibrate.ts MODEL_FOLDER HELD_IDS.txt GOLD.jsonl…
 *
 * Shares are logistic curves over the probability's logit (Platt 1999), one a predicate or type, drawn towards the curve
 * of all where there are few examples. Both thresholds are those of the greatest F1.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { compare, type Comparison } from '../evaluation/comparison.js';
import { readGold, type GoldPaper } from '../evaluation/papers.js';
import { readAll } from '../evaluation/readers.js';
import { logit, onCurve, type Curve } from '../ingest/trained/confidence.js';
import { loadModel, type ReaderSettings } from '../ingest/trained/modelFiles.js';
import { createTrainedExtractor } from '../ingest/trained/reader.js';
import { loadVocabulary } from '../ingest/vocabulary/vocabulary.js';
import { CONCEPT_TYPES, type ConceptType } from '../schema/predicates.js';

interface Judged {
  readonly label: string;
  readonly probability: number;
  readonly isRight: boolean;
}

const UNCALIBRATED: Curve = { slope: 1, intercept: 0 };
const OUTSIDE_BIASES = [-2, -1.75, -1.5, -1.25, -1, -0.75, -0.5, -0.25, 0, 0.25];
/** Facts of less probability are no part of the calibration: there are too many, and all but none of them right. */
const LEAST_PROBABILITY = 0.02;
/** As many examples as a predicate needs for its own curve to count as much as the curve of all. */
const PRIOR_WEIGHT = 20;

const [folder, heldIds, ...files] = process.argv.slice(2);
if (folder === undefined || heldIds === undefined || files.length === 0) {
  console.error('usage: npx tsx training/calibrate.ts MODEL_FOLDER HELD_IDS.txt GOLD.jsonl…');
  process.exit(2);
}
const held = new Set((await readFile(heldIds, 'utf8')).split('\n'));
const papers = (await Promise.all(files.map(readGold))).flat().filter(({ id }) => held.has(id));
console.log(`${papers.length} papers held back`);
const neutral: ReaderSettings = {
  outsideBias: 0,
  leastFactConfidence: LEAST_PROBABILITY,
  mentionConfidence: mentionCurves(() => UNCALIBRATED),
  paperFactConfidence: {},
  pairFactConfidence: {},
};
await write(neutral);
const model = await loadModel(folder);
const vocabulary = loadVocabulary();

let best = { outsideBias: 0, f1: -1, comparisons: [] as Comparison[] };
for (const outsideBias of OUTSIDE_BIASES) {
  const comparisons = await read({ ...neutral, outsideBias }, papers);
  const f1 = f1Of(comparisons.flatMap(judgedMentions), total(comparisons, 'mentions'), 0);
  console.log(`outside bias ${outsideBias}: F1 of mentions ${(100 * f1).toFixed(1)}`);
  if (f1 > best.f1) best = { outsideBias, f1, comparisons };
}
const mentions = curvesOf(best.comparisons.flatMap(judgedMentions));
const facts = best.comparisons.flatMap(judgedFacts);
const paperFacts = curvesOf(facts.filter(({ label }) => !label.endsWith(PAIR)));
const pairFacts = curvesOf(facts.filter(({ label }) => label.endsWith(PAIR)));
const calibrated = facts.map((fact) => ({
  ...fact,
  probability: onCurve(
    (fact.label.endsWith(PAIR) ? pairFacts : paperFacts).get(fact.label),
    fact.probability,
  ),
}));
const wanted = total(best.comparisons, 'facts');
const thresholds = Array.from({ length: 61 }, (_, step) => step / 100);
const leastFactConfidence = thresholds.reduce((a, b) =>
  f1Of(calibrated, wanted, b) > f1Of(calibrated, wanted, a) ? b : a,
);
console.log(
  `least confidence of facts ${leastFactConfidence}: F1 ${(100 * f1Of(calibrated, wanted, leastFactConfidence)).toFixed(1)}`,
);
const predicates = (curves: ReadonlyMap<string, Curve>) =>
  Object.fromEntries([...curves].map(([label, curve]) => [label.replace(PAIR, ''), curve]));
await write({
  outsideBias: best.outsideBias,
  leastFactConfidence,
  mentionConfidence: mentionCurves((type) => mentions.get(type) ?? UNCALIBRATED),
  paperFactConfidence: predicates(paperFacts),
  pairFactConfidence: predicates(pairFacts),
});

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

/** Behind the predicate in the label of facts between two concepts. */
const PAIR = ' of two';

function judgedFacts({ gold, predicted }: Comparison): Judged[] {
  return [...predicted.facts].map(([key, { predicate, subject, confidence = 0 }]) => ({
    label: predicate + (subject === undefined ? '' : PAIR),
    probability: confidence,
    isRight: gold.facts.has(key),
  }));
}

function total(comparisons: readonly Comparison[], what: 'mentions' | 'facts'): number {
  return comparisons.reduce((sum, { gold }) => sum + gold[what].size, 0);
}

function f1Of(judged: readonly Judged[], gold: number, least: number): number {
  const kept = judged.filter(({ probability }) => probability >= least);
  return (2 * kept.filter(({ isRight }) => isRight).length) / (kept.length + gold);
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

/** The curve of greatest likelihood, by Newton's method, under a normal prior around another one. */
function fit(judged: readonly Judged[], prior: Curve, weight: number): Curve {
  let { slope, intercept } = prior;
  for (let step = 0; step < 50; step++) {
    let [gradientS, gradientI] = [weight * (prior.slope - slope), weight * (prior.intercept - intercept)];
    let [ss, si, ii] = [weight, 0, weight];
    for (const { probability, isRight } of judged) {
      const x = logit(probability);
      const share = onCurve({ slope, intercept }, probability);
      const error = Number(isRight) - share;
      const spread = share * (1 - share);
      gradientS += error * x;
      gradientI += error;
      ss += spread * x * x;
      si += spread * x;
      ii += spread;
    }
    const determinant = ss * ii - si * si;
    slope += (ii * gradientS - si * gradientI) / determinant;
    intercept += (ss * gradientI - si * gradientS) / determinant;
  }
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return { slope: rounded(slope), intercept: rounded(intercept) };
}

function mentionCurves(curveOf: (type: ConceptType) => Curve): ReaderSettings['mentionConfidence'] {
  return Object.fromEntries(
    CONCEPT_TYPES.map((type) => [type, curveOf(type)]),
  ) as ReaderSettings['mentionConfidence'];
}

async function write(settings: ReaderSettings): Promise<void> {
  await writeFile(`${folder ?? ''}/reader.json`, `${JSON.stringify(settings, null, 2)}\n`);
}
