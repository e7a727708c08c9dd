/** Transactions of Neo4j that meet each other half-way. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Connection } from '../../src/graph/neo4j/connection.js';
import { prepareSchema } from '../../src/graph/neo4j/migrate.js';
import { lockConcepts } from '../../src/graph/neo4j/naming.js';
import type {} from '../setup/neo4j.js';

const provided = inject('neo4j');
const CONCEPT = { id: 'going-net', name: 'GoingNet', type: 'ARCHITECTURE' } as const;

describe.skipIf('unavailable' in provided)('two writers', () => {
  let one: Connection;
  let other: Connection;
  beforeAll(async () => {
    if ('unavailable' in provided) throw new Error(provided.unavailable);
    const { address, ...credentials } = provided;
    one = new Connection(address, credentials);
    other = new Connection(address, credentials);
    await prepareSchema(one);
  });
  afterAll(async () => {
    await one.write((run) => run(`MATCH (c:Concept {id: '${CONCEPT.id}'}) DELETE c`));
    await Promise.all([one.close(), other.close()]);
  });

  test('a concept that one deletes while the other waits for it is made anew', async () => {
    await one.write((run) => lockConcepts(run, [CONCEPT]));
    let isWaitedFor: Promise<void> = Promise.resolve();
    await one.write(async (run) => {
      await lockConcepts(run, [CONCEPT]);
      isWaitedFor = other.write((run) => lockConcepts(run, [CONCEPT]));
      isWaitedFor.catch(() => undefined);
      await sleep(1_000);
      await run('MATCH (c:Concept {id: $given.id}) DETACH DELETE c', { id: CONCEPT.id });
    });
    await isWaitedFor;
    expect(await other.read('MATCH (c:Concept {id: $given.id}) RETURN c.name AS name', CONCEPT)).toEqual([
      { name: 'GoingNet' },
    ]);
  });

  test('what they want of each other in a circle is had by one after the other', async () => {
    const first = { ...CONCEPT, id: 'a-net' };
    const second = { ...CONCEPT, id: 'b-net' };
    const crossing = (connection: Connection, inOrder: readonly (typeof first)[]) =>
      connection.write(async (run) => {
        for (const concept of inOrder) {
          await lockConcepts(run, [concept]);
          await sleep(300);
        }
      });
    await Promise.all([crossing(one, [first, second]), crossing(other, [second, first])]);
    const rows = await one.read(
      `MATCH (c:Concept) WHERE c.id IN ['a-net', 'b-net'] RETURN c.id AS id ORDER BY id`,
    );
    expect(rows).toEqual([{ id: 'a-net' }, { id: 'b-net' }]);
    await one.write((run) => run(`MATCH (c:Concept) WHERE c.id IN ['a-net', 'b-net'] DELETE c`));
  });
});
