// Builds dist/: compiled TypeScript, the data files that it reads at run time, and the playground's page.
import { chmod, cp, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (command, ...args) => {
  execFileSync(process.execPath, [fileURLToPath(import.meta.resolve(command)), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
};
const copy = (folder, keep) =>
  cp(`${root}/${folder}`, `${root}/dist/${folder}`, { recursive: true, filter: (path) => keep.test(path) });

await rm(`${root}/dist`, { recursive: true, force: true });
run('../node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
await chmod(`${root}/dist/src/cli/main.js`, 0o755);
await copy('schema', /(^|\/)[^./]+$|\.(graphql|sql|cypher)$/);
await copy('ingest', /(^|\/)[^./]+$|\.txt$/);
run(
  '../node_modules/vite/bin/vite.js',
  'build',
  '--config',
  'web/playground/vite.config.ts',
  '--logLevel',
  'warn',
);
