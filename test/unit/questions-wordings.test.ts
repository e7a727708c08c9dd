/** Questions in the words of people who speak otherwise than papers do, what they are taken for, and what is not understood of them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredConcept } from '../../src/graph/store.js';
import { ask, read } from '../../src/questions/ask.js';
import { KnownNames } from '../../src/questions/names.js';
import { tokenize } from '../../src/questions/tokens.js';
import { PAPERS, VOCABULARY } from './askedGraph.js';
import { askingStore } from './askingStore.js';
import { shownQuery } from './shownQuery.js';

type Readings = readonly (readonly [question: string, query: string])[];

const READINGS: Readonly<Record<string, Readings>> = {
  'what stands around a question': [
    ['So, what exactly is dropout?', 'define [dropout]'],
    ['My supervisor wants to know which papers use dropout', 'uses [dropout]'],
    ['Our lab is planning a course. Which papers use dropout?', 'uses [dropout]'],
    ['For a survey: papers on dropout', 'works on [dropout]'],
    [
      'Could you compile a reading list on dropout, restricted to 2019 onwards?',
      'works on [dropout] | 2019..',
    ],
    ['Dear all, I am looking for papers that do not assume attention', 'replaces [attention]'],
    ['dropout: oldest paper you hold?', 'oldest: mentions [dropout]'],
    ['how many works in the collection study overfitting?', 'how many: studies [overfitting]'],
    ['nr of papers on dropout', 'how many: works on [dropout]'],
    ['newest 10 papers about dropout', 'newest: first 10: works on [dropout]'],
    ['Tell me which paper proposed dropout, and when', 'proposes [dropout]'],
    ['What has been shown to outperform CNNs?', 'outperforms [CNNs]'],
    ['what do scholars put in the place of attention?', 'replaces [attention]'],
    ['need a drop-in replacement for attention', 'replaces [attention]'],
    ['attention alternatives', 'replaces [attention]'],
    ['which papers are faster at translation than CNNs', 'outperforms [CNNs]'],
    ['literature by Rosa Lindqvist on dropout', 'mentions [dropout] by Rosa Lindqvist'],
  ],
  'what is broader': [
    ['broader term for ResNet', 'concepts: what [ResNet] is a kind of'],
    ['What is ResNet a kind of?', 'concepts: what [ResNet] is a kind of'],
    ['to which family does ResNet belong?', 'concepts: what [ResNet] is a kind of'],
    ['narrower terms under CNN', 'concepts: what is a kind of [CNN]'],
    ['Is ResNet regarded as a kind of CNN?', 'concepts: what [ResNet] is a kind of: whether [CNN]'],
    ['Is ResNet considered a CNN?', 'concepts: what [ResNet] is a kind of: whether [CNN]'],
    ['which parts make up a CNN', 'concepts: what is part of [CNN]'],
  ],
  'what goes with what': [
    ['datasets commonly used together with MNIST', 'DATASET: what papers (uses [MNIST]) is evaluated on'],
    ['CNN - used for which tasks?', 'TASK: what [CNN] is used for'],
    [
      'which techniques do people working on image classification most often rely upon?',
      'TECHNIQUE: what papers (works on [image classification]) uses',
    ],
    [
      'what benchmarks besides MNIST do people run image classification on?',
      'DATASET: what papers (works on [image classification]) is evaluated on, not [MNIST]',
    ],
  ],
  'what takes the place of something': [
    ['were LSTMs ever exchanged for attention?', '(replaces [LSTMs] and uses [attention])'],
    ['papers where pruning was swapped out for dropout', '(replaces [pruning] and uses [dropout])'],
    ['who abandoned CNNs in favour of attention', '(replaces [CNNs] and uses [attention])'],
    ['papers that move away from RNNs to attention', '(replaces [RNNs] and uses [attention])'],
    [
      'papers that switched from LSTM to attention or CNNs',
      '(replaces [LSTM] and (uses [attention] or uses [CNNs]))',
    ],
    [
      'who drops attention for image classification',
      '(replaces [attention] and uses [image classification])',
    ],
    ['has anybody traded RNNs for attention?', '(replaces [RNNs] and uses [attention])'],
    ['papers where attention gets replaced with CNNs', '(replaces [attention] and uses [CNNs])'],
    ['what is a good replacement for dropout', 'replaces [dropout]'],
    ['what do folks go for instead of attention', 'replaces [attention]'],
    ['what do people pick instead of dropout', 'replaces [dropout]'],
    ['ways to bypass attention', 'replaces [attention]'],
    ['is dropout used as a kind of pruning?', '(uses [dropout] and uses [kind of pruning])'],
    ['attention used as a skip connection', '(uses [attention] and uses [skip connection])'],
  ],
  'how often': [
    [
      'which datasets do image classification people use the most',
      'DATASET: what papers (works on [image classification]) is evaluated on',
    ],
    [
      'which metrics are most often reported for object detection',
      'METRIC: what papers (works on [object detection]) studies',
    ],
    [
      'what architectures do most papers on object detection use',
      'ARCHITECTURE: what papers (works on [object detection]) uses',
    ],
    ['which dataset is used most frequently', 'all DATASET'],
  ],
  'by which means': [
    ['with which techniques is overfitting fought?', 'TECHNIQUE: what papers (addresses [overfitting]) uses'],
    [
      'via what do people handle object detection',
      'concepts: what papers (addresses [object detection]) uses',
    ],
    [
      'with what datasets is machine translation assessed',
      'DATASET: what papers (addresses [machine translation]) is evaluated on',
    ],
    ['tricks to prevent overfitting', 'concepts: what papers (addresses [overfitting]) uses'],
    ['things one does against overfitting', 'concepts: what papers (addresses [overfitting]) uses'],
    ['how do people tackle overfitting?', 'concepts: what papers (addresses [overfitting]) uses'],
    ['which tasks are solved by means of dropout?', 'TASK: what papers (uses [dropout]) addresses'],
  ],
  'with a topic before': [
    [
      'object detection: what are the most common architectures?',
      'ARCHITECTURE: what papers (works on [object detection]) uses',
    ],
    [
      'in machine translation, which metrics exist',
      'METRIC: what papers (works on [machine translation]) studies',
    ],
    [
      'for image classification which datasets do people use?',
      'DATASET: what papers (works on [image classification]) uses',
    ],
    [
      'image classification on MNIST: top 3 techniques',
      'first 3 TECHNIQUE: what papers ((mentions [image classification] and is evaluated on [MNIST])) uses',
    ],
    [
      'when it comes to pruning, which datasets are there',
      'DATASET: what papers (works on [pruning]) is evaluated on',
    ],
  ],
  'with something left out': [
    [
      'besides COCO, which datasets are used for object detection?',
      'DATASET: what papers (is used for [object detection]) is evaluated on, not [COCO]',
    ],
    [
      'which datasets other than MNIST and CIFAR-10 does KAN use',
      'DATASET: what [KAN] uses, not [MNIST] [CIFAR-10]',
    ],
    [
      'who uses dropout for image classification but not pruning',
      '(uses [dropout] and works on [image classification] and not uses [pruning])',
    ],
    [
      'who uses dropout for image classification but not object detection',
      '(uses [dropout] and (works on [image classification] and not works on [object detection]))',
    ],
  ],
  'of what papers on something do': [
    [
      'list the metrics that object detection papers study',
      'METRIC: what papers (works on [object detection]) studies',
    ],
    ['which datasets does the KAN paper use?', 'DATASET: what papers (proposes [KAN]) is evaluated on'],
    [
      'what are common datasets in machine translation research',
      'DATASET: what papers (works on [machine translation]) is evaluated on',
    ],
    [
      'what data do people train Transformers on',
      'DATASET: what papers (works on [Transformers]) is evaluated on',
    ],
    ['who first used dropout', 'oldest: uses [dropout]'],
    ['who first proposed KAN', 'proposes [KAN]'],
    ['how often is COCO used?', 'how many: uses [COCO]'],
    ['I wonder whether anyone used dropout on COCO', '(uses [dropout] and is evaluated on [COCO])'],
    ['new advances in machine translation', 'works on [machine translation]'],
  ],
  'kinds, parts and definitions': [
    ['what types of attention do you know?', 'concepts: what is a kind of [attention]'],
    ['which kinds of CNN have been proposed', 'concepts: what is a kind of [CNN]'],
    ['which components of a Transformer are known?', 'concepts: what is part of [Transformer]'],
    ['would you explain to me what dropout is', 'define [dropout]'],
    ['please explain me what is latency', 'define [latency]'],
    ['tell me more about dropout', 'define [dropout]'],
    ['CNN vs ResNet, same thing or is one a type of the other?', 'paths [CNN] [ResNet]'],
  ],
  'typed quickly': [
    ['pls list papers that dont use dropout', 'not uses [dropout]'],
    ['ppl who train on MNIST w/ dropout', '(uses [MNIST] and uses [dropout])'],
    ['papers w/ attention that arent evaluated on COCO', '(uses [attention] and not is evaluated on [COCO])'],
    ['dropout replaced by what?', 'replaces [dropout]'],
    ['did okafor ever publish on machine translation', 'works on [machine translation] by okafor'],
    ['count of papers evaluated on COCO', 'how many: is evaluated on [COCO]'],
    [
      'count distinct datasets used for object detection',
      'how many DATASET: what papers (is used for [object detection]) is evaluated on',
    ],
    ['I need someone to catch up on pruning. newest three?', 'newest: first 3: works on [pruning]'],
    ['papers on pruning, if there are any', 'works on [pruning]'],
    ['anything that replaces attention, i guess there is', 'replaces [attention]'],
    ['is object detection usually done with CNNs', '(mentions [object detection] and uses [CNNs])'],
    ['is ResNet a CNN or not?', 'concepts: what [ResNet] is a kind of: whether [CNN]'],
  ],
  'of papers with several names': [
    [
      'top 3 techniques for image classification on MNIST',
      'first 3 TECHNIQUE: what papers ((mentions [image classification] and is evaluated on [MNIST])) uses',
    ],
    [
      'metrics for object detection on COCO or WMT?',
      'METRIC: what papers ((mentions [object detection] and (is evaluated on [COCO] or is evaluated on [WMT]))) studies',
    ],
    [
      'which datasets are used for image classification without dropout',
      'DATASET: what papers ((mentions [image classification] and not uses [dropout])) is evaluated on',
    ],
    [
      'papers that replace attention, in machine translation',
      '(replaces [attention] and mentions [machine translation])',
    ],
    ['papers evaluated on COCO, on MNIST', '(is evaluated on [COCO] and is evaluated on [MNIST])'],
  ],
  'of what something is for': [
    ['which tasks is COCO mostly for?', 'TASK: what papers (uses [COCO]) addresses'],
    ['what is COCO used for', 'TASK: what papers (uses [COCO]) addresses'],
    ['which tasks is dropout for', 'TASK: what [dropout] is used for'],
    [
      'how would one normally go about machine translation?',
      'concepts: what papers (addresses [machine translation]) uses',
    ],
    ['how would you do object detection', 'concepts: what papers (addresses [object detection]) uses'],
    [
      'every dataset that has been used to test object detection',
      'DATASET: what papers (works on [object detection]) is evaluated on',
    ],
    [
      'which technique pops up most frequently in papers on image classification',
      'TECHNIQUE: what papers (works on [image classification]) uses',
    ],
    ['most used metrics machine translation', 'METRIC: what papers (works on [machine translation]) studies'],
    [
      'where does dropout come into image classification',
      '(mentions [dropout] and mentions [image classification])',
    ],
  ],
  'that begins by an author': [
    ['okafor on machine translation', 'mentions [machine translation] by okafor'],
    ['okafor papers since 2015', 'all papers by okafor | 2015..'],
    ['rosa lindqvist on attention', 'mentions [attention] by rosa lindqvist'],
  ],
  'of work that is done': [
    ['how much research compares itself with ResNet', 'how many: compares with [ResNet]'],
    ['who makes the evaluation on COCO?', 'is evaluated on [COCO]'],
    ['papers that carry out experiments on WMT', 'is evaluated on [WMT]'],
    ['anyone deriving accuracy for dropout', '(studies [accuracy] and works on [dropout])'],
    ['who does something with dropout on MNIST', '(uses [dropout] and is evaluated on [MNIST])'],
    [
      'either ResNet or KAN, for image classification',
      '((mentions [ResNet] or mentions [KAN]) and mentions [image classification])',
    ],
    ['papers on dropout or at least on pruning', '(works on [dropout] or works on [pruning])'],
  ],
};

/** What would be answered by a part of it only, or by something else. */
const NOT_UNDERSTOOD: readonly string[] = [
  'does dropout occur more often than pruning?',
  'is dropout more popular than pruning',
  'are there more papers on KAN than on MLP?',
  'which is more common, KAN or MLP?',
  'who uses dropout the most',
  'which papers rely on attention most',
  'papers that beat most baselines',
  'what beats ResNet, and on which datasets?',
  'which papers use dropout, and which datasets do they use?',
  'what replaced LSTM and why',
  'explain what dropout is and what it is used for',
  'papers that do not use attention as a skip connection',
  'papers that did not switch from LSTM to attention',
  'with which unicorns is overfitting tackled',
  'which datasets other than unicorns are used for object detection',
  'how does attention reduce overfitting',
  'tricks to prevent attention',
  'object detection: which datasets are purple?',
  'papers on tasks',
  'thoughts on dropout',
  'datasets for image classification on MNIST but not COCO',
  'which tasks is COCO not for',
  'papers of the last few years on dropout',
];

