/** What the search box suggests for a text: where each suggestion leads, in groups. */
import { askAddress, conceptAddress, paperAddress } from '../addresses.js';
import { byline } from '../components/PaperLine.js';
import type { MarkedKind } from '../components/typeMarks.js';
import type { SuggestionsQuery, SuggestionsQueryVariables } from '../generated/suggestions.js';
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

/** A text of several words is taken for a question that ends with the beginning of a name. */
export function suggestionsVariables(text: string): SuggestionsQueryVariables {
  const words = text.split(/\s+/);
  return {
    text,
    lastWord: words.at(-1) ?? '',
    lastTwoWords: words.slice(-2).join(' '),
    goesOn: words.length > 2,
  };
}

/** What was asked before, while nothing is written yet. */
export function recentGroups(questions: readonly string[]): readonly SuggestionGroup[] {
  const suggestions = questions.map((question) => ({ address: askAddress(question), label: question }));
  return questions.length === 0 ? [] : [{ title: SEARCH_TEXT.recent, suggestions }];
}

/** Only groups that have a suggestion. `text`: null where what was found is for another text, and completes none. */
export function suggestionGroups(text: string | null, found: SuggestionsQuery): readonly SuggestionGroup[] {
  const { concepts, papers, subjects } = found;
  const groups: readonly SuggestionGroup[] = [
    {
      title: SEARCH_TEXT.completed,
      suggestions: (text === null ? [] : completed(text, found)).map((question) => ({
        address: askAddress(question),
        label: question,
      })),
    },
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

/** The text with names in the place of their beginnings, which is where it ends; the longer beginnings first. */
function completed(text: string, { byTwoWords, byWord }: SuggestionsQuery): readonly string[] {
  const endingWith = (words: number, names: readonly { readonly name: string }[] = []) => {
    const before = text.split(/\s+/).slice(0, -words).join(' ');
    return names.map(({ name }) => `${before} ${name}`);
  };
  const questions = [...endingWith(2, byTwoWords?.nodes), ...endingWith(1, byWord?.nodes)];
  return [...new Set(questions)].filter((question) => question !== text).slice(0, QUESTIONS_SHOWN);
}
