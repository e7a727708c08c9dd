/** Each format in the exact shape in which its service gives it; texts and names are made up. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDoi } from '../../ingest/sources/identifiers.js';
import { readPapers } from '../../ingest/sources/index.js';
import type { PassedOverRecord, SourceProblem } from '../../ingest/sources/index.js';
import { paperSchema, type Paper } from '../../schema/knowledge.js';
import { regroup } from '../../src/graph/identity/regroup.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-formats-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** What the content says by itself: no format is named. */
async function read(content: string | Buffer) {
  const file = join(folder, 'input');
  await writeFile(file, content);
  const papers: Paper[] = [];
  const problems: Omit<SourceProblem, 'file'>[] = [];
  const passedOver: Omit<PassedOverRecord, 'file'>[] = [];
  for await (const paper of readPapers(file, {
    onProblem: ({ line, reason }) => problems.push({ line, reason }),
    onPassedOver: ({ line, reason }) => passedOver.push({ line, reason }),
  }))
    papers.push(paperSchema.parse(paper));
  return { papers, problems, passedOver };
}

async function onlyPaper(content: string | Buffer) {
  const { papers, problems, passedOver } = await read(content);
  expect({ problems, passedOver }).toEqual({ problems: [], passedOver: [] });
  expect(papers).toHaveLength(1);
  return papers[0];
}

const ABSTRACT = 'We propose gates. They replace MLP layers.';

