import { createHash } from 'node:crypto';
import { eachPage } from '../pages.js';
import type { GraphStore } from '../store.js';
import { type End, entrySchema, EXPORT_VERSION, type KeptEntry } from './entries.js';

/** So many papers with all that they say are in memory at once. */
const READINGS_IN_A_PAGE = 200;

/**
 * Everything that the store holds, as JSON Lines, each with its line feed: a header, the entries, and an end by which
 * whoever reads them sees that they are whole. The same graph gives the same lines, whichever store it is in.
 *
 * @param store must not change meanwhile: see `GraphKeeping.snapshot`, and `endingAfter` for the check that it wants
 * @param onEntry is told of each entry before its line comes
 */
export async function* exportLines(
  store: GraphStore,
  onEntry: (kind: KeptEntry['kind']) => void = () => undefined,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let lines = 0;
  const counted = (line: string) => {
    hash.update(line);
    lines += 1;
    return line;
  };
  yield counted(lineOf({ kind: 'papergraph', version: EXPORT_VERSION }));
  for await (const entry of entriesOf(store)) {
    onEntry(entry.kind);
    yield counted(lineOf(entrySchema.parse(entry)));
  }
  yield lineOf({ kind: 'end', lines, sha256: hash.digest('hex') } satisfies End);
}

async function* entriesOf(store: GraphStore): AsyncGenerator<Pick<KeptEntry, 'kind'>> {
  for (const concept of await store.installedVocabulary()) yield { kind: 'vocabulary', ...concept };
  for await (const page of eachPage((request) => store.findJournalEntries(request)))
    for (const correction of page) yield { kind: 'correction', ...correction };
  for await (const page of eachPage((request) => store.findReadings(request), READINGS_IN_A_PAGE))
    for (const reading of page) yield { kind: 'reading', ...reading };
  for await (const page of eachPage((request) => store.findGrownRelations(request)))
    for (const relation of page) yield { kind: 'grown', ...relation };
}

function lineOf(value: unknown): string {
  return JSON.stringify(value) + '\n';
}
