import neo4j, {
  type BookmarkManager,
  type Config,
  type Driver,
  type Integer,
  type ManagedTransaction,
  Neo4jError,
  type NotificationFilter,
  type Session,
  type SessionConfig,
} from 'neo4j-driver';
import { PapergraphError } from '../../../schema/errors.js';
import { currentSignal } from '../abort.js';
import { mayGoWellAgain, storeError } from './errors.js';

export type Parameters = Readonly<Record<string, unknown>>;

/**
 * Runs one statement. Texts are constant, or put together from constant parts; every value is a parameter, which the text
 * names as in `$given.ids`. (To Neo4j they are all in one map: it plans a text anew for every length of every list and
 * string among its parameters, but does not look into a map.)
 */
export type Run = <Row>(cypher: string, parameters?: Parameters) => Promise<Row[]>;

const CONNECT_TIMEOUT_MILLIS = 10_000;
/** How long the driver tries again what failed for the moment only: a deadlock, a leader that changes. */
const RETRY_TIMEOUT_MILLIS = 20_000;

/** A number that Neo4j takes as an integer, as LIMIT wants it; others are floating point to it. */
export function integer(value: number): Integer {
  return neo4j.int(value);
}

/** One database: transactions that see what was written before, and errors said as papergraph says them. */
export class Connection {
  readonly address: string;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();
  #seenBookmark = '';
  #isClosed = false;

  /**
   * Connects to nothing yet. The address may name a database, as in `neo4j://host:7687/papers`; else it is the user's
   * home database. Throws `BAD_USAGE` if it is no address.
   */
  constructor(address: string, credentials: { user: string; password: string } | undefined) {
    const url = parseAddress(address);
    this.address = address;
    this.#database = url.pathname.replace(/^\//, '') || undefined;
    url.pathname = '';
    const notifications: Partial<NotificationFilter> = { minimumSeverityLevel: 'OFF' };
    const config: Partial<Config> = {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_TIMEOUT_MILLIS,
      maxTransactionRetryTime: RETRY_TIMEOUT_MILLIS,
      userAgent: 'papergraph',
      telemetryDisabled: true,
      notificationFilter: notifications,
    };
    const auth = credentials && neo4j.auth.basic(credentials.user, credentials.password);
    this.#driver = neo4j.driver(url.href, auth, config);
  }

  /** `read`, for what runs inside a transaction as well as by itself. */
  readonly reader: Run = (cypher, parameters) => this.read(cypher, parameters);

  /**
   * The rows of one reading statement. On a cluster, from any server that has what this process wrote. The statement is
   * its own transaction, which takes one message to the server and back where a managed one takes three; only what failed
   * for the moment is run again, in a managed one. When nobody waits any more, the server is told to stop.
   */
  read<Row>(cypher: string, parameters?: Parameters): Promise<Row[]> {
    const signal = currentSignal();
    return this.#withSession('READ', async (session) => {
      const stop = () => {
        // The statement fails by it, which is all that is to be known.
        session.close().catch(() => undefined);
      };
      signal?.addEventListener('abort', stop, { once: true });
      try {
        return await runIn(session)<Row>(cypher, parameters);
      } catch (error) {
        if (signal?.aborted === true || !(error instanceof Neo4jError) || !mayGoWellAgain(error)) throw error;
        return await session.executeRead((tx) => runIn(tx)<Row>(cypher, parameters));
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    });
  }

  /** Everything in `work` is written, or nothing. `work` may run more than once. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.#withSession('WRITE', (session) => session.executeWrite((tx) => work(runIn(tx))));
  }

  /** Runs a statement that commits in parts (`IN TRANSACTIONS`) or changes the schema: what was done before an error stays. */
  async apply(cypher: string): Promise<void> {
    await this.#withSession('WRITE', (session) => session.run(cypher));
  }

  /** As `read`, but an answer or an error at once, without trying again. */
  probe<Row>(cypher: string): Promise<Row[]> {
    return this.#withSession('READ', async (session) => {
      const { records } = await session.run(cypher);
      return records.map((record) => record.toObject() as Row);
    });
  }

  /**
   * The bookmark of the newest transaction that the database has seen, whoever committed it.
   *
   * @param accessMode `WRITE` asks the leader of a cluster, who has seen all
   */
  async newestBookmark(accessMode: 'READ' | 'WRITE' = 'READ'): Promise<string> {
    return this.#withSession(accessMode, async (session) => {
      await session.run('RETURN 1');
      return bookmarkOf(session);
    });
  }

  /** That of the last transaction of this process. Empty before the first. */
  get seenBookmark(): string {
    return this.#seenBookmark;
  }

  /** As in `Neo4j/5.26.0`. */
  async serverAgent(): Promise<string> {
    const { agent } = await this.#attempt(() =>
      this.#driver.getServerInfo(this.#database === undefined ? {} : { database: this.#database }),
    );
    return agent ?? '';
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#driver.close();
  }

  #withSession<T>(accessMode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    return this.#attempt(async () => {
      const config: Partial<SessionConfig> = {
        defaultAccessMode: accessMode,
        bookmarkManager: this.#bookmarks,
        ...(this.#database !== undefined && { database: this.#database }),
      };
      const session = this.#driver.session(config);
      try {
        const result = await work(session);
        this.#seenBookmark = bookmarkOf(session);
        return result;
      } finally {
        await session.close();
      }
    });
  }

  async #attempt<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isClosed) {
      throw new PapergraphError('STORE_UNAVAILABLE', `${this.address} is closed: open the store again`);
    }
    try {
      return await work();
    } catch (error) {
      throw storeError(error, this.address);
    }
  }
}

function bookmarkOf(session: Session): string {
  return session.lastBookmarks().join(' ');
}

function runIn(runner: ManagedTransaction | Session): Run {
  return async <Row>(cypher: string, parameters: Parameters = {}) => {
    // eslint-disable-next-line papergraph/constant-statements -- This is a `Run` itself: who calls it is looked at.
    const { records } = await runner.run(cypher, { given: parameters });
    return records.map((record) => record.toObject() as Row);
  };
}

function parseAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^(neo4j|bolt)(\+s|\+ssc)?:$/.test(url.protocol) || url.hostname === '') {
    throw new PapergraphError(
      'BAD_USAGE',
      `"${address}" is no address of Neo4j: write it as neo4j://HOST:7687 or bolt://HOST:7687`,
    );
  }
  // An address is shown in messages and logs, where a password must not be.
  if (url.username !== '' || url.password !== '') {
    throw new PapergraphError(
      'BAD_USAGE',
      `The address of Neo4j at ${url.host} has a user or a password in it: set PAPERGRAPH_NEO4J_USER and PAPERGRAPH_NEO4J_PASSWORD instead`,
    );
  }
  return url;
}
