/**
 * Vitest's global set-up of the project `stores`: one real Neo4j for the whole run, by Testcontainers where a Docker
 * engine answers, else from the jars of Maven Central (see scripts/neo4j). Tests get it by `inject('neo4j')`.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Neo4jContainer } from '@testcontainers/neo4j';
import { getContainerRuntimeClient } from 'testcontainers';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { MissingProgram } from '../../scripts/neo4j/jars.js';
import { startNeo4jServer } from '../../scripts/neo4j/server.js';

const IMAGE = 'neo4j:5.26-community';

/** Tests empty and fill the database all the time: plans that were made for few nodes are good enough for others. */
const NEVER_PLAN_AGAIN = { 'dbms.cypher.statistics_divergence_threshold': 1 };
/** The same, as the container of Neo4j takes it. */
const NEVER_PLAN_AGAIN_VARIABLES = { NEO4J_dbms_cypher_statistics__divergence__threshold: '1' };

export type ProvidedNeo4j =
  | { readonly address: string; readonly user: string; readonly password: string }
  | { readonly unavailable: string };

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: ProvidedNeo4j;
  }
}

interface RunningNeo4j {
  readonly address: string;
  readonly user: string;
  stop(): Promise<unknown>;
}

/** Starts Neo4j; what it returns stops it. With CI=true it throws where Neo4j cannot be had. */
export default async function setUp(project: TestProject): Promise<() => Promise<void> | void> {
  const password = randomBytes(12).toString('hex');
  let running: RunningNeo4j;
  try {
    running = (await dockerAnswers()) ? await startContainer(password) : await startFromJars(password);
  } catch (error) {
    if (!(error instanceof MissingProgram) || process.env['CI'] === 'true') throw error;
    const { message } = error;
    project.provide('neo4j', { unavailable: message });
    // Vitest tears down after its report, so that this stands at the end of the run.
    return () => {
      console.warn(`\nNOT TESTED: everything on Neo4j, for no Docker engine answers, and: ${message}`);
    };
  }
  project.provide('neo4j', { address: running.address, user: running.user, password });
  return async () => {
    await running.stop();
  };
}

async function dockerAnswers(): Promise<boolean> {
  try {
    await getContainerRuntimeClient();
    return true;
  } catch {
    // Testcontainers throws when it has tried every way to an engine: then the jars serve.
    return false;
  }
}

async function startContainer(password: string): Promise<RunningNeo4j> {
  const container = await new Neo4jContainer(IMAGE)
    .withPassword(password)
    .withEnvironment(NEVER_PLAN_AGAIN_VARIABLES)
    .start();
  return {
    address: container.getBoltUri(),
    user: container.getUsername(),
    stop: () => container.stop(),
  };
}

async function startFromJars(password: string): Promise<RunningNeo4j> {
  // Vitest does not tear down when a signal ends it; but the server goes when this process exits.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const home = await mkdtemp(join(tmpdir(), 'papergraph-neo4j-'));
  return startNeo4jServer({
    home,
    port: 0,
    password,
    isDisposable: true,
    settings: NEVER_PLAN_AGAIN,
    report: console.log,
  });
}
