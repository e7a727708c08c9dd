import type { VocabularyConcept } from '../../../schema/knowledge.js';
import type { GraphStore } from '../store.js';
import { type EntryCounts, type KeptEntry, NO_ENTRIES } from './entries.js';

/** Papers are written so many in one transaction, other entries too. */
const ENTRIES_IN_A_BATCH = 100;

export interface FillOptions {
  /** When it aborts, filling ends with the batch that is being written, by throwing the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Is told after each batch how much is written. */
  readonly onProgress?: ((counts: EntryCounts) => void) | undefined;
}

/**
 * Writes what an export holds into a store that holds nothing, or a part of the same export: what is there already is
 * passed over. Says how much there was.
 */
export async function fillStore(
  store: GraphStore,
  entries: AsyncIterable<KeptEntry>,
  { signal, onProgress }: FillOptions = {},
): Promise<EntryCounts> {
  let counts = NO_ENTRIES;
  // It is installed as a whole, when its last concept has come: its files, which persons edit, bound its size.
  let vocabulary: VocabularyConcept[] = [];
  const installVocabulary = async () => {
    if (vocabulary.length > 0) await store.installVocabulary(vocabulary);
    vocabulary = [];
  };
  for await (const batch of inBatches(entries)) {
    signal?.throwIfAborted();
    const { kind } = batch[0];
    if (kind === 'vocabulary') vocabulary.push(...ofKind('vocabulary', batch).map(withoutKind));
    else {
      await installVocabulary();
      await writeBatch(store, batch);
    }
    counts = { ...counts, [kind]: counts[kind] + batch.length };
    onProgress?.(counts);
  }
  await installVocabulary();
  return counts;
}

/** Entries of one kind. */
type Batch = readonly [KeptEntry, ...KeptEntry[]];

async function* inBatches(entries: AsyncIterable<KeptEntry>): AsyncGenerator<Batch> {
  let batch: [KeptEntry, ...KeptEntry[]] | undefined;
  for await (const entry of entries) {
    if (batch?.[0].kind === entry.kind && batch.length < ENTRIES_IN_A_BATCH) batch.push(entry);
    else {
      if (batch !== undefined) yield batch;
      batch = [entry];
    }
  }
  if (batch !== undefined) yield batch;
}

async function writeBatch(store: GraphStore, batch: Batch): Promise<void> {
  switch (batch[0].kind) {
    case 'correction':
      return store.writeJournalEntries(ofKind('correction', batch));
    case 'reading':
      return writeReadings(store, ofKind('reading', batch));
    case 'grown':
      return store.addGrownRelations(ofKind('grown', batch));
    case 'vocabulary':
      throw new Error('the vocabulary is installed as a whole');
  }
}

async function writeReadings(store: GraphStore, readings: readonly EntryOf<'reading'>[]): Promise<void> {
  const there = await store.paperVersions(readings.map(({ paper }) => paper.id));
  await store.writePapers(readings.filter(({ paper }) => !there.has(paper.id)));
}

type EntryOf<Kind extends KeptEntry['kind']> = Extract<KeptEntry, { kind: Kind }>;

function ofKind<Kind extends KeptEntry['kind']>(kind: Kind, batch: Batch): EntryOf<Kind>[] {
  return batch.filter((entry): entry is EntryOf<Kind> => entry.kind === kind);
}

function withoutKind({ id, name, type, aliases, broader, close }: EntryOf<'vocabulary'>): VocabularyConcept {
  return { id, name, type, aliases, broader, close };
}
