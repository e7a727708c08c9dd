/** What is installed is what was looked at: packages, their install scripts, and the actions of workflows. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const WORKFLOWS = '.github/workflows/';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      { readonly resolved?: string; readonly integrity?: string; readonly hasInstallScript?: true }
    >
  >;
}

const text = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const manifest = JSON.parse(text('package.json')) as Manifest;

/** Of what a lockfile installs, without the package itself. */
function installed(lockfile: string) {
  const { packages } = JSON.parse(text(lockfile)) as Lockfile;
  return Object.entries(packages).filter(([path]) => path !== '');
}

/** The address, with a slash at its end, that npm asks where nobody has set another. */
function publicRegistry(): string {
  const empty = mkdtempSync(join(tmpdir(), 'papergraph-npm-'));
  const unset = ['--userconfig', join(empty, 'user'), '--globalconfig', join(empty, 'global')];
  try {
    const env = { PATH: process.env['PATH'], HOME: empty };
    const registry = execFileSync('npm', ['config', 'get', 'registry', ...unset], {
      cwd: empty,
      env,
      encoding: 'utf8',
    });
    return registry.trim();
  } finally {
    rmSync(empty, { recursive: true });
  }
}

describe.each(['package-lock.json', 'bench/neo4j-graphql/package-lock.json'])('%s', (lockfile) => {
  it('has the hash of every package', () => {
    const without = installed(lockfile).filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('names no source but the registry', () => {
    const registry = publicRegistry();
    const elsewhere = installed(lockfile).filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith(registry),
    );
    expect(elsewhere).toEqual([]);
  });
});

it('package.json says of every install script whether it may run', () => {
  const withScript = installed('package-lock.json').filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = withScript.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(names)].sort());
});

describe('docs/dependencies.md', () => {
  const [inUse = '', toBuild = '', overridden = '', scripts = ''] = text('docs/dependencies.md')
    .split('\n## ')
    .slice(1);

  /** What stands in backquotes in the first column. */
  const rows = (section: string) =>
    section
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
  const named = (section: string) =>
    rows(section).flatMap(([first = '']) => first.match(/(?<=`)[^`, ]+(?=`)/g) ?? []);

  it('names each dependency with a reason', () => {
    expect(named(inUse).sort()).toEqual(Object.keys(manifest.dependencies).sort());
    expect(named(toBuild).sort()).toEqual(Object.keys(manifest.devDependencies).sort());
    for (const [packages, , reason = ''] of [...rows(inUse), ...rows(toBuild)])
      expect(reason, packages).not.toBe('');
  });

  it('names each override', () => {
    for (const name of Object.keys(manifest.overrides)) expect(overridden).toContain(`\`${name}\``);
  });

  it('names each install script, and whether it may run', () => {
    const may = rows(scripts).flatMap(([packages = '', may]) =>
      (packages.match(/(?<=`)[^`, ]+(?=`)/g) ?? []).map((name) => [name, may === 'yes'] as const),
    );
    expect(Object.fromEntries(may)).toEqual(manifest.allowScripts);
  });
});

describe.each(readdirSync(new URL(WORKFLOWS, ROOT)))('the workflow %s', (file) => {
  const workflow = text(WORKFLOWS + file);

  it('pins every action by commit, and says which version that is', () => {
    const uses = workflow.split('\n').filter((line) => /^\s*-?\s*uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may do nothing but what each job is allowed', () => {
    expect(workflow).toMatch(/^permissions: \{\}$/m);
  });

  it('names in the package the repository by which npm knows where it was built', () => {
    if (!workflow.includes('npm pack')) return;
    expect(workflow).toMatch(/npm pkg set [^\n]*repository\.url=[^\n]*\n *- run: npm pack\n/);
  });

  it('runs no code of the repository or its dependencies where it may sign', () => {
    const [, ...jobs] = workflow.split(/^ {2}(?=[\w-]+:$)/m);
    const signing = jobs.filter((job) => job.includes('id-token: write'));
    expect(signing).toHaveLength(1);
    for (const job of signing) {
      expect(job).not.toMatch(/actions\/checkout|npm (ci|install|run|test)|npx/);
      expect(job).toContain('--ignore-scripts');
    }
  });
});
