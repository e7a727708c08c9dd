/** Every way in which papergraph refuses or fails, as a closed list. The message says what was wrong, where, and what to do. */
export const ERROR_CODES = [
  /** The command line or the configuration is wrong. */
  'BAD_USAGE',
  /** A file or a record cannot be read as what it claims to be. */
  'BAD_INPUT',
  /** The store cannot be reached, is full, is locked or refuses the credentials. */
  'STORE_UNAVAILABLE',
  /** More is asked of the store at once than may wait for it. */
  'STORE_BUSY',
  /** The store was written by a newer version, or is not papergraph's. */
  'STORE_INCOMPATIBLE',
  /** The Redis or Valkey that keeps the queue cannot be reached, or refuses. */
  'QUEUE_UNAVAILABLE',
  /** A service that papers are fetched from cannot be reached, refuses, or does not answer as it should. */
  'SOURCE_UNAVAILABLE',
  /** A language model has no usable answer for one paper; others may go well. */
  'READER_FAILED',
  /** A language model's server cannot be reached, or refuses everything. */
  'READER_UNAVAILABLE',
  /** The tokens that a language model may use are spent. */
  'BUDGET_SPENT',
  /** A file or standard output cannot be written any more: the disk is full, for instance. */
  'OUTPUT_UNAVAILABLE',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface PapergraphErrorOptions extends ErrorOptions {
  /** Of `STORE_UNAVAILABLE`: it is full, locked, broken or not to be written, whatever is asked of it. False if undefined. */
  readonly isStateOfStore?: boolean | undefined;
}

export class PapergraphError extends Error {
  readonly code: ErrorCode;
  readonly isStateOfStore: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    { isStateOfStore = false, ...options }: PapergraphErrorOptions = {},
  ) {
    super(message, options);
    this.name = 'PapergraphError';
    this.code = code;
    this.isStateOfStore = isStateOfStore;
  }
}
