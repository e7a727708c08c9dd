/**
 * What a Neo4j server needs on a machine without Docker: a Java runtime, and the server's jars, which Maven fetches
 * once into `.neo4j/` of the checkout.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
export const NEO4J_FOLDER = fileURLToPath(new URL('../../.neo4j', import.meta.url));
const OLDEST_JAVA = 17;

/** Something that this machine lacks; the message says what, and where to get it. */
export class MissingProgram extends Error {}

/**
 * The command that runs Java 17 or newer: that of JAVA_HOME, else that of the search path.
 * Throws `MissingProgram` if there is none.
 */
export async function findJava(): Promise<string> {
  const home = process.env['JAVA_HOME'];
  const java = home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
  const advice = `Install a Java runtime (as in "apt-get install openjdk-17-jre-headless"), or name one by JAVA_HOME.`;
  let banner: string;
  try {
    banner = (await run(java, ['-version'])).stderr;
  } catch (error) {
    throw new MissingProgram(
      `Neo4j needs Java ${OLDEST_JAVA} or newer, and "${java}" does not run. ${advice}`,
      {
        cause: error,
      },
    );
  }
  const version = Number(/version "(\d+)/.exec(banner)?.[1] ?? 0);
  if (version < OLDEST_JAVA) {
    throw new MissingProgram(
      `Neo4j needs Java ${OLDEST_JAVA} or newer, and "${java}" is ${banner.split('\n')[0] ?? 'unknown'}. ${advice}`,
    );
  }
  return java;
}

/**
 * The folder with the server's jars; the first call fetches them (about 120 MB) by Maven.
 * Throws `MissingProgram` if they are not there and Maven is not installed, `Error` if Maven cannot get them.
 */
export async function findNeo4jJars(report: (line: string) => void): Promise<string> {
  const version = /<neo4j\.version>([^<]+)</.exec(await readFile(POM, 'utf8'))?.[1];
  if (version === undefined) throw new Error(`${POM} does not name a neo4j.version`);
  const jars = join(NEO4J_FOLDER, `jars-${version}`);
  if (existsSync(jars)) return jars;

  report(`Fetching the jars of Neo4j ${version} by Maven, once, into ${jars} …`);
  await mkdir(NEO4J_FOLDER, { recursive: true });
  // Two runs may fetch at the same time: each fills a folder of its own, and the first to finish gives it its name.
  const arriving = await mkdtemp(join(NEO4J_FOLDER, 'arriving-'));
  try {
    await runMaven(['-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${arriving}`]);
    await rename(arriving, jars).catch((error: unknown) => {
      if (!existsSync(jars)) throw error;
    });
  } finally {
    await rm(arriving, { recursive: true, force: true });
  }
  return jars;
}

async function runMaven(goals: readonly string[]): Promise<void> {
  try {
    await run('mvn', ['--quiet', '--batch-mode', ...goals], { maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const failure = error as NodeJS.ErrnoException & { stdout?: string };
    if (failure.code === 'ENOENT') {
      throw new MissingProgram(
        'The jars of Neo4j come by Maven, and "mvn" does not run. Install Maven (as in "apt-get install maven"), ' +
          'or use Docker ("docker compose up neo4j").',
        { cause: error },
      );
    }
    const lines = (failure.stdout ?? '').split('\n').filter((line) => line.includes('ERROR'));
    throw new Error(`Maven could not fetch the jars of Neo4j: ${lines[0] ?? failure.message}`, {
      cause: error,
    });
  }
}
