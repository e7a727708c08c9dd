/** The settings, from the command line's options or else the environment. Nothing else reads the environment. */
import { PapergraphError } from '../schema/errors.js';
import type { Credentials } from './graph/open.js';

const DEFAULT_STORE = 'file:./papergraph.db';
const DEFAULT_NEO4J_USER = 'neo4j';
const DEFAULT_HOST = 'localhost';
const DEFAULT_PORT = 4000;
const GREATEST_PORT = 65_535;

type Environment = Readonly<Record<string, string | undefined>>;

export interface StoreConfig {
  /** As `openStore` takes it. */
  readonly address: string;
  /** For Neo4j. Undefined if no password is set: a server may run without. */
  readonly credentials: Credentials | undefined;
}

/**
 * Where papers are kept: the option `--store`, else `PAPERGRAPH_STORE`, else a file in the current folder. User and
 * password for Neo4j are those of `PAPERGRAPH_NEO4J_USER` and `PAPERGRAPH_NEO4J_PASSWORD`.
 * Throws `BAD_USAGE` if the address holds a user or a password.
 */
export function storeConfig(
  options: { readonly store?: string | undefined },
  environment: Environment = process.env,
): StoreConfig {
  const [name, address] = firstSet(
    ['--store', options.store],
    ['PAPERGRAPH_STORE', environment['PAPERGRAPH_STORE']],
    ['', DEFAULT_STORE],
  );
  refusePassword(name, address);
  const password = environment['PAPERGRAPH_NEO4J_PASSWORD'];
  if (password === undefined || password === '') return { address, credentials: undefined };
  const [, user] = firstSet(
    ['PAPERGRAPH_NEO4J_USER', environment['PAPERGRAPH_NEO4J_USER']],
    ['', DEFAULT_NEO4J_USER],
  );
  return { address, credentials: { user, password } };
}

export interface ServerConfig {
  readonly port: number;
  readonly host: string;
}

/**
 * Where the server listens: the options `--port` and `--host`, else `PORT` and `HOST`, else `localhost:4000`.
 * Throws `BAD_USAGE` if the port is none.
 */
export function serverConfig(
  options: { readonly port?: string | undefined; readonly host?: string | undefined },
  environment: Environment = process.env,
): ServerConfig {
  const [name, port] = firstSet(
    ['--port', options.port],
    ['PORT', environment['PORT']],
    ['', String(DEFAULT_PORT)],
  );
  if (!/^\d{1,5}$/.test(port) || Number(port) > GREATEST_PORT)
    throw new PapergraphError(
      'BAD_USAGE',
      `${name}: ${JSON.stringify(port)} is no port, from 0 to ${GREATEST_PORT}`,
    );
  const [, host] = firstSet(['--host', options.host], ['HOST', environment['HOST']], ['', DEFAULT_HOST]);
  return { port: Number(port), host };
}

/** Whether errors come with their stack: `PAPERGRAPH_DEBUG=1`. */
export function isDebugging(environment: Environment = process.env): boolean {
  return environment['PAPERGRAPH_DEBUG'] === '1';
}

type Setting<T> = readonly [name: string, value: T];

/** An empty variable is as good as none: shells and compose files set them so. */
function firstSet(
  ...settings: readonly [...Setting<string | undefined>[], Setting<string>]
): Setting<string> {
  const found = settings.find(([, value]) => value !== undefined && value !== '');
  return [found?.[0] ?? '', found?.[1] ?? ''];
}

/**
 * A password in an address would be seen by everybody who lists the machine's processes, and would go into shell
 * histories, logs and error messages, which all show the address. The message must not repeat it either.
 */
function refusePassword(name: string, address: string): void {
  if (address.startsWith('file:') || !address.includes('@')) return;
  throw new PapergraphError(
    'BAD_USAGE',
    `${name}: a store's address must not hold user or password, for it is shown in lists of processes and in logs. ` +
      'Write it as neo4j://HOST:PORT, and set PAPERGRAPH_NEO4J_USER and PAPERGRAPH_NEO4J_PASSWORD',
  );
}
