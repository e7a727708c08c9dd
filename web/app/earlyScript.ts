/**
 * A plugin of Vite's: builds one small script for itself, which the browser runs before it draws anything. Modules run
 * later than that, and the Content-Security-Policy lets no script stand in the page.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

/** `source`: the script's path below the pages' folder. While editing it is served as the module that it is. */
export function earlyScript(source: string): Plugin {
  let isBuild = false;
  let file = '';
  return {
    name: 'papergraph-early-script',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async buildStart() {
      if (!isBuild) return;
      const code = await bundled(join(import.meta.dirname, source));
      const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
      file = `assets/early-${hash}.js`;
      this.emitFile({ type: 'asset', fileName: file, source: code });
    },
    transformIndexHtml: () => [
      {
        tag: 'script',
        attrs: isBuild ? { src: `/${file}` } : { type: 'module', src: `/${source}` },
        injectTo: 'head-prepend',
      },
    ],
  };
}

async function bundled(path: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, rolldownOptions: { input: path, output: { format: 'iife' } } },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  return output[0].code;
}
