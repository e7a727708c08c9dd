/** A real Neo4j of one test file, which may be killed and started again. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MissingProgram } from '../../scripts/neo4j/jars.js';
import { startNeo4jServer, type Neo4jServer } from '../../scripts/neo4j/server.js';

export class Neo4jToKill {
  private constructor(
    private readonly home: string,
    private readonly password: string,
    private server: Neo4jServer,
  ) {}

  /**
   * Starts it from its jars. Undefined where it cannot be had, which is then said on standard error; with CI=true it
   * throws `MissingProgram`.
   */
  static async start(password: string): Promise<Neo4jToKill | undefined> {
    const home = await mkdtemp(join(tmpdir(), 'papergraph-neo4j-'));
    try {
      return new Neo4jToKill(home, password, await start(home, 0, password));
    } catch (error) {
      if (!(error instanceof MissingProgram) || process.env['CI'] === 'true') throw error;
      console.warn(`\nNOT TESTED: a Neo4j that fails, for: ${error.message}`);
      return undefined;
    }
  }

  get address(): string {
    return this.server.address;
  }

  get port(): number {
    return Number(new URL(this.address).port);
  }

  get credentials() {
    return { user: this.server.user, password: this.password };
  }

  /** By SIGKILL: what it has not written to the disk is lost. */
  kill(): Promise<void> {
    return this.server.stop();
  }

  /** Starts it again after `kill`, with the same data, at the same address. */
  async restart(): Promise<void> {
    this.server = await start(this.home, this.port, this.password);
  }
}

function start(home: string, port: number, password: string): Promise<Neo4jServer> {
  return startNeo4jServer({ home, port, password, isDisposable: true, report: console.log });
}
