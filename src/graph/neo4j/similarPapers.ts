import { rarity, SIMILARITY_MOST_PAPERS, type SimilarPaper } from '../figures.js';
import { checkPageRequest, FIGURE_CURSOR, pageOf } from '../pages.js';
import type { CountedPage, PageRequest, StoredConcept } from '../store.js';
import { CONCEPT_PROPERTIES } from './concepts.js';
import { integer, type Connection } from './connection.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';
import { PAPER, paperOf, type PaperValues } from './papers.js';

const MOST_SIMILAR: readonly SortKey[] = [{ by: 'similarity', descending: true }, { by: 'p.id' }];

interface RareConcepts {
  readonly id: string;
  readonly allPapers: number;
  /** The rarest first, then by id. */
  readonly concepts: readonly StoredConcept[];
}

interface SimilarRow {
  readonly id: string;
  readonly totalCount: number;
  readonly found: readonly {
    /** In thousandths: whole numbers add up to the same in any order. */
    readonly similarity: number;
    readonly shared: readonly string[];
    readonly paper: PaperValues;
  }[];
}

export async function similarPapers(
  connection: Connection,
  paperIds: readonly string[],
  page: PageRequest,
): Promise<ReadonlyMap<string, CountedPage<SimilarPaper>>> {
  checkPageRequest(page, FIGURE_CURSOR);
  const rare = await rareConcepts(connection, paperIds);
  const rarities = new Map(rare.map((asked) => [asked.id, raritiesOf(asked)]));
  const asked = [...rarities].map(([id, concepts]) => ({
    id,
    concepts: concepts.map(({ concept, rarity }) => ({
      id: concept.id,
      rarity: integer(Math.round(1000 * rarity)),
    })),
  }));
  const rows = await connection.read<SimilarRow>(
    `UNWIND $given.asked AS asked
     CALL (asked) {
       UNWIND asked.concepts AS rare
       MATCH (:Concept {id: rare.id})<-[m:MENTIONS]-(p:Paper) WHERE m.confidence IS NOT NULL AND p.id <> asked.id
       WITH p, sum(rare.rarity) AS similarity, collect(rare.id) AS shared
       RETURN collect({p: p, similarity: similarity, shared: shared}) AS similar
     }
     CALL (similar) {
       UNWIND similar AS one
       WITH one, one.p AS p, one.similarity AS similarity WHERE ${afterCursor(MOST_SIMILAR, page.after)}
       WITH one, p, similarity ORDER BY ${orderBy(MOST_SIMILAR)} LIMIT $given.limit
       RETURN collect({similarity: one.similarity, shared: one.shared, paper: ${PAPER.cypher}}) AS found
     }
     RETURN asked.id AS id, size(similar) AS totalCount, found`,
    { asked, ...cursorParameters(page.after), limit: integer(page.first + 1) },
  );
  return new Map(
    rows.map(({ id, totalCount, found }) => {
      const entries = found.map(({ similarity, shared, paper: values }) => {
        const paper = paperOf(values);
        return {
          cursor: [similarity, paper.id],
          node: {
            paper,
            similarity: similarity / 1000,
            shared: (rarities.get(id) ?? []).filter(({ concept }) => shared.includes(concept.id)),
          },
        };
      });
      return [id, { ...pageOf(entries, page), totalCount }];
    }),
  );
}

/** What each paper mentions that few others do. */
async function rareConcepts(
  connection: Connection,
  paperIds: readonly string[],
): Promise<readonly RareConcepts[]> {
  return connection.read<RareConcepts>(
    `CALL () { MATCH (p:Paper) RETURN count(p) AS allPapers }
     MATCH (asked:Paper) WHERE asked.id IN $given.paperIds
     OPTIONAL MATCH (asked)-[m:MENTIONS]->(c:Concept)
       WHERE m.confidence IS NOT NULL AND c.paperCount <= ${SIMILARITY_MOST_PAPERS}
     WITH allPapers, asked, c ORDER BY c.paperCount, c.id
     RETURN asked.id AS id, allPapers, collect(${CONCEPT_PROPERTIES}) AS concepts`,
    { paperIds },
  );
}

function raritiesOf({ allPapers, concepts }: RareConcepts) {
  return concepts
    .map((concept) => ({ concept, rarity: rarity(concept.paperCount, allPapers) }))
    .filter((rare) => rare.rarity > 0);
}
