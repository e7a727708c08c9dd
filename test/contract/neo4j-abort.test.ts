/** A statement that nobody waits for any more does not go on in Neo4j. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, inject, test } from 'vitest';
import { callUntil } from '../../src/graph/abort.js';
import { Connection } from '../../src/graph/neo4j/connection.js';
import type {} from '../setup/neo4j.js';

const provided = inject('neo4j');
/** Minutes of work. */
const ENDLESS = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS sum';
const RUNNING = `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN currentQuery`;

describe.skipIf('unavailable' in provided)('a reading statement', () => {
  test('is stopped when its signal aborts', async () => {
    if ('unavailable' in provided) throw new Error(provided.unavailable);
    const { address, ...credentials } = provided;
    const connection = new Connection(address, credentials);
    try {
      const controller = new AbortController();
      const reading = callUntil(controller.signal, () => connection.read(ENDLESS)).catch(
        (error: unknown) => error,
      );
      await expect.poll(() => connection.probe(RUNNING), { timeout: 20_000 }).toHaveLength(1);
      controller.abort();
      expect(await Promise.race([reading, sleep(20_000, 'nothing')])).toBeInstanceOf(Error);
      await expect.poll(() => connection.probe(RUNNING), { timeout: 20_000 }).toHaveLength(0);
    } finally {
      await connection.close();
    }
  }, 180_000);
});
