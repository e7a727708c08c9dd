/**
 * The curated vocabulary: concepts of the field with their names, in plain text files that a person edits.
 *
 *     MLP = multi-layer perceptron, fully connected network < neural network ~ fully-connected layer, feed-forward network
 *
 * A line is a concept: its canonical name, then, each part optional, `=` its aliases, `<` the concepts that it is a
 * kind of, `~` those that are close to it (not the same, but often meant together). Names in a part are separated by
 * commas, so that no name can contain a comma or one of the three signs. `#` at the start of a line or after a space
 * begins a comment. Plural, case and hyphens need no alias: see `conceptKey`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PapergraphError } from '../../schema/errors.js';
import type { VocabularyConcept } from '../../schema/knowledge.js';
import { conceptId, conceptKey } from '../../schema/names.js';
import type { ConceptType } from '../../schema/predicates.js';
import { parseAmbiguous, type AbbreviationMeaning } from './ambiguous.js';

export interface Vocabulary {
  readonly concepts: readonly VocabularyConcept[];
  /** Abbreviations that stand for several of them, one meaning each. None if undefined. */
  readonly ambiguous?: readonly AbbreviationMeaning[];
}

/** A vocabulary file: all its concepts have the same type. */
export interface VocabularyText {
  /** Its name, for error messages. */
  readonly file: string;
  readonly type: ConceptType;
  readonly text: string;
}

const SHIPPED_FILES: readonly (readonly [string, ConceptType])[] = [
  ['architectures.txt', 'ARCHITECTURE'],
  ['datasets.txt', 'DATASET'],
  ['techniques.txt', 'TECHNIQUE'],
  ['tasks.txt', 'TASK'],
  ['metrics.txt', 'METRIC'],
];

let shipped: Vocabulary | undefined;

/**
 * The vocabulary that comes with papergraph, read once.
 *
 * @throws PapergraphError (BAD_INPUT) as `parseVocabulary` and `parseAmbiguous` do.
 */
export function loadVocabulary(): Vocabulary {
  shipped ??= readShipped();
  return shipped;
}

function readShipped(): Vocabulary {
  const read = (file: string) => ({
    file,
    text: readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'),
  });
  const { concepts } = parseVocabulary(SHIPPED_FILES.map(([file, type]) => ({ ...read(file), type })));
  return { concepts, ambiguous: parseAmbiguous(read('ambiguous.txt'), concepts) };
}

/**
 * Reads vocabulary files together: a line of one may name concepts of another.
 *
 * @returns the concepts in the order of their lines, broader and close concepts as ids, close ones on both sides.
 * @throws PapergraphError (BAD_INPUT), with file and line: a line that cannot be read, a name that two concepts have,
 *   a broader or close concept that does not exist, a concept that is broader than itself.
 */
export function parseVocabulary(texts: readonly VocabularyText[]): Vocabulary {
  const entries = texts.flatMap(parseEntries);
  const byKey = indexNames(entries);
  const find = (name: string, entry: Entry, part: string): Entry => {
    const found = byKey.get(conceptKey(name));
    if (!found)
      throw badLine(
        entry,
        `the ${part} concept "${name}" is in no vocabulary file: add it, or correct its name`,
      );
    if (found === entry) throw badLine(entry, `"${entry.name}" cannot be its own ${part} concept`);
    return found;
  };

  const broader = new Map<Entry, Entry[]>();
  const close = new Map<Entry, Set<Entry>>(entries.map((entry) => [entry, new Set<Entry>()]));
  for (const entry of entries) {
    broader.set(entry, unique(entry.broader.map((name) => find(name, entry, 'broader'))));
    for (const name of entry.close) {
      const other = find(name, entry, 'close');
      close.get(entry)?.add(other);
      close.get(other)?.add(entry);
    }
  }
  refuseCycles(broader);

  const idOf = (entry: Entry): string => entry.id;
  return {
    concepts: entries.map((entry) => ({
      id: entry.id,
      name: entry.name,
      type: entry.type,
      aliases: entry.aliases,
      broader: (broader.get(entry) ?? []).map(idOf),
      close: [...(close.get(entry) ?? [])].map(idOf),
    })),
  };
}

