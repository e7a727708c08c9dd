/** Writes down the text of every statement that the stores' drivers are given. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { vi } from 'vitest';
import { Connection } from '../../src/graph/embedded/connection.js';

/** Of all statements of SQL from now on, by the one class that has a database. */
export function recordSql(into: Set<string>): void {
  for (const method of ['all', 'insert', 'run', 'execute'] as const) {
    // Called with the connection below.
    // eslint-disable-next-line @typescript-eslint/unbound-method
    const call = Connection.prototype[method] as (this: unknown, sql: string, ...rest: unknown[]) => never;
    vi.spyOn(Connection.prototype, method).mockImplementation(function (
      this: unknown,
      sql: string,
      ...rest: unknown[]
    ) {
      into.add(sql);
      return call.call(this, sql, ...rest);
    });
  }
}

/** Of all statements of Cypher, by drivers that are made from now on. */
export function recordCypher(into: Set<string>): void {
  const { driver } = neo4j;
  vi.spyOn(neo4j, 'driver').mockImplementation((...given) => recording(driver(...given), into));
}

function recording(driver: Driver, into: Set<string>): Driver {
  const session = driver.session.bind(driver);
  driver.session = (config) => {
    const opened = session(config);
    recordRuns(opened, into);
    for (const execute of ['executeRead', 'executeWrite'] as const) {
      const run = opened[execute].bind(opened);
      opened[execute] = (work, transactionConfig) =>
        run((transaction) => {
          recordRuns(transaction, into);
          return work(transaction);
        }, transactionConfig);
    }
    return opened;
  };
  return driver;
}

function recordRuns(runner: Session | ManagedTransaction, into: Set<string>): void {
  const run = runner.run.bind(runner) as Session['run'];
  runner.run = ((query: string, ...rest: []) => {
    into.add(query);
    return run(query, ...rest);
  }) as typeof runner.run;
}
