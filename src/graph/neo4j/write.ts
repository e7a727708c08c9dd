/** Papers in and out: whatever is written here runs inside one transaction. */
import type { Fact, Mention, Paper, PaperKnowledge } from '../../../schema/knowledge.js';
import { acceptPapers } from '../accept.js';
import { correctPaper } from '../corrections/correctPaper.js';
import { publishedKey } from '../dates.js';
import { factId } from '../factId.js';
import { isAsSeen, type SeenPapers } from '../identity/seen.js';
import type { PaperVersion } from '../store.js';
import { integer, type Connection, type Run } from './connection.js';
import { ANY_FACT } from './factTypes.js';
import { markUngrown } from './hierarchy.js';
import { activeChanges } from './journal.js';
import {
  LOCK,
  lockConcepts,
  lockNodes,
  MERGE_NAME,
  namedOtherwise,
  nameRow,
  settleConcepts,
} from './naming.js';
import { papersByKeys } from './papers.js';
import { type Edge, edgesOfPapers, settleEdges } from './statements.js';
import { termsOfPaper } from './terms.js';

export async function writePapers(
  connection: Connection,
  papers: readonly PaperKnowledge[],
  replaced: readonly string[] = [],
  seen?: SeenPapers,
): Promise<boolean> {
  const accepted = acceptPapers(papers);
  if (accepted.length === 0 && replaced.length === 0) return true;
  return connection.write(async (run) => {
    if (seen !== undefined && !isAsSeen(seen, await papersUnderLock(run, seen.keys))) return false;
    const left: string[] = [];
    for (const id of [...replaced].sort()) left.push(...((await deletePaper(run, id)) ?? []));
    const { touched, contested } = await replacePapers(run, accepted);
    // Not before: a concept that is named again keeps what has grown of it.
    await settleConcepts(run, union(left, touched), union(left, contested));
    await markUngrown(run);
    return true;
  });
}

/** The papers with these keys, while nobody else may write any of them. */
async function papersUnderLock(run: Run, keys: readonly string[]): Promise<readonly Paper[]> {
  await lockKeys(run, keys);
  return papersByKeys(run, keys);
}

/**
 * Keeps others from writing what they have decided by papers with these keys, until the transaction ends. The nodes that
 * stand for keys are made and deleted within it: what stays until its end is the lock that their constraint of uniqueness
 * takes.
 */
export async function lockKeys(run: Run, keys: readonly string[]): Promise<void> {
  await run('UNWIND $given.keys AS key MERGE (k:PaperKeyLock {key: key}) DELETE k', {
    keys: [...keys].sort(),
  });
}

/** A paper as it is written, and as it was read if that is something else. */
interface CorrectedPaper {
  readonly knowledge: PaperKnowledge;
  readonly asRead: PaperKnowledge | null;
}

/** Ids of the concepts that papers have come to or gone from, and of those of them whose names may have lost to others. */
interface TouchedConcepts {
  readonly touched: readonly string[];
  readonly contested: readonly string[];
}

/** Writes what the papers say once they are corrected, in the place of what they said before. */
export async function replacePapers(run: Run, read: readonly PaperKnowledge[]): Promise<TouchedConcepts> {
  // All take papers in the same order, so that no two transactions wait for each other.
  const inOrder = [...read].sort((a, b) => (a.paper.id < b.paper.id ? -1 : 1));
  const ids = inOrder.map(({ paper }) => paper.id);
  const rows = ids.map((id) => ({ id }));
  await lockNodes(run, 'Paper', `UNWIND $given.rows AS row MERGE (p:Paper {id: row.id}) ${LOCK('p')}`, rows);
  const former = await mentionedConcepts(run, ids);
  const { corrected, locked } = await correctUnderLock(run, inOrder, [
    ...former,
    ...inOrder.flatMap(({ concepts }) => concepts),
  ]);

  // A paper that is new has said nothing.
  const formerEdges = former.length === 0 ? [] : await edgesOfPapers(run, ids);
  if (former.length > 0) await forgetReadings(run, ids);
  await run('UNWIND $given.papers AS paper MATCH (p:Paper {id: paper.id}) SET p = paper', {
    papers: corrected.map(paperProperties),
  });
  const kept = new Set(corrected.map(({ knowledge }) => knowledge.paper.id));
  const deleted = ids.filter((id) => !kept.has(id));
  if (deleted.length > 0) await run('MATCH (p:Paper) WHERE p.id IN $given.deleted DELETE p', { deleted });
  const papers = corrected.map(({ knowledge }) => knowledge);
  await writeMentions(run, papers);
  await writeAliases(run, papers);
  await writeFacts(run, papers);
  await settleEdges(run, [...formerEdges, ...papers.flatMap(edgesIn)]);
  const otherwise = await namedOtherwise(
    run,
    papers.flatMap(({ concepts }) => concepts),
  );
  return { touched: [...locked], contested: [...new Set([...former.map(({ id }) => id), ...otherwise])] };
}

