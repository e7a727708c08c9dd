import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the build puts what browsers get. By the package's own name, so that sources and compiled files find it alike. */
export const BUILT_PAGES = join(
  dirname(createRequire(import.meta.url).resolve('papergraph/package.json')),
  'dist',
  'web',
);
