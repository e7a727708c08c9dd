import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonl } from '../../ingest/sources/jsonl.js';
import { readListing } from '../../ingest/sources/listing.js';
import type { SourceReader } from '../../ingest/sources/formats.js';
import { cleanText } from '../../ingest/sources/cleanText.js';
import { paperSchema } from '../../schema/knowledge.js';

async function* inChunks(chunks: readonly Uint8Array[]) {
  for (const chunk of chunks) {
    await Promise.resolve();
    yield Buffer.from(chunk);
  }
}

/** Reads everything, and checks that each record is a valid paper or says what is wrong on a line that there is. */
async function readAll(reader: SourceReader, chunks: readonly Uint8Array[]) {
  const lines = Buffer.concat(chunks).toString('latin1').split('\n').length;
  const records = [];
  for await (const record of reader(inChunks(chunks), 'any')) {
    records.push(record);
    if ('paper' in record) paperSchema.parse(record.paper);
    else {
      expect('reason' in record ? record.reason : record.passedOver).not.toBe('');
      expect(record.line).toBeGreaterThanOrEqual(1);
      expect(record.line).toBeLessThanOrEqual(lines);
    }
  }
  return records;
}

const block = fc.oneof(
  fc.lorem({ maxCount: 8 }),
  fc.lorem({ mode: 'sentences', maxCount: 6 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', ' ', '?', '.', '{"title": "x"}', '\u0000', 'x'.repeat(500)),
);
const bytes = fc.oneof(
  fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 8 }),
  fc.array(block, { maxLength: 80 }).map((blocks) => [Buffer.from(blocks.join('\n\n'))]),
);

describe('sources, given any bytes,', () => {
  it.each([
    ['listing', readListing],
    ['jsonl', readJsonl],
  ] as const)('%s gives papers and problems, and never throws', async (_, reader) => {
    await fc.assert(
      fc.asyncProperty(bytes, async (chunks) => {
        await readAll(reader, chunks);
      }),
      { numRuns: 300 },
    );
  });

  it('does not mind how they come in chunks', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 7 }), async (chunks, size) => {
        const whole = Buffer.concat(chunks);
        const cut = Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
          whole.subarray(index * size, (index + 1) * size),
        );
        expect(await readAll(readListing, cut)).toEqual(await readAll(readListing, [whole]));
      }),
      { numRuns: 100 },
    );
  });

  it('reads back every paper that was written as JSON', async () => {
    const filled = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .filter((text) => cleanText(text) !== '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ title: filled, abstract: filled }), { maxLength: 6 }),
        async (papers) => {
          const content = papers.map((paper) => JSON.stringify(paper)).join('\n');
          const records = await readAll(readJsonl, [Buffer.from(content)]);
          expect(records).toMatchObject(
            papers.map(({ title, abstract }) => ({
              paper: { title: cleanText(title), abstract: cleanText(abstract) },
            })),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('cleans text once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/\p{Cc}|\ufeff|\s\s|^\s|\s$/u);
      }),
    );
  });
});
