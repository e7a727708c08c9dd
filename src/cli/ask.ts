import { Command, InvalidArgumentError, Option } from 'commander';
import type { Paper } from '../../schema/knowledge.js';
import type { GraphStore, StoredFact } from '../graph/store.js';
import type { Answer } from '../questions/answer.js';
import { storeOption } from './options.js';
import type { StoreOptions } from './options.js';
import { withExistingStore } from './withStore.js';

const HELP_AFTER = `
Prints how the question was understood, and the papers (or facts) that answer it, each with the sentences that say so.
What the graph does not hold is said to be not in the graph; the exit code is 1 only if the question was not understood.

Examples:
  $ papergraph ask "which papers replace MLP layers?"
  $ papergraph ask "which use CIFAR-10" --first 5
  $ papergraph ask "which papers propose a Transformer?" --json`;

const DEFAULT_FIRST = 20;
const MOST_AT_ONCE = 1_000;

interface AskOptions extends StoreOptions {
  readonly first: number;
  readonly json?: true;
}

export function askCommand(): Command {
  return new Command('ask')
    .description('answer a question in plain words from the store')
    .argument('<question>', 'the question, in quotes')
    .addOption(
      new Option('--first <count>', 'show so many papers or facts at most')
        .argParser(toCount)
        .default(DEFAULT_FIRST),
    )
    .addOption(new Option('--json', 'print the answer as JSON'))
    .addOption(storeOption())
    .addHelpText('after', HELP_AFTER)
    .action(runAsk);
}

function toCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > MOST_AT_ONCE)
    throw new InvalidArgumentError(`It must be a number from 1 to ${MOST_AT_ONCE}.`);
  return count;
}

async function runAsk(question: string, { first, json, ...options }: AskOptions): Promise<void> {
  const { ask } = await import('../questions/ask.js');
  const { configuredTranslator } = await import('./translator.js');
  const translator = configuredTranslator();
  const shown = await withExistingStore(options, async (store) =>
    collect(store, await ask(store, question, { translator }), first),
  );
  console.log(json === true ? JSON.stringify(shown, null, 2) : toText(shown).join('\n'));
  if (shown.interpretation === null && !shown.notInGraph) process.exitCode = 1;
}

/** What is printed of an answer: as JSON in this form, as text in this order. */
interface ShownAnswer {
  readonly question: string;
  readonly kind: Answer['kind'];
  readonly interpretation: {
    readonly description: string;
    readonly readBy: string | null;
    readonly predicate: string | null;
    readonly concepts: readonly string[];
    readonly graphql: string;
  } | null;
  readonly notInGraph: boolean;
  readonly message: string | null;
  readonly suggestions: readonly string[];
  readonly suggestedQuestions: readonly string[];
  readonly count: number | null;
  readonly concepts: readonly string[];
  /** Each as its names and predicates in a row. */
  readonly paths: readonly string[];
  /** Of all papers that answer. Null if the question asks for no papers. */
  readonly totalPapers: number | null;
  readonly papers: readonly (Paper & { readonly evidence: readonly string[] })[];
  readonly totalFacts: number;
  readonly facts: readonly ShownFact[];
}

interface ShownFact {
  readonly subject: string | null;
  readonly predicate: string;
  readonly object: string;
  readonly paper: string;
  readonly evidence: string;
}

async function collect(store: GraphStore, answer: Answer, first: number): Promise<ShownAnswer> {
  const { question, kind, interpretation, notInGraph, suggestions, suggestedQuestions, count, message } =
    answer;
  const [papers, facts, paths] = await Promise.all([
    collectPapers(store, answer, first),
    collectFacts(store, answer, first),
    collectPaths(store, answer),
  ]);
  return {
    question,
    kind,
    interpretation: interpretation && {
      description: interpretation.description,
      readBy: interpretation.readBy,
      predicate: interpretation.predicate,
      concepts: interpretation.concepts.map((concept) => concept.name),
      graphql: interpretation.graphql,
    },
    notInGraph,
    suggestions,
    suggestedQuestions,
    message,
    count,
    concepts: answer.concepts.map((concept) => concept.name),
    paths,
    ...papers,
    ...facts,
  };
}

async function collectPapers(store: GraphStore, { filter, order, conditions }: Answer, first: number) {
  if (filter === null) return { totalPapers: null, papers: [] };
  const [page, totalPapers] = await Promise.all([
    store.findPapers(filter, order, { first }),
    store.countPapers(filter),
  ]);
  const found = page.entries.map((entry) => entry.node);
  const evidence = await store.evidenceFor(
    found.map((paper) => paper.id),
    conditions,
  );
  const papers = found.map((paper) => ({ ...paper, evidence: sentences(evidence.get(paper.id) ?? []) }));
  return { totalPapers, papers };
}

