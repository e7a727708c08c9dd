/** Papers and concepts side by side: what is said of each, by which facts and mentions. */
import type { Mention } from '../../schema/knowledge.js';
import { idsOf } from './links.js';
import type { GraphStore, StoredConcept, StoredFact } from './store.js';
import type { GraphNode } from './walks.js';

/** A concept that is said of one of the compared, and what says so: a fact, or a paper that names it. */
export interface Statement {
  /** Place of the paper or concept among the compared. */
  readonly item: number;
  readonly concept: StoredConcept;
  readonly by: StoredFact | Mention;
}

/** What is said of one of the compared. */
export interface ComparisonCell {
  readonly item: GraphNode;
  /** The surest first. */
  readonly facts: readonly StoredFact[];
  /** The surest, if the item is a paper that names the concept. */
  readonly mention: Mention | null;
}

export interface ComparisonRow {
  readonly concept: StoredConcept;
  /** How many of the compared have it. */
  readonly itemCount: number;
  /** One for each of the compared, in their order; without facts and mention for those that do not have it. */
  readonly cells: readonly ComparisonCell[];
}

/** A concept is known by the work of the papers that propose it: of so many at most, the surest. */
const PROPOSING_PAPERS = 20;
/** Of each paper and each concept at most so many facts count, the surest. */
const FACTS_OF_EACH = 500;

/**
 * Of a paper, what it states of its own work and what it mentions; of a concept, the facts with it as subject, and what
 * the papers that propose it state of their own work.
 */
export async function statementsOf(store: GraphStore, items: readonly GraphNode[]): Promise<Statement[]> {
  const paperIds = idsOf(items, 'paper');
  const [mentions, proposals] = await Promise.all([
    store.mentionsOfPapers(paperIds),
    store.factsOfConcepts(idsOf(items, 'concept'), { predicate: 'PROPOSES' }, { first: PROPOSING_PAPERS }),
  ]);
  const workOf = ({ kind, id }: GraphNode): string[] =>
    kind === 'paper' ? [id] : (proposals.get(id)?.entries ?? []).map(({ node }) => node.paperId);

  const ownWork = await store.factsOfPapers(
    [...new Set(items.flatMap(workOf))],
    {},
    { first: FACTS_OF_EACH },
  );
  const said = await Promise.all(
    items.map(async (item) => {
      const own = [...new Set(workOf(item))]
        .flatMap((id) => ownWork.get(id)?.entries ?? [])
        .map(({ node }) => node)
        .filter(({ subjectId }) => subjectId === null);
      if (item.kind === 'paper') return [...own, ...(mentions.get(item.id) ?? [])];
      const spokenOf = await store.findFacts({ subjectIds: [item.id] }, { first: FACTS_OF_EACH });
      return [...own, ...spokenOf.entries.map(({ node }) => node)];
    }),
  );
  const concepts = await store.conceptsByIds([...new Set(said.flat().map(conceptOf))]);
  return items.flatMap((item, place) =>
    (said[place] ?? []).flatMap((by) => {
      const concept = concepts.get(conceptOf(by));
      const isItself = item.kind === 'concept' && item.id === concept?.id;
      return concept === undefined || isItself ? [] : [{ item: place, concept, by }];
    }),
  );
}

function conceptOf(by: StoredFact | Mention): string {
  return isFact(by) ? by.objectId : by.concept;
}

export function isFact(by: StoredFact | Mention): by is StoredFact {
  return 'predicate' in by;
}

/** A row for each concept of the statements: what more of the compared have first, then what is said more surely, then by id. */
export function comparisonRows(
  items: readonly GraphNode[],
  statements: readonly Statement[],
): ComparisonRow[] {
  const ofConcept = new Map<string, Statement[]>();
  for (const statement of statements) {
    const known = ofConcept.get(statement.concept.id);
    if (known === undefined) ofConcept.set(statement.concept.id, [statement]);
    else known.push(statement);
  }
  return [...ofConcept.values()]
    .map((said) => ({ row: rowOf(items, said), confidence: greatest(said) }))
    .sort(
      (a, b) =>
        b.row.itemCount - a.row.itemCount ||
        b.confidence - a.confidence ||
        (a.row.concept.id < b.row.concept.id ? -1 : 1),
    )
    .map(({ row }) => row);
}

function rowOf(items: readonly GraphNode[], said: readonly Statement[]): ComparisonRow {
  const cells = items.map((item, place) =>
    cellOf(
      item,
      said.filter((statement) => statement.item === place),
    ),
  );
  const [statement] = said;
  if (statement === undefined) throw new Error('a row is made of statements');
  const itemCount = new Set(said.map(({ item }) => item)).size;
  return { concept: statement.concept, itemCount, cells };
}

function cellOf(item: GraphNode, said: readonly Statement[]): ComparisonCell {
  const facts = new Map<string, StoredFact>();
  let mention: Mention | null = null;
  for (const { by } of said) {
    if (isFact(by)) facts.set(by.id, by);
    else if (mention === null || by.confidence > mention.confidence) mention = by;
  }
  const surestFirst = [...facts.values()].sort(
    (a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1),
  );
  return { item, facts: surestFirst, mention };
}

function greatest(said: readonly Statement[]): number {
  return said.reduce((most, { by }) => Math.max(most, by.confidence), 0);
}
