import { Command, Option } from 'commander';
import { exportLines } from '../graph/keeping/exportLines.js';
import { EntryProgress } from './entryProgress.js';
import { exitInterrupted, interruptible, unlessAborted } from './interrupt.js';
import { storeOption, type StoreOptions } from './options.js';
import { writeOutput } from './output.js';
import { withExistingStore } from './withStore.js';

const HELP_AFTER = `
Writes the whole graph as JSON Lines, one thing a line: the vocabulary, corrections, what each paper was read to say,
kinds that grew from papers. papergraph import makes the same graph of it, in either store; the same graph gives the same
bytes. docs/keeping.md describes the lines.

Examples:
  $ papergraph export --output graph.jsonl.gz
  $ papergraph export | papergraph import - --store neo4j://localhost:7687
  $ papergraph export | jq 'select(.kind == "reading") | .facts[].evidence.text'`;

interface ExportOptions extends StoreOptions {
  readonly output?: string;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('write the whole graph to a file, without loss')
    .addOption(
      new Option('--output <file>', 'write to a file, which appears when it is complete; .gz compresses'),
    )
    .addOption(storeOption())
    .addHelpText('after', HELP_AFTER)
    .action(runExport);
}

async function runExport({ output, ...options }: ExportOptions): Promise<void> {
  const progress = new EntryProgress('exported');
  await interruptible(async (signal) => {
    try {
      await withExistingStore(options, (store) =>
        store.snapshot((state) =>
          writeOutput(output, unlessAborted(exportLines(state, progress.add), signal)),
        ),
      );
    } catch (error) {
      if (signal.aborted) exitInterrupted('Stopped.');
      throw error;
    }
  });
  console.error(progress.describe());
}
