import { describe, expect, it } from 'vitest';
import { bibtex, type CitedPaper } from '../../web/app/bibtex.js';
import { timelineOf } from '../../web/app/pages/concept/timelineRows.js';
import { placeToRead } from '../../web/app/placeToRead.js';
import { possibleIds, wordsOf } from '../../web/app/pages/paper/possibleIds.js';

const PAPER: CitedPaper = {
  title: 'Attention & {Friends}: 100% of $x_1$',
  authors: ['Łukasz Müller', 'Procter and Gamble'],
  published: '2017-06-12',
  url: 'https://papers.example/a_b#c{d}',
  doi: null,
  arxivId: '1706.03762',
};

describe('where a paper is read', () => {
  it.each([
    ['the address of its source', PAPER, 'https://papers.example/a_b#c{d}'],
    [
      'no address that is none of the web',
      { ...PAPER, url: 'javascript:alert(1)', arxivId: null },
      undefined,
    ],
    ['arXiv', { ...PAPER, url: null }, 'https://arxiv.org/abs/1706.03762'],
    ['its DOI', { url: null, arxivId: null, doi: '10.1/a b' }, 'https://doi.org/10.1/a%20b'],
  ])('is %s', (_where, paper, address) => {
    expect(placeToRead(paper)).toBe(address);
  });
});

describe('a paper as BibTeX', () => {
  it('keeps what LaTeX would read as its own signs, names with "and", and addresses', () => {
    expect(bibtex([PAPER])).toBe(`@misc{muller2017attention,
  title = {{Attention \\& \\{Friends\\}: 100\\% of \\$x\\_1\\$}},
  author = {Łukasz Müller and {Procter and Gamble}},
  year = {2017},
  month = {6},
  eprint = {1706.03762},
  archiveprefix = {arXiv},
  url = {https://papers.example/a_b#c%7Bd%7D},
}
`);
  });

  it('has a key of its own, and no field for what is not known', () => {
    const bare = { ...PAPER, authors: [], published: null, url: null, arxivId: null, title: '深層学習' };
    expect(bibtex([bare, bare])).toBe(
      '@article{paper,\n  title = {{深層学習}},\n}\n\n@article{paper-2,\n  title = {{深層学習}},\n}\n',
    );
  });
});

describe('what may be meant by the id of a paper', () => {
  it.each([
    ['1706.03762', 'arxiv:1706.03762'],
    ['arxiv:1706.03762v5', 'arxiv:1706.03762'],
    ['https://arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
    ['10.1000/X3', 'doi:10.1000/x3'],
  ])('%s: %s', (written, meant) => {
    expect(possibleIds(written)).toContain(meant);
    expect(possibleIds(written)).not.toContain(written);
  });

  it('is a title where it has words', () => {
    expect(wordsOf('attention-is-all-you-need')).toBe('attention is all you need');
    expect(wordsOf('none')).toBeNull();
    expect(wordsOf('arxiv:1706.03762')).toBeNull();
  });
});

describe('a timeline', () => {
  it('has years without a paper too, and the predicates with most papers first', () => {
    const stated = (predicate: 'USES' | 'STUDIES', papers: number) => ({ predicate, papers });
    expect(
      timelineOf([
        { period: '2019', papers: 3, predicates: [stated('STUDIES', 1), stated('USES', 2)] },
        { period: '2021', papers: 1, predicates: [stated('USES', 1)] },
      ]),
    ).toEqual({
      years: ['2019', '2020', '2021'],
      rows: [
        { predicate: null, papers: [3, 0, 1], total: 4 },
        { predicate: 'USES', papers: [2, 0, 1], total: 3 },
        { predicate: 'STUDIES', papers: [1, 0, 0], total: 1 },
      ],
    });
    expect(timelineOf([])).toEqual({ years: [], rows: [] });
  });
});
