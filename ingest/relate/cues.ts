import type { Predicate } from '../../schema/predicates.js';

/**
 * Wordings that state a fact about the concept that they stand beside. To teach another wording, add a line.
 *
 * `before` is matched against the words before a mention, `after` against those behind it: lower case, parted by single
 * spaces, with other mentions of the sentence as «§». In `before`, `…` at the end stands for up to five words that
 * belong to the mention's noun phrase: articles, adjectives, nouns ("replaces … §" meets "replaces the expensive §").
 */
export interface Cue {
  readonly predicate: Predicate;
  readonly before?: string;
  readonly after?: string;
  /** Whether it makes a concept of a noun phrase that is not known as one. */
  readonly licenses?: boolean;
  /** Said of a task, it speaks of a problem that goes, not of something that is replaced: "removes noise". */
  readonly exceptTasks?: boolean;
  /** Share of the statements found in this way that are right on the training papers. */
  readonly confidence: number;
  /**
   * Whose fact it is. `verb`: that of the subject of the verb with which the cue begins. `own`: the paper's, said only in
   * sentences about its own work. `any`: the paper's, wherever it is said.
   */
  readonly subject: 'verb' | 'own' | 'any';
}

export const CUES: readonly Cue[] = [
  // PROPOSES
  {
    predicate: 'PROPOSES',
    subject: 'any',
    confidence: 0.61,
    before:
      '(?:we|paper|work|article|study|and|also|then|further|first|here|authors?|it) (?:\\w+ly |also |then |further |first |thus |therefore |hence |jointly )?(?:propose|proposes|introduce|introduces|present|presents|develop|develops|devise|devises|design|designs|describe|describes|put forward|coin|invent|create) …',
  },
  {
    predicate: 'PROPOSES',
    subject: 'any',
    confidence: 0.61,
    before: '(?:we|which we|that we) (?:call|name|term|dub|denote|refer to as|denote as) …',
  },
  {
    predicate: 'PROPOSES',
    subject: 'any',
    confidence: 0.61,
    before:
      '\\b(?:called|named|dubbed|termed|coined|christened|denoted as|referred to as|abbreviated as) (?:as )?…',
  },
  {
    predicate: 'PROPOSES',
    subject: 'any',
    confidence: 0.35,
    before: '(?:our|the|this) (?:newly |new )?(?:proposed|novel|new) …',
  },
  {
    predicate: 'PROPOSES',
    subject: 'own',
    confidence: 0.6,
    after:
      '^(?:\\) )?(?:is|was|has been|are) (?:\\w+ly )?(?:proposed|introduced|presented|developed|designed|devised)\\b',
  },
  {
    predicate: 'PROPOSES',
    subject: 'own',
    confidence: 0.6,
    before:
      '(?:we|paper|work) (?:propose|introduce|present|develop|design|devise)s? (?:\\S+ ){1,8}(?:based on|using|with|,|called|:) (?:a|an) (?:novel|new) …',
  },
  { predicate: 'PROPOSES', subject: 'own', confidence: 0.35, before: '\\b(?:a|an) (?:novel|new) …' },

  // REPLACES
  {
    predicate: 'REPLACES',
    subject: 'verb',
    licenses: true,
    confidence: 0.6,
    before:
      '\\b(?:replac(?:e|es|ed|ing)|substitut(?:e|es|ing)|supplant(?:s|ing)?|supersed(?:e|es|ing)|tak(?:e|es|ing) the place of|stand(?:s|ing)? in for|fill(?:s|ing)? in for) …',
  },
  {
    predicate: 'REPLACES',
    subject: 'verb',
    confidence: 0.4,
    exceptTasks: true,
    before:
      '\\b(?:remov(?:e|es|ed|ing)|eliminat(?:e|es|ed|ing)|discard(?:s|ed|ing)?|drop(?:s|ped|ping)?|get(?:s|ting)? rid of|avoid(?:s|ed|ing)?|strip(?:s|ped|ping)?|circumvent(?:s|ing)? the (?:need|use) (?:for|of)|obviat(?:e|es|ing)(?: the need (?:for|of|to))?|bypass(?:es|ing)?|sidestep(?:s|ping)?) …',
  },
  {
    predicate: 'REPLACES',
    subject: 'verb',
    confidence: 0.4,
    before:
      '\\b(?:abandon(?:s|ed|ing)?|dispens(?:e|es|ed|ing) with|do(?:es|ing)? away with|abolish(?:es|ing)?|omit(?:s|ting)?|forgo(?:es|ing)?|eschew(?:s|ing)?) …',
  },
  {
    predicate: 'REPLACES',
    subject: 'own',
    licenses: true,
    confidence: 0.5,
    before:
      '(?<!trained |baselines? |models |with and |with or )\\bwithout (?:\\w+ly )?(?:(?:\\w+ing |access |recourse |reliance |dependence )(?:to |on |upon |for )?)?(?:(?:any|the|all|a|an|additional|explicit|explicitly|extra) )*(?:(?:need|use|usage|help|aid|requirement) (?:for|of|to use) )?…',
  },
  {
    predicate: 'REPLACES',
    subject: 'own',
    licenses: true,
    confidence: 0.5,
    before: '\\b(?:instead of|in place of|in lieu of|rather than|as opposed to) (?:\\w+ing )?…',
  },
  {
    predicate: 'REPLACES',
    subject: 'verb',
    licenses: true,
    confidence: 0.5,
    before:
      '\\b(?:do|does|did) not (?:need|require|rely on|use|depend on|involve|employ|assume|make use of) …',
  },
  {
    predicate: 'REPLACES',
    subject: 'verb',
    confidence: 0.5,
    before:
      '\\b(?:eliminat|remov|avoid|alleviat|obviat|bypass|circumvent)(?:e|es|ed|ing|s)? (?:the |any )?(?:need|requirement|necessity|use|usage|reliance|dependence|dependency)s? (?:for|of|on|to use) …',
  },
  {
    predicate: 'REPLACES',
    subject: 'own',
    confidence: 0.5,
    before: '\\b(?:alternatives?|replacements?|substitutes?) (?:to|for|of) …',
  },
  {
    predicate: 'REPLACES',
    subject: 'own',
    confidence: 0.6,
    before:
      '\\b(?:free of|free from|no need (?:for|of)|no longer (?:need|needs|require|requires|relies on|rely on)|mov(?:e|es|ing) away from|despite lacking|lacks?|with no|devoid of) …',
  },
  { predicate: 'REPLACES', subject: 'own', confidence: 0.45, after: '^-free\\b' },
  {
    predicate: 'REPLACES',
    subject: 'own',
    confidence: 0.4,
    after:
      '^(?:\\S+ ){0,2}(?:is|are|be|being|was|were|been) (?:\\w+ly )?(?:replaced|removed|eliminated|substituted|discarded|dropped|superseded|omitted)\\b',
  },
  {
    predicate: 'REPLACES',
    subject: 'own',
    confidence: 0.4,
    after:
      '^(?:is|are|be|was|were) (?:\\w+ly )?(?:not (?:needed|required|necessary)|unnecessary|redundant|no longer (?:needed|required|necessary))\\b',
  },

  // OUTPERFORMS and COMPARES_WITH
  {
    predicate: 'OUTPERFORMS',
    subject: 'verb',
    confidence: 0.54,
    before:
      '\\b(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?|outclass(?:es)?|outpac(?:e|es|ing)|improv(?:e|es|ed|ing) (?:up)?on|improv(?:e|es|ed|ing) over|improvements? (?:up)?over|gains? over|superior(?:ity)? (?:to|over)|advantages? over|win(?:s|ning)? over) (?:\\S+ ){0,4}…',
  },
  {
    predicate: 'OUTPERFORMS',
    subject: 'own',
    confidence: 0.58,
    before:
      '\\b(?:better|faster|higher|lower|fewer|less|more|superior|smaller|cheaper|greater|stronger)\\b(?: \\S+){0,7} (?:than|to|over) …',
  },
  {
    predicate: 'OUTPERFORMS',
    subject: 'own',
    confidence: 0.6,
    before:
      '\\b(?:better|superior|higher|improv\\w+|fewer|lower|faster|gains?|reduc\\w+)\\b(?: \\S+){0,8} (?:compared|relative|over|in comparison|with respect|against) (?:to |with |existing |state-of-the-art )*…',
  },
  {
    predicate: 'COMPARES_WITH',
    subject: 'own',
    confidence: 0.44,
    before:
      '\\b(?:comparable|on par|competitive|similar|equivalent|match(?:es|ing)?)(?: \\S+){0,5} (?:to|with|as) …',
  },
  {
    predicate: 'COMPARES_WITH',
    subject: 'own',
    confidence: 0.31,
    before: '\\b(?:compar(?:e|es|ed|ing|ison)s?)(?: \\S+){0,3} (?:with|to|against) …',
  },

  // EXTENDS
  {
    predicate: 'EXTENDS',
    subject: 'verb',
    confidence: 0.5,
    before:
      '\\b(?:extend(?:s|ed|ing)?|generali[sz](?:e|es|ed|ing)|modif(?:y|ies|ied|ying)|adapt(?:s|ed|ing)?|augment(?:s|ed|ing)?|enhanc(?:e|es|ed|ing)|revisit(?:s|ed|ing)?|refin(?:e|es|ed|ing)|upgrad(?:e|es|ed|ing)|accelerat(?:e|es|ed|ing)|strengthen(?:s|ed|ing)?) …',
  },
  {
    predicate: 'EXTENDS',
    subject: 'own',
    confidence: 0.5,
    before:
      '\\b(?:extensions?|generali[sz]ations?|variants?|modifications?|adaptations?|versions?|improvements?) (?:of|to|on) …',
  },
  {
    predicate: 'EXTENDS',
    subject: 'verb',
    confidence: 0.29,
    before: '\\b(?:build(?:s|ing)? (?:up)?on|built (?:up)?on|inspired by|improv(?:e|es|ed|ing)) …',
  },

  // EVALUATES_ON (datasets only: see relate.ts)
  {
    predicate: 'EVALUATES_ON',
    subject: 'any',
    confidence: 0.86,
    before:
      '\\b(?:evaluat\\w+|experiment\\w*|result\\w*|test\\w*|benchmark\\w*|performance|accuracy|validat\\w+|state-of-the-art|sota|score\\w*|demonstrat\\w+|perform\\w*|outperform\\w*|achiev\\w+|show\\w*|improve\\w*|effectiveness|evaluations?|conduct\\w*|\\d+(?:\\.\\d+)? %?)\\b.*\\b(?:on|over|across|in|using|with|from|for|of|at|including|e.g|such as|namely|,|:|\\(|§) …',
  },

  // ADDRESSES
  {
    predicate: 'ADDRESSES',
    subject: 'own',
    confidence: 0.7,
    before:
      '\\b(?:address(?:es|ed|ing)?|tackl(?:e|es|ed|ing)|solv(?:e|es|ed|ing)|mitigat(?:e|es|ed|ing)|alleviat(?:e|es|ed|ing)|overcom(?:e|es|ing)|handl(?:e|es|ed|ing)|resolv(?:e|es|ed|ing)|combat(?:s|ing)?|prevent(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|problems? of|tasks? of|challenges? of|problems? in|issues? of|focus(?:es)? on|approach(?:es)? (?:to|for)|methods? for|frameworks? for|models? for|algorithms? for|perform(?:s|ed|ing)?|applied to|apply (?:\\S+ ){0,4}to|applications? (?:to|in|of)) …',
  },
  { predicate: 'ADDRESSES', subject: 'own', confidence: 0.75, before: '\\bfor …' },

  // STUDIES
  {
    predicate: 'STUDIES',
    subject: 'own',
    confidence: 0.38,
    before:
      '\\b(?:stud(?:y|ies|ied|ying)|investigat(?:e|es|ed|ing|ion of|ions of)|analy[sz](?:e|es|ed|ing)|analys[ie]s of|examin(?:e|es|ed|ing)|understand(?:s|ing)?|explor(?:e|es|ed|ing)|characteri[sz](?:e|es|ing)|surveys?(?: of)?|review(?:s|ed|ing)?(?: of)?|the (?:role|effects?|impact|behaviou?r|influence|properties|nature|limitations?|dynamics|importance|expressive power|power) of|insights? into|quantif(?:y|ies|ying)|demystify(?:ing)?|interpret(?:s|ing)?|explain(?:s|ing)?|prove that|show that|find that|observe that|reveal that|demonstrate that|whether|how|why) …',
  },

  // USES
  {
    predicate: 'USES',
    subject: 'verb',
    licenses: true,
    confidence: 0.59,
    before:
      '\\b(?:us(?:e|es|ed|ing)|utili[sz](?:e|es|ed|ing)|employ(?:s|ed|ing)?|leverag(?:e|es|ed|ing)|adopt(?:s|ed|ing)?|exploit(?:s|ed|ing)?|incorporat(?:e|es|ed|ing)|integrat(?:e|es|ed|ing)|combin(?:e|es|ed|ing)|consist(?:s|ing)? of|compris(?:e|es|ing)|composed of|contain(?:s|ing)?|equipped with|based on|built (?:up)?on|rel(?:y|ies|ied|ying) on|powered by|driven by) …',
  },
  {
    predicate: 'USES',
    subject: 'own',
    licenses: true,
    confidence: 0.46,
    before:
      '\\b(?:appl(?:y|ies|ied|ying)|includ(?:e|es|ing)|bas(?:e|es) on|via|through|by means of|with the help of|fine-tun(?:e|es|ed|ing)|pre-?train(?:s|ed|ing)?|train(?:s|ed|ing)?|optimi[sz](?:e|es|ed|ing)|learn(?:s|ed|ing)?|construct(?:s|ed|ing)?|build(?:s|ing)?|perform(?:s|ed|ing)?|generat(?:e|es|ed|ing)|formulat(?:e|es|ed|ing) (?:\\S+ ){0,6}as|cast(?:s|ing)? (?:\\S+ ){0,6}as|introduc(?:e|es|ing)) …',
  },
  { predicate: 'USES', subject: 'own', confidence: 0.53, before: '\\b(?:with|by) …' },
  { predicate: 'USES', subject: 'own', confidence: 0.29, before: '\\b(?:from|in|into|as|and|to|both) …' },
];

/** Sentences that speak of the paper's own work. */
export const OWN_WORK =
  /\b(?:we|our|ours|us)\b|\b(?:this|the present|the current) (?:paper|work|study|article|letter|thesis|survey|research|report|chapter|manuscript|approach|method|framework|model|technique)\b|\bin (?:this|the) (?:paper|work|study)\b|\b(?:the|is) proposed\b|\b(?:experiment|experimental|empirical|evaluation|extensive|numerical|simulation) (?:results|experiments|evaluations?|evidence|studies|study|shows?|demonstrates?)\b|^(?:experiments|results|evaluations?|simulations) /;

/** Sentences that speak of others, after the paper's own work has begun. */
export const BACKGROUND =
  /\b(?:existing|previous|prior|conventional|traditional|recent|most|many|current|earlier|past) (?:\S+ ){0,2}(?:works?|methods?|approaches|studies|models?|algorithms?|techniques?|research|literature|efforts|solutions|systems)\b(?! (?:by|with|on|in terms|across))|\b(?:has|have) (?:recently |been |widely |become |shown |achieved |emerged |attracted |gained )+\b|\brecently\b/;
