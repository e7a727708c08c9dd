/** What the search box suggests for a text: where each suggestion leads, in groups. */
import { askAddress, conceptAddress, paperAddress } from '../addresses.js';
import { byline } from '../components/PaperLine.js';
import type { MarkedKind } from '../components/typeMarks.js';
import type { SuggestionsQuery } from '../generated/suggestions.js';
import { SEARCH_TEXT } from '../text/search.js';
import { TYPE_NAMES } from '../text/types.js';
import { questionsAbout } from './questions.js';

export interface Suggestion {
  readonly address: string;
  readonly label: string;
  readonly detail?: string;
  readonly kind?: MarkedKind;
}

export interface SuggestionGroup {
  readonly title: string;
  readonly suggestions: readonly Suggestion[];
}

const QUESTIONS_SHOWN = 3;

/** Only groups that have a suggestion. */
export function suggestionGroups({
  concepts,
  papers,
  subjects,
}: SuggestionsQuery): readonly SuggestionGroup[] {
  const groups: readonly SuggestionGroup[] = [
    {
      title: SEARCH_TEXT.concepts,
      suggestions: concepts.nodes.map(({ id, name, type, paperCount }) => ({
        address: conceptAddress(id),
        label: name,
        detail: `${TYPE_NAMES[type]}, ${SEARCH_TEXT.paperCount(paperCount)}`,
        kind: type,
      })),
    },
    {
      title: SEARCH_TEXT.papers,
      suggestions: papers.nodes.map((paper) => ({
        address: paperAddress(paper.id),
        label: paper.title,
        detail: byline(paper),
        kind: 'PAPER',
      })),
    },
    {
      title: SEARCH_TEXT.questions,
      suggestions: subjects.nodes
        .flatMap(questionsAbout)
        .slice(0, QUESTIONS_SHOWN)
        .map((question) => ({ address: askAddress(question), label: question })),
    },
  ];
  return groups.filter(({ suggestions }) => suggestions.length > 0);
}
