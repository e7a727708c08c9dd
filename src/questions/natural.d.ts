// The slices of `natural` that questions use, imported file by file: its index would load every classifier.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  /** The steps of Porter's algorithm. Of them, these undo inflection ("replaces", "replacing"). */
  const steps: Readonly<Record<'step1a' | 'step1b' | 'step1c' | 'step5a', (lowerCaseWord: string) => string>>;
  export default steps;
}
