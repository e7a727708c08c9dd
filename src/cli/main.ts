#!/usr/bin/env node
import './production.js';
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { askCommand } from './ask.js';
import { backupCommand } from './backup.js';
import { exportCommand } from './export.js';
import { extractCommand } from './extract.js';
import { explainFailure } from './failure.js';
import { importCommand } from './import.js';
import { ingestCommand } from './ingest.js';
import { onOutputError } from './interrupt.js';
import { restoreCommand } from './restore.js';
import { serveCommand } from './serve.js';
import { statusCommand } from './status.js';
import { suggestCommand } from './suggest.js';
import { upgradeCommand } from './upgrade.js';
import { workerCommand } from './worker.js';

const { version, description } = createRequire(import.meta.url)('papergraph/package.json') as {
  version: string;
  description: string;
};

const EXIT_WRONG_USE = 2;

/** In the order in which the help lists them. */
const COMMANDS = [
  ingestCommand,
  extractCommand,
  serveCommand,
  askCommand,
  suggestCommand,
  exportCommand,
  importCommand,
  backupCommand,
  restoreCommand,
  upgradeCommand,
  workerCommand,
  statusCommand,
];

const HELP_AFTER = `
Examples:
  $ papergraph ingest data/sample
  $ papergraph ask "which papers replace MLP layers?"
  $ papergraph serve

Environment:
  PAPERGRAPH_STORE           where papers are kept: file:PATH, neo4j://HOST:PORT or bolt://HOST:PORT
                             (default: file:./papergraph.db)
  PAPERGRAPH_NEO4J_USER      user for Neo4j (default: neo4j)
  PAPERGRAPH_NEO4J_PASSWORD  password for Neo4j
  PAPERGRAPH_QUEUE           queue that workers read from: redis://HOST:PORT, or rediss:// if it is encrypted
  PAPERGRAPH_QUEUE_USER, PAPERGRAPH_QUEUE_PASSWORD
                             user, if it has users, and password for the queue
  PAPERGRAPH_ADMIN_KEY       key that lets its senders change the graph by GraphQL (default: nobody can)
  PAPERGRAPH_LLM_URL         base address of an OpenAI-compatible server, as in http://localhost:11434/v1
  PAPERGRAPH_LLM_MODEL       the model that reads, and translates questions that the grammar does not understand
  PAPERGRAPH_LLM_KEY         key for that server, if it wants one
  PAPERGRAPH_LLM_BUDGET      tokens, in and out, that one run may use (default: no limit)
  PAPERGRAPH_LLM_PRICE_INPUT, PAPERGRAPH_LLM_PRICE_OUTPUT
                             prices of a million tokens, for estimates of cost
  PAPERGRAPH_LLM_CONCURRENCY requests at once (default: 4)
  PAPERGRAPH_LLM_TIMEOUT     seconds that one answer may take (default: 120, at most 300)
  PAPERGRAPH_LLM_MAX_OUTPUT  tokens that one answer may have (default: 4096)
  PAPERGRAPH_CACHE           folder of its answers and of services' responses (default: ./papergraph-cache)
  PAPERGRAPH_ARXIV_API       arXiv's API (default: https://export.arxiv.org/api/query)
  PAPERGRAPH_REQUEST_INTERVAL
                             seconds between two requests to a service that papers are fetched from (default: 3)
  PORT, HOST                 where the server listens (default: 4000, localhost); papergraph serve --help lists the
                             others that are for it
  PAPERGRAPH_DEBUG=1         errors come with their stack

Exit codes: 0 done, 1 something failed, 2 wrong use, 130 stopped by Ctrl-C.`;

async function main(): Promise<void> {
  const program = new Command('papergraph')
    .description(description)
    .version(version)
    .addHelpText('after', HELP_AFTER)
    .showHelpAfterError('(papergraph --help says more)');
  for (const make of COMMANDS) program.addCommand(make().copyInheritedSettings(program));
  // Set on each, for a command that was made apart does not inherit it.
  for (const command of [program, ...program.commands]) command.exitOverride();

  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_WRONG_USE;
    else process.exitCode = explainFailure(error);
  }
}

process.stdout.on('error', onOutputError);
process.stderr.on('error', () => undefined);

await main();
