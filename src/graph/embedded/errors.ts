import { PapergraphError } from '../../../schema/errors.js';

/** SQLite's primary result codes: https://sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** Their texts in SQLite, for where the driver tells no code: when the rows of a statement are read. */
const CODES_BY_TEXT: Readonly<Record<string, number>> = {
  'database is locked': BUSY,
  'database table is locked': LOCKED,
  'attempt to write a readonly database': READONLY,
  'disk I/O error': IOERR,
  'database disk image is malformed': CORRUPT,
  'database or disk is full': FULL,
  'unable to open database file': CANTOPEN,
  'file is not a database': NOTADB,
};

/** Of what is copied into another file: whether that one is at fault, and not the file that is read. */
export function isOfTarget(error: unknown): boolean {
  return [READONLY, FULL, CANTOPEN].includes(resultCodeOf(error) ?? 0);
}

/** What the driver throws, said as papergraph says it. What does not come from SQLite stays as it is. */
export function storeError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof PapergraphError) return error;
  const { code } = error as { code?: unknown };
  if (code === 'ERR_INVALID_STATE' || error.message === 'database is not open') {
    return new PapergraphError('STORE_UNAVAILABLE', `${path} is closed: open the store again`, {
      cause: error,
    });
  }
  const resultCode = resultCodeOf(error);
  return resultCode === undefined ? error : primaryError(resultCode, error, path);
}

function resultCodeOf(error: unknown): number | undefined {
  const { errcode, message } = error as { errcode?: unknown; message?: string };
  // The lower byte of an extended result code is its primary code.
  return typeof errcode === 'number' ? errcode & 0xff : CODES_BY_TEXT[message ?? ''];
}

function primaryError(resultCode: number, cause: Error, path: string): PapergraphError {
  const unavailable = (reason: string, isStateOfStore = true) =>
    new PapergraphError('STORE_UNAVAILABLE', `${path} ${reason}`, { cause, isStateOfStore });
  switch (resultCode) {
    case BUSY:
    case LOCKED:
      return unavailable('is locked: another process is writing to it; try again when that has ended');
    case READONLY:
      return unavailable('cannot be written: check the permissions of the file and its folder');
    case IOERR:
      return unavailable(
        `cannot be read or written (${cause.message}): check the disk, and that it has room`,
      );
    case CORRUPT:
      return unavailable('is damaged: restore it from a backup, or ingest the papers into a new file');
    case FULL:
      return unavailable('cannot grow, the disk is full: free some space and run the command again');
    case CANTOPEN:
      return unavailable('cannot be opened: check that its folder exists and may be written to');
    case NOTADB:
      return new PapergraphError(
        'STORE_INCOMPATIBLE',
        `${path} is not a store of papergraph (no SQLite database): name another file`,
        { cause },
      );
    default:
      return unavailable(`failed: ${cause.message}`, false);
  }
}
