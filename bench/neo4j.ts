/** A real Neo4j for a bench, without Docker, as `npm run neo4j` starts one. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Credentials } from '../src/graph/open.js';
import { startNeo4jServer } from '../scripts/neo4j/server.js';

/** It listens on the loopback address only, and lives as long as the bench. */
const PASSWORD = 'papergraph-bench';

export interface BenchNeo4j {
  readonly address: string;
  readonly credentials: Credentials;
  stop(): Promise<void>;
}

/**
 * Its data are in this folder and stay there; without one they go with it.
 * Throws `MissingProgram` where Java or Maven is missing.
 */
export async function startBenchNeo4j(folder: string | undefined): Promise<BenchNeo4j> {
  const home = folder ?? (await mkdtemp(join(tmpdir(), 'papergraph-bench-neo4j-')));
  await mkdir(home, { recursive: true });
  const server = await startNeo4jServer({
    home,
    port: 0,
    password: PASSWORD,
    isDisposable: folder === undefined,
    report: console.error,
  });
  return {
    address: server.address,
    credentials: { user: server.user, password: PASSWORD },
    stop: () => server.stop(),
  };
}
