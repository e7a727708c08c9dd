/** What papers were read to say: as it is kept where corrections changed it, else as it stands in the graph. */
import type { PaperConcept, PaperKnowledge } from '../../../schema/knowledge.js';
import { idsNow, type Scope } from '../corrections/scope.js';
import { factAsRead } from '../factRow.js';
import { keysOfIds } from '../identity/paperKeys.js';
import { inTextOrder } from '../mentions.js';
import { checkPageRequest, pageOf, READING_CURSOR } from '../pages.js';
import type { Page, PageRequest } from '../store.js';
import { integer, type Connection, type Run } from './connection.js';
import { FACTS_OF_PAPER, type FactValues, readFact, SUREST } from './facts.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';
import {
  mentionsOf,
  PAPER,
  paperOf,
  papersByKeys,
  type PaperValues,
  type ParallelMentions,
} from './papers.js';

interface ReadingRow {
  readonly paper: PaperValues;
  readonly contentHash: string;
  readonly extractor: string;
  readonly asRead: string | null;
  readonly said: readonly (ParallelMentions & Pick<PaperConcept, 'name' | 'type' | 'aliases'>)[];
  readonly facts: readonly FactValues[];
}

const READING_OF_PAPER = `
  ${PAPER.cypher} AS paper, p.contentHash AS contentHash, p.extractor AS extractor, p.asRead AS asRead,
  COLLECT {
    MATCH (p)-[m:MENTIONS]->(c:Concept)
    RETURN m {.name, .type, .fields, .starts, .ends, .texts, .types, .confidences, concept: c.id,
      aliases: COLLECT { MATCH (p)-[:WRITES]->(n:Name)-[:OF]->(c) RETURN n.name ORDER BY n.name }}
    ORDER BY c.id
  } AS said,
  COLLECT { ${FACTS_OF_PAPER} ORDER BY ${orderBy(SUREST)} } AS facts`;

export async function readings(
  run: Run,
  paperIds: readonly string[],
): Promise<ReadonlyMap<string, PaperKnowledge>> {
  const rows = await run<ReadingRow>(
    `MATCH (p:Paper) WHERE p.id IN $given.paperIds RETURN ${READING_OF_PAPER}`,
    { paperIds },
  );
  return new Map(rows.map(knowledgeOf).map((knowledge) => [knowledge.paper.id, knowledge]));
}

const BY_ID: readonly SortKey[] = [{ by: 'p.id' }];

export async function findReadings(connection: Connection, page: PageRequest): Promise<Page<PaperKnowledge>> {
  checkPageRequest(page, READING_CURSOR);
  const rows = await connection.read<ReadingRow>(
    // The first condition holds for all, and lets Neo4j read the index in its order.
    `MATCH (p:Paper) WHERE p.id >= '' AND ${afterCursor(BY_ID, page.after)}
     WITH p ORDER BY ${orderBy(BY_ID)} LIMIT $given.limit
     RETURN ${READING_OF_PAPER} ORDER BY ${orderBy(BY_ID)}`,
    { ...cursorParameters(page.after), limit: integer(page.first + 1) },
  );
  return pageOf(
    rows.map(knowledgeOf).map((node) => ({ cursor: [node.paper.id], node })),
    page,
  );
}

function knowledgeOf({ paper, contentHash, extractor, asRead, said, facts }: ReadingRow): PaperKnowledge {
  if (asRead !== null) return JSON.parse(asRead) as PaperKnowledge;
  return {
    paper: paperOf(paper),
    contentHash,
    extractor,
    concepts: said.map(({ concept, name, type, aliases }) => ({ id: concept, name, type, aliases })),
    mentions: inTextOrder(said.flatMap(mentionsOf)),
    facts: facts.map((fact) => factAsRead(readFact(fact))),
  };
}

/** Of the papers that a correction is about. */
export async function readingsIn(run: Run, scope: Scope): Promise<PaperKnowledge[]> {
  return [...(await readings(run, await papersIn(run, scope))).values()];
}

/** Ids of the papers that a correction is about, and perhaps some that no paper has any more. */
export async function papersIn(run: Run, scope: Scope): Promise<readonly string[]> {
  const ids = async (cypher: string, parameters: Readonly<Record<string, unknown>>) =>
    (await run<{ id: string }>(cypher, parameters)).map(({ id }) => id);
  switch (scope.of) {
    case 'no papers':
      return [];
    case 'papers':
      return idsNow(scope.ids, await papersByKeys(run, keysOfIds(scope.ids)));
    case 'concept':
      return ids('MATCH (p:Paper)-[:MENTIONS]->(:Concept {id: $given.concept}) RETURN p.id AS id', {
        concept: scope.concept.id,
      });
    case 'alias':
      return ids(
        `MATCH (p:Paper)-[:WRITES]->(n:Name)-[:OF]->(:Concept {id: $given.concept}) WHERE n.key = $given.key
         RETURN DISTINCT p.id AS id`,
        { concept: scope.concept.id, key: scope.key },
      );
    case 'corrected papers':
      return ids(
        `MATCH (p:Paper)-[:MENTIONS]->(c:Concept) WHERE c.id IN $given.concepts AND p.asRead IS NOT NULL
         RETURN DISTINCT p.id AS id`,
        { concepts: scope.conceptIds },
      );
  }
}
