/** Wordings of questions to what they ask, with a list of known names in place of a store. */
import { describe, expect, it } from 'vitest';
import { conceptKey } from '../../schema/names.js';
import type { StoredConcept } from '../../src/graph/store.js';
import { RELATIONS } from '../../src/questions/lexicon.js';
import { KnownNames, possibleNames } from '../../src/questions/names.js';
import { parse } from '../../src/questions/parse.js';
import { tokenize } from '../../src/questions/tokens.js';
import { shownQuery } from './shownQuery.js';

const NAMES = [
  'GRU',
  'graph attention',
  'SVHN',
  'COCO',
  'WMT',
  'U-Net',
  'pruning',
  'quantization',
  'machine translation',
  'scene understanding',
  'adversarial attack',
  'learning without forgetting',
  'model-free reinforcement learning',
  'The Stack',
  'robustness',
  'Bayesian neural network',
  'OFA',
  'top-5',
];

function concept(name: string): StoredConcept {
  return { id: conceptKey(name), name, type: 'ARCHITECTURE', paperCount: 1, curated: true };
}

function read(text: string): string {
  const question = tokenize(text);
  const byKey = new Map(NAMES.map((name) => [conceptKey(name), concept(name)]));
  const known = possibleNames(question).flatMap((name) => {
    const found = byKey.get(conceptKey(name));
    return found === undefined ? [] : [[name, found] as const];
  });
  return shownQuery(parse(question, new KnownNames(question, new Map(known))));
}

/** What is asked of one concept, in many wordings. */
const WORDINGS: Readonly<Record<string, readonly string[]>> = {
  'proposes [LSTM]': [
    'who introduced the LSTM?',
    'Which paper proposed LSTM',
    'what work first came up with LSTM',
    'who invented LSTM?',
    'which researchers are behind LSTM?',
    'where does LSTM come from?',
    'In which paper was the LSTM introduced?',
  ],
  'uses [COCO]': [
    'which ones use COCO?',
    'Who has used COCO',
    'papers that make use of COCO',
    'where is COCO used?',
    'which articles are trained on COCO',
    'COCO is used by which papers?',
    'could you please show me all the work that relies on COCO?',
    "I'm looking for papers using COCO.",
    'Which papers use COCO as a test bed?',
    'in which papers has COCO been employed',
  ],
  'is evaluated on [SVHN]': [
    'what has been tested on SVHN?',
    'which methods are evaluated on SVHN',
    'papers that evaluate their models on SVHN',
    'who reports results on SVHN?',
    'What was benchmarked on SVHN',
    'anything that has run experiments on SVHN?',
    'papers with experiments on SVHN',
    'what has anyone tried on SVHN?',
  ],
  'replaces [LSTM]': [
    'which papers replace LSTM?',
    'what gets rid of LSTM',
    'which work does away with LSTM?',
    'who does without LSTM?',
    'What do people use instead of LSTM?',
    'what was LSTM replaced by?',
    'LSTM-free models',
    'papers on LSTM-free models',
    'are there any alternatives to LSTM',
    'papers without any LSTM',
    'which networks leave LSTM out?',
    'which approaches no longer need LSTM',
    "which models don't need LSTM?",
    'is there work that uses no LSTM',
    'which articles make LSTM obsolete?',
    'who has substituted LSTM?',
    'what can be used in place of LSTM?',
    'which papers study replacing LSTM?',
    'learning without LSTM',
  ],
  'outperforms [U-Net]': [
    'what outperforms U-Net?',
    'which models beat U-Net',
    'what is better than U-Net?',
    'papers that surpass U-Net',
    'which networks are more accurate than U-Net?',
    'what is faster than U-Net',
    'who shows better results than U-Net',
    'by which methods is U-Net outperformed?',
  ],
  'compares with [GRU]': [
    'what is compared with GRU?',
    'which papers compare against the GRU',
    'what is on par with GRU?',
    'what performs as well as GRU',
    'which methods rival GRU?',
    'papers that are competitive with GRU',
  ],
  'extends [U-Net]': [
    'which papers extend U-Net?',
    'who modified U-Net',
    'what generalises U-Net?',
    'what are variants of U-Net',
    'papers that adapt the U-Net',
    'what are the successors of U-Net?',
  ],
  'improves [U-Net]': ['who improves on U-Net?', 'which papers improve U-Net', 'what improves upon U-Net'],
  'addresses [machine translation]': [
    'who tackles machine translation?',
    'which papers address machine translation',
    'what is there to solve machine translation?',
    'approaches to machine translation',
    'which papers handle machine translation',
    'solutions for machine translation',
  ],
  'works on [machine translation]': [
    'who works on machine translation?',
    'papers about machine translation',
    'research on machine translation',
    'what work focuses on machine translation?',
    'which papers are about machine translation',
    'Show me papers on machine translation, please!',
  ],
  'studies [robustness]': [
    'who studies robustness?',
    'which papers analyse robustness',
    'what investigates robustness?',
    'papers that look into robustness',
    'is there a survey of robustness?',
    'an analysis of robustness',
  ],
  'mentions [GRU]': ['which papers mention GRU?', 'who talks about GRU', 'papers that discuss GRU'],
  'concepts: what is a kind of [graph attention]': [
    'what kinds of graph attention are there?',
    'which types of graph attention exist',
    'what are examples of graph attention?',
    'list all forms of graph attention',
    'what varieties of graph attention are there',
  ],
  'concepts: what is part of [U-Net]': [
    'what are the parts of a U-Net?',
    'which components of U-Net are there',
    'what does a U-Net consist of?',
    'what is part of U-Net?',
    'what is U-Net made of?',
    'what are the building blocks of U-Net',
  ],
};

