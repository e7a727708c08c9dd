/** A question cut into words. */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { IRREGULAR_FORMS } from './words.js';

export interface Token {
  /** As written, without punctuation around it. A comma or semicolon is a token of its own: ",". */
  readonly text: string;
  /** What words are compared by: the lower-case word without inflection, see `lemma`. */
  readonly lemma: string;
  /** In the source, in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Written in quotation marks: the name of a concept, whatever its words are. */
  readonly quoted: boolean;
}

/** A stretch of tokens, `end` exclusive. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

export interface TokenizedQuestion {
  /** The question with contractions written out; what the tokens point into. */
  readonly source: string;
  readonly tokens: readonly Token[];
}

export function tokenize(question: string): TokenizedQuestion {
  const source = writtenOut(question);
  return { source, tokens: [...source.matchAll(CHUNK)].flatMap(tokensOfChunk) };
}

/** The words of the range as they stand in the question. */
export function textOf({ source, tokens }: TokenizedQuestion, { start, end }: TokenRange): string {
  return source.slice(tokens[start]?.start, tokens[end - 1]?.end);
}

/**
 * What a word of a question and a word of the lexicon are compared by. Only inflection is undone: the whole of Porter's
 * algorithm would take "optimizer", "augmentation" and "generalization" for verbs.
 */
