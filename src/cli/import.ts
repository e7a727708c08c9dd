import { Argument, Command, Option } from 'commander';
import { importGraph } from '../graph/keeping/importGraph.js';
import { EntryProgress } from './entryProgress.js';
import { exitStopped, interruptible } from './interrupt.js';
import { storeOption, type StoreOptions } from './options.js';
import { keeperOf } from './withStore.js';

const HELP_AFTER = `
The export is checked from its first to its last line before anything is written. A file appears, or changes, when all of it
is there. A Neo4j database is refused by every command until all of it is there; after an interruption the same command
goes on.

Examples:
  $ papergraph import graph.jsonl.gz
  $ papergraph import graph.jsonl.gz --store neo4j://localhost:7687
  $ papergraph export --store neo4j://localhost:7687 | papergraph import - --store file:./copy.db`;

interface ImportOptions extends StoreOptions {
  readonly replace?: true;
}

export function importCommand(): Command {
  return new Command('import')
    .description('make the store hold what papergraph export wrote')
    .addArgument(new Argument('<file>', 'the export, gzip or not, or - for standard input'))
    .addOption(new Option('--replace', 'even if the store holds a graph, which is lost'))
    .addOption(storeOption())
    .addHelpText('after', HELP_AFTER)
    .action(runImport);
}

async function runImport(file: string, { replace, ...options }: ImportOptions): Promise<void> {
  const keeper = await keeperOf(options);
  const progress = new EntryProgress('imported');
  await interruptible(async (signal) => {
    try {
      const counts = await importGraph(keeper, file, { replace, signal, onProgress: progress.show });
      progress.show(counts);
    } catch (error) {
      if (signal.aborted)
        exitStopped(signal, 'Stopped. A file is as it was; for Neo4j the same command goes on from there.', {
          needsReader: true,
        });
      throw error;
    }
  });
  console.log(progress.describe());
}
