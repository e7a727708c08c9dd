/** What is taken along, as tables. */
import type { Cell } from '../../../schema/csv.js';
import type {
  ConceptsOfTypesToTakeQuery,
  FactsToTakeQuery,
  PapersToTakeQuery,
} from '../generated/takeAlong.js';
import { csv } from './csv.js';

type PaperToTake = PapersToTakeQuery['papers']['edges'][number];
export type FactToTake = FactsToTakeQuery['ask']['facts']['nodes'][number];
type ConceptToTake = ConceptsOfTypesToTakeQuery['concepts']['nodes'][number];

const PAPER_COLUMNS = ['paper_id', 'title', 'authors', 'published', 'doi', 'arxiv_id', 'url'];
const FACT_COLUMNS = ['subject', 'predicate', 'object', 'with', 'confidence', 'field', 'evidence'];

/** A row for each fact for which a paper is in the answer; one without facts for a paper that merely mentions a concept. */
export function papersTable(edges: readonly PaperToTake[]): string {
  return csv(
    [...PAPER_COLUMNS, ...FACT_COLUMNS],
    edges.flatMap(({ node, facts }) =>
      facts.length === 0
        ? [[...paperCells(node), ...FACT_COLUMNS.map(() => null)]]
        : facts.map((fact) => [...paperCells(node), ...factCells(fact)]),
    ),
  );
}

export function factsTable(facts: readonly FactToTake[]): string {
  return csv(
    [...FACT_COLUMNS, ...PAPER_COLUMNS],
    facts.map((fact) => [...factCells(fact), ...paperCells(fact.paper)]),
  );
}

export function conceptsTable(concepts: readonly ConceptToTake[]): string {
  return csv(
    ['concept_id', 'name', 'type', 'aliases', 'papers'],
    concepts.map(({ id, name, type, aliases, paperCount }) => [
      id,
      name,
      type,
      aliases.join('; '),
      paperCount,
    ]),
  );
}

function paperCells({
  id,
  title,
  authors,
  published,
  doi,
  arxivId,
  url,
}: PaperToTake['node']): readonly Cell[] {
  return [id, title, authors.join('; '), published, doi, arxivId, url];
}

/** A fact without subject is about the paper itself. */
function factCells({
  subject,
  predicate,
  object,
  with: instead,
  confidence,
  evidence,
}: PaperToTake['facts'][number]) {
  return [
    subject?.name ?? null,
    predicate,
    object.name,
    instead?.name ?? null,
    confidence,
    evidence.field,
    evidence.text,
  ];
}
