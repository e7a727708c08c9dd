/** Which messages a client of Neo4j sends, read from the bytes of a connection: https://neo4j.com/docs/bolt/current/bolt/ */

/** The tag of the message that ends a transaction well. */
export const COMMIT = 0x12;

/** Magic number, and four proposals of four bytes. */
const HANDSHAKE_BYTES = 20;
/** In the place of a version the server may send a list of those that it knows; the client answers with its choice. */
const MANIFEST = 0x00_00_01_ff;
const VERSION_BYTES = 4;
const CHUNK_HEADER_BYTES = 2;

export class BoltMessages {
  #bytes = Buffer.alloc(0);
  #step: 'handshake' | 'version' | 'messages' = 'handshake';
  #hasToChoose = false;
  #isWithinMessage = false;

  /** @param onMessage is told the tag of each message of the client, when it has begun to come */
  constructor(private readonly onMessage: (tag: number) => void) {}

  /** What the client has sent. */
  add(data: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, data]);
    if (this.#step === 'handshake' && this.#bytes.length >= HANDSHAKE_BYTES) {
      this.#bytes = this.#bytes.subarray(HANDSHAKE_BYTES);
      this.#step = 'version';
    }
    if (this.#step === 'messages') this.#readChunks();
  }

  /** What the server has sent: its first word is a version, or a manifest that the client answers. */
  hear(data: Buffer): void {
    if (this.#step !== 'version') return;
    this.#step = 'messages';
    this.#hasToChoose = data.readUInt32BE() === MANIFEST;
  }

  #readChunks(): void {
    if (this.#hasToChoose && !this.#passChoice()) return;
    while (this.#bytes.length >= CHUNK_HEADER_BYTES) {
      const length = this.#bytes.readUInt16BE();
      if (this.#bytes.length < CHUNK_HEADER_BYTES + length) return;
      const chunk = this.#bytes.subarray(CHUNK_HEADER_BYTES, CHUNK_HEADER_BYTES + length);
      this.#bytes = this.#bytes.subarray(CHUNK_HEADER_BYTES + length);
      // A chunk without bytes ends the message; a message is a structure: how many fields, then its tag.
      const tag = chunk[1];
      if (tag !== undefined && !this.#isWithinMessage) this.onMessage(tag);
      this.#isWithinMessage = length > 0;
    }
  }

  /** The version, and capabilities as a number of seven bits a byte. False if not all of it has come. */
  #passChoice(): boolean {
    let end = VERSION_BYTES;
    while ((this.#bytes[end] ?? 0) >= 0x80) end++;
    if (this.#bytes.length <= end) return false;
    this.#bytes = this.#bytes.subarray(end + 1);
    this.#hasToChoose = false;
    return true;
  }
}
