import { Argument, Command, Option } from 'commander';
import { restoreGraph } from '../graph/keeping/restoreGraph.js';
import { EntryProgress } from './entryProgress.js';
import { exitStopped, interruptible } from './interrupt.js';
import { storeOption, type StoreOptions } from './options.js';
import { keeperOf } from './withStore.js';

const HELP_AFTER = `
The backup is checked before anything is written. An embedded store changes in one step, also while a server has it open; for
Neo4j it is as with papergraph import. A backup of Neo4j can be restored into a file too.

Examples:
  $ papergraph restore reading-2026-11-27.backup.gz --store file:./restored.db
  $ papergraph restore reading-2026-11-27.backup.gz --replace`;

interface RestoreOptions extends StoreOptions {
  readonly replace?: true;
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('make the store what papergraph backup wrote')
    .addArgument(new Argument('<file>', 'the backup'))
    .addOption(new Option('--replace', 'even if the store holds a graph, which is lost'))
    .addOption(storeOption())
    .addHelpText('after', HELP_AFTER)
    .action(runRestore);
}

async function runRestore(file: string, { replace, ...options }: RestoreOptions): Promise<void> {
  const keeper = await keeperOf(options);
  const progress = new EntryProgress('restored');
  await interruptible(async (signal) => {
    try {
      await restoreGraph(keeper, file, { replace, signal, onProgress: progress.show });
    } catch (error) {
      if (signal.aborted)
        exitStopped(signal, 'Stopped. A file is as it was; for Neo4j the same command goes on from there.', {
          needsReader: true,
        });
      throw error;
    }
  });
  console.log(`The store is what ${file} holds`);
}
