import type { VocabularyConcept } from '../../schema/knowledge.js';

/** A concept for vocabularies that need just one. */
export const MLP: VocabularyConcept = {
  id: 'mlp',
  name: 'MLP',
  type: 'ARCHITECTURE',
  aliases: ['multilayer perceptron'],
  broader: [],
  close: [],
};
