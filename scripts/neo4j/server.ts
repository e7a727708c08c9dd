/** Runs a Neo4j Community server as a child process, from its jars, with its data in a folder of the caller's. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { Neo4jError, type SessionConfig } from 'neo4j-driver';
import { findJava, findNeo4jJars } from './jars.js';

const HOST = '127.0.0.1';
const USER = 'neo4j';
/** The password of every new Neo4j; it opens nothing but the statement that changes it. */
const FIRST_PASSWORD = 'neo4j';
const CHANGE_PASSWORD = 'ALTER CURRENT USER SET PASSWORD FROM $from TO $to';
const START_TIMEOUT_MILLIS = 300_000;
const STOP_TIMEOUT_MILLIS = 30_000;
const OPENED_PACKAGES = ['java.nio', 'java.io', 'java.lang', 'sun.nio.ch', 'java.util.concurrent'];

export interface Neo4jServer {
  /** As in `bolt://127.0.0.1:7687`. */
  readonly address: string;
  readonly user: string;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Stops the database cleanly, if its data are wanted; kills it if that takes more than half a minute. */
  stop(): Promise<void>;
}

type Neo4jSettings = Readonly<Record<string, string | number | boolean>>;

export interface Neo4jServerOptions {
  /** Folder of its data, settings and logs; made if it is not there. */
  readonly home: string;
  /** TCP port for bolt on the loopback address. 0: any free one. */
  readonly port: number;
  /** Of the user `neo4j`, eight characters or more. Given to a new database, asked of one that is there already. */
  readonly password: string;
  /** Nobody wants the data any more when it stops: it may be killed, and its home goes when this process ends. */
  readonly isDisposable?: boolean;
  /** Settings of Neo4j besides, as neo4j.conf has them. */
  readonly settings?: Neo4jSettings;
  readonly report?: (line: string) => void;
}

/**
 * Starts the server and waits until it answers queries.
 * Throws `MissingProgram` if Java or Maven is missing, `Error` with the server's own words if it does not start.
 */
export async function startNeo4jServer(options: Neo4jServerOptions): Promise<Neo4jServer> {
  const { home, password, isDisposable = false, settings = {}, report = () => undefined } = options;
  const java = await findJava();
  const jars = await findNeo4jJars(report);
  const port = await freePort(options.port);
  const isNew = !existsSync(join(home, 'data', 'databases', 'system'));
  await writeSettings(home, { ...settingsFor(port), ...settings });

  const child = spawn(
    java,
    [
      '-Xmx1g',
      ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      '-cp',
      join(jars, '*'),
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${home}`,
      `--config-dir=${join(home, 'conf')}`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stopSignal = isDisposable ? 'SIGKILL' : 'SIGTERM';
  process.once('exit', () => {
    child.kill(stopSignal);
    if (isDisposable) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });
  const server = new ChildServer(child, port, join(home, 'logs', 'neo4j.log'), stopSignal);
  try {
    await server.waitUntilReady(isNew ? FIRST_PASSWORD : password, isNew ? password : undefined);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** The port, or any free one for 0. Throws if another program has it: its answers would be taken for the server's. */
async function freePort(wanted: number): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(wanted, HOST, resolve);
  }).catch((error: unknown) => {
    throw new Error(
      `Port ${wanted} of ${HOST} is taken, perhaps by another Neo4j: stop that, or choose another port`,
      {
        cause: error,
      },
    );
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function settingsFor(port: number): Neo4jSettings {
  return {
    'server.bolt.listen_address': `${HOST}:${port}`,
    'server.bolt.advertised_address': `${HOST}:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'server.memory.pagecache.size': '256m',
    'dbms.usage_report.enabled': false,
    // Else a stop waits ten seconds for connections that there are not.
    'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
    'internal.server.bolt.connection_shutdown_wait_time': '0s',
  };
}

async function writeSettings(home: string, settings: Neo4jSettings): Promise<void> {
  await mkdir(join(home, 'conf'), { recursive: true });
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${String(value)}\n`);
  await writeFile(join(home, 'conf', 'neo4j.conf'), lines.join(''));
}

class ChildServer implements Neo4jServer {
  readonly address: string;
  readonly user = USER;
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  readonly #log: string;
  readonly #stopSignal: 'SIGTERM' | 'SIGKILL';
  #said: string[] = [];

  constructor(child: ChildProcess, port: number, log: string, stopSignal: 'SIGTERM' | 'SIGKILL') {
    this.#child = child;
    this.#log = log;
    this.#stopSignal = stopSignal;
    this.address = `bolt://${HOST}:${port}`;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#said = [...this.#said, ...text.trimEnd().split('\n')].slice(-10);
      });
    }
    this.ended = new Promise((resolve) => {
      child.once('close', () => {
        resolve();
      });
    });
  }

  get #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async waitUntilReady(password: string, newPassword: string | undefined): Promise<void> {
    const deadline = Date.now() + START_TIMEOUT_MILLIS;
    for (;;) {
      try {
        await this.#answer(password, newPassword);
        return;
      } catch (error) {
        if (error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.Security')) {
          throw new Error(`Neo4j at ${this.address} refuses the password: ${error.message}`, {
            cause: error,
          });
        }
        if (this.#hasEnded || Date.now() > deadline) {
          const reason = this.#hasEnded ? 'ended while starting' : 'did not answer in time';
          throw new Error(`Neo4j ${reason}. Its last words:\n${await this.#lastWords()}`, { cause: error });
        }
        await sleep(250);
      }
    }
  }

  /** What the virtual machine said, and then the causes of failure in the server's log. */
  async #lastWords(): Promise<string> {
    if (this.#hasEnded) await this.ended;
    const log = await readFile(this.#log, 'utf8').catch(() => '');
    const causes = log.split('\n').filter((line) => /ERROR|^Caused by/.test(line));
    return [...this.#said, ...causes.slice(-3), `(from ${this.#log})`].join('\n');
  }

  async #answer(password: string, newPassword: string | undefined): Promise<void> {
    const driver = neo4j.driver(this.address, neo4j.auth.basic(USER, password));
    const where: Partial<SessionConfig> = { database: newPassword === undefined ? 'neo4j' : 'system' };
    const session = driver.session(where);
    try {
      if (newPassword === undefined) await session.run('RETURN 1');
      else await session.run(CHANGE_PASSWORD, { from: password, to: newPassword });
    } finally {
      await driver.close();
    }
    if (newPassword !== undefined) await this.waitUntilReady(newPassword, undefined);
  }

  async stop(): Promise<void> {
    if (this.#hasEnded) return;
    this.#child.kill(this.#stopSignal);
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), STOP_TIMEOUT_MILLIS);
    await this.ended;
    clearTimeout(timer);
  }
}
