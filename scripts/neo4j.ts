/**
 * `npm run neo4j`: a real Neo4j on this machine without Docker, for as long as this runs. Its data stay in
 * `.neo4j/home` of the checkout, so that the next run goes on with them. Port by NEO4J_BOLT_PORT (7687 if not set).
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NEO4J_FOLDER } from './neo4j/jars.js';
import { startNeo4jServer } from './neo4j/server.js';

const home = join(NEO4J_FOLDER, 'home');
const PASSWORD_FILE = join(home, 'password');

interface ChosenPassword {
  readonly password: string;
  /** What to type in place of it; the password itself only where nobody has seen it yet. */
  readonly shown: string;
}

async function choosePassword(): Promise<ChosenPassword> {
  const given = process.env['PAPERGRAPH_NEO4J_PASSWORD'];
  if (given !== undefined && given !== '') return { password: given, shown: '"$PAPERGRAPH_NEO4J_PASSWORD"' };
  try {
    return { password: await readFile(PASSWORD_FILE, 'utf8'), shown: `"$(cat ${PASSWORD_FILE})"` };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const password = randomBytes(12).toString('hex');
  await mkdir(home, { recursive: true });
  await writeFile(PASSWORD_FILE, password, { mode: 0o600 });
  return { password, shown: password };
}

function choosePort(): number {
  const given = process.env['NEO4J_BOLT_PORT'] ?? '7687';
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(
      `NEO4J_BOLT_PORT is "${given}": set it to a port from 1 to 65535, or to 0 for any free one`,
    );
  }
  return port;
}

async function main(): Promise<void> {
  const port = choosePort();
  const { password, shown } = await choosePassword();
  console.log('Starting Neo4j …');
  const starting = startNeo4jServer({ home, port, password, report: console.log });
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!stopping.signal.aborted) console.log('Stopping Neo4j …');
      stopping.abort();
      // A server that does not start says so below.
      starting.then((server) => server.stop()).catch(() => undefined);
    });
  }
  const server = await starting;
  console.log(
    [
      `Neo4j answers at ${server.address}; its data are in ${home}. To use it with papergraph, in another terminal:`,
      '',
      `  export PAPERGRAPH_STORE=${server.address}`,
      `  export PAPERGRAPH_NEO4J_USER=${server.user}`,
      `  export PAPERGRAPH_NEO4J_PASSWORD=${shown}`,
      '',
      'Ctrl-C stops it.',
    ].join('\n'),
  );
  await server.ended;
  if (!stopping.signal.aborted) {
    throw new Error(`Neo4j has ended by itself: see ${join(home, 'logs', 'neo4j.log')}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
