import type { ConceptType, Predicate } from '../../schema/predicates.js';
import { comparisonRows, isFact, statementsOf, type Statement } from '../graph/compare.js';
import { checkedFirst, listOf, type PagingArguments } from './connection.js';
import { badUserInput } from './errors.js';
import { filled } from './filters.js';
import type { Resolvers } from './generated/resolvers.js';
import { itemOf, itemsNamed, nodeOf } from './items.js';
import type { ComparedItems, ComparisonRowList } from './models.js';

const COMPARED = { least: 2, most: 10 };
const DEFAULT_FACTS = 3;

export const compareResolvers: Resolvers = {
  Query: {
    compare: async (_, { ids }, context): Promise<ComparedItems> => {
      const { items, notInGraph } = await itemsNamed('ids', ids, COMPARED, context);
      if (items.length === 1 && notInGraph.length === 0) {
        throw badUserInput('`ids` all name the same paper or concept: name two.');
      }
      return { items, notInGraph, statements: await statementsOf(context.store, items.map(nodeOf)) };
    },
  },

  Comparison: {
    items: ({ items }) => [...items],
    notInGraph: ({ notInGraph }) => [...notInGraph],
    concepts: (compared, { types, ...list }) => {
      const wanted = filled(types);
      const isWanted = ({ concept }: Statement) => wanted?.includes(concept.type) ?? true;
      return rows('concepts', compared, isWanted, list, wanted);
    },
    datasets: rowsOfType('DATASET'),
    tasks: rowsOfType('TASK'),
    metrics: rowsOfType('METRIC'),
    replaces: rowsOfPredicate('REPLACES'),
    outperforms: rowsOfPredicate('OUTPERFORMS'),
  },

  ComparisonRow: {
    cells: ({ cells }) => [...cells],
  },

  ComparisonCell: {
    item: ({ item }, _, context) => itemOf(item, context),
    facts: ({ facts }, { first }) => facts.slice(0, factCount(first)),
  },
};

/** An argument that is given as null has its default. */
function factCount(first: number | null): number {
  return checkedFirst(first ?? DEFAULT_FACTS);
}

interface ListArguments extends PagingArguments {
  readonly shared?: boolean | null;
}

function rowsOfType(type: ConceptType) {
  return (compared: ComparedItems, list: ListArguments) =>
    rows(type, compared, ({ concept }) => concept.type === type, list);
}

function rowsOfPredicate(predicate: Predicate) {
  return (compared: ComparedItems, list: ListArguments) =>
    rows(predicate, compared, ({ by }) => isFact(by) && by.predicate === predicate, list);
}

function rows(
  name: string,
  { items, statements }: ComparedItems,
  isWanted: (statement: Statement) => boolean,
  { shared, ...paging }: ListArguments,
  types?: readonly ConceptType[],
): ComparisonRowList {
  const nodes = items.map(nodeOf);
  const all = comparisonRows(nodes, statements.filter(isWanted)).filter(
    ({ itemCount }) => shared == null || shared === itemCount > 1,
  );
  return listOf(`comparison by ${name}`, [nodes, shared ?? null, types ?? null], all, paging);
}
