declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: {
    /** `restricted`: no letter is changed twice. */
    DamerauLevenshteinDistance(a: string, b: string, options: { readonly restricted: boolean }): number;
  };
  export default distances;
}
