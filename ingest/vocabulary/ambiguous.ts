/**
 * Abbreviations that stand for several concepts, in a plain text file that a person edits. A line is a meaning:
 *
 *     SSM = state space model: sequence, Mamba, long-range
 *
 * the abbreviation (or word) as papers write it, the name of the concept, and beginnings of words that papers write around it.
 */
import { PapergraphError } from '../../schema/errors.js';
import type { VocabularyConcept } from '../../schema/knowledge.js';
import { conceptKey } from '../../schema/names.js';
import { searchTerms } from '../../schema/names.js';

/** One of the concepts that an abbreviation stands for. */
export interface AbbreviationMeaning {
  readonly abbreviation: string;
  readonly concept: VocabularyConcept;
  /** Beginnings of words that papers write where they mean it, each as its search terms, joined by spaces. */
  readonly neighbours: readonly string[];
}

const LINE = /^([^\s=:]+)\s*=\s*([^=:]+):([^=:]+)$/;

/**
 * Reads the file of ambiguous abbreviations.
 *
 * @throws PapergraphError (BAD_INPUT), with file and line: a line that cannot be read, a meaning that the vocabulary
 *   lacks.
 */
export function parseAmbiguous(
  { file, text }: { readonly file: string; readonly text: string },
  concepts: readonly VocabularyConcept[],
): AbbreviationMeaning[] {
  const byKey = new Map(
    concepts.flatMap((concept) =>
      [...concept.aliases, concept.name].map((name) => [conceptKey(name), concept] as const),
    ),
  );
  return text.split(/\r?\n/).flatMap((line, index) => {
    const content = line.replace(/^\s*#.*$/, '').trim();
    if (content === '') return [];
    const [, abbreviation, meaning, words] = LINE.exec(content) ?? [];
    if (abbreviation === undefined || meaning === undefined || words === undefined) {
      throw badLine(`expected ABBREVIATION = MEANING: WORD, …, but found "${content}"`);
    }
    const concept = byKey.get(conceptKey(meaning));
    if (concept === undefined)
      throw badLine(`the meaning "${meaning.trim()}" is in no vocabulary file: add it there`);
    const neighbours = words.split(',').map((word) => searchTerms(word).join(' '));
    return [{ abbreviation, concept, neighbours }];

    function badLine(reason: string): PapergraphError {
      return new PapergraphError('BAD_INPUT', `${file}:${index + 1}: ${reason}.`);
    }
  });
}
