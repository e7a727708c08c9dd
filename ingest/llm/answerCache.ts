import { createHash, randomUUID } from 'node:crypto';
import { access, constants, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PapergraphError } from '../../schema/errors.js';
import { answerSchema, type Answer } from './answer.js';

/** Keeps a model's answers as files of a folder, so that nothing is paid for twice. Several processes may share it. */
export class AnswerCache {
  constructor(private readonly folder: string) {}

  /** Makes the folder if need be. Throws `BAD_USAGE` if it cannot be written to: better now than when answers are paid for. */
  async prepare(): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true });
      await access(this.folder, constants.W_OK);
    } catch (error) {
      throw new PapergraphError(
        'BAD_USAGE',
        `${this.folder}: answers cannot be kept there: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
        { cause: error },
      );
    }
  }

  /** Undefined if there is no answer, or none that can be read. */
  async read(key: string): Promise<Answer | undefined> {
    try {
      return answerSchema.safeParse(JSON.parse(await readFile(this.path(key), 'utf8'))).data;
    } catch {
      return undefined;
    }
  }

  /** Appears whole or not at all, also if the process is killed. */
  async write(key: string, answer: Answer): Promise<void> {
    const path = this.path(key);
    const partial = `${path}.${randomUUID()}.partial`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, JSON.stringify(answer));
    await rename(partial, path);
  }

  private path(key: string): string {
    return join(this.folder, key.slice(0, 2), `${key}.json`);
  }
}

/** The same for the same parts only. */
export function cacheKey(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
