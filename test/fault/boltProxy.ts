/** A proxy before Neo4j that cuts and slows connections, and loses the reply of a COMMIT. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { BoltMessages, COMMIT } from './boltMessages.js';

const HOST = '127.0.0.1';

export class BoltProxy {
  /** Milliseconds that each piece of data waits, both ways. */
  delayMillis = 0;
  /** Of so many COMMITs the reply is lost, the first ones from now on, and the connection with it. */
  repliesToLose = 0;
  repliesLost = 0;
  readonly #connections = new Set<readonly [Socket, Socket]>();
  #refuses = false;

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {
    server.on('connection', (client) => {
      this.#join(client);
    });
  }

  /** @param port of a Neo4j on this machine */
  static async start(port: number): Promise<BoltProxy> {
    const server = createServer();
    const proxy = new BoltProxy(server, port);
    server.listen(0, HOST);
    await once(server, 'listening');
    return proxy;
  }

  get address(): string {
    return `bolt://${HOST}:${(this.server.address() as AddressInfo).port}`;
  }

  /** All connections end at once. */
  cut(): void {
    for (const [client, server] of this.#connections) {
      client.resetAndDestroy();
      server.destroy();
    }
  }

  /** All connections end, and there is no new one until `restore`. */
  refuse(): void {
    this.#refuses = true;
    this.cut();
  }

  /** Nothing is disturbed any more. */
  restore(): void {
    this.#refuses = false;
    this.delayMillis = 0;
    this.repliesToLose = this.repliesLost;
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  #join(client: Socket): void {
    if (this.#refuses) {
      client.resetAndDestroy();
      return;
    }
    const server = connect(this.port, HOST);
    const connection = [client, server] as const;
    this.#connections.add(connection);
    const end = () => {
      this.#connections.delete(connection);
      client.destroy();
      server.destroy();
    };
    for (const socket of connection) socket.setNoDelay().on('error', end).on('close', end);

    let isCommitting = false;
    const requests = new BoltMessages((tag) => {
      isCommitting = tag === COMMIT;
    });
    client.on('data', (data) => {
      requests.add(data);
      this.#pass(server, data);
    });
    server.on('data', (data) => {
      requests.hear(data);
      if (isCommitting && this.repliesLost < this.repliesToLose) {
        // What it says is that the transaction is committed.
        this.repliesLost++;
        client.resetAndDestroy();
        end();
        return;
      }
      this.#pass(client, data);
    });
  }

  #pass(to: Socket, data: Buffer): void {
    if (this.delayMillis === 0) to.write(data);
    else setTimeout(() => to.destroyed || to.write(data), this.delayMillis);
  }
}