const COMPOSED: Readonly<Record<string, string>> = {
  'papers that use COCO and SVHN': '(uses [COCO] and uses [SVHN])',
  'papers that use COCO or SVHN': '(uses [COCO] or uses [SVHN])',
  'papers that use either COCO or both SVHN and WMT': '(uses [COCO] or (uses [SVHN] and uses [WMT]))',
  'papers evaluated on COCO, SVHN or WMT':
    '(is evaluated on [COCO] or is evaluated on [SVHN] or is evaluated on [WMT])',
  'papers evaluated on COCO, SVHN, and also on WMT':
    '(is evaluated on [COCO] and is evaluated on [SVHN] and is evaluated on [WMT])',
  'which use COCO, but not SVHN?': '(uses [COCO] and not uses [SVHN])',
  'which use COCO but neither SVHN nor WMT': '(uses [COCO] and (not uses [SVHN] and not uses [WMT]))',
  'which use COCO but not SVHN or WMT': '(uses [COCO] and (not uses [SVHN] and not uses [WMT]))',
  'who uses anything but COCO': 'not uses [COCO]',
  "papers that don't use GRU": 'not uses [GRU]',
  'papers that neither use GRU nor LSTM': '(not uses [GRU] and not uses [LSTM])',
  'who uses and extends U-Net?': '(uses [U-Net] and extends [U-Net])',
  'who uses GRU or replaces LSTM?': '(uses [GRU] or replaces [LSTM])',
  'which papers extend U-Net and were tested on COCO?': '(extends [U-Net] and is evaluated on [COCO])',
  'which papers extend U-Net and were not tested on COCO?':
    '(extends [U-Net] and not is evaluated on [COCO])',
  'papers that replace LSTM or GRU and are evaluated on WMT':
    '((replaces [LSTM] or replaces [GRU]) and is evaluated on [WMT])',
  'which papers use pruning instead of quantization?': '(uses [pruning] and replaces [quantization])',
  'which papers replace LSTM with GRU?': '(replaces [LSTM] and uses [GRU])',
  'are there papers in which LSTM is replaced by GRU?': '(replaces [LSTM] and uses [GRU])',
  'in which papers is LSTM replaced with a GRU and tested on WMT?':
    '(replaces [LSTM] and (uses [GRU] and is evaluated on [WMT]))',
  'which papers apply pruning to machine translation?': '(uses [pruning] and works on [machine translation])',
  'which papers eliminate the need for pruning': 'replaces [pruning]',
  'which papers compare LSTM with GRU': '(compares with [LSTM] and compares with [GRU])',
  'who uses pruning for machine translation on WMT':
    '(uses [pruning] and works on [machine translation] and is evaluated on [WMT])',
  'which LSTMs are evaluated on WMT?': '(mentions [LSTMs] and is evaluated on [WMT])',
  'papers on machine translation that use pruning': '(works on [machine translation] and uses [pruning])',
  'how many papers use pruning?': 'how many: uses [pruning]',
};

