import { describe, expect, it } from 'vitest';
import { readDocument } from '../../ingest/language/document.js';
import { VocabularyMatcher } from '../../ingest/recognise/vocabularyMatcher.js';
import { mentionCandidates } from '../../ingest/trained/mentionCandidates.js';
import { namesSomething } from '../../ingest/trained/noNames.js';
import { wordsOf } from '../../ingest/trained/words.js';

const vocabulary = new VocabularyMatcher({
  concepts: [
    { id: 'sparse', name: 'sparse', type: 'METRIC', aliases: [], broader: [], close: [] },
    { id: 'zap', name: 'ZAP', type: 'DATASET', aliases: [], broader: [], close: [] },
  ],
});

/** Whether what stands between brackets names something. */
function names(text: string): boolean | undefined {
  const [before = '', mention = '', after = ''] = text.split(/[[\]]/);
  const document = readDocument({ title: 'Untitled', abstract: before + mention + after });
  const words = wordsOf(document);
  const isInside = ({ field, start, end }: (typeof words)[number]) =>
    field === 'abstract' && start >= before.length && end <= before.length + mention.length;
  const found = {
    first: words.findIndex(isInside),
    last: words.findLastIndex(isInside),
    type: 'TECHNIQUE' as const,
    confidence: 0.7,
  };
  const [marked] = mentionCandidates(document, words, [found]);
  return marked && namesSomething(marked.candidate, document.text, vocabulary);
}

describe('what names a concept', () => {
  it.each([
    'We add [quantizers].',
    'A [discriminative model] is trained.',
    'The [noise]-free limit is studied.',
    '[ZAP] is a benchmark.',
    'A [sparse] code results.',
    'It is [GAN]-specific.',
  ])('%s', (text) => {
    expect(names(text)).toBe(true);
  });

  it.each([
    'A [discriminative] loss is added.',
    'The [numbers] of heads grow.',
    '[Large] models are slow.',
    'We study [deep learning].',
    'Progress in [AI] is fast.',
    'The gripper is an [instance]-specific tool.',
    '[the] best of both.',
    'We train [automatically].',
  ])('%s names nothing', (text) => {
    expect(names(text)).toBe(false);
  });
});
