import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../evaluation/comparison.js';
import { decimal } from '../../evaluation/markdown.js';
import { readGold, readPredictions } from '../../evaluation/papers.js';
import { readAll, READERS } from '../../evaluation/readers.js';
import { scoreOf, sum, tally } from '../../evaluation/score.js';

const shared = process.env['PAPERGRAPH_SHARED'];

describe.runIf(shared !== undefined)('the scores of a reader', () => {
  const goldFolder = join(shared ?? '', 'gold');

  it.each(['listing-dev.jsonl', 'scirex-train.jsonl', 'conference-train.jsonl'])(
    'are those of the script beside the annotations, to the last digit: %s',
    async (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'papergraph-scorer-'));
      try {
        const file = join(goldFolder, name);
        const golds = await readGold(file);
        const extractor = await READERS.patterns.create();
        const predictionFile = join(folder, 'predictions.jsonl');
        const read = await readAll(extractor, golds);
        writeFileSync(predictionFile, read.map((prediction) => JSON.stringify(prediction)).join('\n'));

        const predictions = await readPredictions(predictionFile, golds);
        const total = sum(golds.flatMap((gold, i) => tally(compare(gold, predictions[i] ?? gold))));
        expect(
          Object.fromEntries([...total].map(([row, counted]) => [row, rounded(scoreOf(counted))])),
        ).toEqual(scriptScores(join(goldFolder, 'score.py'), file, predictionFile));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    60_000,
  );
});

function rounded({ precision, recall, f1, gold, predicted }: ReturnType<typeof scoreOf>) {
  const [p, r, f] = [precision, recall, f1].map((value) => Number(decimal(value)));
  return { p, r, f1: f, gold, predicted };
}

function scriptScores(script: string, gold: string, predictions: string): Record<string, unknown> {
  const output = execFileSync('python3', [script, gold, predictions, '--json'], { encoding: 'utf8' });
  const { scores } = JSON.parse(output) as { scores: Record<string, unknown> };
  const { 'fact, no subj.': withoutSubject, ...others } = scores;
  return { ...others, 'fact without subject': withoutSubject };
}