const graph = askingStore(VOCABULARY, PAPERS);

describe.each(Object.entries(READINGS))('a question %s', (_, readings) => {
  it.each(readings)('"%s" is taken for: %s', async (question, query) => {
    expect(shownQuery(await read(graph.store, question))).toBe(query);
    expect((await ask(graph.store, question)).interpretation).not.toBeNull();
  });
});

describe('a question that is more than what can be asked', () => {
  it.each(NOT_UNDERSTOOD)('"%s" is not understood', async (question) => {
    const answer = await ask(graph.store, question);
    expect(answer).toMatchObject({ kind: 'NONE', notInGraph: false, interpretation: null });
  });

  it('does not lose a word of the names in it', async () => {
    const { suggestedQuestions } = await ask(graph.store, 'weakly attention CNN wombat');
    expect(suggestedQuestions).toEqual(['what is CNN?']);
  });
});

describe('a date from today', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-02-29T12:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['papers on dropout from the last three years', 'works on [dropout] | 2021-03-01..2024-03-01'],
    ['dropout, past 2 yrs', 'mentions [dropout] | 2022-03-01..2024-03-01'],
    ['papers on dropout in the last year', 'works on [dropout] | 2023-03-01..2024-03-01'],
  ])('"%s" is taken for: %s', async (question, query) => {
    expect(shownQuery(await read(graph.store, question))).toBe(query);
  });
});

