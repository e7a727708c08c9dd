// Builds dist/: compiled TypeScript, the data files that it reads at run time, the pages for readers and the playground.
import { chmod, cp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
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

/** Written last, so that its age is that of a whole build. */
const stamp = `${root}/dist/.built`;

async function isUpToDate() {
  const built = (await stat(stamp).catch(() => undefined))?.mtimeMs ?? 0;
  const sources = [
    'schema',
    'ingest',
    'src',
    'web',
    'scripts',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ];
  for (const source of sources.map((name) => `${root}/${name}`)) {
    const inside = (await stat(source)).isDirectory() ? await readdir(source, { recursive: true }) : [];
    for (const path of ['', ...inside]) {
      if ((await stat(join(source, path))).mtimeMs > built) return false;
    }
  }
  return true;
}

// npm prepares a checkout not only after it is installed, but also before the first `npx papergraph`, which would then
// take the program away from under a server that runs.
if (process.argv.includes('--if-needed') && (await isUpToDate())) process.exit();

await rm(`${root}/dist`, { recursive: true, force: true });
run('../node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
await chmod(`${root}/dist/src/cli/main.js`, 0o755);
await copy('schema', /(^|\/)[^./]+$|\.(graphql|sql|cypher)$/);
await copy('ingest', /(^|\/)[^./]+$|\.(txt|json|onnx)$/);
for (const page of ['app', 'playground']) {
  run(
    '../node_modules/vite/bin/vite.js',
    'build',
    '--config',
    `web/${page}/vite.config.ts`,
    '--logLevel',
    'warn',
  );
}
await writeFile(stamp, '');
