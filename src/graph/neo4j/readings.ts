/** What papers were read to say: as it is kept where corrections changed it, else as it stands in the graph. */
import type { PaperConcept, PaperKnowledge } from '../../../schema/knowledge.js';
import type { Scope } from '../corrections/scope.js';
import { factAsRead, factOf, type FactRow } from '../factRow.js';
import { inTextOrder } from '../mentions.js';
import type { Run } from './connection.js';
import { FACTS_OF_PAPER } from './facts.js';
import { mentionsOf, PAPER_PROPERTIES, paperOf, type PaperRow, type ParallelMentions } from './papers.js';

interface ReadingRow {
  readonly paper: PaperRow;
  readonly contentHash: string;
  readonly extractor: string;
  readonly asRead: string | null;
  readonly said: readonly (ParallelMentions & Pick<PaperConcept, 'name' | 'type' | 'aliases'>)[];
  readonly facts: readonly FactRow[];
}

export async function readings(
  run: Run,
  paperIds: readonly string[],
): Promise<ReadonlyMap<string, PaperKnowledge>> {
  const rows = await run<ReadingRow>(
    `MATCH (p:Paper) WHERE p.id IN $given.paperIds
     RETURN ${PAPER_PROPERTIES} AS paper, p.contentHash AS contentHash, p.extractor AS extractor, p.asRead AS asRead,
       COLLECT {
         MATCH (p)-[m:MENTIONS]->(c:Concept)
         RETURN m {.name, .type, .fields, .starts, .ends, .texts, .types, .confidences, concept: c.id,
           aliases: [(p)-[:WRITES]->(n:Name)-[:OF]->(c) | n.name]}
         ORDER BY c.id
       } AS said,
       COLLECT { ${FACTS_OF_PAPER} } AS facts`,
    { paperIds },
  );
  return new Map(rows.map((row) => [row.paper.id, knowledgeOf(row)]));
}

function knowledgeOf({ paper, contentHash, extractor, asRead, said, facts }: ReadingRow): PaperKnowledge {
  if (asRead !== null) return JSON.parse(asRead) as PaperKnowledge;
  return {
    paper: paperOf(paper),
    contentHash,
    extractor,
    concepts: said.map(({ concept, name, type, aliases }) => ({ id: concept, name, type, aliases })),
    mentions: inTextOrder(said.flatMap(mentionsOf)),
    facts: facts.map((row) => factAsRead(factOf(row))),
  };
}

/** Of the papers that a correction is about. */
export async function readingsIn(run: Run, scope: Scope): Promise<PaperKnowledge[]> {
  return [...(await readings(run, await papersIn(run, scope))).values()];
}

async function papersIn(run: Run, scope: Scope): Promise<readonly string[]> {
  const ids = async (cypher: string, parameters: Readonly<Record<string, unknown>>) =>
    (await run<{ id: string }>(cypher, parameters)).map(({ id }) => id);
  switch (scope.of) {
    case 'no papers':
      return [];
    case 'papers':
      return scope.ids;
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
