import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from '../app/compressed.js';
import { WITHOUT_REACT_DIRECTIVES } from '../buildLog.js';

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
    rolldownOptions: WITHOUT_REACT_DIRECTIVES,
  },
  plugins: [compressed()],
});
