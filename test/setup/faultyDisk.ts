/** A disk that fails where and when a test wants: see faultyDisk.c, which is compiled here and preloaded into the program. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SOURCE = fileURLToPath(new URL('faultyDisk.c', import.meta.url));
const run = promisify(execFile);

export interface DiskFault {
  /** How the name of the file ends. */
  readonly file: string;
  readonly call: 'write' | 'sync';
  /** So many of these calls go well before. */
  readonly after: number;
  /** `KILL`: half of the bytes are written, and the program is killed. */
  readonly failure: 'ENOSPC' | 'EIO' | 'KILL';
}

export class FaultyDisk {
  #faults = 0;

  private constructor(private readonly folder: string) {}

  /**
   * Undefined where it cannot be had, which is then said on standard error: it needs Linux and a C compiler. With CI=true
   * it throws there.
   */
  static async make(): Promise<FaultyDisk | undefined> {
    const folder = await mkdtemp(join(tmpdir(), 'papergraph-faulty-disk-'));
    const disk = new FaultyDisk(folder);
    try {
      await run('cc', ['-shared', '-fPIC', '-O1', '-Wall', '-Werror', '-o', disk.#library, SOURCE, '-ldl']);
      return disk;
    } catch (error) {
      await disk.remove();
      if (process.env['CI'] === 'true') throw error;
      console.warn('\nNOT TESTED: a disk that fails, for that takes Linux and a C compiler, as "cc".');
      return undefined;
    }
  }

  get #library(): string {
    return join(this.folder, 'faultyDisk.so');
  }

  /** For the environment of the program, and whether the fault has come to pass. */
  fault({ file, call, after, failure }: DiskFault) {
    const report = join(this.folder, `failed-${this.#faults++}`);
    const environment = {
      LD_PRELOAD: this.#library,
      FAULT_FILE: file,
      FAULT_CALL: call,
      FAULT_AFTER: String(after),
      FAULT_ERRNO: String(failure === 'KILL' ? 0 : constants.errno[failure]),
      FAULT_REPORT: report,
    };
    return { environment, hasFailed: () => existsSync(report) };
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
