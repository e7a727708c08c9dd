import type { VocabularyConcept } from '../../schema/knowledge.js';
import { searchTerms } from '../../schema/names.js';
import type { Document } from '../language/document.js';
import { candidateText, type Candidate } from '../recognise/candidate.js';
import type { AbbreviationMeaning } from '../vocabulary/ambiguous.js';

/**
 * What ambiguous abbreviations mean in a paper that does not define them: the meaning of whose neighbours most stand in
 * the paper, and of equals the one that has the type of the mentions. If that does not decide, they are left alone.
 *
 * @param ambiguous - meanings by abbreviation.
 * @returns the concept that a name, as written, is likely to mean.
 */
export function likelyMeanings(
  document: Document,
  mentions: readonly Candidate[],
  ambiguous: ReadonlyMap<string, readonly AbbreviationMeaning[]>,
): (name: string) => VocabularyConcept | undefined {
  let words: string | undefined;
  const decided = new Map<string, VocabularyConcept | undefined>();
  return (name) => {
    const abbreviation = name.replace(/(?<=\p{Lu})s$/u, '');
    const meanings = ambiguous.get(abbreviation);
    if (meanings === undefined) return undefined;
    if (decided.has(abbreviation)) return decided.get(abbreviation);
    const textWords =
      (words ??= ` ${searchTerms(`${document.text.title} ${document.text.abstract}`).join(' ')}`);
    const types = new Set(
      mentions
        .filter((mention) => candidateText(mention, document.text[mention.sentence.field]) === name)
        .map(({ type }) => type),
    );
    const ranked = meanings
      .map(({ concept, neighbours }) => ({
        concept,
        found: neighbours.filter((neighbour) => textWords.includes(` ${neighbour}`)).length,
        hasType: types.has(concept.type) ? 1 : 0,
      }))
      .sort((a, b) => b.found - a.found || b.hasType - a.hasType);
    const [best, second] = ranked;
    const isDecided = best !== undefined && (best.found !== second?.found || best.hasType !== second.hasType);
    decided.set(abbreviation, isDecided && best.found > 0 ? best.concept : undefined);
    return decided.get(abbreviation);
  };
}
