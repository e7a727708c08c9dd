/** `npm run bench -- api`: papergraph beside @neo4j/graphql and the plain driver, on the same Neo4j. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openStore } from '../../src/graph/open.js';
import { millis, table, times, Timings } from '../measure.js';
import { startBenchNeo4j } from '../neo4j.js';
import { fillOnce, type GraphSize, SyntheticGraph } from '../syntheticGraph.js';
import { type Contestant, neo4jGraphql, papergraph, plainDriver } from './contestants.js';
import { type Question, QUESTIONS } from './questions.js';

export interface ApiBenchOptions extends GraphSize {
  /** Of each question to each contestant. */
  readonly runs: number;
  /** Where the two stores are kept for the next run. Undefined: they go. */
  readonly keep: string | undefined;
}

/** Neo4j compiles what it runs often, and so does Node.js. */
const WARM_UP_RUNS = 40;

/** The plain driver first: what the others are compared with. */
interface Contest {
  readonly driver: Contestant;
  readonly papergraph: Contestant;
  readonly neo4jGraphql: Contestant;
  readonly embedded: Contestant;
}

/** Fills both stores, asks everybody, and prints tables of medians and 95th percentiles. */
export async function benchApi({ runs, keep, ...size }: ApiBenchOptions): Promise<void> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'papergraph-bench-')));
  const database = await startBenchNeo4j(join(folder, 'neo4j'));
  const onNeo4j = await openStore(database.address, database.credentials);
  const embedded = await openStore(`file:${join(folder, 'graph.db')}`);
  const graph = new SyntheticGraph(size);
  try {
    for (const store of [embedded, onNeo4j]) await fillOnce(store, graph);
    const contest: Contest = {
      driver: await plainDriver('plain driver', database),
      papergraph: await papergraph('papergraph', onNeo4j),
      neo4jGraphql: await neo4jGraphql('@neo4j/graphql', database),
      embedded: await papergraph('papergraph, embedded store', embedded),
    };
    let written = size.papers;
    try {
      await compare(contest, runs, async () => {
        const paper = graph.paper(written++);
        await Promise.all([onNeo4j.writePapers([paper]), embedded.writePapers([paper])]);
      });
    } finally {
      for (const contestant of Object.values(contest) as Contestant[]) await contestant.close();
      while (written-- > size.papers) {
        const { id } = graph.paper(written).paper;
        for (const store of [onNeo4j, embedded]) await store.removePaper(id);
      }
    }
  } finally {
    await onNeo4j.close();
    await embedded.close();
    await database.stop();
    if (keep === undefined) await rm(folder, { recursive: true });
  }
}

async function compare(contest: Contest, runs: number, write: () => Promise<void>): Promise<void> {
  const contestants = Object.values(contest) as Contestant[];
  for (const question of QUESTIONS) await checkSameAnswers(question, contestants);
  for (const question of QUESTIONS) await timeInTurn(question, contestants, WARM_UP_RUNS);

  const warm: string[][] = [];
  const afterWrite: string[][] = [];
  for (const question of QUESTIONS) {
    warm.push(...rowsOf(question, contest, await timeInTurn(question, contestants, runs)));
    afterWrite.push(...rowsOf(question, contest, await timeInTurn(question, contestants, runs, write)));
  }
  const head = ['question', 'answered by', 'median ms', '95th percentile ms', 'median to the plain driver’s'];
  console.log(`Warm:\n\n${table(head, warm)}\n\nAfter a write:\n\n${table(head, afterWrite)}`);
}

/** In turn, so that whatever else the machine does touches all of them; and each comes first as often as the others. */
async function timeInTurn(
  question: Question,
  contestants: readonly Contestant[],
  runs: number,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<ReadonlyMap<Contestant, Timings>> {
  const timings = new Map(contestants.map((contestant) => [contestant, new Timings()]));
  for (let run = 0; run < runs; run++) {
    const variables = question.variables[run % question.variables.length] ?? {};
    const first = run % contestants.length;
    for (const contestant of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      await before();
      await timings.get(contestant)?.time(() => contestant.ask(question, variables));
    }
  }
  return timings;
}

function rowsOf(
  question: Question,
  { driver, ...others }: Contest,
  timings: ReadonlyMap<Contestant, Timings>,
): string[][] {
  const base = timings.get(driver)?.median ?? Number.NaN;
  return [driver, ...Object.values(others)].map((contestant) => {
    const { median = Number.NaN, p95 = Number.NaN } = timings.get(contestant) ?? {};
    return [question.title, contestant.name, millis(median), millis(p95), times(median / base)];
  });
}

/** Throws if one of them gives other papers, or other evidence of them, than the first. */
async function checkSameAnswers(question: Question, contestants: readonly Contestant[]): Promise<void> {
  for (const variables of question.variables) {
    const [expected, ...answers] = await inTurn(contestants, async (contestant) =>
      papersOf(await contestant.ask(question, variables)),
    );
    for (const [i, answer] of answers.entries()) {
      if (isDeepStrictEqual(answer, expected)) continue;
      const given = `${question.title} ${JSON.stringify(variables)}`;
      throw new Error(
        `${contestants[i + 1]?.name ?? ''} answers "${given}" otherwise than ${contestants[0]?.name ?? ''}:\n` +
          `${JSON.stringify(answer)}\n${JSON.stringify(expected)}`,
      );
    }
  }
}

async function inTurn<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}

interface AnsweredPaper {
  readonly id: unknown;
  readonly evidence: readonly string[];
}

/** What the answers have in common, whatever their shape. */
function papersOf(body: unknown): AnsweredPaper[] {
  const { data, papers } = body as {
    readonly data?: {
      readonly papers: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
    };
    readonly papers?: readonly { readonly id: string }[];
  };
  const ofGraphql = data?.papers.edges.map((edge) => ({
    id: edge.node.id,
    evidence: evidenceIn(edge).sort(),
  }));
  return ofGraphql ?? (papers ?? []).map((paper) => ({ id: paper.id, evidence: evidenceIn(paper).sort() }));
}

/** Every evidence in it, at any depth. */
function evidenceIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    if (key !== 'evidence') return evidenceIn(part);
    return [typeof part === 'string' ? part : (part as { text: string }).text];
  });
}
