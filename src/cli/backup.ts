import { Argument, Command } from 'commander';
import { exitStopped, interruptible } from './interrupt.js';
import { storeOption, type StoreOptions } from './options.js';
import { keeperOf } from './withStore.js';

const HELP_AFTER = `
A backup of an embedded store is a copy of its file, as it is at one moment, while others read and write. A backup of Neo4j is
an export, and fails if somebody writes meanwhile. Both are compressed, whatever the name, and tell when they are damaged.
papergraph restore puts them back.

Examples:
  $ papergraph backup reading-2026-11-27.backup.gz
  $ papergraph backup graph.backup.gz --store neo4j://localhost:7687`;

export function backupCommand(): Command {
  return new Command('backup')
    .description('copy the store into a file, while it is used')
    .addArgument(new Argument('<file>', 'a file that is not there yet'))
    .addOption(storeOption())
    .addHelpText('after', HELP_AFTER)
    .action(runBackup);
}

async function runBackup(file: string, options: StoreOptions): Promise<void> {
  const keeper = await keeperOf(options);
  await interruptible(async (signal) => {
    try {
      await keeper.backUp(file, signal);
    } catch (error) {
      if (signal.aborted) exitStopped(signal, 'Stopped. There is no backup.', { needsReader: true });
      throw error;
    }
  });
  console.log(`The store is in ${file}`);
}
