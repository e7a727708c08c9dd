import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toExtraction } from '../../ingest/extraction.js';
import { createPatternExtractor, type Extractor } from '../../ingest/pipeline.js';
import { createTrainedExtractor } from '../../ingest/trained/reader.js';

const shared = process.env['PAPERGRAPH_SHARED'];

interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** Scores by the script beside the gold annotations. */
async function score(extractor: Extractor, gold: string): Promise<Record<string, Score | undefined>> {
  const folder = mkdtempSync(join(tmpdir(), 'papergraph-quality-'));
  try {
    const lines: string[] = [];
    for (const line of readFileSync(gold, 'utf8').trim().split('\n')) {
      const { id, title, abstract } = JSON.parse(line) as { id: string; title: string; abstract: string };
      lines.push(
        JSON.stringify(
          toExtraction(await extractor.extract({ id, title, abstract, authors: [], source: 'gold' })),
        ),
      );
    }
    const predictions = join(folder, 'predictions.jsonl');
    writeFileSync(predictions, lines.join('\n'));
    const script = join(shared ?? '', 'gold', 'score.py');
    const output = execFileSync('python3', [script, gold, predictions, '--json'], { encoding: 'utf8' });
    return (JSON.parse(output) as { scores: Record<string, Score> }).scores;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * What was measured on the development papers, less a point (with few facts, two or three of them), which is also how far kinds
 * of processors differ: see docs/quality.md.
 */
const READERS = {
  trained: {
    create: () => createTrainedExtractor(),
    floors: {
      mention: 74.8,
      concept: 68.8,
      fact: 49.4,
      'fact REPLACES': 51,
      'fact EVALUATES_ON': 75,
      'fact PROPOSES': 69,
      'mention DATASET': 79,
    },
  },
  patterns: {
    create: () => Promise.resolve(createPatternExtractor()),
    floors: {
      mention: 62,
      concept: 56,
      fact: 33,
      'fact REPLACES': 55,
      'fact EVALUATES_ON': 75,
      'fact PROPOSES': 57.7,
      'mention DATASET': 80,
    },
  },
};

describe.runIf(shared !== undefined)('extraction of the development papers', () => {
  it.each(Object.entries(READERS))(
    'by the reader "%s" is as good as it was',
    async (_, { create, floors }) => {
      const scores = await score(await create(), join(shared ?? '', 'gold', 'listing-dev.jsonl'));
      const reached = Object.fromEntries(Object.keys(floors).map((name) => [name, scores[name]?.f1 ?? 0]));
      for (const [name, floor] of Object.entries(floors))
        expect(reached[name], `${name} of ${JSON.stringify(reached)}`).toBeGreaterThanOrEqual(floor);
    },
    120_000,
  );
});
