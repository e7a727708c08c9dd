/** A plugin of Vite's: keeps the build small, and writes it compressed beside itself, as the server sends it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

interface CompressedOptions {
  /** The build fails if the scripts of the first page have more, compressed by gzip. */
  readonly firstLoadBytes?: number;
}

const WORTH_COMPRESSING = /\.(js|css|html|svg)$/;

export function compressed({ firstLoadBytes = Infinity }: CompressedOptions = {}): Plugin {
  return {
    name: 'papergraph-compressed',
    apply: 'build',
    generateBundle(_options, bundle) {
      const bytes = firstLoad(bundle).reduce((sum, { code }) => sum + gzipSync(code).length, 0);
      if (bytes > firstLoadBytes) {
        this.error(
          `The first page loads ${bytes} bytes of compressed script; at most ${firstLoadBytes} are allowed. ` +
            'Load what it does not need at once by import().',
        );
      }
    },
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((file) => WORTH_COMPRESSING.test(file));
      await Promise.all(files.map((file) => compress(join(dir, file))));
    },
  };
}

/** The page's own script, and all that it imports at once. */
function firstLoad(bundle: Rolldown.OutputBundle): readonly Rolldown.OutputChunk[] {
  const found = new Map<string, Rolldown.OutputChunk>();
  const add = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || found.has(file)) return;
    found.set(file, chunk);
    chunk.imports.forEach(add);
  };
  for (const [file, chunk] of Object.entries(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry) add(file);
  }
  return [...found.values()];
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  await Promise.all([
    promisify(brotliCompress)(content).then((smaller) => writeFile(`${path}.br`, smaller)),
    promisify(gzip)(content, { level: 9 }).then((smaller) => writeFile(`${path}.gz`, smaller)),
  ]);
}
