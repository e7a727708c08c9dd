import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { openBytes } from '../../../ingest/sources/bytes.js';
import { readLines, type Line } from '../../../ingest/sources/lines.js';
import { PapergraphError } from '../../../schema/errors.js';
import {
  endSchema,
  ENTRY_KINDS,
  entrySchema,
  EXPORT_VERSION,
  headerSchema,
  type KeptEntry,
} from './entries.js';

/** What one paper says, or a correction with what a deleted paper said, is never so long. */
const MAX_LINE_BYTES = 256 * 1024 * 1024;

export interface ReadExportOptions {
  /** The name by which messages call it. The file's if undefined. */
  readonly name?: string | undefined;
  /** Is told the SHA-256 of the end line, when all is read and right. */
  readonly onWhole?: ((sha256: string) => void) | undefined;
}

/**
 * The entries of an export in a file, gzip or not, each checked. Holds one line in memory.
 * Throws `BAD_INPUT`, naming the line, if it is no export, is damaged or cut off, or a newer papergraph wrote it: that it
 * is whole is known only when the last entry has come.
 */
export async function* readExport(
  file: string,
  { name = file, onWhole }: ReadExportOptions = {},
): AsyncGenerator<KeptEntry> {
  const refusal = (line: number, reason: string) =>
    new PapergraphError('BAD_INPUT', `${name}: line ${line}: ${reason}`);
  const hash = createHash('sha256');
  let lines = 0;
  let isEnded = false;
  let kind = 0;

  for await (const line of readLines(openBytes(file), MAX_LINE_BYTES)) {
    if (isEnded) throw refusal(line.number, 'the export goes on after its end: export the graph again');
    const value = valueOf(line, refusal);
    if (lines === 0) checkHeader(value, name);
    else if (endSchema.safeParse(value).success) {
      const end = endSchema.parse(value);
      const sha256 = hash.digest('hex');
      if (end.lines !== lines || end.sha256 !== sha256) {
        throw refusal(
          line.number,
          `what stands before is not what was exported (${end.lines} lines were): take another copy`,
        );
      }
      isEnded = true;
      onWhole?.(sha256);
      continue;
    } else {
      const entry = checked(value, line, refusal);
      const place = ENTRY_KINDS.indexOf(entry.kind);
      if (place < kind)
        throw refusal(line.number, `a ${entry.kind} comes after a ${ENTRY_KINDS[kind] ?? ''}`);
      kind = place;
      yield entry;
    }
    hash.update(line.text + '\n');
    lines += 1;
  }
  if (lines === 0) throw refusal(1, 'is empty: an export has a first and a last line at least');
  if (!isEnded) throw refusal(lines + 1, 'the export is cut off here, its end is missing: take a whole copy');
}

type Refuse = (line: number, reason: string) => PapergraphError;

function valueOf({ number, text, problem }: Line, refusal: Refuse): unknown {
  if (problem !== undefined) throw refusal(number, problem);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refusal(number, `is no JSON (${reason}): damaged or cut off, or no export`);
  }
}

function checkHeader(value: unknown, name: string): void {
  const header = headerSchema.safeParse(value);
  if (!header.success) {
    throw new PapergraphError(
      'BAD_INPUT',
      `${name} is no export of papergraph: its first line lacks {"kind": "papergraph"}. Papers are read by papergraph ingest`,
    );
  }
  if (header.data.version > EXPORT_VERSION) {
    throw new PapergraphError(
      'BAD_INPUT',
      `${name} was exported by a newer papergraph (format ${header.data.version}, this one knows ${EXPORT_VERSION}): update papergraph`,
    );
  }
}

function checked(value: unknown, { number }: Line, refusal: Refuse): KeptEntry {
  const parsed = entrySchema.safeParse(value);
  if (parsed.success) {
    const unknown = unknownProperty(value, parsed.data);
    if (unknown === undefined) return parsed.data;
    throw refusal(number, `${unknown}: holds what this papergraph does not know: update papergraph`);
  }
  const [issue] = parsed.error.issues as readonly z.core.$ZodIssue[];
  throw refusal(number, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as an export has it'}`);
}

/** Where a value has a property that was left out of what is known of it, as in "facts.0.page". */
function unknownProperty(value: unknown, known: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const properties = known as Readonly<Record<string, unknown>>;
  for (const [name, inner] of Object.entries(value)) {
    if (!Object.hasOwn(properties, name)) return name;
    const unknown = unknownProperty(inner, properties[name]);
    if (unknown !== undefined) return `${name}.${unknown}`;
  }
  return undefined;
}
