/** `npm run bench`: how fast papergraph is. */
import '../src/cli/production.js';
import { Command, Option } from 'commander';
import { type ApiBenchOptions, benchApi } from './api/api.js';
import { benchClients, type ClientsBenchOptions } from './clients/clients.js';
import { benchCompletion, type CompletionBenchOptions } from './completion.js';
import { benchExtract, type ExtractBenchOptions } from './extract/extract.js';
import { benchGrowth, type GrowthBenchOptions } from './growth/growth.js';
import { benchHubs, type HubsBenchOptions } from './hubs.js';
import { benchWrite, type WriteBenchOptions } from './write/write.js';
import { DEFAULT_SEED } from './syntheticGraph.js';
import { benchWeb, type WebBenchOptions } from './web.js';
import { wholeNumber } from '../scripts/wholeNumber.js';

const WRONG_USE = 2;
const FAILED = 1;

const HELP_AFTER = `
Each prints Markdown tables on the standard output, and what it is doing beside them on the standard error.

Examples:
  $ npm run bench -- api
  $ npm run bench -- api --seed 8
  $ npm run bench -- api --papers 2000 --concepts 500 --runs 20 --keep .bench`;

function wholeNumbers(written: string): number[] {
  return written.split(',').map(wholeNumber);
}

/** Of the commands that make what they measure. */
function seedOption(): Option {
  return new Option('--seed <number>', 'what chance begins with: the same seed makes the same graph')
    .argParser(wholeNumber)
    .default(DEFAULT_SEED);
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? `bench: ${error.message}` : error);
  process.exitCode = FAILED;
}

const program = new Command('bench')
  .description('say how fast papergraph is')
  .addHelpText('after', HELP_AFTER);

program
  .command('api')
  .description(
    'questions over HTTP: papergraph, @neo4j/graphql and the plain driver on one Neo4j, and the embedded store',
  )
  .option('--papers <count>', 'papers in the graph, with 15 facts each', wholeNumber, 20_000)
  .option('--concepts <count>', 'concepts that they speak of', wholeNumber, 5_000)
  .option('--runs <count>', 'how often each question is asked', wholeNumber, 60)
  .addOption(seedOption())
  .option('--keep <folder>', 'keep the stores there, and use those that are there already')
  .action((options: ApiBenchOptions) => benchApi(options).catch(fail));

program
  .command('clients')
  .description('a server on the embedded store while many clients ask heavy questions and papers are written')
  .option('--papers <count>', 'papers in the graph, with 15 facts each', wholeNumber, 20_000)
  .option('--concepts <count>', 'concepts that they speak of', wholeNumber, 5_000)
  .option('--connections <count>', 'clients that ask heavy questions', wholeNumber, 32)
  .option(
    '--seconds <count>',
    'how long is asked: by one client, by all, and by all while papers are written',
    wholeNumber,
    600,
  )
  .addOption(seedOption())
  .option('--keep <folder>', 'keep the store there, and use that which is there already')
  .action((options: ClientsBenchOptions) => benchClients(options).catch(fail));

program
  .command('completion')
  .description('names completed as somebody types, and what is heavy to count, on the embedded store')
  .option('--papers <count>', 'papers in the graph, with 15 facts each', wholeNumber, 20_000)
  .option('--concepts <count>', 'concepts, with two names each', wholeNumber, 100_000)
  .option('--runs <count>', 'how often each question is asked', wholeNumber, 40)
  .addOption(seedOption())
  .action((options: CompletionBenchOptions) => benchCompletion(options).catch(fail));

program
  .command('extract')
  .description('reading abstracts, beside wink-nlp, compromise and a conditional random field')
  .option('--papers <count>', 'papers that are read', wholeNumber, 2_000)
  .option(
    '--input <file>',
    'where they are taken from, again and again if it has less',
    'data/sample/papers.jsonl',
  )
  .option(
    '--learn <file>',
    'gold papers from which a conditional random field learns, to be measured too (needs Python)',
  )
  .option('--gold <file>', 'other gold papers, by which mentions are right or wrong')
  .option('--only <name>', 'only contestants with this in their name, as in "patterns, 1"', '')
  .action((options: ExtractBenchOptions) => benchExtract(options).catch(fail));

program
  .command('growth')
  .description('what the questions of the API cost with few papers and with many')
  .addOption(new Option('--store <kind>', 'which store').choices(['embedded', 'neo4j']).default('embedded'))
  .option(
    '--papers <counts>',
    'papers in each graph, from few to many, with 15 facts each',
    wholeNumbers,
    [10_000, 100_000],
  )
  .option('--concepts <count>', 'concepts that they speak of, 2000 or more', wholeNumber, 20_000)
  .option('--runs <count>', 'how often each question is asked', wholeNumber, 24)
  .addOption(seedOption())
  .option('--keep <folder>', 'keep the stores there, and use those that are there already')
  .action((options: GrowthBenchOptions) => benchGrowth(options).catch(fail));

program
  .command('hubs')
  .description('paths between, and graphs around, concepts that are in very many papers')
  .addOption(new Option('--store <kind>', 'which store').choices(['embedded', 'neo4j']).default('embedded'))
  .option('--papers <count>', 'papers in the graph, with 15 facts each', wholeNumber, 100_000)
  .option('--concepts <count>', 'concepts that they speak of, 4001 or more', wholeNumber, 20_000)
  .option('--runs <count>', 'how often each question is asked', wholeNumber, 10)
  .addOption(seedOption())
  .option('--keep <folder>', 'keep the store there, and use that which is there already')
  .action((options: HubsBenchOptions) => benchHubs(options).catch(fail));

program
  .command('web')
  .description('frames a second of a large drawing while it is moved, in Chromium, beside Cytoscape.js')
  .option('--nodes <count>', 'nodes of the drawing', wholeNumber, 5_000)
  .option('--edges <count>', 'edges of the drawing', wholeNumber, 20_000)
  .option('--seconds <count>', 'how long each is moved, for panning and for zooming', wholeNumber, 6)
  .option('--rounds <count>', 'how often each is measured, in turn', wholeNumber, 3)
  .addOption(seedOption())
  .action((options: WebBenchOptions) => benchWeb(options).catch(fail));

program
  .command('write')
  .description('writing papers, beside loading the same rows with nothing around it')
  .addOption(
    new Option('--store <kind>', 'which store').choices(['embedded', 'neo4j', 'both']).default('both'),
  )
  .option('--papers <count>', 'papers, with 15 facts each', wholeNumber, 20_000)
  .option('--concepts <count>', 'concepts that they speak of', wholeNumber, 5_000)
  .option('--batch <count>', 'papers in one transaction', wholeNumber, 250)
  .addOption(seedOption())
  .action((options: WriteBenchOptions) => benchWrite(options).catch(fail));

for (const command of [program, ...program.commands])
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : WRONG_USE));
await program.parseAsync();
