import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PapergraphError } from '../../schema/errors.js';
import { checkServiceAddress, isServiceAddress } from './services/readService.js';

/** As a path: standard input. */
export const STANDARD_INPUT = '-';

const NAMES_IN_FOLDERS = /\.(?:jsonl|json|xml|bib|ris|txt|gz)$/;
/** The same for people. */
export const FILES_IN_FOLDERS = '*.jsonl, *.json, *.xml, *.bib, *.ris, *.txt or *.gz';

/** A file to be read, `-`, or a service's address. */
export interface InputFile {
  readonly path: string;
  /** How problems name it. */
  readonly label: string;
  /** The name that papers carry as their source. */
  readonly source: string;
  /** Size in bytes as it lies on disk; undefined for what is no regular file. */
  readonly bytes: number | undefined;
}

/**
 * The files that a path names: itself, or those of a folder whose names end as papers' do, sorted by name. A service's
 * address, as in `arxiv:cat:cs.LG`, names itself.
 * Throws `BAD_USAGE` if there is no such file or folder, or none of these files in it.
 */
export async function listInputs(path: string): Promise<readonly InputFile[]> {
  if (path === STANDARD_INPUT)
    return [{ path, label: 'standard input', source: 'standard input', bytes: undefined }];
  if (isServiceAddress(path)) {
    checkServiceAddress(path);
    return [{ path, label: path, source: path, bytes: undefined }];
  }
  const found = await examine(path);
  if (!found.isDirectory()) return [toInput(path, found)];

  const names = (await readdir(path)).filter((name) => NAMES_IN_FOLDERS.test(name)).sort();
  if (names.length === 0)
    throw new PapergraphError('BAD_USAGE', `${path}: the folder has no ${FILES_IN_FOLDERS} file`);
  const files = names.map((name) => join(path, name));
  return Promise.all(files.map(async (file) => toInput(file, await examine(file))));
}

type Examined = Awaited<ReturnType<typeof stat>>;

async function examine(path: string): Promise<Examined> {
  try {
    return await stat(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' || code === 'ENOTDIR' ? 'no such file or folder' : message;
    throw new PapergraphError('BAD_USAGE', `${path}: ${reason}`, { cause: error });
  }
}

function toInput(path: string, found: Examined): InputFile {
  return {
    path,
    label: path,
    source: basename(path),
    bytes: found.isFile() ? Number(found.size) : undefined,
  };
}
