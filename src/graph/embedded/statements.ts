/** What several papers state alike. */
import { factEntryOf, type FactRow } from '../factRow.js';
import { checkPageRequest, FACT_CURSOR } from '../pages.js';
import type { CountedPage, PageRequest, StoredFact } from '../store.js';
import type { Connection } from './connection.js';
import { FACT_COLUMNS, NAMES_OF_FACT, SUREST } from './facts.js';
import { pagesOf, type Owned, type OwnedTotal } from './grouping.js';
import { afterCursor, cursorParameters, orderBy } from './keyset.js';

/** A fact without a subject is a paper's own: nobody else states it. */
const ALIKE = `SELECT fact.key, fact.confidence, fact.id FROM fact
    WHERE fact.subject = asked.subject AND fact.predicate = asked.predicate AND fact.object = asked.object
  UNION ALL
  SELECT asked.key, asked.confidence, asked.id WHERE asked.subject IS NULL`;

export function statementsOfFacts(
  connection: Connection,
  factIds: readonly string[],
  page: PageRequest,
): ReadonlyMap<string, CountedPage<StoredFact>> {
  checkPageRequest(page, FACT_CURSOR);
  const ids = JSON.stringify(factIds);
  return connection.reading(() => {
    const totals = connection.all<OwnedTotal>(
      `SELECT asked.id AS owner, (SELECT count(*) FROM (${ALIKE})) AS total
       FROM fact AS asked WHERE asked.id IN (SELECT value FROM json_each(:ids))`,
      { ids },
    );
    const rows = connection.all<Owned & FactRow>(
      `SELECT asked.id AS owner, ${FACT_COLUMNS}
       FROM fact AS asked
         CROSS JOIN fact ON fact.key IN (
           SELECT key FROM (${ALIKE}) AS fact WHERE ${afterCursor(SUREST, page.after)}
           ORDER BY ${orderBy(SUREST)} LIMIT :limit)
         ${NAMES_OF_FACT}
       WHERE asked.id IN (SELECT value FROM json_each(:ids))
       ORDER BY asked.id, ${orderBy(SUREST)}`,
      { ids, ...cursorParameters(page.after), limit: page.first + 1 },
    );
    return pagesOf(totals, rows, factEntryOf, page);
  });
}
