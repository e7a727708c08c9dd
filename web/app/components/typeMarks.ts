import type { ConceptType } from '../generated/schema.js';

export type MarkedKind = ConceptType | 'PAPER';

interface TypeMark {
  /** The custom property of tokens.css. */
  readonly color: string;
  /** Outline in a box of 16 by 16. */
  readonly outline: string;
}

/** How papers and the types of concept are told apart everywhere: by colour, and by shape for who does not see it. */
export const TYPE_MARKS: Readonly<Record<MarkedKind, TypeMark>> = {
  ARCHITECTURE: { color: '--type-architecture', outline: 'M2 2h12v12H2z' },
  DATASET: { color: '--type-dataset', outline: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z' },
  TECHNIQUE: { color: '--type-technique', outline: 'M8 1l7.5 14H.5z' },
  TASK: { color: '--type-task', outline: 'M8 0l8 8-8 8-8-8z' },
  METRIC: {
    color: '--type-metric',
    outline: 'M8 .5l2.2 5.1 5.6.4-4.3 3.7 1.4 5.5L8 12.3l-4.9 2.9 1.4-5.5L.2 6l5.6-.4z',
  },
  PAPER: { color: '--type-paper', outline: 'M3 1h7l3 3v11H3z' },
};
