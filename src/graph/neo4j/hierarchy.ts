import type { BroaderRelation } from '../store.js';
import { removedBroader } from '../corrections/correctVocabulary.js';
import type { Connection, Run } from './connection.js';
import { activeChanges } from './journal.js';

const RELATIONS_IN_A_STATEMENT = 10_000;

export async function installGrownHierarchy(
  connection: Connection,
  relations: readonly BroaderRelation[],
): Promise<void> {
  await connection.write(async (run) => {
    await run('MATCH (:Concept)-[r:BROADER]->(:Concept) WHERE r.grown DELETE r');
    for (let start = 0; start < relations.length; start += RELATIONS_IN_A_STATEMENT) {
      await run(
        `UNWIND $given.rows AS row
         MATCH (narrow:Concept {id: row.narrower}) MATCH (broad:Concept {id: row.broader}) WHERE narrow <> broad
         MERGE (narrow)-[r:BROADER]->(broad) ON CREATE SET r.grown = true`,
        { rows: relations.slice(start, start + RELATIONS_IN_A_STATEMENT) },
      );
    }
    await removeGrownRelations(run, removedBroader(await activeChanges(run)));
  });
}

/** Takes away those that persons do not want. */
export async function removeGrownRelations(run: Run, unwanted: readonly BroaderRelation[]): Promise<void> {
  await run(
    `UNWIND $given.unwanted AS row
     MATCH (:Concept {id: row.narrower})-[r:BROADER]->(:Concept {id: row.broader}) WHERE r.grown DELETE r`,
    { unwanted },
  );
}
