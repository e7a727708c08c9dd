/**
 * How names are compared. Pure functions on strings; no vocabulary.
 *
 * - `conceptId` makes the stable id of a concept from its canonical name.
 * - `conceptKey` makes the key by which a name that somebody wrote is looked up: coarser than the id.
 * - `searchTerms` cuts text into the terms of full-text search, the same for every store.
 */
import { remembering } from './remembering.js';

const IRREGULAR_SINGULARS: ReadonlyMap<string, string> = new Map([
  ['matrices', 'matrix'],
  ['vertices', 'vertex'],
  ['indices', 'index'],
  ['analyses', 'analysis'],
  ['hypotheses', 'hypothesis'],
  ['bases', 'basis'],
  ['axes', 'axis'],
  ['submatrices', 'submatrix'],
  ['simplices', 'simplex'],
  ['cortices', 'cortex'],
  ['vortices', 'vortex'],
  ['helices', 'helix'],
  ['crises', 'crisis'],
  ['prostheses', 'prosthesis'],
  ['synopses', 'synopsis'],
  ['equilibria', 'equilibrium'],
  ['minima', 'minimum'],
  ['maxima', 'maximum'],
  ['optima', 'optimum'],
  ['suprema', 'supremum'],
  ['infima', 'infimum'],
  ['spectra', 'spectrum'],
  ['curricula', 'curriculum'],
  ['desiderata', 'desideratum'],
  ['strata', 'stratum'],
  ['automata', 'automaton'],
  ['polyhedra', 'polyhedron'],
  ['ganglia', 'ganglion'],
  ['stimuli', 'stimulus'],
  ['nuclei', 'nucleus'],
  ['radii', 'radius'],
  ['loci', 'locus'],
  ['calculi', 'calculus'],
  ['minutiae', 'minutia'],
  ['formulae', 'formula'],
  ['lemmata', 'lemma'],
  ['schemata', 'schema'],
  ['focuses', 'focus'],
  ['statuses', 'status'],
  ['bonuses', 'bonus'],
  ['atlases', 'atlas'],
  ['echoes', 'echo'],
  ['shelves', 'shelf'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['corpora', 'corpus'],
  ['losses', 'loss'],
  ['biases', 'bias'],
  ['classes', 'class'],
  ['lenses', 'lens'],
  ['bias', 'bias'],
  ['alias', 'alias'],
  ['aliases', 'alias'],
  ['atlas', 'atlas'],
  ['canvas', 'canvas'],
  ['chaos', 'chaos'],
  ['gas', 'gas'],
  ['gases', 'gas'],
  ['buses', 'bus'],
  ['viruses', 'virus'],
  ['caches', 'cache'],
  ['niches', 'niche'],
  ['movies', 'movie'],
  ['calories', 'calorie'],
  ['diabetes', 'diabetes'],
  ['lens', 'lens'],
  ['series', 'series'],
  ['species', 'species'],
  ['dynamics', 'dynamics'],
  ['statistics', 'statistics'],
  ['physics', 'physics'],
  ['mathematics', 'mathematics'],
  ['semantics', 'semantics'],
  ['robotics', 'robotics'],
  ['kinematics', 'kinematics'],
  ['diagnostics', 'diagnostics'],
  ['analytics', 'analytics'],
  ['genomics', 'genomics'],
  ['metrics', 'metric'],
  ['heuristics', 'heuristic'],
  ['metaheuristics', 'metaheuristic'],
  ['topics', 'topic'],
  ['critics', 'critic'],
  ['characteristics', 'characteristic'],
  ['logics', 'logic'],
  ['news', 'news'],
  ['bayes', 'bayes'],
  ['gibbs', 'gibbs'],
  ['hawkes', 'hawkes'],
  ['stokes', 'stokes'],
  ['reuters', 'reuters'],
  ['cityscapes', 'cityscapes'],
  ['clothes', 'clothes'],
  ['pancreas', 'pancreas'],
  ['gittins', 'gittins'],
  ['hastings', 'hastings'],
  ['jones', 'jones'],
  ['lanczos', 'lanczos'],
  ['lucas', 'lucas'],
  ['mallows', 'mallows'],
  ['mises', 'mises'],
  ['peters', 'peters'],
  ['potts', 'potts'],
  ['procrustes', 'procrustes'],
  ['robbins', 'robbins'],
  ['watkins', 'watkins'],
  ['williams', 'williams'],
]);

/** The singular of an English noun or an abbreviation: "layers" to "layer", "CNNs" to "CNN", "loss" stays. */
export const singular = remembering((word) => {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR_SINGULARS.get(lower);
  if (irregular !== undefined) return irregular === lower ? word : capitalisedAs(word, irregular);
  if (/[A-Z0-9]s$/.test(word)) return word.slice(0, -1);
  if (lower.length <= 3 || !lower.endsWith('s') || word.endsWith('S')) return word;
  if (/(ss|us|is|ous|ics)$/.test(lower)) return word;
  if (lower.endsWith('ies') && lower.length > 4) return word.slice(0, -3) + 'y';
  if (/(xes|ches|shes|sses)$/.test(lower)) return word.slice(0, -2);
  return word.slice(0, -1);
});

function capitalisedAs(word: string, singularForm: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word)
    ? singularForm.charAt(0).toUpperCase() + singularForm.slice(1)
    : singularForm;
}

