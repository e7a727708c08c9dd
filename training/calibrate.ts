/**
 * Settles how the network's output is read, on annotated papers that it was not trained on: what share of mentions and facts of each probability is right, and below which
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

/** Behind the predicate in the label of facts between two concepts. */
const PAIR = ' of two';
const UNCALIBRATED: Curve = { slope: 1, intercept: 0 };
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
  leastMentionConfidence: 0,
  leastFactConfidence: LEAST_PROBABILITY,
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
  total(uncalibrated, 'mentions'),
  'mentions',
);

const facts = (await read({ ...neutral, mentionConfidence, leastMentionConfidence }, papers)).flatMap(
  judgedFacts,
);
const paperFacts = curvesOf(facts.filter(({ label }) => !label.endsWith(PAIR)));
const pairFacts = curvesOf(facts.filter(({ label }) => label.endsWith(PAIR)));
const leastFactConfidence = bestThreshold(
  facts,
  ({ label }) => (label.endsWith(PAIR) ? pairFacts : paperFacts).get(label),
  total(uncalibrated, 'facts'),
  'facts',
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

/** The confidence below which leaving out gives the greatest F1; of equal ones the lowest. */
function bestThreshold(
  judged: readonly Judged[],
  curveOf: (one: Judged) => Curve | undefined,
  gold: number,
  what: string,
): number {
  const confident = judged.map((one) => ({
    confidence: onCurve(curveOf(one), one.probability),
    isRight: one.isRight,
  }));
  const f1At = (least: number) => {
    const kept = confident.filter(({ confidence }) => confidence >= least);
    return (2 * kept.filter(({ isRight }) => isRight).length) / (kept.length + gold);
  };
  const best = Array.from({ length: 61 }, (_, step) => step / 100).reduce((a, b) =>
    f1At(b) > f1At(a) ? b : a,
  );
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
  const points = judged.map(({ probability, isRight }) => ({ x: logit(probability), y: Number(isRight) }));
  const shareAt = ({ slope, intercept }: Curve, x: number) => 1 / (1 + Math.exp(-(slope * x + intercept)));
  const loss = (curve: Curve) =>
    points.reduce(
      (sum, { x, y }) => sum - Math.log(Math.max(1e-12, y ? shareAt(curve, x) : 1 - shareAt(curve, x))),
      0,
    ) +
    (weight / 2) * ((curve.slope - prior.slope) ** 2 + (curve.intercept - prior.intercept) ** 2);
  let curve = prior;
  for (let step = 0; step < 50; step++) {
    let [gradientS, gradientI] = [
      weight * (prior.slope - curve.slope),
      weight * (prior.intercept - curve.intercept),
    ];
    let [ss, si, ii] = [weight, 0, weight];
    for (const { x, y } of points) {
      const share = shareAt(curve, x);
      const spread = share * (1 - share);
      gradientS += (y - share) * x;
      gradientI += y - share;
      ss += spread * x * x;
      si += spread * x;
      ii += spread;
    }
    const determinant = ss * ii - si * si;
    const [stepS, stepI] = [
      (ii * gradientS - si * gradientI) / determinant,
      (ss * gradientI - si * gradientS) / determinant,
    ];
    let size = 1;
    const moved = () => ({ slope: curve.slope + size * stepS, intercept: curve.intercept + size * stepI });
    while (size > 1e-6 && loss(moved()) > loss(curve)) size /= 2;
    if (size <= 1e-6) break;
    curve = moved();
  }
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return { slope: rounded(curve.slope), intercept: rounded(curve.intercept) };
}

function mentionCurves(curveOf: (type: ConceptType) => Curve): ReaderSettings['mentionConfidence'] {
  return Object.fromEntries(
    CONCEPT_TYPES.map((type) => [type, curveOf(type)]),
  ) as ReaderSettings['mentionConfidence'];
}

async function write(settings: ReaderSettings): Promise<void> {
  await writeFile(`${folder ?? ''}/reader.json`, `${JSON.stringify(settings, null, 2)}\n`);
}