/**
 * Corrects papers, and locks these concepts and those that corrections bring in. The journal is read when the concepts
 * are locked: a correction of them that is being made is either seen here, or sees what is written here.
 */
async function correctUnderLock(
  run: Run,
  read: readonly PaperKnowledge[],
  concepts: readonly NamedConcept[],
): Promise<{ corrected: readonly CorrectedPaper[]; locked: ReadonlySet<string> }> {
  const locked = new Set<string>();
  let wanted = concepts;
  for (;;) {
    await lockConcepts(run, wanted);
    for (const { id } of wanted) locked.add(id);
    const changes = await activeChanges(run);
    const corrected = read.flatMap((asRead): CorrectedPaper[] => {
      const knowledge = correctPaper(asRead, changes);
      return knowledge === null ? [] : [{ knowledge, asRead: knowledge === asRead ? null : asRead }];
    });
    wanted = corrected.flatMap(({ knowledge }) => knowledge.concepts).filter(({ id }) => !locked.has(id));
    if (wanted.length === 0) return { corrected, locked };
  }
}

export async function removePaper(connection: Connection, paperId: string): Promise<boolean> {
  // Where the reply of a commit is lost, the paper is gone when this runs again.
  let isRemoved = false;
  await connection.write(async (run) => {
    const left = await deletePaper(run, paperId);
    if (left === null) return;
    isRemoved = true;
    await settleConcepts(run, left);
    await markUngrown(run);
  });
  return isRemoved;
}

/** Ids of the concepts that it named, which are to be settled in the end. Null if there is no such paper. */
async function deletePaper(run: Run, paperId: string): Promise<readonly string[] | null> {
  const removed = await run(`MATCH (p:Paper {id: $given.paperId}) ${LOCK('p')} RETURN p.id AS id`, {
    paperId,
  });
  if (removed.length === 0) return null;
  const former = await mentionedConcepts(run, [paperId]);
  await lockConcepts(run, former);
  const formerEdges = await edgesOfPapers(run, [paperId]);
  await forgetReadings(run, [paperId]);
  await settleEdges(run, formerEdges);
  await run('MATCH (p:Paper {id: $given.paperId}) DELETE p', { paperId });
  return former.map(({ id }) => id);
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])];
}

export async function paperVersions(
  connection: Connection,
  paperIds: readonly string[],
): Promise<ReadonlyMap<string, PaperVersion>> {
  const rows = await connection.read<{ id: string } & PaperVersion>(
    `MATCH (p:Paper) WHERE p.id IN $given.paperIds
     RETURN p.id AS id, p.contentHash AS contentHash, p.extractor AS extractor`,
    { paperIds },
  );
  return new Map(rows.map(({ id, contentHash, extractor }) => [id, { contentHash, extractor }]));
}

function paperProperties({ knowledge, asRead }: CorrectedPaper) {
  const { paper, contentHash, extractor, mentions, facts } = knowledge;
  return {
    ...paper,
    records: paper.records === undefined ? null : JSON.stringify(paper.records),
    ...termsOfPaper(paper),
    contentHash,
    extractor,
    publishedKey: publishedKey(paper.published),
    mentionCount: integer(mentions.length),
    factCount: integer(facts.length),
    asRead: asRead && JSON.stringify(asRead),
  };
}

type NamedConcept = PaperKnowledge['concepts'][number];

function mentionedConcepts(run: Run, paperIds: readonly string[]): Promise<NamedConcept[]> {
  return run(
    `MATCH (p:Paper)-[:MENTIONS]->(c:Concept) WHERE p.id IN $given.paperIds
     RETURN DISTINCT c.id AS id, c.name AS name, c.type AS type`,
    { paperIds },
  );
}