const BRITISH_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/isation/g, 'ization'],
  [/ising\b/g, 'izing'],
  [/ised\b/g, 'ized'],
  [/iser\b/g, 'izer'],
  [/analys(?=e[dr]?\b|ing\b)/g, 'analyz'],
  [/(behavi|col|harb|hum|lab|neighb|od|rum|tum|vap)our/g, '$1or'],
  [/(cancel|channel|label|level|model|signal|travel|tunnel)l(?=ed|er|ing)/g, '$1'],
  [/\bcentre/g, 'center'],
  [/\bfibre/g, 'fiber'],
  [/(?<=\b(?:cata|dia|ana|homo))logue/g, 'log'],
  [/\bdefence/g, 'defense'],
  [/\bartefact/g, 'artifact'],
  [/\bgrey/g, 'gray'],
  [/\bageing\b/g, 'aging'],
  [/\bjudgement/g, 'judgment'],
  [/\bpaediatric/g, 'pediatric'],
];
/** Words that only look British. */
const NOT_BRITISH =
  /^(?:\w*rais|prais|advis|advertis|\w*revis|\w*supervis|\w*nois|\w*precis|promis|compris|\w*rises?$|wis|exercis|surpris|disguis|improvis|televis|devis|otherwis)/;
const MAY_BE_BRITISH =
  /is(?:ation|ing|ed|er)|alys|our|ll(?:ed|er|ing)|tre|bre|logue|defence|artefact|grey|ageing|judgement|paed/;

function americanSpelling(lower: string): string {
  if (!MAY_BE_BRITISH.test(lower)) return lower;
  return lower.replace(/[a-z]+/g, (word) =>
    NOT_BRITISH.test(word)
      ? word
      : BRITISH_ENDINGS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word),
  );
}

/** LaTeX's ways to write a letter, without the letter that an accent stands on: see `plainText`. */
const LATEX_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/\\(?:text|math)(?:it|bf|rm|sc|tt|cal|bb|sf|normal)?\s*\{([^{}]*)\}/g, '$1'],
  [/\\(?:emph|mbox|ensuremath|operatorname)\s*\{([^{}]*)\}/g, '$1'],
  [/\\(?:['"`^~=.]|[cvuHrk](?![a-zA-Z]))\s*\{?\\?([a-zA-Z])\}?/g, '$1'],
  [/\\(?:text)?times(?![a-z])/g, 'x'],
  [/\\ell(?![a-z])/g, 'l'],
  [/\\(ae|oe|ss|o|l|i|j)(?![a-zA-Z])/g, '$1'],
  [
    /\\(?:var)?(alpha|beta|gamma|delta|epsilon|lambda|mu|phi|pi|psi|rho|sigma|tau|theta|omega)(?![a-z])/gi,
    '$1',
  ],
  [/(?<=[\p{L}$}])[_^](?=\{?\p{N})/gu, ''],
];

/** What canonical decomposition leaves whole, and Greek letters, which names spell out as often. */
const LETTER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ł: 'l',
    ø: 'o',
    æ: 'ae',
    œ: 'oe',
    ß: 'ss',
    ı: 'i',
    đ: 'd',
    '×': 'x',
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    ε: 'epsilon',
    λ: 'lambda',
    μ: 'mu',
    π: 'pi',
    ρ: 'rho',
    σ: 'sigma',
    τ: 'tau',
    φ: 'phi',
    ψ: 'psi',
    θ: 'theta',
    ω: 'omega',
  }),
);

