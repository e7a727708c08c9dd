import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { WITHOUT_REACT_DIRECTIVES } from '../buildLog.js';
import { compressed } from './compressed.js';
import { earlyScript } from './earlyScript.js';

/** What a reader loads before the first page is there. */
const FIRST_LOAD_BYTES = 250_000;
/** Where `npm run web` finds a server: `papergraph serve` listens there. */
const SERVER = 'http://localhost:4000';

/** Builds the pages into dist/web/app; the server has them under /, their scripts and styles under /assets/. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: fileURLToPath(new URL('../../dist/web/app', import.meta.url)),
    emptyOutDir: true,
    // These know light-dark(), with which tokens.css is written.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // The Content-Security-Policy lets nothing in that stands in the page itself.
    assetsInlineLimit: 0,
    rolldownOptions: WITHOUT_REACT_DIRECTIVES,
  },
  worker: { format: 'es' },
  plugins: [earlyScript('frame/earlyTheme.ts'), compressed({ firstLoadBytes: FIRST_LOAD_BYTES })],
  server: { proxy: { '/graphql': SERVER, '/playground': SERVER } },
});