async function collectFacts(store: GraphStore, { facts: all }: Answer, first: number) {
  const found = all.slice(0, first);
  const [concepts, papers] = await Promise.all([
    store.conceptsByIds(found.flatMap(({ subjectId, objectId }) => [subjectId ?? objectId, objectId])),
    store.papersByIds(found.map((fact) => fact.paperId)),
  ]);
  const facts = found.map((fact) => ({
    subject: fact.subjectId === null ? null : (concepts.get(fact.subjectId)?.name ?? fact.subjectId),
    predicate: fact.predicate,
    object: concepts.get(fact.objectId)?.name ?? fact.objectId,
    paper: papers.get(fact.paperId)?.title ?? fact.paperId,
    evidence: fact.evidence.text,
  }));
  return { totalFacts: all.length, facts };
}

/** As in `KAN -REPLACES-> MLP <-USES- "Network In Network"`. */
async function collectPaths(store: GraphStore, { paths }: Answer): Promise<string[]> {
  const nodes = paths.flatMap(({ steps }) => steps.flatMap(({ from, to }) => [from, to]));
  const idsOf = (kind: string) => nodes.filter((node) => node.kind === kind).map(({ id }) => id);
  const [concepts, papers] = await Promise.all([
    store.conceptsByIds(idsOf('concept')),
    store.papersByIds(idsOf('paper')),
  ]);
  const nameOf = ({ kind, id }: (typeof nodes)[number]): string =>
    kind === 'concept' ? (concepts.get(id)?.name ?? id) : `"${papers.get(id)?.title ?? id}"`;
  return paths.map(({ steps }) => {
    const [first] = steps;
    const walked = steps.map(({ to, edges: [edge] }) => {
      const isForward = edge.target.kind === to.kind && edge.target.id === to.id;
      return `${isForward ? `-${edge.predicate}->` : `<-${edge.predicate}-`} ${nameOf(to)}`;
    });
    return [...(first === undefined ? [] : [nameOf(first.from)]), ...walked].join(' ');
  });
}

function sentences(facts: readonly StoredFact[]): string[] {
  return [...new Set(facts.map((fact) => fact.evidence.text))];
}

function toText(answer: ShownAnswer): string[] {
  const { interpretation, message, papers, totalPapers, concepts, paths, facts, totalFacts } = answer;
  return [
    ...(interpretation === null ? [] : [understanding(interpretation)]),
    ...(message === null ? [] : [message]),
    ...(listsConcepts(answer)
      ? ['', `${count(concepts.length, concepts.length, 'concept')}:`, `  ${concepts.join(', ')}`]
      : []),
    ...(paths.length === 0
      ? []
      : ['', `${count(paths.length, paths.length, 'path')}:`, ...paths.map((path) => `  ${path}`)]),
    ...(totalPapers === null ? [] : ['', `${count(papers.length, totalPapers, 'paper')}:`]),
    ...papers.flatMap((paper) => ['', titleLine(paper), ...paper.evidence.map(quoted)]),
    ...(totalFacts === 0 ? [] : ['', `${count(facts.length, totalFacts, 'fact')}:`]),
    ...facts.flatMap((fact) => [
      '',
      `${fact.subject ?? fact.paper} ${fact.predicate} ${fact.object}`,
      quoted(fact.evidence),
      `  in: ${fact.paper}`,
    ]),
    ...(interpretation === null ? [] : ['', 'The same as GraphQL:', '', interpretation.graphql]),
  ];
}

/** Papers alone answer with the concepts that the question speaks of, which need no list. */
function listsConcepts({ kind, concepts, totalPapers }: ShownAnswer): boolean {
  return concepts.length > 0 && (kind === 'CONCEPTS' || (kind === 'COUNT' && totalPapers === null));
}

function understanding({ description, readBy }: NonNullable<ShownAnswer['interpretation']>): string {
  return `Understood as: ${description}${readBy === null ? '' : ` (translated by ${readBy})`}`;
}

function count(shown: number, total: number, what: string): string {
  const all = `${total} ${what}${total === 1 ? '' : 's'}`;
  return shown < total ? `${all}, the first ${shown}` : all;
}

function titleLine({ title, published, url }: Paper): string {
  return [
    title,
    ...(published === undefined ? [] : [`(${published.slice(0, 4)})`]),
    ...(url === undefined ? [] : [url]),
  ].join(' ');
}

function quoted(sentence: string): string {
  return `  "${sentence}"`;
}
