/** A graph with something of all that a store can hold. */
import { correct, undo } from '../../src/graph/corrections/correct.js';
import type { CorrectionRequest } from '../../src/graph/corrections/propose.js';
import { factId } from '../../src/graph/factId.js';
import { growHierarchy } from '../../src/graph/hierarchy.js';
import type { GraphStore } from '../../src/graph/store.js';
import type { PaperKnowledge } from '../../schema/knowledge.js';
import { curated, paper } from './knowledge.js';
import { somePapers } from './world.js';

const VOCABULARY = [
  curated('network'),
  curated('mixer', {
    name: 'Mixer',
    aliases: ['mixing block', 'blend'],
    broader: ['network'],
    close: ['gate'],
  }),
  curated('gate', { aliases: ['GT'] }),
];

/** Has all properties that a paper can have, of two records, and texts that are easily damaged. */
const PREPRINT: PaperKnowledge = (() => {
  const said = paper('doi:10.1/X', {
    title: 'Naïve "Gates" \\ 図 𝒳\u2028, =SUM(1)',
    abstract: '  <b>Two</b>\r\n\tlines & <![CDATA[ ]]> of gates.\u0001 ',
    authors: ['Émmy, "Noether"', ''],
    published: '2021-03',
    url: 'https://example.org/?a=1&b=<2>',
    doi: '10.1/X',
    arxivId: '2103.00001',
    concepts: [
      { id: 'gate', confidence: 0.123, aliases: ['gating <unit>', 'Gate "g"', '=gate'] },
      { id: 'unmentioned', name: 'Unmentioned', confidence: null },
    ],
    facts: [
      { predicate: 'REPLACES', object: 'mixer', with: 'gate', confidence: 0.5 },
      { predicate: 'REPLACES', object: 'stirrer', with: 'unmentioned', confidence: 0.5 },
      'gate IS_A mixer',
    ],
  });
  const { title, abstract, authors, source } = said.paper;
  const record = { title, abstract, authors, source };
  return {
    ...said,
    paper: {
      ...said.paper,
      origin: 'crossref',
      records: [
        { id: 'doi:10.1/X', ...record, doi: '10.1/X', origin: 'crossref' },
        { id: 'arxiv:2103.00001', ...record, arxivId: '2103.00001', origin: 'arxiv', published: '2021' },
      ],
    },
  };
})();

const KINDS = ['k1', 'k2'].map((id) =>
  paper(id, {
    concepts: [{ id: 'gate-net-2', name: 'Gate-Net 2' }],
    facts: ['gate-net-2 IS_A gate', 'USES gate-net-2'],
  }),
);

/** The merge makes one of two facts that are equally sure: which of them stays must not depend on the store. */
const CORRECTIONS: readonly CorrectionRequest[] = [
  { kind: 'MERGE_CONCEPTS', concept: 'stirrer', into: 'mixer' },
  { kind: 'RENAME_CONCEPT', concept: 'tiny-set', name: 'Tiny Set' },
  { kind: 'ADD_ALIAS', concept: 'gate', alias: 'port' },
  { kind: 'REMOVE_ALIAS', concept: 'mixer', alias: 'blend' },
  { kind: 'ADD_BROADER', concept: 'pruning', broader: 'network' },
  { kind: 'ADD_CLOSE', concept: 'pruning', close: 'gate' },
  { kind: 'ACCEPT_FACT', fact: factId('k1', 'USES', null, 'gate-net-2') },
  { kind: 'REJECT_FACT', fact: factId('k2', 'USES', null, 'gate-net-2') },
  { kind: 'REJECT_MERGE', concept: 'pruning', into: 'gate' },
  { kind: 'DELETE_PAPER', paper: 'p003' },
  { kind: 'DELETE_PAPER', paper: 'p004' },
];

export async function fillWorld(store: GraphStore): Promise<void> {
  await store.installVocabulary(VOCABULARY);
  await store.writePapers([...somePapers(10), ...KINDS, PREPRINT]);
  await growHierarchy(store);
  const numbers: number[] = [];
  for (const request of CORRECTIONS) {
    numbers.push((await correct(store, request, { by: 'Ada', reason: 'a "reason"' })).number);
  }
  // The last, and one whose paper comes back.
  await undo(store, numbers.at(-1) ?? 0, 'Bob');
}