describe('a coined spelling of a plain word', () => {
  const names = (written: string) => {
    const concept = { id: 'nonsmooth', name: 'NOn-smooth', curated: false, type: 'TECHNIQUE' };
    return new KnownNames(tokenize(written), new Map([[written, concept as StoredConcept]]));
  };

  it('is meant only by who writes it like this', () => {
    expect(names('NOn-smooth').conceptAt({ start: 0, end: 1 })).toBeDefined();
    expect(names('nonsmooth').conceptAt({ start: 0, end: 1 })).toBeUndefined();
    expect(names('non-smooth').conceptAt({ start: 0, end: 1 })).toBeUndefined();
  });
});

describe('what is no kind', () => {
  it('is not made a name with all that stands around it', async () => {
    const answer = await ask(graph.store, 'is pruning ever done with unicorn sauce');
    expect(answer.message).not.toContain('ever done');
    expect((await ask(graph.store, 'is UnicornNet a CNN or not')).message).toContain('UnicornNet');
  });
});

describe('what is left out of concepts', () => {
  it('is not in the answer, nor in its facts, and is said', async () => {
    const all = await ask(graph.store, 'which datasets are used for image classification');
    const answer = await ask(graph.store, 'which datasets except MNIST are used for image classification');
    const ids = (concepts: typeof all.concepts) => concepts.map(({ id }) => id);
    expect(ids(all.concepts)).toContain('mnist');
    expect(ids(answer.concepts)).toEqual(ids(all.concepts).filter((id) => id !== 'mnist'));
    expect(answer.facts.every(({ objectId }) => objectId !== 'mnist')).toBe(true);
    expect(answer.interpretation?.description).toContain('without MNIST');
    expect(answer.message).toContain('MNIST');
  });

  it('may be unknown', async () => {
    const answer = await ask(graph.store, 'who replaces MLP with unicorns');
    expect(answer).toMatchObject({ notInGraph: true });
    expect(answer.message).toContain('unicorns');
  });
});
