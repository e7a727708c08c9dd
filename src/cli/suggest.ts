import { Command, InvalidArgumentError, Option } from 'commander';
import type { Suggestion } from '../graph/similarConcepts.js';
import { suggestedMerges } from '../graph/suggestedMerges.js';
import { storeOption, type StoreOptions } from './options.js';
import { withExistingStore } from './withStore.js';

const HELP_AFTER = `
Concepts that are only similar are never merged. This lists those that may be one, each with the reason: a paper gives
one the name of the other (alias), initials (abbreviation), other order (words), one letter (spelling).

Examples:
  $ papergraph suggest
  $ papergraph suggest --min-papers 5 --json`;

const DEFAULT_MIN_PAPERS = 2;

interface SuggestOptions extends StoreOptions {
  readonly minPapers: number;
  readonly json?: true;
}

export function suggestCommand(): Command {
  return new Command('suggest')
    .description('list concepts that may be one, with the reason')
    .addOption(
      new Option('--min-papers <count>', 'only concepts that so many papers mention')
        .argParser(toCount)
        .default(DEFAULT_MIN_PAPERS),
    )
    .addOption(new Option('--json', 'print the suggestions as JSON'))
    .addOption(storeOption())
    .addHelpText('after', HELP_AFTER)
    .action(runSuggest);
}

function toCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('It must be a number from 1.');
  return count;
}

async function runSuggest({ minPapers, json, ...options }: SuggestOptions): Promise<void> {
  const suggestions = await withExistingStore(options, (store) => suggestedMerges(store, minPapers));
  if (json === true) console.log(JSON.stringify(suggestions, null, 2));
  else for (const line of toText(suggestions)) console.log(line);
}

function toText(suggestions: readonly Suggestion[]): string[] {
  if (suggestions.length === 0) return ['No concepts are similar.'];
  return suggestions.map(
    ({ rarer, other, reason }) =>
      `${reason.padEnd(12)}  ${rarer.name} (${rarer.paperCount})  may be  ${other.name} (${other.paperCount})`,
  );
}
