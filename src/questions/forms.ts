/**
 * How people ask for something else than papers. To teach a wording, add a line to its form.
 *
 * A line is the whole question, but for politeness, dates and articles. It is made of words and of places:
 * - `X` and `Y`: names of concepts.
 * - `Q`: several names with what joins them, as in a search box ("detection on COCO and WMT").
 * - `S`: a concept, or papers ("LSTM", "papers that replace attention", "people").
 * - `T`: the kind of thing that is asked for ("which datasets", "all tasks", "what"); `D`: the same, of datasets, tasks,
 *   metrics alone; `N`: the same, with a noun in it; `M`: the same, with a superlative ("the most used techniques").
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
  | 'of papers with'
  | 'of papers that address'
  | 'of papers found'
  | 'kinds'
  | 'broader'
  | 'parts'
  | 'what it is used for'
  | 'how it is measured'
  | 'whether a kind'
  | 'whether a part'
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
      how A X differ|different from Y, how X relate|connect|differ to|from Y, how X and Y relate|connect|differ,
      how A X fit with Y, in what|which way|ways A X and Y relate|connect|differ,
      in what|which way|ways A X and Y relate|connect to each other, how similar A X and Y, how similar A X to Y,
      what relate|connect|link|join|tie|unite X to|with|and Y, what A X have to do with Y, what A X and Y have in common,
      what A X and Y share, X relate|connect|link to|with Y, A X relate|connect|link to|with Y,
      X and Y relate|connect|link, A X and Y relate|connect|link,
      X have anything|something to do with Y, A X have anything|something to do with Y,
      compare X with|to|and|against Y, X versus|vs Y, from X to Y,
      relation|relationship|connection|link|path|way|difference|similarity|tie|association between X and Y,
      what A relation|relationship|connection|link|path|difference|similarity|tie|association between X and Y,
      relation|relationship|connection|link|path|way of|from X to|with Y, what A relation|connection|link of X to|with Y,
      relation|relationship|connection|link|difference|similarity of|in X and|with|to|from Y,
      what A relation|relationship|connection|difference|similarity of|in X and Y, difference X Y,
      difference X and|vs|versus Y,
      X vs|versus|v Y what A relation|relationship|difference|connection|link|similarity,
      X and|or|vs|versus Y what A relation|relationship|difference|connection|link|similarity,
      X vs|versus|or|and Y difference|relation|comparison|relationship, comparison|compare of|between X and|with|to Y,
      X or|and|vs|versus Y same thing, X or|and|vs|versus Y same, X or|and|vs|versus Y A same thing,
      X or|and|vs|versus Y A same, X or|and|vs|versus Y same thing or not|different, X or|and|vs|versus Y same or not|different,
      X or|and|vs|versus Y same thing or A one|either kind|type|form|part|case|variant|example of other,
      X or|and|vs|versus Y same or A one|either kind|type|form|part|case|variant|example of other,
      A X and Y same thing or A one kind|type|form|part|case|variant|example of other,
      A X and Y same, A X and Y same thing, A X and Y different thing|things, A X same as Y, A X same thing as Y,
      A X different from|to|than Y, X same as Y, X same thing as Y, how A X compare Y, how A X stack up against Y,
      X or|vs|versus|and Y which A better, X or|vs|versus|and Y which one A better, X or|vs|versus Y what A better,
      what|which A better X or Y, which one A better X or Y
    `),
  },
  {
    asks: 'kinds',
    lines: wordings(`
      what|which kind|type|form|sort|class|variety|variant|flavor|flavour of X A known|available|describe|distinguish|propose|exist,
      kind|type|form|sort|class|variety|variant|flavor|flavour of X A known|available|describe|distinguish|propose,
      what|which kind|type|form|sort|class|variety|variant|flavor|flavour of X exist, kind|type|form|sort|class of X exist,
      what|which kind|type|form|sort|class|variety|variant|flavor|flavour of X A S know|distinguish|have|list|describe,
      what|which kind|type|form|sort|class|variety|variant|flavor|flavour of X S know|distinguish|have|list|describe,
      narrower|narrow term|concept|category|class under|of|for|than|to X, what A narrower term|concept under|of|for|than X,
      subtype|subclass|subcategory|hyponym|child|children of X, what A subtype|subclass|subcategory|hyponym of X
    `),
  },
  {
    asks: 'broader',
    lines: wordings(`
      broader|wider|general term|concept|category|class|name for|of|than|to X, more general term|concept|category|class for|of|than X,
      what A broader|wider|general term|concept|category|class|name for|of|than|to X,
      what A more general term|concept|category|class for|of|than X, parent|hypernym of X, what A parent|hypernym of X,
      what A X kind|type|form|sort|example|instance|variant|subclass|subtype|case of,
      what A X special case of, what X kind|type|form|sort|example|instance|variant of,
      what|which class|category|family|group A X belong|fall to|in|into|under, what|which class|category|family A X in,
      to|in|into|under what|which class|category|family A X belong|fall, what A X belong to, what A X fall under,
      what A X class|classify|categorize|categorise as|under
    `),
  },
  {
    asks: 'parts',
    lines: wordings(`
      what|which part|component|element|piece|module|ingredient of X A known|available|describe|distinguish|exist,
      what|which part|component|element|piece|module|ingredient of X exist,
      what|which part|component|element|piece|module|ingredient of X A S know|distinguish|have|list|describe,
      what|which part|component|element|piece|module|ingredient A X have,
      part|component|element|piece|module|ingredient that|which make up|form|constitute X, part|component make up X,
      what|which part|component|element|piece|module|ingredient make up|form|constitute X
    `),
  },
  {
    asks: 'objects',
    lines: wordings(`
      T A S V, P T A S V, T S V, T S A V, P T S A V, T A V in|by S, T V in|by S, T W by S, T A W by S, T A S A V,
      P T A S A V,
      what A N S V, what A N S A V, S A V what, S V what,
      T that|which S V, T that|which S A V, T that|which A W by S, T P which S A V, T P which S V
    `),
  },
  {
    asks: 'objects of papers that use',
    lines: wordings(`
      T A S V with|by|using|through X, T A S V by use|using X, T A V with|using X, T A V by mean of X,
      T A V with help of X, T A V thanks to X, T A S V by mean of X, T A S V with help of X, T V by mean of X
    `),
  },
  {
    asks: 'objects of papers on',
    lines: wordings(`
      T A S V for|in X, N A S V on X, T A S V most for|in X, N A S V most on X,
      T A S work on|in X most V, T A S work on|in X V, T A S who|that work on|in X V,
      T A S V to do|solve|perform|tackle|address|study X,
      T A S V if|when S want|need|like|plan to do|solve|perform|tackle|try|study X, T A S V when S do|work on X
    `),
  },
  {
    asks: 'of papers that',
    lines: wordings('D V X, D A V X, D that|which V X, D that|which A V X, what D A V X'),
  },
  {
    asks: 'of papers that address',
    lines: wordings(`
      with|by|via|through|using T A X V, with|by|via|through|using T A X do|perform|achieve|attempt,
      with|via|through|using T A S V X, with|via|through|using T A S do|perform X, by mean of T A X V,
      T A S use|try|employ|apply|do|recommend to V X, N S use|try|employ|apply|do to V X, T A use|try|employ|apply to V X,
      N use to V X, what|which way|ways|trick|tricks|remedy|recipe A there to V X,
      way|ways|trick|tricks|remedy|recipe|thing|things to V X, what A way|ways|trick|tricks|thing|things to V X,
      way|ways|trick|tricks of V X, what|which way|ways|trick|tricks exist to V X, T help|helps S V X, T help|helps to V X,
      T help|helps against|with X, T A there to V X, A there way|ways|trick|tricks|remedy to V X, T A S do|use against X, T A do|use against X,
      T S do|use against X, how A X V, how A S V X, how to V X, do|perform X, go about X, how A S go about X, how go about X
    `),
  },
  {
    asks: 'of papers on',
    lines: wordings(`
      D for|in|of|on|with X, D A there for|in|on|with X, D A for|in|of|on X, what A D for|in|of|on X,
      D A available|common|popular|typical|standard for|in|on X, D use|used for|in|on|by X,
      D exist for|in X, T A use to evaluate|measure|assess|test|benchmark X,
      N A S use to evaluate|measure|assess|test|benchmark X,
      X D, X D A there, which|what|all|any X D, which|what X D A there, which|what X D exist,
      M for|in|of|on|with X, M A for|in|of|on|with X, what A M for|in|of|on|with X, M use|used|see|seen for|in|on X,
      what A M use|used for|in|on X, T A use|used|see|seen most for|in|on X, T A most use|used|popular|common for|in|on X,
      T A S use most for|in|on X, X M, M X,
      T that|which A use|used to evaluate|measure|assess|test|benchmark X, T that|which A use|used for|in X,
      T show|turn|pop up in work|paper|research|article on X, T appear|occur in work|paper|research|article on X,
      T A X people|paper|researcher|community|folk V, T A X people|paper|researcher|community|folk V most, T A X people|paper|researcher|community|folk V on most, T X people|paper|researcher|community|folk V, T X people|paper|researcher|community|folk V most, T that|which X people|paper|researcher V,
      D in|for|of X research|paper|work|literature, what A D in|for|of X research|paper|work|literature,
      T A use|used in|by X research|paper|work|literature, D A S train|pretrain|finetune|fine-tune|evaluate|test|benchmark|run|try|measure|compare X on|with,
      N A S throw|use|try|apply|put at|for|on|in X, N S throw|use|try|apply at|for|on|in X
    `),
  },
  { asks: 'objects of papers on', lines: wordings('T A V for|in X') },
  {
    asks: 'of papers with',
    lines: wordings(`
      T use|used together|jointly|along with X, T A use|used together|jointly|along with X,
      what A combine|pair|use|couple with|together X, what A most combine|pair|use|couple with|together X,
      T A most combine|pair|couple with X, what A use together with X, M combine|pair|use with X, M A combine|pair with X,
      what A combine|pair|couple with X most, what get combine|pair|use|couple with X,
      what get combine|pair|use|couple with X most,
      what most combine|pair with X, what A S combine|pair|couple with X, what A S combine|pair|couple with X most,
      N go|combine|pair|work together|well with X, N go with X, N A S combine|pair|couple with X
    `),
  },
  {
    asks: 'what it is used for',
    lines: wordings(`
      T A X for,       what A S use X for, T A S use X for, what A S do with X, what use X for, what X use for, T A X help with,
      what A X help with, X use for T, X use for what, what A X useful|good for
    `),
  },
  {
    asks: 'of papers found',
    lines: wordings(`
      D for|in|of|on|with Q, M for|in|of|on|with Q, what A D for|in|on Q, what A M for|in|on Q, D A there for|in|on Q,
      T A use|used for|in|on Q, N for Q, N A S use for|in|on Q, T A S use for|in|on Q
    `),
  },
  {
    asks: 'how it is measured',
    lines: wordings(`
      how A X evaluate|measure|assess|score, how A S evaluate|measure|assess|score X, how evaluate|measure|assess X,
      what A S use to evaluate|measure|assess X, what A use to evaluate|measure|assess X
    `),
  },
  {
    asks: 'whether a kind',
    lines: wordings(`
      be X kind|type|form|sort|example|instance|variant|subclass|case of Y, be X consider Y, be X consider to be Y, be X consider|count|classify as Y,
      be X regard|see|view|treat|consider|class|classify as kind|type|form|sort|example|instance|class of Y,
      be X regard|see|view|treat as Y, be X think of as kind|type|form|sort of Y, be X think of as Y,
      X be kind|type|form|sort|example|instance|variant|subclass|case of Y,
      do X count as kind|type|form|sort|example of Y, can X count as Y, do X count as Y, do X belong to Y,
      be X count as kind|type|form of Y, be X Y
    `),
  },
  {
    asks: 'whether a part',
    lines: wordings(`
      be X part|component|piece|element|ingredient|module of Y, X be part|component|piece|element|ingredient|module of Y,
      do Y contain|include|comprise X, do Y consist of X, do Y have X
    `),
  },
  {
    asks: 'types',
    lines: wordings(`
      N, N A, N A most popular|used|use|common|frequent, N A there, N in here|there, N exist, A N, what A N,
      N A known, N A in graph, N A you know|have|hold, N know, N have|hold, N A S mention,
      N mention, N A mention, N use, N A use, N A use most, T A use most, T A mention most
    `),
  },
  {
    asks: 'definition',
    lines: wordings(`
      what A X, what A X A, who A X, what A mean by X, what A X mean|mean|stand|short for, what A X mean, what A X call,
      what A X about, what A meaning|definition of X, meaning|definition|explanation|description of X, define X,
      explain X, explain what X A, explain what A X, explain what A mean by X, tell more about X, more about|on X, describe X, describe what X A, describe what A X, tell about X, about X, what X A, what X mean,
      what X stand for, what A known|know|say of|about X, what A you know about X, what A paper say about|of X,
      what kind|sort|type|class of thing|concept A X, what kind|sort|type of A X, other name|names of|for X,
      what A other name|names of|for X, what other name|names A X have, synonym|synonyms|alias|aliases of|for X, what A synonym|alias|aliases of|for X,
      X meaning|definition, know what X A, someone|anyone explain X, someone|anyone explain what X A, someone|anyone explain what A X, know what A X, understand what X A,
      understand what A X, tell what X A, tell what A X, explain to what X A,
      give definition of X, what A short definition of X, how A X define,
      how A X work|function, introduce X, introduction to X, summary of X, information|info about|on X,
      all|everything about X
    `),
  },
  { asks: 'a bare name', lines: ['X'] },
];
