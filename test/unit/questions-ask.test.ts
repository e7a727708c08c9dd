/** Questions asked of a small graph in the embedded store, and their GraphQL run by the API. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundCalls } from '../../src/graph/aroundCalls.js';
import { ask, MAX_QUESTION_LENGTH } from '../../src/questions/ask.js';
import { curated, paper } from '../contract/knowledge.js';
import { askingStore } from './askingStore.js';

const VOCABULARY = [
  curated('gated-mixer', { name: 'gated mixer', aliases: ['GM'], broader: ['mixer'] }),
  curated('mixer', { name: 'Mixer', aliases: ['token mixer'], close: ['blending-layer'] }),
  curated('blending-layer', { name: 'blending layer', close: ['mixer'] }),
  curated('spiral-net', { name: 'SpiralNet' }),
  curated('unloved-net', { name: 'UnlovedNet' }),
  curated('pebbles', { name: 'Pebbles-5', type: 'DATASET', close: ['pebbles-50'] }),
  curated('pebbles-50', { name: 'Pebbles-50', type: 'DATASET', close: ['pebbles'] }),
  curated('gravel', { name: 'Gravel', type: 'DATASET' }),
  curated('sieve', { close: ['strainer'] }),
  curated('strainer', { close: ['sieve'] }),
  curated('stone-sorting', { name: 'stone sorting', type: 'TASK' }),
  curated('polishing', { name: 'polishing', type: 'TECHNIQUE' }),
];

const PAPERS = [
  paper('replaces-mixer', { published: '2019', facts: ['REPLACES mixer', 'EVALUATES_ON pebbles'] }),
  paper('replaces-gated', { published: '2021-05', facts: ['REPLACES gated-mixer', 'USES polishing'] }),
  paper('replaces-blending', { facts: ['REPLACES blending-layer', 'EVALUATES_ON gravel'] }),
  paper('uses-pebbles', {
    published: '2022',
    concepts: ['mixer'],
    facts: ['USES pebbles', 'EVALUATES_ON gravel', 'ADDRESSES stone-sorting', 'OUTPERFORMS spiral-net'],
  }),
  paper('on-pebbles-50', {
    facts: ['EVALUATES_ON pebbles-50', 'PROPOSES wave-net', 'STUDIES stone-sorting'],
  }),
  paper('structure', {
    facts: ['ridge PART_OF spiral-net', 'wave-net IS_A spiral-net', 'COMPARES_WITH mixer'],
  }),
  paper('replaces-both', { facts: ['REPLACES sieve', 'REPLACES strainer'] }),
  paper('hostile', { concepts: [{ id: 'quo"te\\d', name: 'quo"te\\d' }], facts: ['EXTENDS quo"te\\d'] }),
];

const graph = askingStore(VOCABULARY, PAPERS);
const papersOf = graph.papersOf.bind(graph);

const ANSWERED: readonly (readonly [question: string, papers: readonly string[]])[] = [
  ['which papers replace Mixers?', ['replaces-gated', 'replaces-mixer', 'replaces-blending']],
  ['which papers replace Mixer layers', ['replaces-gated', 'replaces-mixer', 'replaces-blending']],
  ['which papers replace the GM?', ['replaces-gated']],
  ['which use Pebbles-5?', ['replaces-mixer', 'uses-pebbles']],
  ['what was tested on pebbles 5', ['replaces-mixer']],
  ['who works on stone sorting?', ['uses-pebbles', 'on-pebbles-50']],
  ['which papers use Pebbles-5 and Gravel?', ['uses-pebbles']],
  ['which papers use Pebbles-5 but not Gravel?', ['replaces-mixer']],
  [
    'which papers use the Pebbles-5 or the Gravel dataset?',
    ['replaces-mixer', 'uses-pebbles', 'replaces-blending'],
  ],
  ['which papers use Pebbles-5 since 2021?', ['uses-pebbles']],
  ['which papers use Pebbles-5 before 2020', ['replaces-mixer']],
  ['how many papers outperform SpiralNet?', ['uses-pebbles']],
  ['how many papers replace Mixers?', ['replaces-gated', 'replaces-mixer']],
  ['who mentions Mixers?', ['replaces-gated', 'uses-pebbles', 'replaces-mixer', 'structure']],
  ['who proposed wave-net', ['on-pebbles-50']],
  ['what extends "quo\'te"?', []],
  ['which papers that get rid of Mixers use polishing?', ['replaces-gated']],
];

describe('ask', () => {
  it.each(ANSWERED)('%s', async (question, papers) => {
    expect([...(await papersOf(await ask(graph.store, question)))].sort()).toEqual([...papers].sort());
  });

  it('puts what is said of a close concept after all else, and says so', async () => {
    const answer = await ask(graph.store, 'which papers do without Mixers?');
    expect((await papersOf(answer)).at(-1)).toBe('replaces-blending');
    expect(answer.concepts.map(({ name }) => name)).toEqual(['Mixer', 'blending layer']);
    expect(answer.message).toContain('close concept: blending layer');
    expect(answer.message).toContain('Narrower concepts count too: gated mixer');
  });

  it('says nothing of a close concept that only the same papers speak of', async () => {
    const answer = await ask(graph.store, 'which papers replace the sieve?');
    expect(await papersOf(answer)).toEqual(['replaces-both']);
    expect(answer.message).toBeNull();
  });

  it('counts papers only where it is asked how many', async () => {
    const methodsCalledFor = async (question: string) => {
      const called = new Set<string>();
      const store = aroundCalls(graph.store, ({ method }, run) => {
        called.add(method);
        return run();
      });
      await ask(store, question);
      return called;
    };
    expect(await methodsCalledFor('how many papers replace Mixers?')).toContain('countPapers');
    for (const question of ['which papers replace Mixers?', 'what is a Mixer?'])
      expect(await methodsCalledFor(question)).not.toContain('countPapers');
  });

  it.each(['how many papers replace Mixers?', 'how many papers replace Mixer layers?'])(
    'counts no paper that states it of a close concept only, but names that: %s',
    async (question) => {
      const answer = await ask(graph.store, question);
      expect(answer).toMatchObject({ kind: 'COUNT', count: 2 });
      expect([...(await papersOf(answer))].sort()).toEqual(['replaces-gated', 'replaces-mixer']);
      expect(answer.message).toContain('2 papers state this.');
      expect(answer.message).toContain('Close, and not counted here: blending layer.');
    },
  );

  it('does not take a close dataset for the one that is asked for, but names it', async () => {
    const answer = await ask(graph.store, 'which papers are evaluated on Pebbles-5?');
    expect(await papersOf(answer)).toEqual(['replaces-mixer']);
    expect(answer.message).toContain('Pebbles-50');
  });

  it('gives the conditions under which the store finds the evidence', async () => {
    const { conditions } = await ask(graph.store, 'which papers use Pebbles-5 and replace Mixers?');
    const evidence = await graph.store.evidenceFor(['replaces-mixer'], conditions);
    expect(
      evidence
        .get('replaces-mixer')
        ?.map(({ predicate }) => predicate)
        .sort(),
    ).toEqual(['EVALUATES_ON', 'REPLACES']);
  });

  it('answers for kinds and parts by concepts, with the facts that say so', async () => {
    const parts = await ask(graph.store, 'what are the parts of SpiralNet?');
    expect(parts.concepts.map(({ id }) => id)).toEqual(['ridge']);
    expect(parts.facts.map(({ paperId }) => paperId)).toEqual(['structure']);
    const kinds = await ask(graph.store, 'which kinds of Mixer are there?');
    expect(kinds.concepts.map(({ id }) => id)).toEqual(['gated-mixer']);
  });
});

describe('what the graph does not hold', () => {
  it('is said to be missing, with near names as suggestions only', async () => {
    const answer = await ask(graph.store, 'which papers replace SpiralNets and use Peebles-5?');
    expect(answer).toMatchObject({ notInGraph: true, filter: null, interpretation: null, concepts: [] });
    expect(answer.message).toBe('The graph has no concept named "Peebles-5". Did you mean Pebbles-5?');
  });

  it.each([
    ['which papers use Spriral nets?', ['SpiralNet'], ['which papers use SpiralNet?']],
    ['which papers use piralnet?', ['SpiralNet'], ['which papers use SpiralNet?']],
    ['what is the tokenmixr architecture?', ['token mixer'], ['what is the token mixer?']],
    ['what is a chair?', [], []],
  ])('may be misspelt: %s', async (question, names, questions) => {
    const answer = await ask(graph.store, question);
    expect(answer).toMatchObject({ notInGraph: true, kind: 'NONE', filter: null });
    expect(answer.suggestions).toEqual(names);
    expect(answer.suggestedQuestions).toEqual(questions);
  });

  it('is not replaced by a part of the name', async () => {
    const answer = await ask(graph.store, 'which papers use quantum Mixers?');
    expect(answer).toMatchObject({ notInGraph: true, filter: null });
    expect(answer.message).toContain('"quantum Mixers"');
  });

  it('is told from what no paper states', async () => {
    const answer = await ask(graph.store, 'which papers use Mixers?');
    expect(answer).toMatchObject({ notInGraph: true, filter: null, interpretation: { predicate: 'USES' } });
    expect(answer.message).toContain(
      'No paper in the graph states that it uses Mixer; 3 papers mention Mixer.',
    );
  });

  it('is not answered by a close concept', async () => {
    const answer = await ask(graph.store, 'who replaces UnlovedNet?');
    expect(answer).toMatchObject({ notInGraph: true, filter: null });
    expect(answer.message).toContain('no papers mention UnlovedNet');
  });

  it('may be a matter of the date', async () => {
    const answer = await ask(graph.store, 'which papers use polishing since 2030?');
    expect(answer.notInGraph).toBe(true);
    expect(answer.message).toBe(
      '1 paper states that it uses polishing, but none is known to be published in or after 2030. ' +
        'Papers without a date are left out.',
    );
  });
});

describe('what is not understood', () => {
  it.each(['good morning', 'how does one eat a Mixer?', "'; DROP TABLE paper; --"])(
    'is said to be, with examples: %s',
    async (question) => {
      const answer = await ask(graph.store, question);
      expect(answer.interpretation).toBeNull();
      expect(await papersOf(answer)).toEqual([]);
    },
  );

  it.each([
    ['which papers repalce Mixers?', ['which papers replace Mixers?']],
    ['Whcih papers use polishing?', ['Which papers use polishing?']],
    ['papers evalauted on Gravel', ['papers evaluated on Gravel']],
    ['what outpreforms SpiralNet?', ['what outperforms SpiralNet?']],
    ['which papers repalce tokan mixers?', ['which papers replace token mixer?']],
    ['which purple papers use polishing?', []],
  ])('may be a slip of the pen, and is not answered: %s', async (question, suggested) => {
    const answer = await ask(graph.store, question);
    expect(answer).toMatchObject({ kind: 'NONE', filter: null, interpretation: null });
    expect(answer.suggestedQuestions).toEqual(suggested);
    if (suggested[0] !== undefined)
      expect(answer.message).toContain(`Did you mean "${suggested[0].replace('?', '')}"?`);
  });

  it('names the words that are not clear', async () => {
    const answer = await ask(graph.store, 'which purple papers use polishing?');
    expect(answer).toMatchObject({ notInGraph: false, interpretation: null });
    expect(answer.message).toContain('"purple');
    expect(answer.message).toContain('for example');
  });

  it('includes questions that no filter can say', async () => {
    const answer = await ask(graph.store, 'who uses polishing or does not replace Mixers?');
    expect(answer).toMatchObject({ notInGraph: false, interpretation: null });
  });

  it.each(['', ' \n ', 'x'.repeat(MAX_QUESTION_LENGTH + 1)])(
    'is refused if empty or too long',
    async (question) => {
      await expect(ask(graph.store, question)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    },
  );
});

describe('the GraphQL of an interpretation', () => {
  async function run(
    query: string,
  ): Promise<Record<string, { totalCount: number; edges?: { node: { title: string } }[] }>> {
    return (await graph.run(query)) as never;
  }

  const found = ANSWERED.filter(([, papers]) => papers.length > 0).map(([question]) => question);

  it.each([...found, 'what extends quo"te\\d'])(
    'gives the same papers in the same order: %s',
    async (question) => {
      const answer = await ask(graph.store, question);
      const { papers } = await run(answer.interpretation?.graphql ?? '');
      const ids = await papersOf(answer);
      expect(ids).not.toEqual([]);
      expect(papers?.edges?.map(({ node }) => node.title)).toEqual(ids.map((id) => `Title of ${id}`));
    },
  );

  it('is as short as a person would write it', async () => {
    const { interpretation } = await ask(graph.store, 'who outperforms SpiralNet?');
    expect(interpretation?.graphql).toContain(
      'papers(where: {all: [{predicate: OUTPERFORMS, concept: "SpiralNet"}]}, orderBy: RELEVANCE) {',
    );
  });

  it('gives the facts of an answer by concepts', async () => {
    const { interpretation } = await ask(graph.store, 'what are the parts of SpiralNet?');
    const { statedConcepts } = await run(interpretation?.graphql ?? '');
    expect(statedConcepts).toMatchObject({ facts: { totalCount: 1 } });
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    ...'which papers use replace without and or but not in 2020 since , " is by Mixer Pebbles-5 gated the on -free do X'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' ')),
    fc.string({ minLength: 1, maxLength: 100, unit: 'binary' }),
  );

  it('gets an answer', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (question) => {
        fc.pre(question.trim() !== '');
        const answer = await ask(graph.store, question);
        expect(answer.question).toBe(question);
        if (answer.kind === 'NONE') expect(answer.message).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    'papers who replace ',
    'not use and ',
    'who take ',
    'use ',
    'replace and ',
    'not ',
    '"',
    'use X or ',
    'Mixer and ',
    ', ',
  ])('of the longest size is answered at once: %s', async (part) => {
    const question = `which ${part.repeat(MAX_QUESTION_LENGTH)}`.slice(0, MAX_QUESTION_LENGTH);
    const start = performance.now();
    await ask(graph.store, question);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