/** Where a word was broken at the end of a line: "con- ditional", but not "pre- and post-training". */
const BROKEN_WORD = /(?<=\p{Ll})- (?=\p{Ll})(?!(?:and|or|to)\b)/gu;

/** Unicode compatibility forms and LaTeX mark-up undone: "$\ell_2$" to "l2", "Poincar\'e" to "Poincare", "ﬁne" to "fine". */
function plainText(name: string): string {
  const unicode = isAscii(name) ? name : name.normalize('NFKC');
  const letters = /[\\_^]/.test(unicode)
    ? LATEX_LETTERS.reduce((text, [pattern, letter]) => text.replace(pattern, letter), unicode)
    : unicode;
  return letters
    .replace(/[$\\{}]/g, '')
    .replace(/~/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-')
    .trim();
}

/** Plain text in which other ways to write a name's letters and words are undone: "β-VAE", "con- ditional". */
function plainName(name: string): string {
  const text = plainText(name);
  const unbroken = text.includes('- ') ? text.replace(BROKEN_WORD, '') : text;
  return isAscii(unbroken) ? unbroken : withLettersNamed(unbroken, /[łøæœßıđ×α-ω]/giu);
}

function withLettersNamed(text: string, letters: RegExp): string {
  return text.replace(letters, (letter) => LETTER_NAMES.get(letter.toLowerCase()) ?? letter);
}

/** Most names are: what only other letters need is not looked for in them. */
function isAscii(text: string): boolean {
  return !/[^\x20-\x7e]/.test(text);
}

function withoutDiacritics(text: string): string {
  return isAscii(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** "3.5" to "3_5": the decimal point tells names apart. */
function keptPoints(text: string): string {
  return text.includes('.') ? text.replace(/(?<=\p{N})\.(?=\p{N})/gu, '_') : text;
}

/** What is stored in a base, whose plural a basis has too: "knowledge bases". */
const BASES = /\b(knowledge|code|rule|case|fact|data)([ -])bases\b/gi;

/** In "graphs neural networks" the plural says nothing either; neither does the plural of an abbreviation. */
function singularWords(text: string): string {
  return withBaseOfBases(text).replace(/[\p{L}\p{N}\p{Cs}]+/gu, singular);
}

/** The same with its last word in the singular: "knowledge bases" as "knowledge base". */
export function withSingularHead(name: string): string {
  return withBaseOfBases(name).replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u, singular);
}

function withBaseOfBases(text: string): string {
  return /bases/i.test(text) ? text.replace(BASES, '$1$2base') : text;
}

/** Prefixes that are written solid, with a hyphen or with a space; the second ones are also words of their own. */
const SOLID_PREFIXES =
  /\b(multi|pre|post|non|semi|anti|auto|hyper|sub|cross|super|meta|mini|pseudo|spatio|neuro|uni|omni|poly|eigen|geo|ego|photo|audio|micro|macro)[- ](?=[a-z])|\b(inter|intra|re|co|un|over|under|up|down|de|bi)-(?=[a-z])/g;
/** Compounds that the abstracts of 44,000 papers write solid as well as with a hyphen or a space. */
const SOLID_COMPOUNDS = new RegExp(
  [
    /\b(?:fine)[- ](?=tun)/,
    /\b(?:back)[- ](?=prop)/,
    /\b(?:feed)[- ](?=forward)/,
    /\b(?:hand)[- ](?=craft|written|held)/,
    /\b(?:run|night|day|real|space)[- ](?=time)/,
    /\b(?:time)[- ](?=step|scale)/,
    /\b(?:key)[- ](?=point|frame|phrase|word)/,
    /\b(?:white|black)[- ](?=box)/,
    /\b(?:high|low|mid|word|sentence|document|pixel)[- ](?=level)/,
    /\b(?:large|small|gray)[- ](?=scale)/,
    /\b(?:high|low)[- ](?=dimensional|resolution)/,
    /\b(?:data|core)[- ](?=sets?\b)/,
    /\b(?:bench)[- ](?=mark)|\b(?:wave)[- ](?=let)|\b(?:light)[- ](?=weight)|\b(?:step)[- ](?=size)|\b(?:ground)[- ](?=truth)/,
    /\b(?:crowd)[- ](?=sourc)|\b(?:tree|bit)[- ](?=width)|\b(?:min)[- ](?=max)|\b(?:common)[- ](?=sense)|\b(?:life)[- ](?=long)/,
    /\b(?:grid|real)[- ](?=world)|\b(?:view)[- ](?=point)|\b(?:half)[- ](?=space)|\b(?:soft)[- ](?=max)|\b(?:trade)[- ](?=off)/,
    /(?<=[a-z])-(?=wise\b)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

const SIZE = /^\d{1,4}(?:\.\d{1,3})?[bBmMkK]$/;

/** "Pythia 6.9B" is Pythia-6.9B. */
function withSizes(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const name = joined.at(-1) ?? '';
    if (SIZE.test(word) && /^\p{Lu}/u.test(name)) joined.splice(-1, 1, `${name}-${word}`);
    else joined.push(word);
  }
  return joined;
}

/** "TS-Mixer" is a name with a hyphen in it; "API-Protected" is two words. */
function solidName(token: string): string {
  const parts = token.split('-');
  const isName =
    parts.every((part) => /^[\p{Lu}\p{N}]/u.test(part)) &&
    parts.some((part) => /\p{Lu}.*\p{Lu}|\p{N}/u.test(part)) &&
    !/(?:^|\p{Ll})(?:ed|ing|aware|free|based|like|style|level|specific|agnostic|invariant|wise)$/iu.test(
      parts.at(-1) ?? '',
    );
  // "Gemma-2-9B" is no Gemma-29B.
  return isName ? parts.join('-').replace(/(?<!\p{N})-|-(?!\p{N})/gu, '') : token;
}

/**
 * The id of the concept that has this canonical name: a slug that is the same for plural and singular, upper and
 * lower case, American and British spelling, "TS-Mixer" and "TSMixer", "pre-training" and "pretraining", "β-VAE" and
 * "$\beta$-VAE". Different for names that are only alike: "ResNet-50" and "ResNet-101", "Grad-CAM" and "Grad-CAM++".
 */
export const conceptId = remembering((name) => {
  const words = withSizes(singularWords(plainName(name)).split(/\s+/));
  const solid = words.map(solidName).join(' ');
  const joined = americanSpelling(solid.toLowerCase())
    .replace(SOLID_PREFIXES, '$1$2')
    .replace(SOLID_COMPOUNDS, (compound) => compound.slice(0, -1));
  return (
    keptPoints(withoutDiacritics(joined).replace(/\+/g, ' plus ').replace(/#/g, ' sharp '))
      .replace(/[^\p{L}\p{N}_]+/gu, '-')
      .replace(/^-|-$/g, '') || 'unnamed-' + Buffer.from(name).toString('hex').slice(0, 16)
  );
});

/**
 * The key by which a written name is looked up. Names with the same key are taken for the same name: letters, digits,
 * "+" and "#" of the singular, without case, spaces, hyphens or diacritics. Empty if the name has none of them.
 */
export const conceptKey = remembering((name) =>
  keptPoints(withoutDiacritics(americanSpelling(singularWords(plainName(name)).toLowerCase()))).replace(
    /[^\p{L}\p{N}_+#]+/gu,
    '',
  ),
);

/**
 * Terms of full-text search, in order: lower case, without diacritics ("Łukasz" is "lukasz"), cut at everything but letters
 * and digits.
 */
export function searchTerms(text: string): string[] {
  const plain = plainText(text).toLowerCase();
  const named = isAscii(plain) ? plain : withLettersNamed(plain, /[łøæœßıđα-ω]/gu);
  return withoutDiacritics(named).match(/[\p{L}\p{N}]+/gu) ?? [];
}
