import { Command, Option } from 'commander';
import { exitStopped, interruptible } from './interrupt.js';
import { storeOption, type StoreOptions } from './options.js';
import { keeperOf } from './withStore.js';

const HELP_AFTER = `
Every other command refuses a store that an older papergraph wrote. This one writes what it holds into a backup, says where,
and brings it up to date. If that is interrupted, the store is as it was; run it again: a backup that is there from then is
used, if it holds what the store holds. Stop what writes to the store first.

Examples:
  $ papergraph upgrade
  $ papergraph upgrade --store neo4j://localhost:7687 --backup before.backup.gz`;

interface UpgradeOptions extends StoreOptions {
  readonly backup?: string;
}

export function upgradeCommand(): Command {
  return new Command('upgrade')
    .description('bring a store of an older papergraph up to date, after a backup')
    .addOption(
      new Option(
        '--backup <file>',
        'where the backup goes (default: a name with the version, beside the store)',
      ),
    )
    .addOption(storeOption())
    .addHelpText('after', HELP_AFTER)
    .action(runUpgrade);
}

async function runUpgrade({ backup: file, ...options }: UpgradeOptions): Promise<void> {
  const keeper = await keeperOf(options);
  const { from, to, backup, wasBackedUp } = await interruptible(async (signal) => {
    try {
      return await keeper.upgrade(file, signal);
    } catch (error) {
      if (signal.aborted) exitStopped(signal, 'Stopped. The store is as it was.', { needsReader: true });
      throw error;
    }
  });
  if (backup === null) {
    console.log(`The store needs no upgrade (version ${to}).`);
    return;
  }
  const when = wasBackedUp ? ', which was there already and holds just that' : '';
  console.log(`Upgraded from version ${from} to ${to}. What it was is in ${backup}${when}`);
}
