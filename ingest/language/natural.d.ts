// The slices of `natural` that are used, imported file by file: its index would load every classifier and database client.
declare module 'natural/lib/natural/brill_pos_tagger/lib/Lexicon.js' {
  const Lexicon: new (
    language: 'EN',
    defaultTag: string,
    defaultTagCapitalised: string,
  ) => { readonly lexicon: Readonly<Record<string, readonly string[]>> };
  export default Lexicon;
}
declare module 'natural/lib/natural/brill_pos_tagger/lib/RuleSet.js' {
  const RuleSet: new (language: 'EN') => { getRules(): readonly object[] };
  export default RuleSet;
}
declare module 'natural/lib/natural/brill_pos_tagger/lib/Brill_POS_Tagger.js' {
  const BrillPOSTagger: new (
    lexicon: object,
    rules: { getRules(): readonly object[] },
  ) => {
    tag(words: readonly string[]): { taggedWords: { token: string; tag: string }[] };
  };
  export default BrillPOSTagger;
}