export function lemma(word: string): string {
  const lower = word.toLowerCase();
  return IRREGULAR_FORMS.get(lower) ?? porter.step5a(porter.step1c(porter.step1b(porter.step1a(lower))));
}

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/[‘’]/g, "'"],
  [/\bcan't\b/gi, 'can not'],
  [/\bwon't\b/gi, 'will not'],
  [/n't\b/gi, ' not'],
  // Typed quickly, in small letters only: PLS and PPL are names.
  [/\b(is|are|was|were|do|does|did|has|have|had|could|would|should)nt\b/g, '$1 not'],
  [/\bcant\b/g, 'can not'],
  [/\b(?:pls|plz)\b/g, 'please'],
  [/\bppl\b/g, 'people'],
  [/\b(?:sth|smth)\b/g, 'something'],
  [/\bthx\b/g, 'thanks'],
  [/\babt\b/g, 'about'],
  [/\bwanna\b/gi, 'want to'],
  [/\bgimme\b/gi, 'give me'],
  [/\b(can|could|would|will|do) u\b/gi, '$1 you'],
  [/\b(that|there)s\b/gi, '$1 is'],
  [/\beval(?:'d|ed)? on\b/gi, 'evaluated on'],
  [/\b(?:yrs?)\b/g, 'years'],
  [/\b(what|who|which|where|that|there|it)'s\b/gi, '$1 is'],
  [/\b(i|you|we|they|who|that|what)'(m|d|ve|ll|re)\b/gi, '$1'],
  [/\b([iI])(?:m|ve)\b(?=\s+\p{Ll})/gu, '$1'],
  [/\b(what|who|where|how)s\b/gi, '$1 is'],
  [
    /^(\W*)(?:(?:ok(?:ay)?|so|hmm+|um+)(?:\s*[,:–-])?\s+|(?:well|right|look|quick question|question)\s*[,:]\s+)+/i,
    '$1',
  ],
  [
    /^(\W*)(?:an?|my|our) (?:\p{L}+ )?(?:friend|colleague|coworker|co-worker|student|professor|supervisor|advisor|boss|manager|patron|client|customer|reader|reviewer|user|researcher|biologist|chemist|physicist|linguist|doctor|clinician|journalist|teacher|collaborator|postdoc|engineer|librarian|editor|team|lab|group) (?:(?:is|are|was|were|has|have|wants?|needs?|would|will|plans?|works?|asks?|asked)\b[^.:;?!]{0,200}[.:;] *(?=\S)|(?:(?:would like|wants?|wanted|needs?) to (?:know|see|find out|find|learn|read)|asks?|asked|is asking|wonders?|is wondering)(?: (?:me|us|about|for|if|whether)){0,3}[,:]? )/iu,
    '$1',
  ],
  [
    /^(\W*)for (?:an?|my|our|the|some) (?:[\p{L}-]+ ){0,3}?(?:review|thesis|dissertation|project|talk|class|course|survey|paper|report|seminar|lecture|presentation|proposal|article|homework|assignment|study|meeting|reading group|literature search)\s?[,:;] ?(?=\S)/iu,
    '$1',
  ],
  [
    /\b(?:compile|assemble|put together|build|make|create|prepare) (?:me |us )?(?:an? )(?:short |small )?(?:reading list|bibliography|list of papers|list of works)\b/gi,
    'papers',
  ],
  [/\breading list\b/gi, 'papers'],
  [/^(\W*)when (?=was|were|is|are|did|has|have)/i, '$1in what year '],
  [/^(\W*(?:is|are|was|were|do|does|did|has|have|can)\b.*?),? or not(?=[\s?.!]*$)/i, '$1'],
  [
    /^(\W*)(?!what|which|who|how)(\S.*?) (?:(?:is|are|was|were|gets?) )?(\p{Ll}+ed) by what(?=[\s?.!]*$)/iu,
    '$1what is $2 $3 by',
  ],
  [
    /^(\W*)(?:i )?(?:need|want|would like) (?:(?:a|an|one of|my|some|the|someone|somebody|us)\b[^,.;:?!]*? )?to (?:read|catch) up on\b/i,
    '$1papers on',
  ],
  [/,? ?\bsay,? (?=from|since|after|before|in|(?:the )?(?:last|past)|(?:19|20)\d\d)/gi, ' '],
  [
    /^(?=.*\b(?:papers?|works?|articles?|publications?|who)\b)(.*),? and (?:when|by whom|in (?:which|what) year)[?.!]?$/i,
    '$1',
  ],
  [/^(\W*)dear (?:all|colleagues|friends|everyone|everybody|community)\s*[,!.]\s*/i, '$1'],
  [
    /^(\W*)(?:i|we) ?(?:am|are|'m|'re)? (?:currently |now )?(?:writing|preparing|doing|reading|working|starting|putting)\b[^;:.?!]*[;:.] *(?=\S)/i,
    '$1',
  ],
  [/(?<!\b(?:do|as|if)) (?:that )?you know(?: of| about)?(?=[\s?.!]*$)/i, ''],
  [/ [-–—]+ (?=\p{L})/gu, ', '],
  [/\bfor to (?=\p{Ll})/gu, 'to '],
  [/\bw\/o\b/gi, 'without'],
  [/\bw\/(?=\s|\p{L})/giu, 'with '],
  [/\bbut (?:with no|without)\b/gi, 'but not with'],
  [/\be\.\s?g\.,?|\bi\.\s?e\.,?/gi, ','],
  [/\bdef(?:inition|\.)? of\b/gi, 'definition of'],
  [/\b((?:19|20)\d\d)\s*(?:\.\.+|…|--|–)\s*((?:19|20)\d\d)\b/g, '$1-$2'],
];

function writtenOut(question: string): string {
  const plain = question.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  return CONTRACTIONS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), plain);
}

/** Something in quotation marks, or characters without a space between them. */
const CHUNK = /["“”«](?<quoted>[^"“”«»]+)["”»]|\S+/gu;
const BEFORE_WORD = /^[[({<*_`'"“”«»¿¡,;:]+/u;
const AFTER_WORD = /(?:'s|[\])}>*_`'"“”«»?!.,;:…])+$/u;
const SUFFIX = /^(?<stem>.{2,})-(?<suffix>free|less)$/iu;

function tokensOfChunk(chunk: RegExpExecArray): Token[] {
  const isLast = chunk.input.slice(chunk.index + chunk[0].length).trim() === '';
  const quoted = chunk.groups?.['quoted'];
  if (quoted !== undefined && quoted.trim() !== '') {
    return [token(quoted.trim(), chunk.index + chunk[0].indexOf(quoted.trim()), true)];
  }
  const before = BEFORE_WORD.exec(chunk[0])?.[0] ?? '';
  const after = AFTER_WORD.exec(chunk[0].slice(before.length))?.[0] ?? '';
  const word = chunk[0].slice(before.length, chunk[0].length - after.length);
  const start = chunk.index + before.length;
  const tokens = word === '' ? [] : wordTokens(word, start);
  if (/[,;]/.test(before)) tokens.unshift(token(',', chunk.index, false));
  if (/[,;]/.test(after) || (!isLast && /[?:]/.test(after)))
    tokens.push(token(',', start + word.length, false));
  return tokens;
}

/** "attention-free" is "attention" and "-free", so that the lexicon can say what "X -free" means. */
function wordTokens(word: string, start: number): Token[] {
  const { stem, suffix } = SUFFIX.exec(word)?.groups ?? {};
  if (stem === undefined || suffix === undefined) return [token(word, start, false)];
  return [token(stem, start, false), token(`-${suffix}`, start + stem.length, false)];
}

function token(text: string, start: number, quoted: boolean): Token {
  return { text, lemma: quoted ? text : lemma(text), start, end: start + text.length, quoted };
}