/** A line of a vocabulary file, its relations still by name. */
interface Entry {
  readonly file: string;
  readonly line: number;
  readonly type: ConceptType;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly broader: readonly string[];
  readonly close: readonly string[];
}

const COMMENT = /(^|\s)#.*$/;
const PARTS = /^([^=<~]+)(?:=([^=<~]+))?(?:<([^=<~]+))?(?:~([^=<~]+))?$/;
const FORM = 'NAME = ALIAS, … < BROADER, … ~ CLOSE, …';

function parseEntries({ file, type, text }: VocabularyText): Entry[] {
  const entries: Entry[] = [];
  for (const [index, fullLine] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const content = fullLine.replace(COMMENT, '').trim();
    if (content === '') continue;
    const place = { file, line: index + 1 };
    const parts = PARTS.exec(content);
    if (!parts) {
      throw badLine(
        place,
        `expected ${FORM}, each part at most once, in this order and not empty, but found "${content}"`,
      );
    }
    const [names, aliases, broader, close] = parts.slice(1).map((part) => namesOf(part, place)) as [
      string[],
      string[],
      string[],
      string[],
    ];
    const [name] = names;
    if (name === undefined || names.length > 1) {
      throw badLine(place, `expected one canonical name before its aliases, but found "${names.join(', ')}"`);
    }
    entries.push({ ...place, type, id: conceptId(name), name, aliases: unique(aliases), broader, close });
  }
  return entries;
}

function namesOf(part: string | undefined, place: Place): string[] {
  if (part === undefined) return [];
  return part.split(',').map((written) => {
    const name = written.trim();
    if (!/[\p{L}\p{N}]/u.test(name)) {
      throw badLine(place, `expected a name with letters or digits, but found "${name}"`);
    }
    return name;
  });
}

/** Every name and alias, by its key. */
function indexNames(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const byKey = new Map<string, Entry>();
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    const twin = byId.get(entry.id);
    if (twin)
      throw badLine(
        entry,
        `"${entry.name}" is the same concept as "${twin.name}" of ${placeOf(twin)}: keep one line`,
      );
    byId.set(entry.id, entry);
    for (const name of [entry.name, ...entry.aliases]) {
      const key = conceptKey(name);
      const other = byKey.get(key);
      if (other && other !== entry) {
        throw badLine(
          entry,
          `"${name}" also names the concept "${other.name}" of ${placeOf(other)}: leave it to one of them`,
        );
      }
      byKey.set(key, entry);
    }
  }
  return byKey;
}

/** Follows the broader concepts of each entry down to the end; meeting an entry on its own path is a cycle. */
function refuseCycles(broader: ReadonlyMap<Entry, readonly Entry[]>): void {
  const finished = new Set<Entry>();
  const follow = (entry: Entry, path: readonly Entry[]): void => {
    if (finished.has(entry)) return;
    if (path.includes(entry)) {
      const cycle = [...path.slice(path.indexOf(entry)), entry].map(({ name }) => `"${name}"`);
      throw badLine(entry, `a concept cannot be broader than itself: ${cycle.join(' < ')}`);
    }
    for (const parent of broader.get(entry) ?? []) follow(parent, [...path, entry]);
    finished.add(entry);
  };
  for (const entry of broader.keys()) follow(entry, []);
}

type Place = Pick<Entry, 'file' | 'line'>;

function placeOf({ file, line }: Place): string {
  return `${file}:${line}`;
}

function badLine(place: Place, reason: string): PapergraphError {
  return new PapergraphError('BAD_INPUT', `${placeOf(place)}: ${reason}.`);
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
