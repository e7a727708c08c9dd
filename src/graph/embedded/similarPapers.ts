import { rarity, SIMILARITY_MOST_PAPERS, type SharedConcept, type SimilarPaper } from '../figures.js';
import { checkPageRequest, FIGURE_CURSOR } from '../pages.js';
import type { CountedPage, PageRequest } from '../store.js';
import { CONCEPT_COLUMNS, conceptOf, type ConceptRow } from './concepts.js';
import type { Connection } from './connection.js';
import { listsOf, pagesOf, type Owned, type OwnedTotal } from './grouping.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';
import { heldPapers } from './heldPapers.js';
import { PAPER_COLUMNS, paperOf, type PaperRow } from './papers.js';

const MOST_SIMILAR: readonly SortKey[] = [{ by: 'similarity', descending: true }, { by: 'id' }];

/** What a paper mentions that few others do. */
interface RareRow extends Owned, ConceptRow {
  readonly key: number;
  readonly paper: number;
}

interface SimilarRow extends Owned, PaperRow {
  readonly key: number;
  /** In thousandths: whole numbers add up to the same in any order. */
  readonly similarity: number;
}

/** `asked`: the rare concepts of each paper. `alike`: the papers that share them. */
const ALIKE = `
  WITH asked (owner, paper, concept, rarity) AS MATERIALIZED (
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(:asked)),
  alike (owner, paper, similarity) AS MATERIALIZED (
    SELECT asked.owner, said.paper, sum(asked.rarity)
    FROM asked
      CROSS JOIN paper_concept AS said INDEXED BY paper_concept_newest ON said.concept = asked.concept
        AND said.confidence IS NOT NULL AND said.paper <> asked.paper
    GROUP BY asked.owner, said.paper)`;

export function similarPapers(
  connection: Connection,
  paperIds: readonly string[],
  page: PageRequest,
): ReadonlyMap<string, CountedPage<SimilarPaper>> {
  checkPageRequest(page, FIGURE_CURSOR);
  return connection.reading(() => {
    const rare = rareConcepts(connection, paperIds);
    const allPapers = connection.count('SELECT count(*) AS count FROM paper');
    const thousandths = ({ paperCount }: RareRow) => Math.round(1000 * rarity(paperCount, allPapers));
    const asked = {
      asked: JSON.stringify(
        rare
          .filter((row) => thousandths(row) > 0)
          .map((row) => [row.owner, row.paper, row.key, thousandths(row)]),
      ),
    };
    const totals = connection.all<OwnedTotal>(
      `${ALIKE} SELECT owner, count(*) AS total FROM alike GROUP BY owner`,
      asked,
    );
    const rows = connection.all<SimilarRow>(
      `${ALIKE}, placed AS (
         SELECT alike.owner, paper.key, paper.id, alike.similarity,
           row_number() OVER (PARTITION BY alike.owner ORDER BY ${orderBy(MOST_SIMILAR)}) AS place
         FROM alike CROSS JOIN paper ON paper.key = alike.paper WHERE ${afterCursor(MOST_SIMILAR, page.after)})
       SELECT placed.owner, placed.key, placed.similarity, ${PAPER_COLUMNS}
       FROM placed CROSS JOIN paper ON paper.key = placed.key CROSS JOIN paper_text ON paper_text.paper = paper.key
       WHERE placed.place <= :limit ORDER BY placed.owner, placed.place`,
      { ...asked, ...cursorParameters(page.after), limit: page.first + 1 },
    );
    const shared = sharedConcepts(connection, rows, rare, allPapers);
    const counted = new Map(totals.map(({ owner, total }) => [owner, total]));
    return pagesOf(
      heldPapers(connection, paperIds).map((owner) => ({ owner, total: counted.get(owner) ?? 0 })),
      rows,
      (row) => ({
        cursor: [row.similarity, row.id],
        node: {
          paper: paperOf(row),
          similarity: row.similarity / 1000,
          shared: shared(row),
        },
      }),
      page,
    );
  });
}

/** The rarest first, then by id. */
function rareConcepts(connection: Connection, paperIds: readonly string[]): readonly RareRow[] {
  return connection.all<RareRow>(
    `SELECT paper.id AS owner, paper.key AS paper, concept.key, ${CONCEPT_COLUMNS}
     FROM paper
       CROSS JOIN paper_concept AS said ON said.paper = paper.key AND said.confidence IS NOT NULL
       CROSS JOIN concept ON concept.key = said.concept
     WHERE paper.id IN (SELECT value FROM json_each(:ids)) AND concept.paper_count <= ${SIMILARITY_MOST_PAPERS}
     ORDER BY concept.paper_count, concept.id`,
    { ids: JSON.stringify(paperIds) },
  );
}

/** What each of the similar papers has of the rare concepts of the paper that it is similar to. */
function sharedConcepts(
  connection: Connection,
  similar: readonly SimilarRow[],
  rare: readonly RareRow[],
  allPapers: number,
): (row: SimilarRow) => SharedConcept[] {
  const mentions = connection.all<{ paper: number; concept: number }>(
    `SELECT paper, concept FROM paper_concept
     WHERE paper IN (SELECT value FROM json_each(:papers)) AND confidence IS NOT NULL`,
    { papers: JSON.stringify([...new Set(similar.map(({ key }) => key))]) },
  );
  const mentioned = new Set(mentions.map(({ paper, concept }) => `${paper} ${concept}`));
  const rareOf = listsOf(
    rare.map(({ owner }) => owner),
    rare,
    (row) => row,
  );
  return ({ owner, key }) =>
    (rareOf.get(owner) ?? [])
      .filter((concept) => mentioned.has(`${key} ${concept.key}`))
      .map((concept) => ({ concept: conceptOf(concept), rarity: rarity(concept.paperCount, allPapers) }))
      .filter((concept) => concept.rarity > 0);
}
