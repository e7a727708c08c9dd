/** What papers were read to say: as it is kept where corrections changed it, else as it stands in the graph. */
import type { PaperConcept, PaperKnowledge } from '../../../schema/knowledge.js';
import { idsNow, type Scope } from '../corrections/scope.js';
import { factAsRead } from '../factRow.js';
import { keysOfIds } from '../identity/paperKeys.js';
import { checkPageRequest, pageOf, READING_CURSOR } from '../pages.js';
import type { Page, PageRequest } from '../store.js';
import type { Connection } from './connection.js';
import { findFacts } from './facts.js';
import { listsOf, type Owned } from './grouping.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';
import { mentionsOfPapers, papersByIds, papersByKeys } from './papers.js';
import { paperVersions } from './write.js';

export function readings(
  connection: Connection,
  paperIds: readonly string[],
): ReadonlyMap<string, PaperKnowledge> {
  return connection.reading(() => {
    const kept = keptReadings(connection, paperIds);
    const rest = paperIds.filter((id) => !kept.has(id));
    return new Map([...kept, ...readingsInGraph(connection, rest)]);
  });
}

const BY_ID: readonly SortKey[] = [{ by: 'id' }];

export function findReadings(connection: Connection, page: PageRequest): Page<PaperKnowledge> {
  checkPageRequest(page, READING_CURSOR);
  return connection.reading(() => {
    const rows = connection.all<{ id: string }>(
      `SELECT id FROM paper WHERE ${afterCursor(BY_ID, page.after)} ORDER BY ${orderBy(BY_ID)} LIMIT :limit`,
      { ...cursorParameters(page.after), limit: page.first + 1 },
    );
    const said = readings(
      connection,
      rows.map(({ id }) => id),
    );
    const entryOf = (id: string) => {
      const node = said.get(id);
      if (node === undefined) throw new Error(`a paper has a reading: ${id}`);
      return { cursor: [id], node };
    };
    return pageOf(
      rows.map(({ id }) => entryOf(id)),
      page,
    );
  });
}

/** Of the papers that a correction is about. */
export function readingsIn(connection: Connection, scope: Scope): PaperKnowledge[] {
  return [...readings(connection, papersIn(connection, scope)).values()];
}

function papersIn(connection: Connection, scope: Scope): readonly string[] {
  const ids = (sql: string, parameters: Readonly<Record<string, string>>) =>
    connection.all<{ id: string }>(sql, parameters).map(({ id }) => id);
  switch (scope.of) {
    case 'no papers':
      return [];
    case 'papers':
      return idsNow(scope.ids, papersByKeys(connection, keysOfIds(scope.ids)));
    case 'concept':
      return ids(
        `SELECT paper.id FROM concept JOIN paper_concept ON paper_concept.concept = concept.key
           JOIN paper ON paper.key = paper_concept.paper
         WHERE concept.id = :concept ORDER BY paper.id`,
        { concept: scope.concept.id },
      );
    case 'alias':
      return ids(
        `SELECT DISTINCT paper.id FROM concept
           JOIN concept_name ON concept_name.concept = concept.key AND concept_name.lookup_key = :key
           JOIN paper_alias ON paper_alias.concept = concept.key AND paper_alias.name = concept_name.name
           JOIN paper ON paper.key = paper_alias.paper
         WHERE concept.id = :concept ORDER BY paper.id`,
        { concept: scope.concept.id, key: scope.key },
      );
    case 'corrected papers':
      return ids(
        `SELECT DISTINCT paper.id FROM concept JOIN paper_concept ON paper_concept.concept = concept.key
           JOIN paper_reading ON paper_reading.paper = paper_concept.paper
           JOIN paper ON paper.key = paper_reading.paper
         WHERE concept.id IN (SELECT value FROM json_each(:concepts)) ORDER BY paper.id`,
        { concepts: JSON.stringify(scope.conceptIds) },
      );
  }
}

function keptReadings(connection: Connection, paperIds: readonly string[]): Map<string, PaperKnowledge> {
  const rows = connection.all<{ id: string; knowledge: string }>(
    `SELECT paper.id, paper_reading.knowledge FROM paper JOIN paper_reading ON paper_reading.paper = paper.key
     WHERE paper.id IN (SELECT value FROM json_each(:paperIds))`,
    { paperIds: JSON.stringify(paperIds) },
  );
  return new Map(rows.map(({ id, knowledge }) => [id, JSON.parse(knowledge) as PaperKnowledge]));
}

function readingsInGraph(connection: Connection, paperIds: readonly string[]): Map<string, PaperKnowledge> {
  const papers = papersByIds(connection, paperIds);
  const versions = paperVersions(connection, paperIds);
  const concepts = namedConcepts(connection, paperIds);
  const mentions = mentionsOfPapers(connection, paperIds);
  const knowledge = new Map<string, PaperKnowledge>();
  for (const [id, paper] of papers) {
    const version = versions.get(id);
    if (version === undefined) throw new Error(`a paper has a version: ${id}`);
    const facts = findFacts(connection, { paperIds: [id] }, { first: Number.MAX_SAFE_INTEGER - 1 });
    knowledge.set(id, {
      paper,
      contentHash: version.contentHash,
      extractor: version.extractor,
      concepts: concepts.get(id) ?? [],
      mentions: [...(mentions.get(id) ?? [])],
      facts: facts.entries.map(({ node }) => factAsRead(node)),
    });
  }
  return knowledge;
}

/** Concepts as each paper names them. */
function namedConcepts(connection: Connection, paperIds: readonly string[]): Map<string, PaperConcept[]> {
  const rows = connection.all<Owned & Omit<PaperConcept, 'aliases'> & { readonly aliases: string }>(
    `SELECT paper.id AS owner, concept.id, said.name, said.type,
       (SELECT json_group_array(name ORDER BY name) FROM paper_alias
        WHERE paper_alias.paper = said.paper AND paper_alias.concept = said.concept) AS aliases
     FROM paper JOIN paper_concept AS said ON said.paper = paper.key JOIN concept ON concept.key = said.concept
     WHERE paper.id IN (SELECT value FROM json_each(:paperIds)) ORDER BY paper.id, concept.id`,
    { paperIds: JSON.stringify(paperIds) },
  );
  return listsOf(paperIds, rows, ({ id, name, type, aliases }) => ({
    id,
    name,
    type,
    aliases: JSON.parse(aliases) as string[],
  }));
}