const SNAPSHOT = {
  id: '0704.0001',
  submitter: 'Pavel Example',
  authors: "C. Bal\\'azs, E. L. Berger",
  title: "Gates\n  for Poincar\\'e Maps",
  comments: '37 pages, 15 figures',
  'journal-ref': 'Phys.Rev.D76:013009,2007',
  doi: '10.1103/PhysRevD.76.013009',
  'report-no': 'ANL-HEP-PR-07-12',
  categories: 'hep-ph cs.LG',
  license: null,
  abstract: `  ${ABSTRACT}\n`,
  versions: [
    { version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' },
    { version: 'v2', created: 'Tue, 24 Jul 2007 20:10:27 GMT' },
  ],
  update_date: '2008-11-26',
  authors_parsed: [
    ["Bal\\'azs", 'C.', ''],
    ['Berger', 'E. L.', 'Jr.'],
  ],
};

describe('arxiv-snapshot', () => {
  it('reads a record', async () => {
    expect(await onlyPaper(JSON.stringify(SNAPSHOT))).toEqual({
      id: 'arxiv:0704.0001',
      title: 'Gates for Poincaré Maps',
      abstract: ABSTRACT,
      authors: ['C. Balázs', 'E. L. Berger Jr.'],
      published: '2007-04-02',
      url: 'https://arxiv.org/abs/0704.0001',
      doi: '10.1103/PhysRevD.76.013009',
      arxivId: '0704.0001',
      source: 'input',
      origin: 'arxiv',
    });
  });

  it('reads LaTeX outside of formulas', async () => {
    const abstract = String.raw`\emph{Gates} in {\it E. maps}: 50\% \& more, $\emph{x}\_1$ of {X}`;
    expect(await onlyPaper(JSON.stringify({ ...SNAPSHOT, abstract }))).toMatchObject({
      abstract: String.raw`Gates in E. maps: 50% & more, $\emph{x}\_1$ of {X}`,
    });
  });

  it('reads many, gzipped, and says where one is broken', async () => {
    const lines = [SNAPSHOT, { ...SNAPSHOT, id: 'hep-th/9901001' }, { ...SNAPSHOT, id: 'x' }].map((record) =>
      JSON.stringify(record),
    );
    const { papers, problems } = await read(gzipSync([...lines, '{"id":', ''].join('\n')));
    expect(papers.map(({ id }) => id)).toEqual(['arxiv:0704.0001', 'arxiv:hep-th/9901001']);
    expect(problems).toEqual([
      { line: 3, reason: 'id is no arXiv id, as in 1706.03762' },
      { line: 4, reason: expect.stringMatching(/^not JSON/) as string },
    ]);
  });
});

const WORK = {
  id: 'https://openalex.org/W2741809807',
  doi: 'https://doi.org/10.7717/peerj.4375',
  title: 'Gates for <i>Maps</i>',
  display_name: 'Gates for Maps',
  publication_year: 2018,
  publication_date: '2018-02-13',
  ids: { openalex: 'https://openalex.org/W2741809807' },
  type: 'article',
  locations: [
    { is_oa: true, landing_page_url: 'https://doi.org/10.7717/peerj.4375', pdf_url: null },
    {
      is_oa: true,
      landing_page_url: 'http://arxiv.org/abs/1802.01234',
      pdf_url: 'https://arxiv.org/pdf/1802.01234',
    },
  ],
  authorships: [
    {
      author_position: 'first',
      author: { id: 'https://openalex.org/A5048491430', display_name: 'Heather Example' },
    },
    { author_position: 'last', author: {}, raw_author_name: 'J. Sample' },
  ],
  abstract_inverted_index: {
    We: [0],
    propose: [1],
    'gates.': [2],
    They: [3],
    replace: [4],
    MLP: [5],
    'layers.': [6],
  },
};

describe('openalex', () => {
  it('reads a work, and puts the words of its abstract back', async () => {
    expect(await onlyPaper(gzipSync(JSON.stringify(WORK) + '\n'))).toEqual({
      id: 'arxiv:1802.01234',
      title: 'Gates for Maps',
      abstract: ABSTRACT,
      authors: ['Heather Example', 'J. Sample'],
      published: '2018-02-13',
      url: 'https://doi.org/10.7717/peerj.4375',
      doi: '10.7717/peerj.4375',
      arxivId: '1802.01234',
      source: 'input',
      origin: 'openalex',
    });
  });

  it('passes over works without an abstract, and refuses impossible ones', async () => {
    const works = [
      { ...WORK, abstract_inverted_index: null },
      { ...WORK, title: null, display_name: null },
      { ...WORK, abstract_inverted_index: { We: [-1] } },
      { ...WORK, doi: null, locations: [] },
    ];
    const { papers, problems, passedOver } = await read(works.map((work) => JSON.stringify(work)).join('\n'));
    expect(papers.map(({ id }) => id)).toEqual(['openalex:W2741809807']);
    expect(passedOver).toEqual([
      { line: 1, reason: 'without an abstract' },
      { line: 2, reason: 'without a title' },
    ]);
    expect(problems).toMatchObject([
      { line: 3, reason: expect.stringContaining('abstract_inverted_index.We.0') as string },
    ]);
  });
});

it.each([
  [
    'https://doi.org/10.9999/1520-0469(1999)020<0130:dnf>2.0.co;2',
    '10.9999/1520-0469(1999)020<0130:dnf>2.0.co;2',
  ],
  [
    '10.9999/(SICI)1097-0258(19990815)17:15/16<1661::AID-SIM968>3.0.CO;2-2.',
    '10.9999/(SICI)1097-0258(19990815)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
  ],
  ['<a href="https://doi.org/10.1000/1">10.1000/1</a>', '10.1000/1'],
  ['see 10.1000/1<br>and <mml:math>', '10.1000/1'],
])('finds the whole DOI in %s', (text, doi) => {
  expect(findDoi(text)).toBe(doi);
});

describe('semantic-scholar', () => {
  const OF_THE_API = {
    paperId: '649def34f8be52c8b66281af98ae884c09aef38b',
    externalIds: { MAG: '2626778328', ArXiv: '1706.03762', DOI: '10.1000/182', CorpusId: 13756489 },
    url: 'https://www.semanticscholar.org/paper/649def34f8be52c8b66281af98ae884c09aef38b',
    title: 'Gates',
    abstract: ABSTRACT,
    year: 2017,
    publicationDate: '2017-06-12',
    authors: [{ authorId: '1', name: 'Ada Example' }],
  };
  const OF_THE_DATA_SETS = {
    corpusid: 13756489,
    externalids: { ArXiv: null, DOI: null, ACL: null, CorpusId: '13756489' },
    url: 'https://www.semanticscholar.org/paper/649d',
    title: 'Gates',
    abstract: ABSTRACT,
    authors: [{ authorId: '1', name: 'Ada Example' }],
    year: 2017,
    publicationdate: null,
  };

  it.each([
    [
      OF_THE_API,
      { id: 'arxiv:1706.03762', arxivId: '1706.03762', doi: '10.1000/182', published: '2017-06-12' },
    ],
    [OF_THE_DATA_SETS, { id: 's2:13756489', published: '2017' }],
    [
      {
        id: 'abc',
        title: 'Gates',
        paperAbstract: ABSTRACT,
        authors: [{ name: 'Ada Example', ids: ['1'] }],
        year: 2017,
        doi: '10.1000/1',
      },
      { id: 'doi:10.1000/1', published: '2017' },
    ],
  ])('reads a record of each kind', async (record, expected) => {
    expect(await onlyPaper(JSON.stringify(record))).toMatchObject({
      title: 'Gates',
      abstract: ABSTRACT,
      authors: ['Ada Example'],
      ...expected,
    });
  });

  it('passes over the records of the data set that has no abstracts', async () => {
    const { papers, passedOver } = await read(JSON.stringify({ ...OF_THE_DATA_SETS, abstract: undefined }));
    expect({ papers, passedOver }).toEqual({
      papers: [],
      passedOver: [{ line: 1, reason: 'without an abstract' }],
    });
  });
});

describe('papers-with-code', () => {
  const PAPER = {
    paper_url: 'https://paperswithcode.com/paper/gates-for-maps',
    arxiv_id: '1706.03762',
    nips_id: null,
    openreview_id: null,
    title: 'Gates, [for] "Maps"',
    abstract: ABSTRACT,
    short_abstract: null,
    url_abs: 'http://arxiv.org/abs/1706.03762v5',
    url_pdf: 'http://arxiv.org/pdf/1706.03762v5.pdf',
    proceeding: 'NeurIPS 2017 12',
    authors: ['Ada Example', 'Alan Sample'],
    tasks: ['Machine Translation'],
    date: '2017-06-12',
    conference_url_abs: null,
    conference_url_pdf: null,
    conference: null,
    reproduces_paper: null,
    methods: [
      { url: 'https://paperswithcode.com/method/gate', name: 'Gate', main_collection: { name: 'Gates' } },
    ],
  };

  it.each([0, 2])('reads the array, whether it is on one line or indented by %i', async (indent) => {
    const array = [PAPER, { ...PAPER, arxiv_id: null, url_abs: 'https://aclanthology.org/P1' }];
    const { papers, problems } = await read(gzipSync(JSON.stringify(array, null, indent)));
    expect(problems).toEqual([]);
    expect(papers).toMatchObject([
      {
        id: 'arxiv:1706.03762',
        title: 'Gates, [for] "Maps"',
        abstract: ABSTRACT,
        authors: ['Ada Example', 'Alan Sample'],
        published: '2017-06-12',
        url: 'http://arxiv.org/abs/1706.03762v5',
        arxivId: '1706.03762',
      },
      { id: 'paperswithcode:gates-for-maps', url: 'https://aclanthology.org/P1' },
    ]);
  });

  it('reads on after an element that is broken, and says where the array ends too early', async () => {
    const whole = JSON.stringify(PAPER);
    const { papers, problems } = await read(
      `[\n${whole},\n{"title": "Gates" "abstract"},\n{"title: 5},\n,\n${whole},\n{"title":`,
    );
    expect(papers).toHaveLength(2);
    expect(problems).toEqual([
      { line: 3, reason: expect.stringMatching(/^not JSON/) as string },
      { line: 4, reason: expect.stringMatching(/^not JSON/) as string },
      { line: 7, reason: 'the JSON array breaks off: its closing bracket is missing' },
    ]);
  });

  it('stops at what follows an array', async () => {
    const { papers, problems } = await read(`[${JSON.stringify(PAPER)}]\n\n[]`);
    expect(papers).toHaveLength(1);
    expect(problems).toEqual([{ line: 3, reason: 'something stands after the end of the JSON array' }]);
  });
});

const ENTRY = `  <entry>
    <id>http://arxiv.org/abs/hep-ex/0307015v1</id>
    <updated>2003-07-07T13:46:39-04:00</updated>
    <published>2003-07-07T13:46:39-04:00</published>
    <title>Gates &amp; Maps:
  a Study</title>
    <summary>  We propose gates. They replace <![CDATA[MLP]]> layers.
</summary>
    <author><name>H1 Collaboration</name></author>
    <author>
      <name>Ada Example</name>
      <arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">DESY</arxiv:affiliation>
    </author>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1140/epjc/s2003-01326-x</arxiv:doi>
    <link title="doi" href="http://dx.doi.org/10.1140/epjc/s2003-01326-x" rel="related"/>
    <link href="http://arxiv.org/abs/hep-ex/0307015v1" rel="alternate" type="text/html"/>
    <category term="hep-ex" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
`;
const feed = (entries: string) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query?search_query%3Dall:gates" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query: search_query=all:gates</title>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">1</opensearch:totalResults>
${entries}</feed>
`;

describe('arxiv-atom', () => {
  it('reads an entry', async () => {
    expect(await onlyPaper(feed(ENTRY))).toEqual({
      id: 'arxiv:hep-ex/0307015',
      title: 'Gates & Maps: a Study',
      abstract: ABSTRACT,
      authors: ['H1 Collaboration', 'Ada Example'],
      published: '2003-07-07',
      url: 'https://arxiv.org/abs/hep-ex/0307015',
      doi: '10.1140/epjc/s2003-01326-x',
      arxivId: 'hep-ex/0307015',
      source: 'input',
      origin: 'arxiv',
    });
  });

  it('repeats what the service says of a wrong query', async () => {
    const { problems } = await read(
      feed(`<entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_1234.12345</id>
        <title>Error</title><summary>incorrect id format for 1234.12345</summary></entry>`),
    );
    expect(problems).toEqual([{ line: 6, reason: 'arXiv says: incorrect id format for 1234.12345' }]);
  });

  it('loses one entry alone to a mistake within it', async () => {
    const { papers, problems } = await read(feed(ENTRY + ENTRY.replace('&amp;', '&unknown;') + ENTRY));
    expect(papers).toHaveLength(2);
    expect(problems).toEqual([{ line: 28, reason: expect.stringMatching(/^not XML: .*entity/) as string }]);
  });

  it('does not mind blank lines before the document, and counts them', async () => {
    const { papers, problems } = await read(`\r\n \n${feed(ENTRY + ENTRY.replace('&amp;', '&unknown;'))}`);
    expect(papers).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 30 }]);
  });

  it('says where a document breaks off, and keeps what came before', async () => {
    const whole = feed(ENTRY + ENTRY);
    const { papers, problems } = await read(whole.slice(0, whole.lastIndexOf('</summary>')));
    expect(papers).toHaveLength(1);
    expect(problems).toEqual([{ line: 24, reason: 'the document breaks off within <entry>' }]);
  });

  it('does not expand what a document defines', async () => {
    const bomb = '<!DOCTYPE feed [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    const { papers, problems } = await read(
      feed(ENTRY.replace('&amp;', '&b;')).replace('<feed', `${bomb}\n<feed`),
    );
    expect(papers).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});

const oaiRecord = (metadata: string, status = '') => `    <record>
      <header${status}>
        <identifier>oai:arXiv.org:0804.2273</identifier>
        <datestamp>2024-05-21</datestamp>
        <setSpec>cs:cs:LG</setSpec>
      </header>
      ${metadata}
    </record>
`;
const oai = (records: string) => `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <responseDate>2026-01-15T10:30:00Z</responseDate>
  <request verb="ListRecords" metadataPrefix="arXiv" set="cs:cs:LG">https://oaipmh.example.org/oai</request>
  <ListRecords>
${records}    <resumptionToken cursor="0" completeListSize="3">verb%3DListRecords%26skip%3D1</resumptionToken>
  </ListRecords>
</OAI-PMH>
`;
const IN_ARXIV = `<metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/">
  <id>0804.2273</id><created>2008-04-14</created><updated>2009-01-02</updated>
  <authors>
    <author><keyname>Lovász</keyname><forenames>L.</forenames><affiliation>Eötvös</affiliation></author>
    <author><keyname>Davis</keyname><forenames>Sam</forenames><suffix>Jr.</suffix></author>
  </authors>
  <title>Gates</title><categories>cs.LG</categories>
  <doi>10.1000/1 10.1000/2</doi><abstract>  ${ABSTRACT}
  </abstract></arXiv></metadata>`;
const IN_ARXIV_RAW = `<metadata><arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/">
  <id>0804.2273</id><submitter>L. L.</submitter>
  <version version="v1"><date>Mon, 14 Apr 2008 20:05:39 GMT</date><size>12kb</size></version>
  <version version="v2"><date>Fri, 2 Jan 2009 20:05:39 GMT</date><size>12kb</size></version>
  <title>Gates</title><authors>L. Lov\\'{a}sz (1), Sam Davis, Jr. and A. N. Other et al. ((1) E\\"otv\\"os, (2) there)</authors>
  <categories>cs.LG</categories><abstract>${ABSTRACT}</abstract></arXivRaw></metadata>`;
const IN_DUBLIN_CORE = `<metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:title>Gates</dc:title><dc:creator>Lovász, L.</dc:creator><dc:subject>Machine Learning</dc:subject>
  <dc:description>${ABSTRACT}</dc:description><dc:description>Comment: 3 pages</dc:description>
  <dc:date>2008-04-14</dc:date><dc:date>2009-01-02</dc:date><dc:type>text</dc:type>
  <dc:identifier>http://arxiv.org/abs/0804.2273</dc:identifier><dc:identifier>doi:10.1000/1</dc:identifier>
  </oai_dc:dc></metadata>`;

describe('oai-pmh', () => {
  it.each([
    [IN_ARXIV, { authors: ['L. Lovász', 'Sam Davis Jr.'], doi: '10.1000/1' }],
    [IN_ARXIV_RAW, { authors: ['L. Lovász', 'Sam Davis Jr.', 'A. N. Other'] }],
    [IN_DUBLIN_CORE, { authors: ['L. Lovász'], doi: '10.1000/1' }],
  ])('reads a record in each of arXiv’s formats', async (metadata, expected) => {
    expect(await onlyPaper(oai(oaiRecord(metadata)))).toMatchObject({
      id: 'arxiv:0804.2273',
      title: 'Gates',
      abstract: ABSTRACT,
      published: '2008-04-14',
      arxivId: '0804.2273',
      origin: 'arxiv',
      ...expected,
    });
  });

  it('reads another repository’s, passes over what was deleted, and says what it cannot read', async () => {
    const other = IN_DUBLIN_CORE.replace(
      /<dc:identifier>.*<\/dc:identifier>/,
      '<dc:identifier>https://repo.example.org/7</dc:identifier>',
    );
    const { papers, problems, passedOver } = await read(
      oai(
        oaiRecord(other).replace('oai:arXiv.org:0804.2273', 'oai:repo.example.org:7') +
          oaiRecord('', ' status="deleted"') +
          oaiRecord('<metadata><marc/></metadata>'),
      ),
    );
    expect(papers).toMatchObject([
      { id: 'oai:repo.example.org:7', url: 'https://repo.example.org/7', origin: 'oai-pmh' },
    ]);
    expect(passedOver).toEqual([{ line: 19, reason: 'deleted by its source' }]);
    expect(problems).toMatchObject([
      { line: 27, reason: expect.stringContaining('metadataPrefix=') as string },
    ]);
  });

  it.each([
    [
      `<dc:title xml:lang="fr">Portes</dc:title><dc:title xml:lang="en">Gates</dc:title><dc:creator>Example, Ada</dc:creator>
       <dc:description xml:lang="en">${ABSTRACT}</dc:description>
       <dc:description xml:lang="fr">Nous proposons des portes. Elles remplacent des couches de perceptron.</dc:description>
       <dc:date>2024-07-21</dc:date>`,
      { published: '2024-07-21' },
    ],
    [
      `<dc:title>Gates</dc:title><dc:creator>Example, Ada, 1970-</dc:creator>
       <dc:description>Thesis (Ph. D.)--University of Example, Department of Examples, 1999.</dc:description>
       <dc:description>${ABSTRACT}</dc:description>
       <dc:description>Includes bibliographical references (leaves 101-110) and an index of names.</dc:description>
       <dc:date>2014-05-23T17:26:03Z</dc:date><dc:date>1999-06</dc:date><dc:date>1999</dc:date>`,
      { published: '1999-06' },
    ],
    [
      `<dc:title>&lt;b&gt;Gates&lt;/b&gt;</dc:title><dc:creator>Example, Ada</dc:creator>
       <dc:description>&lt;p&gt;We propose &lt;em&gt;gates&lt;/em&gt;.&lt;/p&gt;&lt;p&gt;They replace&amp;nbsp;MLP layers.&lt;/p&gt;</dc:description>`,
      {},
    ],
  ])(
    'knows title, abstract, date and author among what repositories say of %.60s',
    async (said, expected) => {
      const record = `<metadata><oai_dc:dc xmlns:oai_dc="o" xmlns:dc="d">${said}</oai_dc:dc></metadata>`;
      expect(
        await onlyPaper(oai(oaiRecord(record)).replace('oai:arXiv.org:0804.2273', 'oai:repo.example.org:7')),
      ).toMatchObject({ title: 'Gates', abstract: ABSTRACT, authors: ['Ada Example'], ...expected });
    },
  );

  it('repeats the repository’s errors', async () => {
    const { problems } = await read(
      '<OAI-PMH>\n<error code="noRecordsMatch">No records match</error>\n</OAI-PMH>',
    );
    expect(problems).toEqual([{ line: 2, reason: 'the repository says noRecordsMatch: No records match' }]);
  });

  it('knows a page that is none of its own', async () => {
    const { problems } = await read('<!DOCTYPE html>\n<html><body><p>Hello<br></p></body></html>');
    expect(problems).toEqual([{ line: 2, reason: 'its first element is <html>, not <OAI-PMH>' }]);
  });
});

describe('bibtex', () => {
  it('reads an entry', async () => {
    const paper = await onlyPaper(`% a library
@string{ nips = "Advances in " # {NeurIPS} }
@comment{jabref-meta: databaseType:bibtex;}

@InProceedings(key_2017,
  title     = {{G}ates for {P}oincar{\\'e} Maps \\& {\\L}\\'od\\'z---a $\\mathcal{O}(n)$ {\\em Study}},
  author    = {Erd{\\H{o}}s, P{\\'a}l and {The {ATLAS} and CMS Collaborations} and Ada~Example and {\\"O}zt{\\"u}rk, Cengiz and others},
  booktitle = nips # " 30",
  year = 2017, month = jun,
  abstract  = "We propose gates.
    They replace {MLP} layers.",
  doi = {10.1000/a\\_b},
  eprint = {1706.03762}, archivePrefix = {arXiv}, primaryClass = {cs.LG},
  url = {https://example.org/gates}
)`);
    expect(paper).toEqual({
      id: 'arxiv:1706.03762',
      title: 'Gates for Poincaré Maps & Łódź—a $\\mathcal{O}(n)$ Study',
      abstract: ABSTRACT,
      authors: ['Pál Erdős', 'The ATLAS and CMS Collaborations', 'Ada Example', 'Cengiz Öztürk'],
      published: '2017-06',
      url: 'https://example.org/gates',
      doi: '10.1000/a_b',
      arxivId: '1706.03762',
      source: 'input',
      origin: 'bibtex',
    });
  });

  it.each([
    ['journal = {arXiv preprint arXiv:1706.03762}', 'arxiv:1706.03762'],
    ['journal = {CoRR}, volume = {abs/1706.03762}', 'arxiv:1706.03762'],
    ['eprinttype = {arXiv}, eprint = {hep-th/9901001}', 'arxiv:hep-th/9901001'],
    ['url = {https://arxiv.org/abs/math.GT/0309136}', 'arxiv:math/0309136'],
    ['note = {see 1706.03762}, doi = {https://doi.org/10.1000/1}', 'doi:10.1000/1'],
    ['note = {Comment on arXiv:1706.03762}, doi = {10.1000/1}', 'doi:10.1000/1'],
    ['note = {arXiv:1706.03762v2 [cs, stat]}', 'arxiv:1706.03762'],
    ['note = {arXiv preprint arXiv:hep-th/9901001}', 'arxiv:hep-th/9901001'],
  ])('finds the ids in %s', async (fields, id) => {
    expect(await onlyPaper(`@misc{k, title = {Gates}, abstract = {${ABSTRACT}}, ${fields}}`)).toMatchObject({
      id,
    });
  });

  it.each([
    [String.raw`doi = {10.1000/978-3{\_}2}`, { doi: '10.1000/978-3_2' }],
    [
      String.raw`doi = {10.9999/1{\textless}130:d{\textgreater}2.0.CO;2}`,
      { doi: '10.9999/1<130:d>2.0.CO;2' },
    ],
    ['author = {Ada Example AND Alan Sample}', { authors: ['Ada Example', 'Alan Sample'] }],
    ['author = {Sample, Xi and Sample, III, Sam}', { authors: ['Xi Sample', 'Sam Sample III'] }],
    ['subtitle = {Maps}', { title: 'Gates: Maps' }],
    ['url = {https://doi.org/10.1000/1}', { id: 'doi:10.1000/1', doi: '10.1000/1' }],
    ['year = 2017, month = "1~" # jan', { published: '2017-01' }],
    ['year = 2017, month = 10 # "~" # oct', { published: '2017-10' }],
    ['year = {c. 2017}', { published: '2017' }],
    ['url = {{https://example.org/a--b}}', { url: 'https://example.org/a--b' }],
    [
      String.raw`url = {\url{https://example.org/a{\_}b{\%}20{\~{}}c}}`,
      { url: 'https://example.org/a_b%20~c' },
    ],
    ['url = {https://example.org/1 https://example.org/2}', { url: 'https://example.org/1' }],
  ])('reads %s', async (field, expected) => {
    expect(await onlyPaper(`@misc{k, title = {Gates}, abstract = {${ABSTRACT}}, ${field}}`)).toMatchObject(
      expected,
    );
  });

  it.each([
    [
      String.raw`Ada{\textendash}Alan and {\textquotedblleft}gates{\textquotedblright}`,
      'Ada–Alan and “gates”',
    ],
    [
      String.raw`CO{\textsubscript{2}} is {\textgreater}90{\%}, 3\textdegree C\ldots and more`,
      'CO2 is >90%, 3°C… and more',
    ],
    [String.raw`\href{https://example.org/}{gates} and \enquote{maps}`, 'gates and maps'],
    [String.raw`from \$5 to \$6 for {GPUs}`, 'from $5 to $6 for GPUs'],
    [String.raw`{\alpha}Net, \mathcal{O}, $\alpha{}$`, String.raw`\alpha Net, \mathcal O, $\alpha{}$`],
  ])('reads the title %s', async (title, expected) => {
    expect(await onlyPaper(`@misc{k, title = {${title}}, abstract = {${ABSTRACT}}}`)).toMatchObject({
      title: expected,
    });
  });

  it('says which entries are broken or have no abstract, and reads the others', async () => {
    const whole = `@article{k, title = {Gates}, abstract = {${ABSTRACT}}}`;
    const { papers, problems, passedOver } = await read(
      [
        whole,
        '@article{open, title = {Gates',
        '@book{k, title = "No abstract"}',
        '@article{k, title {Gates}}',
        `me@example.org ${whole}`,
        '@article{end, title = {',
      ].join('\n'),
    );
    expect(papers).toHaveLength(1);
    expect(passedOver).toEqual([{ line: 3, reason: 'without an abstract' }]);
    expect(problems).toMatchObject([
      { line: 2, reason: 'the entry has no closing }' },
      { line: 4, reason: '"=" is missing after "title"' },
      { line: 5 },
      { line: 6, reason: 'the entry has no closing }' },
    ]);
  });

  it('does not let macros grow without bound', async () => {
    const doubling = Array.from({ length: 40 }, (_, n) => `@string{m${n + 1} = m${n} # m${n}}`).join('\n');
    const { problems } = await read(`@string{m0 = "abcdefgh"}\n${doubling}`);
    expect(problems[0]).toEqual({
      line: 11,
      reason: '@string m10: there are too many of them, or it is too long',
    });
  });
});

describe('ris', () => {
  it('reads a record', async () => {
    const paper = await onlyPaper(
      [
        'TY  - JOUR',
        'TI  - Gates',
        'AU  - Lovász, László',
        'AU  - Davis, Sam, Jr.',
        'PY  - 2017/06/12/',
        'AB  - We propose gates.',
        'They replace MLP layers.',
        'DO  - https://doi.org/10.1000/1',
        'UR  - https://arxiv.org/abs/1706.03762v2',
        'KW  - gates',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
    expect(paper).toEqual({
      id: 'arxiv:1706.03762',
      title: 'Gates',
      abstract: ABSTRACT,
      authors: ['László Lovász', 'Sam Davis Jr.'],
      published: '2017-06-12',
      url: 'https://arxiv.org/abs/1706.03762v2',
      doi: '10.1000/1',
      arxivId: '1706.03762',
      source: 'input',
      origin: 'ris',
    });
  });

  it.each([
    ['Comment on arXiv:1706.03762; 10 pages', 'doi:10.1000/1'],
    ['arXiv:1706.03762 [cs]', 'arxiv:1706.03762'],
  ])('takes the arXiv id of the note %s only if that is the paper’s own', async (note, id) => {
    const record = `TY  - JOUR\nTI  - Gates\nAB  - ${ABSTRACT}\nN1  - ${note}\nDO  - 10.1000/1\nER  - `;
    expect(await onlyPaper(record)).toMatchObject({ id });
  });

  it('ends a record where the next begins, and takes what stands between records for a comment', async () => {
    const record = `TY  - JOUR\nT1  - Gates\nN2  - ${ABSTRACT}\n`;
    const { papers, problems } = await read(
      `Provider: Example\n\n1.\n${record}\n${record}ER  -\n2.\n${record}`,
    );
    expect(papers).toMatchObject([{ abstract: ABSTRACT }, { abstract: ABSTRACT }]);
    expect(problems).toEqual([{ line: 13, reason: 'the record has no end: a line "ER  - " is missing' }]);
  });

  it('says that there is no record', async () => {
    const file = join(folder, 'none.ris');
    await writeFile(file, '\nTI  - Gates\nAB  - We propose gates.\n');
    await expect(readPapers(file, { format: 'ris' }).next()).rejects.toMatchObject({
      message: expect.stringMatching(/none\.ris:2: no record begins/) as string,
    });
  });

  it('knows tags with one space after them, where a record begins with one', async () => {
    const narrow = `TY - JOUR\nTI - Gates\nAB - ${ABSTRACT}\nER - \n`;
    const wide = `TY  - JOUR\nTI  - Gates\nAB  - We propose\nAI - gates\nER  - \n`;
    const { papers, problems } = await read(narrow + wide);
    expect(problems).toEqual([]);
    expect(papers).toMatchObject([{ abstract: ABSTRACT }, { abstract: 'We propose AI - gates' }]);
  });
});

describe('a response to a search', () => {
  const OF_SEMANTIC_SCHOLAR = { paperId: '649d', title: 'Gates', abstract: ABSTRACT };
  const OF_OPENALEX = {
    meta: { count: 2, page: 1, groups_count: null },
    results: [WORK, { ...WORK, locations: [] }],
    group_by: [{ key: 'a]', count: 1 }],
  };

  it.each([
    [JSON.stringify(OF_OPENALEX), ['arxiv:1802.01234', 'doi:10.7717/peerj.4375']],
    [JSON.stringify(OF_OPENALEX, null, 2) + '\n', ['arxiv:1802.01234', 'doi:10.7717/peerj.4375']],
    [JSON.stringify({ total: 1, offset: 0, next: 1, data: [OF_SEMANTIC_SCHOLAR] }), ['s2:649d']],
    [JSON.stringify({ total: 1, token: 'a,b', data: [OF_SEMANTIC_SCHOLAR] }), ['s2:649d']],
    [JSON.stringify({ total: 0, offset: 0, data: [] }), []],
  ])('is read: %.60s', async (response, ids) => {
    const { papers, problems } = await read(response);
    expect(problems).toEqual([]);
    expect(papers.map(({ id }) => id)).toEqual(ids);
  });

  it('is one a file, and lacks its end where it breaks off', async () => {
    const whole = JSON.stringify({ total: 1, data: [OF_SEMANTIC_SCHOLAR] });
    expect((await read(`${whole}\n${whole}`)).problems).toEqual([
      { line: 2, reason: 'something stands after the end of the JSON array' },
    ]);
    expect((await read(whole.slice(0, -2))).problems).toEqual([
      { line: 1, reason: 'the JSON array breaks off: its closing bracket is missing' },
    ]);
  });

  it('has nothing where Semantic Scholar does not know a paper', async () => {
    const { papers, problems } = await read(JSON.stringify([null, OF_SEMANTIC_SCHOLAR]));
    expect(papers).toMatchObject([{ id: 's2:649d' }]);
    expect(problems).toEqual([{ line: 1, reason: 'not a JSON object' }]);
  });

  it('is no object over several lines, which is refused once', async () => {
    const { papers, problems } = await read(JSON.stringify({ title: 'Gates', abstract: ABSTRACT }, null, 2));
    expect(papers).toEqual([]);
    expect(problems).toEqual([
      { line: 1, reason: 'the JSON object has several lines: papers are one object a line, or one array' },
    ]);
  });
});

describe('papers of a volume under its DOI', () => {
  const entry = (title: string) =>
    `@misc{k, title={${title}}, abstract={${ABSTRACT}}, author={Example, Ada}, doi={10.1000/Volume}}\n`;

  it('have an id each, and are the same papers when they come again', async () => {
    const { papers } = await read(['Gates', 'Maps', 'Layers', '{M}aps', 'gates'].map(entry).join(''));
    const title = expect.stringMatching(/^title:/) as string;
    expect(papers.map(({ id }) => id)).toEqual([
      'doi:10.1000/volume',
      title,
      title,
      papers[1]?.id,
      'doi:10.1000/volume',
    ]);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(3);

    const stored = regroup(papers, []).map(({ paper }) => paper);
    expect(stored.map((paper) => paper.title.toLowerCase()).sort()).toEqual(['gates', 'layers', 'maps']);
    expect(regroup(papers, stored).map(({ paper }) => paper)).toEqual(stored);
    const backwards = await read(['Layers', 'Maps', 'gates'].map(entry).join(''));
    expect(
      regroup(backwards.papers, stored)
        .map(({ paper }) => paper.title.toLowerCase())
        .sort(),
    ).toEqual(['gates', 'layers', 'maps']);
  });
});

describe('input that is cut or damaged', () => {
  const noise = () => Array.from({ length: 2_000 }, () => Math.random().toString(36)).join(' ');
  it.each([
    ['a JSON array', `[${JSON.stringify({ title: 'Gates', abstract: ABSTRACT })},\n{"title": "${noise()}"}]`],
    ['XML', feed(ENTRY + ENTRY.replace('gates', noise()))],
    ['BibTeX', `@article{k, title = {Gates}, abstract = {${ABSTRACT}}}\n@article{k, title = {${noise()}}}`],
    ['RIS', `TY  - JOUR\nTI  - Gates\nAB  - ${ABSTRACT}\nER  - \nTY  - JOUR\nTI  - ${noise()}\nER  - \n`],
  ])('%s in gzip that breaks off', async (_, content) => {
    const compressed = gzipSync(content);
    const { papers, problems } = await read(compressed.subarray(0, compressed.length - 5_000));
    expect(papers).toMatchObject([{ abstract: ABSTRACT }]);
    expect(problems[0]?.reason).toMatch(/^the gzip data is damaged or cut off/);
  });

  it.each([
    ['XML', feed(ENTRY).replace('H1', 'H\xff'), 14],
    ['a JSON array', `[\n{"title":\n"\xff", "abstract": "x"}]`, 2],
    ['RIS', `TY  - JOUR\nTI  - \xff\nAB  - x\nER  - \n`, 2],
    ['BibTeX', `@article{k,\n title = {\xff}}`, 2],
  ])('%s that is not UTF-8', async (_, content, line) => {
    const { papers, problems } = await read(Buffer.from(content, 'latin1'));
    expect(papers).toEqual([]);
    expect(problems[0]).toEqual({
      line,
      reason: expect.stringMatching(/^not UTF-8: wrong byte 0xff/) as string,
    });
  });
});
