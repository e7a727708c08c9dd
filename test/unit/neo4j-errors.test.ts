/** What is said of the errors of Neo4j. */
import { Neo4jError } from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { mayGoWellAgain, storeError } from '../../src/graph/neo4j/errors.js';

const ADDRESS = 'neo4j://host:7687';
const thrown = (code: string, message = 'why') =>
  new Neo4jError(message, code, '50N42', 'error: general processing exception');
const UNWRITABLE =
  'cannot be written (why): check that its disk has room, that the database is not read-only, and that the address is that of a leader';
const said = (code: string) => storeError(thrown(code), ADDRESS);

describe('an error of the driver is said as papergraph says it', () => {
  test.each([
    ['Neo.ClientError.Transaction.Terminated', 'ended the statement: why', false],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'ended the statement: why', false],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'ended the statement: why', false],
    ['Neo.ClientError.Transaction.LockClientStopped', 'ended the statement: why', false],
    ['Neo.ClientError.Cluster.NotALeader', UNWRITABLE, true],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', UNWRITABLE, true],
    ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', UNWRITABLE, true],
    ['Neo.DatabaseError.Transaction.TransactionLogError', UNWRITABLE, true],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'failed: why', false],
  ])('%s', (code, reason, isStateOfStore) => {
    expect(said(code)).toMatchObject({
      name: 'PapergraphError',
      code: 'STORE_UNAVAILABLE',
      message: `Neo4j at ${ADDRESS} ${reason}`,
      isStateOfStore,
    });
  });

  test('a statement that is wrong is a fault of papergraph', () => {
    const error = thrown('Neo.ClientError.Statement.SyntaxError');
    expect(storeError(error, ADDRESS)).toBe(error);
  });
});

test('what is too much for the memory of the server is not run again', () => {
  expect(mayGoWellAgain(thrown('Neo.TransientError.Transaction.DeadlockDetected'))).toBe(true);
  expect(mayGoWellAgain(thrown('Neo.TransientError.General.MemoryPoolOutOfMemoryError'))).toBe(false);
  expect(mayGoWellAgain(thrown('Neo.TransientError.General.OutOfMemoryError'))).toBe(false);
  expect(mayGoWellAgain(thrown('Neo.ClientError.Statement.SyntaxError'))).toBe(false);
});
