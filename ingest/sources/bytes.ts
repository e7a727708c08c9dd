import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { PapergraphError } from '../../schema/errors.js';
import { peek } from './peek.js';
import { STANDARD_INPUT } from './inputs.js';

const GZIP = Buffer.from([0x1f, 0x8b]);
const UTF8_BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** How files begin that people give by mistake, and what to say of them. */
const FOREIGN: readonly (readonly [Buffer, string])[] = [
  [Buffer.from([0xff, 0xfe]), 'is UTF-16, not UTF-8: convert it first, as by iconv -f UTF-16 -t UTF-8'],
  [Buffer.from([0xfe, 0xff]), 'is UTF-16, not UTF-8: convert it first, as by iconv -f UTF-16 -t UTF-8'],
  [
    Buffer.from('%PDF-'),
    'is a PDF document: give titles and abstracts as text, in the format listing or jsonl',
  ],
  [Buffer.from('PK\x03\x04'), 'is a ZIP archive: unpack it first'],
];
const LONGEST_SIGNATURE = 5;

/**
 * The bytes of a file, or of standard input for `-`: decompressed if they are gzip, without a byte order mark.
 * Throws `BAD_INPUT` if they are plainly no text, and the system's or zlib's error if they cannot be read.
 *
 * @param onBytes is told how many more bytes of the input itself, before decompression, have been read.
 */
export async function* openBytes(
  file: string,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const input: AsyncIterable<Buffer> = file === STANDARD_INPUT ? process.stdin : createReadStream(file);
  yield* checkedText(decompressed(counted(input, onBytes)));
}

async function* counted(input: AsyncIterable<Buffer>, onBytes: (count: number) => void) {
  for await (const chunk of input) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function* decompressed(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { start, all } = await peekBytes(input, GZIP.length);
  if (!beginsWith(start, GZIP)) {
    yield* all;
    return;
  }
  // The callback has nothing to do: iterating the stream throws what went wrong at either end.
  yield* pipeline(Readable.from(all), createGunzip(), () => undefined) as AsyncIterable<Buffer>;
}

async function* checkedText(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { start, all } = await peekBytes(input, LONGEST_SIGNATURE);
  const foreign = FOREIGN.find(([signature]) => beginsWith(start, signature));
  let skip = beginsWith(start, UTF8_BYTE_ORDER_MARK) ? UTF8_BYTE_ORDER_MARK.length : 0;
  for await (const chunk of all) {
    if (foreign !== undefined) throw new PapergraphError('BAD_INPUT', foreign[1]);
    yield chunk.subarray(skip);
    skip = Math.max(0, skip - chunk.length);
  }
}

async function peekBytes(input: AsyncIterable<Buffer>, count: number) {
  const { head, all } = await peek(
    input,
    (chunks) => chunks.reduce((sum, chunk) => sum + chunk.length, 0) >= count,
  );
  return { start: Buffer.concat(head).subarray(0, count), all };
}

function beginsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}
