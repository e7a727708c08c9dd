/** Corrections made and undone: what is asked for is checked against the graph, then written, and the hierarchy grows anew. */
import { PapergraphError } from '../../../schema/errors.js';
import { growHierarchy } from '../hierarchy.js';
import type { GraphStore } from '../store.js';
import type { Change, Correction, Signature } from './correction.js';
import { changeFor, type CorrectionRequest } from './propose.js';
import { checkedSignature } from './texts.js';

/** How often somebody else may be faster, before this one gives up. */
const ATTEMPTS = 10;

/**
 * Makes a correction. It is written whole or not at all, with the papers that it is about.
 * Throws `BAD_INPUT`, saying why, if it cannot be made.
 */
export async function correct(
  store: GraphStore,
  request: CorrectionRequest,
  signature: Signature,
): Promise<Correction> {
  const { by, reason } = checkedSignature(signature);
  return written(store, async () => {
    const { revision, changes } = await store.journal();
    const { change, before } = await changeFor(store, request, changes);
    return store.makeCorrection({ change, before, by, reason }, revision);
  });
}

/**
 * Takes a correction back: the graph is then as if it had never been made. Those that were made later hold.
 * Throws `BAD_INPUT` if there is none with this number, or if it is undone.
 */
export async function undo(store: GraphStore, number: number, by: string): Promise<Correction> {
  const signature = checkedSignature({ by, reason: null });
  return written(store, async () => {
    const { revision } = await store.journal();
    const correction = (await store.correctionsByNumbers([number])).get(number);
    if (correction === undefined) {
      throw new PapergraphError('BAD_INPUT', `There is no correction ${number}: \`corrections\` lists them.`);
    }
    if (correction.undone !== null) {
      throw new PapergraphError(
        'BAD_INPUT',
        `Correction ${number} is undone already: ${correction.undone.by} did it at ${correction.undone.at}.`,
      );
    }
    return store.undoCorrection(number, signature.by, revision);
  });
}

/** Tries again, from the beginning, while others write corrections between reading and writing. */
async function written(store: GraphStore, attempt: () => Promise<Correction | null>): Promise<Correction> {
  for (let i = 0; i < ATTEMPTS; i++) {
    const correction = await attempt();
    if (correction === null) continue;
    if (movesHierarchy(correction.change)) await growHierarchy(store);
    return correction;
  }
  throw new PapergraphError(
    'STORE_UNAVAILABLE',
    'Too many corrections are made at the same time: try again.',
  );
}

/** Whether the hierarchy that grows from papers may be another after it. */
function movesHierarchy(change: Change): boolean {
  switch (change.kind) {
    case 'ACCEPT_FACT':
    case 'REJECT_FACT':
      return change.fact.predicate === 'IS_A';
    case 'REMOVE_CLOSE':
    case 'REJECT_MERGE':
      return false;
    case 'RENAME_CONCEPT':
    case 'MERGE_CONCEPTS':
    case 'SPLIT_CONCEPT':
    case 'ADD_ALIAS':
    case 'REMOVE_ALIAS':
    case 'ADD_BROADER':
    case 'REMOVE_BROADER':
    case 'ADD_CLOSE': // Both are curated then, and what is curated may be a kind by one word alone.
    case 'DELETE_PAPER':
      return true;
  }
}
