/** What the recipes of docs/api.md ask for beside papers.ts: residual networks, Transformers, an author, and what is said of these two. */
import { conceptId } from '../../schema/names.js';
import type { PaperKnowledge, VocabularyConcept } from '../../schema/knowledge.js';
import type { ConceptType } from '../../schema/predicates.js';
import { curated, paper } from '../contract/knowledge.js';

export const RECIPE_VOCABULARY: readonly VocabularyConcept[] = [
  concept('CNN', 'ARCHITECTURE', { broader: ['neural-network'] }),
  concept('residual network', 'ARCHITECTURE', {
    aliases: ['ResNet'],
    broader: ['cnn'],
    close: ['skip-connection'],
  }),
  concept('wide residual network', 'ARCHITECTURE', { broader: ['residual-network'] }),
  concept('skip connection', 'TECHNIQUE', { close: ['residual-network'] }),
  concept('Transformer', 'ARCHITECTURE', { broader: ['neural-network'] }),
  concept('attention', 'TECHNIQUE'),
  concept('accuracy', 'METRIC'),
];

export const RECIPE_PAPERS: readonly PaperKnowledge[] = [
  paper('residual', {
    title: 'Residual Learning',
    authors: ['Kaiming He'],
    published: '2015-12',
    facts: [
      'PROPOSES residual-network',
      'USES skip-connection',
      'EVALUATES_ON cifar10',
      'residual-network IS_A cnn',
      'residual-network OUTPERFORMS cnn',
    ],
  }),
  paper('wide-residual', {
    title: 'Wide Residual Learning',
    authors: ['Ada Example'],
    published: '2016-05',
    facts: ['PROPOSES wide-residual-network', 'USES residual-network', 'EVALUATES_ON cifar10'],
  }),
  paper('compared', {
    title: 'Attention and Convolutions',
    published: '2014',
    facts: [
      'transformer EVALUATES_ON cifar10',
      'transformer USES accuracy',
      'residual-network EVALUATES_ON cifar10',
      'residual-network ADDRESSES image-classification',
      'residual-network REPLACES mlp',
      'transformer OUTPERFORMS residual-network',
      'mlp EVALUATES_ON cifar10',
      'mlp USES cifar10',
    ],
  }),
  paper('transformer', {
    title: 'Attention for Translation',
    published: '2017-06',
    facts: ['PROPOSES transformer', 'USES attention'],
  }),
  ...[2018, 2019, 2020].map((year) =>
    paper(`transformer-${year}`, {
      title: `Transformers in ${year}`,
      published: String(year),
      facts: ['USES transformer', 'EVALUATES_ON cifar10'],
    }),
  ),
];

function concept(
  name: string,
  type: ConceptType,
  more: Partial<Pick<VocabularyConcept, 'aliases' | 'broader' | 'close'>> = {},
): VocabularyConcept {
  return curated(conceptId(name), { name, type, ...more });
}
