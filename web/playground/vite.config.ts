import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the playground into dist/web/playground; the server has it under /playground/. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/playground/',
  build: {
    outDir: fileURLToPath(new URL('../../dist/web/playground', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // The page is the editor: it cannot do without the one large chunk.
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      // GraphiQL's own dependencies mark modules for React's server components, which there are none of here.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
