import type { ConceptType } from '../../../schema/predicates.js';
import { CO_OCCURRENCE_PAPERS, CO_OCCURRENCE_SMOOTHING, type CoOccurrence } from '../figures.js';
import { checkPageRequest, FIGURE_CURSOR, pageOf } from '../pages.js';
import type { CountedPage, PageRequest, StoredConcept } from '../store.js';
import { CONCEPT_PROPERTIES } from './concepts.js';
import { integer, type Connection } from './connection.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';

const CLOSEST: readonly SortKey[] = [{ by: 'lift', descending: true }, { by: 'c.id' }];

interface TogetherRow {
  readonly id: string;
  readonly papersRead: number;
  readonly totalCount: number;
  readonly found: readonly {
    readonly lift: number;
    readonly papers: number;
    readonly concept: StoredConcept;
  }[];
}

export async function coOccurringConcepts(
  connection: Connection,
  conceptIds: readonly string[],
  types: readonly ConceptType[] | undefined,
  page: PageRequest,
): Promise<ReadonlyMap<string, CountedPage<CoOccurrence> & { readonly papersRead: number }>> {
  checkPageRequest(page, FIGURE_CURSOR);
  const rows = await connection.read<TogetherRow>(
    `CALL () { MATCH (p:Paper) RETURN count(p) AS allPapers }
     MATCH (asked:Concept) WHERE asked.id IN $given.conceptIds
     CALL (asked) {
       MATCH (asked)<-[m:MENTIONS]-(p:Paper) WHERE m.confidence IS NOT NULL
       WITH p ORDER BY coalesce(p.published, '') DESC, p.id LIMIT ${CO_OCCURRENCE_PAPERS}
       RETURN collect(p) AS read
     }
     CALL (asked, read, allPapers) {
       UNWIND read AS p
       MATCH (p)-[m:MENTIONS]->(c:Concept)
       WHERE c <> asked AND m.confidence IS NOT NULL AND ($given.types IS NULL OR c.type IN $given.types)
       WITH read, allPapers, c, count(*) AS papers
       WITH c, papers, (papers + ${CO_OCCURRENCE_SMOOTHING}.0)
         / (size(read) * 1.0 * c.paperCount / allPapers + ${CO_OCCURRENCE_SMOOTHING}.0) AS lift
       RETURN collect({c: c, papers: papers, lift: lift}) AS together
     }
     CALL (together) {
       UNWIND together AS one
       WITH one, one.c AS c, one.lift AS lift WHERE ${afterCursor(CLOSEST, page.after)}
       WITH one, c, lift ORDER BY ${orderBy(CLOSEST)} LIMIT $given.limit
       RETURN collect({lift: one.lift, papers: one.papers, concept: ${CONCEPT_PROPERTIES}}) AS found
     }
     RETURN asked.id AS id, size(read) AS papersRead, size(together) AS totalCount, found`,
    { conceptIds, types: types ?? null, ...cursorParameters(page.after), limit: integer(page.first + 1) },
  );
  return new Map(
    rows.map(({ id, papersRead, totalCount, found }) => [
      id,
      {
        ...pageOf(
          found.map((node) => ({ cursor: [node.lift, node.concept.id], node })),
          page,
        ),
        totalCount,
        papersRead,
      },
    ]),
  );
}
