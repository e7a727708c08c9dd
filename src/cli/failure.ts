import { PapergraphError } from '../../schema/errors.js';
import { isDebugging } from '../config.js';

/** Says on standard error what failed, and returns the exit code: 2 for wrong use, else 1. */
export function explainFailure(error: unknown): number {
  console.error(`papergraph: ${messageOf(error)}`);
  if (isDebugging()) console.error(error);
  return error instanceof PapergraphError && error.code === 'BAD_USAGE' ? 2 : 1;
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // The system's own errors, as of a full disk, say enough.
  if (error instanceof PapergraphError || (error instanceof Error && 'syscall' in error)) return message;
  return `${message} (this should not happen: PAPERGRAPH_DEBUG=1 shows where it did)`;
}