/** Takes away all that papers said, but not the papers. */
async function forgetReadings(run: Run, paperIds: readonly string[]): Promise<void> {
  await run(
    `MATCH (p:Paper)-[m:MENTIONS]->(c:Concept) WHERE p.id IN $given.paperIds
     WITH c, collect(m) AS said, count(m.confidence) AS papers
     SET c.paperCount = c.paperCount - papers
     FOREACH (m IN said | DELETE m)`,
    { paperIds },
  );
  await run('MATCH (p:Paper)-[w:WRITES]->(:Name) WHERE p.id IN $given.paperIds DELETE w', { paperIds });
  await run(
    // The second condition holds for all, and lets Neo4j use the index on both properties.
    `MATCH ()-[r:${ANY_FACT}]->(:Concept) WHERE r.paperId IN $given.paperIds AND r.id >= '' DELETE r`,
    { paperIds },
  );
}

/** What one paper says of one concept. Without a mention (only facts name it) there is no confidence. */
async function writeMentions(run: Run, papers: readonly PaperKnowledge[]): Promise<void> {
  const rows = papers.flatMap(({ paper, concepts, mentions }) =>
    concepts.map(({ id, name, type }) => ({
      paperId: paper.id,
      conceptId: id,
      said: { name, type, ...parallel(mentions.filter((mention) => mention.concept === id)) },
    })),
  );
  await run(
    `UNWIND $given.rows AS row
     MATCH (p:Paper {id: row.paperId}) MATCH (c:Concept {id: row.conceptId})
     CREATE (p)-[m:MENTIONS]->(c) SET m = row.said
     WITH c, count(m.confidence) AS papers
     SET c.paperCount = c.paperCount + papers`,
    { rows },
  );
}

/** Mentions as lists of equal length, for a relationship holds no records. */
function parallel(mentions: readonly Mention[]) {
  return {
    fields: mentions.map((mention) => mention.field),
    starts: mentions.map((mention) => integer(mention.start)),
    ends: mentions.map((mention) => integer(mention.end)),
    texts: mentions.map((mention) => mention.text),
    types: mentions.map((mention) => mention.type),
    confidences: mentions.map((mention) => mention.confidence),
    confidence: mentions.length === 0 ? null : Math.max(...mentions.map((mention) => mention.confidence)),
  };
}

async function writeAliases(run: Run, papers: readonly PaperKnowledge[]): Promise<void> {
  const rows = papers.flatMap(({ paper, concepts }) =>
    concepts.flatMap(({ id, aliases }) =>
      [...new Set(aliases)].map((alias) => ({ paperId: paper.id, ...nameRow(id, alias) })),
    ),
  );
  if (rows.length === 0) return;
  await run(
    `UNWIND $given.rows AS row ${MERGE_NAME}
     WITH row, n
     MATCH (p:Paper {id: row.paperId})
     CREATE (p)-[:WRITES]->(n)`,
    { rows },
  );
}

async function writeFacts(run: Run, papers: readonly PaperKnowledge[]): Promise<void> {
  const rows = papers.flatMap((knowledge) => knowledge.facts.map((fact) => factRow(knowledge, fact)));
  await run(
    `UNWIND $given.rows AS row
     MATCH (p:Paper {id: row.said.paperId}) MATCH (o:Concept {id: row.objectId})
     CREATE (p)-[r:$(row.predicate)]->(o) SET r = row.said`,
    { rows: rows.filter((row) => row.subjectId === null) },
  );
  await run(
    `UNWIND $given.rows AS row
     MATCH (s:Concept {id: row.subjectId}) MATCH (o:Concept {id: row.objectId})
     CREATE (s)-[r:$(row.predicate)]->(o) SET r = row.said`,
    { rows: rows.filter((row) => row.subjectId !== null) },
  );
}

function edgesIn({ facts }: PaperKnowledge): Edge[] {
  return facts.flatMap(({ subject, predicate, object }) =>
    subject === undefined ? [] : [{ subjectId: subject, predicate, objectId: object }],
  );
}

function factRow({ paper, extractor }: PaperKnowledge, fact: Fact) {
  const { predicate, subject = null, object, evidence, confidence } = fact;
  return {
    predicate,
    subjectId: subject,
    objectId: object,
    said: {
      id: factId(paper.id, predicate, subject, object),
      paperId: paper.id,
      withId: fact.with ?? null,
      evidence: evidence.text,
      evidenceField: evidence.field,
      evidenceStart: integer(evidence.start),
      evidenceEnd: integer(evidence.end),
      confidence,
      extractor,
      // Of a concept, `settleEdges` says how many.
      support: integer(1),
    },
  };
}
