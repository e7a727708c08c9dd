/** A backup of Neo4j while somebody writes. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { backUp } from '../../src/graph/neo4j/backup.js';
import { Connection } from '../../src/graph/neo4j/connection.js';
import { NEWEST_VERSION } from '../../src/graph/neo4j/migrate.js';
import type {} from '../setup/neo4j.js';
import { paper } from './knowledge.js';
import { emptyStoreForEach, STORES } from './stores.js';

const provided = inject('neo4j');
const [under] = STORES.filter(({ name }) => name === 'neo4j');
if (under === undefined) throw new Error('Neo4j is among the stores');

describe.skipIf(under.missing !== null)('a backup of Neo4j', () => {
  const opened = emptyStoreForEach(under);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'papergraph-backup-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Backs up while somebody else does this before the first thing is read. */
  async function backUpWhile(work: () => Promise<unknown>): Promise<void> {
    if ('unavailable' in provided) throw new Error(provided.unavailable);
    const { address, ...credentials } = provided;
    let isDone: Promise<unknown> | undefined;
    class Disturbed extends Connection {
      override async read<Row>(...asked: Parameters<Connection['read']>): Promise<Row[]> {
        await (isDone ??= work());
        return super.read<Row>(...asked);
      }
    }
    const connection = new Disturbed(address, credentials);
    try {
      await backUp(connection, join(folder, 'x.backup.gz'), NEWEST_VERSION);
    } finally {
      await connection.close();
    }
  }

  test('leaves no file if a paper is written meanwhile', async () => {
    await opened.store.writePapers([paper('a')]);
    await expect(backUpWhile(() => opened.store.writePapers([paper('b')]))).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('written to') as string,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('is made while others read', async () => {
    await opened.store.writePapers([paper('a')]);
    await backUpWhile(() => opened.store.countPapers({}));
    expect(await readdir(folder)).toEqual(['x.backup.gz']);
  });
});
