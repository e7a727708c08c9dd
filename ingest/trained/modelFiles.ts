/** The files of the trained model: by default those of `ingest/model/`, which papergraph ships. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CONCEPT_TYPES, PREDICATES } from '../../schema/predicates.js';
import { PapergraphError } from '../../schema/errors.js';
import { curveSchema } from './confidence.js';
import { Network } from './network.js';
import { WordPieces } from './windows.js';

const SHIPPED = fileURLToPath(new URL('../model', import.meta.url));

/** How the network's output is read; measured on papers that it was not trained on, see `training/README.md`. */
const settingsSchema = z.object({
  /** Mentions and facts of less confidence are left out; those of predicates without a bound are kept. */
  leastMentionConfidence: z.number().min(0).max(1),
  leastFactConfidence: z.partialRecord(z.enum(PREDICATES), z.number().min(0).max(1)),
  mentionConfidence: z.record(z.enum(CONCEPT_TYPES), curveSchema),
  /** Facts of the paper, and facts between two concepts. */
  paperFactConfidence: z.partialRecord(z.enum(PREDICATES), curveSchema),
  pairFactConfidence: z.partialRecord(z.enum(PREDICATES), curveSchema),
});
export type ReaderSettings = z.infer<typeof settingsSchema>;

export interface Model {
  /** The first eight hex digits of the SHA-256 of its files. */
  readonly hash: string;
  readonly settings: ReaderSettings;
  readonly pieces: WordPieces;
  readonly network: Pick<Network, 'tag' | 'relate'>;
}

/** Throws a `PapergraphError` if a file is missing or is not what it should be. */
export async function loadModel(folder: string = SHIPPED): Promise<Model> {
  const files: Buffer[] = [];
  for (const name of ['reader.json', 'tokenizer.json', 'tagger.onnx', 'facts.onnx']) {
    const path = `${folder}/${name}`;
    files.push(
      await readFile(path).catch((error: unknown) => {
        throw brokenModel(`${path} cannot be read`, error);
      }),
    );
  }
  const [settings, tokenizer, tagger, facts] = files as [Buffer, Buffer, Buffer, Buffer];
  const hash = createHash('sha256');
  for (const file of files) hash.update(file);
  try {
    return {
      hash: hash.digest('hex').slice(0, 8),
      settings: settingsSchema.parse(JSON.parse(settings.toString('utf8'))),
      pieces: new WordPieces(JSON.parse(tokenizer.toString('utf8')) as object),
      network: await Network.load(tagger, facts),
    };
  } catch (error) {
    throw brokenModel(`The trained model in ${folder} cannot be loaded`, error);
  }
}

/** The tokenizer alone, for training. */
export function loadWordPieces(folder: string = SHIPPED): WordPieces {
  return new WordPieces(JSON.parse(readFileSync(`${folder}/tokenizer.json`, 'utf8')) as object);
}

function brokenModel(what: string, cause: unknown): PapergraphError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new PapergraphError(
    'BAD_INPUT',
    `${what}: ${reason}. Install papergraph again, or read without the model: --reader patterns.`,
    { cause },
  );
}
