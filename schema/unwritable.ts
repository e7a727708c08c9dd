/** What the system says when a file cannot be written, in words that say what to do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: free some space and run the command again',
  EDQUOT: 'the quota of the disk is used up: free some space and run the command again',
  EFBIG: 'it would be larger than the file system or a limit of the process allows',
  EIO: 'the disk failed (EIO): check it, then run the command again',
  EROFS: 'the disk can only be read',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOENT: 'no such folder',
};

/** Why a file cannot be written, as in "the disk is full: free some space and run the command again". */
export function whyUnwritable(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
