// The slices of `natural` that are used, imported file by file: its index would load every classifier and database client.
declare module 'natural/lib/natural/tokenizers/sentence_tokenizer.js' {
  export default class SentenceTokenizer {
    constructor(abbreviations?: readonly string[], trimSentences?: boolean);
    tokenize(text: string): string[];
  }
}
declare module 'natural/lib/natural/brill_pos_tagger/lib/Lexicon.js' {
  export default class Lexicon {
    constructor(language: 'EN', defaultTag: string, defaultTagCapitalised: string);
  }
}
declare module 'natural/lib/natural/brill_pos_tagger/lib/RuleSet.js' {
  export default class RuleSet {
    constructor(language: 'EN');
  }
}
declare module 'natural/lib/natural/brill_pos_tagger/lib/Brill_POS_Tagger.js' {
  import type Lexicon from 'natural/lib/natural/brill_pos_tagger/lib/Lexicon.js';
  import type RuleSet from 'natural/lib/natural/brill_pos_tagger/lib/RuleSet.js';
  export default class BrillPOSTagger {
    constructor(lexicon: Lexicon, rules: RuleSet);
    tag(words: readonly string[]): { taggedWords: { token: string; tag: string }[] };
  }
}
