/**
 * How people ask for something else than papers. To teach a wording, add a line to its form.
 *
 * A line is the whole question, but for politeness, dates and articles. It is made of words and of places:
 * - `X` and `Y`: names of concepts.
 * - `S`: a concept, or papers ("LSTM", "papers that replace attention", "people").
 * - `T`: the kind of thing that is asked for ("which datasets", "all tasks", "what"); `D`: the same, of datasets, tasks,
 *   metrics alone; `N`: the same, with a noun in it.
 * - `V`: the words of a relation (lexicon.ts) without its concept; `W`: those of a relation that can be asked in the passive.
 * - `P`: the preposition of a relation that stands before all else ("on which datasets is X tested").
 * - `A`: auxiliaries ("is", "does", "has been").
 * Words are compared as in lexicon.ts. Of several lines that fit, the first counts.
 */
import { wordings } from './lexicon.js';

export type FormKind =
  | 'paths'
  | 'objects'
  | 'objects of papers that use'
  | 'objects of papers on'
  | 'of papers that'
  | 'of papers on'
  | 'types'
  | 'definition'
  | 'a bare name';

export interface Form {
  readonly asks: FormKind;
  readonly lines: readonly string[];
}

export const FORMS: readonly Form[] = [
  {
    asks: 'paths',
    lines: wordings(`
      how A X relate|connect|link|tie|compare to|with Y, how A X and Y relate|connect|link|compare|differ|interact,
      how A X and Y relate|connect|link|compare to each other, how A X and Y hang|go|fit together,
      how A X differ|different from Y, how A X fit with Y, in what|which way|ways A X and Y relate|connect|differ,
      in what|which way|ways A X and Y relate|connect to each other, how similar A X and Y, how similar A X to Y,
      what relate|connect|link|join|tie|unite X to|with|and Y, what A X have to do with Y, what A X and Y have in common,
      what A X and Y share, X relate|connect|link to|with Y, A X relate|connect|link to|with Y,
      X and Y relate|connect|link, A X and Y relate|connect|link,
      X have anything|something to do with Y, A X have anything|something to do with Y, compare X with|to|and|against Y, X versus|vs Y, from X to Y,
      relation|relationship|connection|link|path|way|difference|similarity|tie|association between X and Y,
      what A relation|relationship|connection|link|path|difference|similarity|tie|association between X and Y,
      relation|relationship|connection|link|path|way of|from X to|with Y, what A relation|connection|link of X to|with Y
    `),
  },
  {
    asks: 'objects',
    lines: wordings(`
      T A S V, P T A S V, T S V, T S A V, P T S A V, T A V in|by S, T V in|by S, T W by S, T A W by S, T A S A V, P T A S A V,
      T that|which S V, T that|which S A V, T that|which A W by S, T P which S A V, T P which S V
    `),
  },
  {
    asks: 'objects of papers that use',
    lines: wordings('T A S V with|by|using|through X, T A S V by use|using X, T A V with|using X'),
  },
  { asks: 'objects of papers on', lines: wordings('T A S V for|in X') },
  {
    asks: 'of papers that',
    lines: wordings('D V X, D A V X, D that|which V X, D that|which A V X, what D A V X'),
  },
  {
    asks: 'of papers on',
    lines: wordings(
      'D for|in|of|on|with X, D A there for|in|on|with X, D A for|in|of|on X, what A D for|in|of|on X',
    ),
  },
  {
    asks: 'types',
    lines: wordings(`
      N, N A there, N exist, A N, what A N, N A known, N A in graph, N A you know|have|hold, N know, N have|hold, N A S mention,
      N mention, N A mention
    `),
  },
  {
    asks: 'definition',
    lines: wordings(`
      what A X, what A X A, who A X, what A mean by X, what A X mean|mean|stand|short for, what A X mean, what A X call,
      what A X about, what A meaning|definition of X, meaning|definition|explanation|description of X, define X,
      explain X, explain what X A, describe X, describe what X A, tell about X, about X, what X A, what X mean,
      what X stand for, what A known|know|say of|about X, what A you know about X, what A paper say about|of X,
      what kind|sort|type|class of thing|concept A X, what kind|sort|type of A X, other name|names of|for X,
      what A other name|names of|for X, synonym|synonyms|alias|aliases of|for X, what A synonym|alias|aliases of|for X,
      how A X work|function, introduce X, introduction to X, summary of X, information|info about|on X, all|everything about X
    `),
  },
  { asks: 'a bare name', lines: ['X'] },
];
