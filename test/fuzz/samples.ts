import { gzipSync } from 'node:zlib';
import type { SourceFormat } from '../../ingest/sources/index.js';

const ABSTRACT = 'We propose gates. They replace MLP layers on CIFAR-10.';
const json = (fields: object) => JSON.stringify({ title: 'Gates', abstract: ABSTRACT, ...fields });
const xml = (root: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n${content}\n</${root}>\n`;

/** A small input in each format, in order. */
export const SAMPLES: Readonly<Record<SourceFormat, string>> = {
  listing: `A menu\n\nGates Are Enough\n\n${ABSTRACT}\n\nMore Gates\n\n${ABSTRACT}\n`,
  jsonl: `${json({ authors: ['Ada Example'], published: '2021-03' })}\n${json({ doi: '10.1000/1' })}\n`,
  'arxiv-snapshot': `${json({ id: '0704.0001', authors_parsed: [["Bal\\'azs", 'C.', '']], versions: [{ version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' }] })}\n`,
  'arxiv-atom': xml(
    'feed',
    `<entry><id>http://arxiv.org/abs/2101.00001v1</id><published>2021-01-01T00:00:00Z</published><title>Gates &amp; Maps</title>
<summary><![CDATA[${ABSTRACT}]]></summary><author><name>Ada Example</name></author></entry>`,
  ),
  'oai-pmh': xml(
    'OAI-PMH',
    `<ListRecords><record><header><identifier>oai:x:1</identifier></header><metadata><oai_dc:dc>
<dc:title>Gates</dc:title><dc:creator>Example, Ada</dc:creator><dc:description>${ABSTRACT}</dc:description><dc:date>2021-01</dc:date>
</oai_dc:dc></metadata></record><resumptionToken>x</resumptionToken></ListRecords>`,
  ),
  openalex: `${json({ id: 'https://openalex.org/W1', abstract_inverted_index: { We: [0], gate: [1, 3], 'it.': [2] }, authorships: [{ author: { display_name: 'Ada' } }] })}\n`,
  'semantic-scholar': `${json({ corpusid: 1, externalids: { ArXiv: '2101.00001' }, year: 2021, authors: [{ name: 'Ada' }] })}\n`,
  'papers-with-code': `[\n${json({ paper_url: 'https://x.org/paper/gates', arxiv_id: '2101.00001', authors: ['Ada'] })},\n${json({ url_abs: 'x' })}\n]\n`,
  bibtex: `@string{x = "Ada"}\n@article{k, title = {{G}ates for Poincar{\\'e}}, author = x # " Example and B, A", abstract = {${ABSTRACT}}, year = 2021}\n`,
  ris: `TY  - JOUR\nTI  - Gates\nAU  - Example, Ada\nAB  - ${ABSTRACT}\nPY  - 2021/03/01\nER  - \n`,
};

/** What each format has that opens and must be closed, or that begins something. */
const OPENINGS: Readonly<Record<SourceFormat, readonly string[]>> = {
  listing: ['a '],
  jsonl: ['[', '{"a":'],
  'arxiv-snapshot': ['{"id":"', '[['],
  'arxiv-atom': ['<feed><entry>', '<a>', '<feed><entry a="'],
  'oai-pmh': ['<OAI-PMH><record>', '<OAI-PMH><record><a>'],
  openalex: ['{"abstract_inverted_index":{"a":[0,'],
  'semantic-scholar': ['[{"authors":['],
  'papers-with-code': ['[', '[{"title":"'],
  bibtex: ['@a{k, t = {', '@a{k, {', '@', '{'],
  ris: ['TY  - A\nAU  - ', 'TY  - A\n'],
};

/** Openings without end, repeated: the text of a pass, to be repeated as often as wanted. */
export function openingsOf(format: SourceFormat): readonly string[] {
  return OPENINGS[format];
}

/** A gzip file of these bytes, of which there are as many as are given, all the same. */
export function bomb(byte: number, size: number): Buffer {
  return gzipSync(Buffer.alloc(size, byte));
}