const DATED: Readonly<Record<string, string>> = {
  'papers that use pruning since 2021': 'uses [pruning] | 2021..',
  'which papers after 2020 use pruning': 'uses [pruning] | 2021..',
  'who used pruning before 2020?': 'uses [pruning] | ..2020',
  'until 2020, who used pruning?': 'uses [pruning] | ..2021',
  'papers in 2019 with pruning': 'uses [pruning] | 2019..2020',
  '2019 papers that use pruning': 'uses [pruning] | 2019..2020',
  'what used pruning between 2018 and 2020': 'uses [pruning] | 2018..2021',
  'papers from 2018 to 2020 that use pruning': 'uses [pruning] | 2018..2021',
  'papers from 2018 on that use pruning': 'uses [pruning] | 2018..',
  'papers using pruning, published in March 2019': 'uses [pruning] | 2019-03..2019-04',
  'papers using pruning in December 2019': 'uses [pruning] | 2019-12..2020-01',
  'papers using pruning since 2019-12-31': 'uses [pruning] | 2019-12-31..',
  'papers using pruning after 2019-12-31': 'uses [pruning] | 2020-01-01..',
  'papers using pruning in the 2010s': 'uses [pruning] | 2010..2020',
  'papers using pruning since 2018 but before 2020': 'uses [pruning] | 2018..2020',
};

/** Names whose words would otherwise mean something. */
const NAMES_WITH_FUNCTION_WORDS: Readonly<Record<string, string>> = {
  'which papers use learning without forgetting?': 'uses [learning without forgetting]',
  'papers on scene understanding': 'works on [scene understanding]',
  'which papers use adversarial attacks and pruning': '(uses [adversarial attacks] and uses [pruning])',
  'who uses model-free reinforcement learning': 'uses [model-free reinforcement learning]',
  'WHO USES THE STACK?': 'uses [THE STACK]',
  'what are the parts of a U-Net in practice?': 'concepts: what is part of [U-Net]',
  'which papers use Bayesian neural nets?': 'uses [Bayesian neural nets]',
  'who uses "use of force"?': 'uses [use of force]',
  'top 5 datasets': 'first 5 DATASET',
  'top 5 architectures': 'first 5 ARCHITECTURE',
  'what are the top 5 most used tasks?': 'first 5 TASK',
  'papers that study top 5': 'studies [top 5]',
};

const NOT_UNDERSTOOD = [
  'hello',
  'tell me everything',
  'which papers use?',
  'which papers use COCO and do not',
  'papers beaten by LSTM',
  '?!',
  '🤷',
];

describe('parse', () => {
  for (const [meaning, wordings] of Object.entries(WORDINGS)) {
    it.each(wordings)(`takes "%s" for ${meaning}`, (wording) => {
      expect(read(wording)).toBe(meaning);
    });
  }
  it.each(Object.entries({ ...COMPOSED, ...DATED, ...NAMES_WITH_FUNCTION_WORDS }))(
    'takes "%s" for %s',
    (question, meaning) => {
      expect(read(question)).toBe(meaning);
    },
  );
  it.each(NOT_UNDERSTOOD)('does not pretend to understand "%s"', (question) => {
    expect(read(question)).toBe('not understood');
  });
});

describe('the lexicon', () => {
  const lines = RELATIONS.flatMap(({ name, verbs, phrases }) =>
    [...verbs, ...phrases].map((line) => [line, name]),
  );

  it.each(lines)('has one concept and some word in the line "%s" (%s)', (line = '') => {
    const words = line.split(' ');
    expect(words.filter((word) => word === 'X')).toHaveLength(1);
    expect(words.length).toBeGreaterThan(1);
  });

  it('has each line once', () => {
    const all = lines.map(([line]) => line);
    expect(all.filter((line, index) => all.indexOf(line) !== index)).toEqual([]);
  });
});
