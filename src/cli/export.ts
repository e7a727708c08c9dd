import { Command, Option } from 'commander';
import { PapergraphError } from '../../schema/errors.js';
import { endingAfter } from '../graph/keeping/endingAfter.js';
import { exportLines } from '../graph/keeping/exportLines.js';
import { unlessAborted } from '../graph/keeping/unlessAborted.js';
import { DOCUMENTS, writeTables } from '../graph/sharing/formats.js';
import type { GraphStore } from '../graph/store.js';
import { EntryProgress } from './entryProgress.js';
import { exitStopped, interruptible } from './interrupt.js';
import { storeOption, type StoreOptions } from './options.js';
import { writeOutput } from './output.js';
import { withExistingStore } from './withStore.js';

const HELP_AFTER = `
By default the whole graph as JSON Lines, one thing a line: the vocabulary, corrections, what each paper was read to say,
kinds that grew from papers. papergraph import makes the same graph of it, in either store; the same graph gives the same
bytes. graphml, json-ld and csv are for other programs, and no way back. docs/keeping.md describes all four.

Examples:
  $ papergraph export --output graph.jsonl.gz
  $ papergraph export | papergraph import - --store neo4j://localhost:7687
  $ papergraph export | jq 'select(.kind == "reading") | .facts[].evidence.text'
  $ papergraph export --format graphml --output graph.graphml
  $ papergraph export --format csv --output tables`;

const FORMATS = ['jsonl', 'graphml', 'json-ld', 'csv'] as const;

interface ExportOptions extends StoreOptions {
  readonly output?: string;
  readonly format: (typeof FORMATS)[number];
}

export function exportCommand(): Command {
  return new Command('export')
    .description('write the whole graph to a file, without loss or for other programs')
    .addOption(
      new Option('--format <format>', 'jsonl, which can be imported, or one for other programs')
        .choices(FORMATS)
        .default('jsonl'),
    )
    .addOption(
      new Option(
        '--output <file>',
        'a file, which appears when it is complete (.gz compresses), or a folder for csv',
      ),
    )
    .addOption(storeOption())
    .addHelpText('after', HELP_AFTER)
    .action(runExport);
}

async function runExport({ output, format, ...options }: ExportOptions): Promise<void> {
  const progress = new EntryProgress('exported');
  await interruptible(async (signal) => {
    const write = async (state: GraphStore, checkUnchanged: () => Promise<void>): Promise<void> => {
      const checked = (chunks: AsyncIterable<string>) =>
        endingAfter(unlessAborted(chunks, signal), checkUnchanged);
      if (format === 'jsonl') await writeOutput(output, checked(exportLines(state, progress.add)));
      else if (format === 'csv') await writeTables(state, folderOf(output), checked);
      else await writeOutput(output, checked(DOCUMENTS[format](state)));
    };
    try {
      await withExistingStore(options, (store) => store.snapshot(write));
    } catch (error) {
      if (signal.aborted) exitStopped(signal, 'Stopped.');
      throw error;
    }
  });
  if (format === 'jsonl') console.error(progress.describe());
}

function folderOf(output: string | undefined): string {
  if (output !== undefined && output !== '-') return output;
  throw new PapergraphError(
    'BAD_USAGE',
    '--format csv writes several tables: name a folder for them by --output',
  );
}
