import { Neo4jError } from 'neo4j-driver';
import { PapergraphError } from '../../../schema/errors.js';

const TOO_LONG_TO_INDEX = 'Property value is too large to index';

/**
 * Whether the same statement may go well when it is run again. One that is too much for the server's memory is so the
 * next time, too, and takes as long to find out.
 */
export function mayGoWellAgain({ code, retryable }: Neo4jError): boolean {
  return retryable && !code.includes('OutOfMemory');
}

/** What the driver throws, said as papergraph says it. What does not come from Neo4j stays as it is. */
export function storeError(error: unknown, address: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (error.message.startsWith(TOO_LONG_TO_INDEX)) {
    const properties = indexedProperties(error.message);
    return new PapergraphError(
      'BAD_INPUT',
      `Neo4j at ${address} cannot index so long a text as ${properties}: shorten it`,
      { cause: error },
    );
  }
  const reason = reasonOf(error);
  if (reason === null) return error;
  const isStateOfStore = isStateOfDatabase(error.code);
  return new PapergraphError('STORE_UNAVAILABLE', `Neo4j at ${address} ${reason}`, {
    cause: error,
    isStateOfStore,
  });
}

/** As in `(:Paper {source})`. */
function indexedProperties(message: string): string {
  return message.split('schema=')[1]?.split(', indexProvider')[0] ?? 'one of these';
}

/** What else fails may be too much for the database, which answers again when it has ended that. */
function isStateOfDatabase(code: string): boolean {
  return (
    code.startsWith('Neo.ClientError.Security.') ||
    code.endsWith('.DatabaseUnavailable') ||
    code.endsWith('.LockAcquisitionTimeout') ||
    isRefusalToWrite(code)
  );
}

function isRefusalToWrite(code: string): boolean {
  return (
    code === 'Neo.ClientError.Cluster.NotALeader' ||
    code === 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase' ||
    code === 'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase' ||
    code.endsWith('.TransactionLogError')
  );
}

/** Null for what no database at fault explains: a statement that is wrong, which is a fault of papergraph. */
function reasonOf({ code, message }: Neo4jError): string | null {
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') {
    const cause = /Caused by: (.+)/.exec(message)?.[1];
    return `cannot be reached${cause === undefined ? '' : ` (${cause})`}: check that it runs, that the address is right, and that it ends its scheme in +s only if the server encrypts`;
  }
  if (code === 'Neo.ClientError.Security.Unauthorized') {
    return 'refuses the user or the password: set PAPERGRAPH_NEO4J_USER and PAPERGRAPH_NEO4J_PASSWORD to those of the database';
  }
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return 'has seen too many wrong passwords: wait some seconds, then try again with the right one';
  }
  if (code === 'Neo.ClientError.Security.CredentialsExpired') {
    return 'wants its first password to be changed: "ALTER CURRENT USER SET PASSWORD …" in cypher-shell does that';
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return `does not let this user do that: ${message}`;
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return 'does not have this database: create it, or leave its name out of the address for the default one';
  }
  if (isRefusalToWrite(code)) {
    return `cannot be written (${message}): check that its disk has room, that the database is not read-only, and that the address is that of a leader`;
  }
  if (code.startsWith('Neo.ClientError.Transaction.')) {
    return `ended the statement: ${message}`;
  }
  if (code.startsWith('Neo.TransientError.') || code.startsWith('Neo.DatabaseError.')) {
    return `failed: ${message}`;
  }
  return null;
}
