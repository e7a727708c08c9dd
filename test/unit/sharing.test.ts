/** The graph in formats of other programs, read by parsers of theirs. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../src/graph/embedded/store.js';
import { DOCUMENTS, writeTables } from '../../src/graph/sharing/formats.js';
import type { GraphStore } from '../../src/graph/store.js';
import { fillWorld } from '../contract/keptWorld.js';
import { joined, readAll } from '../contract/snapshot.js';

let folder: string;
let store: GraphStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-sharing-'));
  store = await openEmbeddedStore(join(folder, 'papergraph.db'));
  await fillWorld(store);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const PREPRINT = 'doi:10.1/X';

const everything = async () => {
  const papers = await readAll((page) => store.findPapers({}, 'PUBLISHED_ASC', page));
  const concepts = await readAll((page) => store.findConcepts({ minPapers: 0 }, 'NAME_ASC', page));
  const facts = await readAll((page) => store.findFacts({}, page));
  const mentions = await store.mentionsOfPapers(papers.map(({ id }) => id));
  return { papers, concepts, facts, mentions: papers.map(({ id }) => mentions.get(id) ?? []) };
};

describe('GraphML', () => {
  interface Element {
    readonly tag: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly data: Record<string, string>;
  }

  /** Throws if it is not well-formed, names an attribute that is not declared, or one that is not of its type. */
  function parsed(document: string): Element[] {
    const elements: Element[] = [];
    const keys = new Map<string, Readonly<Record<string, string>>>();
    let key: string | undefined;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ local, uri, attributes }) => {
      if (uri !== 'http://graphml.graphdrawing.org/xmlns') throw new Error(`${local} is of ${uri}`);
      const plain = Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]));
      if (local === 'key') keys.set(plain['id'] ?? '', plain);
      if (local === 'node' || local === 'edge') elements.push({ tag: local, attributes: plain, data: {} });
      if (local === 'data') key = plain['key'];
    });
    parser.on('text', (text) => {
      const element = elements.at(-1);
      if (key === undefined || element === undefined) return;
      const declared = keys.get(key);
      if (declared?.['for'] !== element.tag) throw new Error(`${key} is no attribute of ${element.tag}`);
      if (declared['attr.type'] !== 'string') expect(Number(text)).not.toBeNaN();
      element.data[declared['attr.name'] ?? ''] = text;
    });
    parser.on('closetag', ({ local }) => {
      if (local === 'data') key = undefined;
    });
    parser.write(document).close();
    return elements;
  }

  test('has all papers, concepts and facts, with texts as they are', async () => {
    const elements = parsed(await joined(DOCUMENTS.graphml(store)));
    const nodes = elements.filter(({ tag }) => tag === 'node');
    const edges = elements.filter(({ tag }) => tag === 'edge');
    const { papers, concepts, facts } = await everything();
    const items = (kind: string) =>
      nodes.filter(({ data }) => data['kind'] === kind).map(({ data }) => data['item']);
    expect(items('PAPER')).toEqual(papers.map(({ id }) => id));
    expect(items('CONCEPT')).toEqual(concepts.map(({ id }) => id));

    const ids = nodes.map(({ attributes }) => attributes['id'] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[\w.:-]+$/.test(id))).toEqual([]);
    const known = new Set(ids);
    for (const { attributes } of edges) {
      expect(known).toContain(attributes['source']);
      expect(known).toContain(attributes['target']);
    }
    const stated = edges.filter(({ data }) => data['predicate'] !== undefined);
    expect(
      stated.map(({ attributes, data }) => [attributes['id'], data['evidence'], Number(data['weight'])]),
    ).toEqual(facts.map(({ id, evidence, confidence }) => [id, evidence.text, confidence]));
    const node = nodes.find(({ data }) => data['item'] === PREPRINT);
    const preprint = papers.find(({ id }) => id === PREPRINT);
    expect(node?.data['label']).toBe(preprint?.title);
    // XML has no control characters.
    expect(node?.data['abstract']).toBe(preprint?.abstract.replace('\u0001', '\ufffd'));
    expect(edges.filter(({ data }) => data['label'] === 'CLOSE_TO')).toHaveLength(2);
    expect(edges.filter(({ data }) => data['label'] === 'BROADER').length).toBeGreaterThan(1);
  });
});

describe('JSON-LD', () => {
  interface Quad {
    readonly subject: { readonly value: string };
    readonly predicate: { readonly value: string };
    readonly object: { readonly value: string };
  }

  test('says in RDF what the graph says', async () => {
    const document = JSON.parse(await joined(DOCUMENTS['json-ld'](store))) as jsonld.JsonLdDocument;
    // `safe` throws where a term of the document is not in its context, and would be lost.
    const quads = (await jsonld.toRDF(document, { safe: true } as jsonld.Options.ToRdf)) as unknown as Quad[];
    const triples = new Set(
      quads.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value].join(' ')),
    );
    const { papers, concepts, facts, mentions } = await everything();
    const count = (predicate: string) => quads.filter((quad) => quad.predicate.value === predicate).length;
    expect(count('https://schema.org/name')).toBe(papers.length);
    expect(count('http://www.w3.org/2004/02/skos/core#prefLabel')).toBe(concepts.length);
    const mentioned = mentions.map((ofPaper) => new Set(ofPaper.map(({ concept }) => concept)).size);
    expect(count('https://schema.org/mentions')).toBe(mentioned.reduce((sum, each) => sum + each, 0));

    const subjectOf = ({ subjectId, paperId }: (typeof facts)[number]) =>
      subjectId === null
        ? `urn:papergraph:paper:${encodeURIComponent(paperId)}`
        : `urn:papergraph:concept:${subjectId}`;
    for (const fact of facts) {
      const { id, predicate, objectId, evidence, confidence } = fact;
      const stated = `urn:papergraph:terms:${predicate}`;
      const of = `urn:papergraph:fact:${id}`;
      const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
      expect(triples).toContain(`${subjectOf(fact)} ${stated} urn:papergraph:concept:${objectId}`);
      expect(triples).toContain(`${of} ${rdf}subject ${subjectOf(fact)}`);
      expect(triples).toContain(`${of} ${rdf}predicate ${stated}`);
      expect(triples).toContain(`${of} ${rdf}object urn:papergraph:concept:${objectId}`);
      expect(triples).toContain(`${of} urn:papergraph:terms:evidence ${evidence.text}`);
      const said = quads.find(
        (quad) => quad.subject.value === of && quad.predicate.value.endsWith(':confidence'),
      );
      expect(Number(said?.object.value)).toBe(confidence);
    }
    const preprint = papers.find(({ id }) => id === PREPRINT);
    expect(triples).toContain(
      `urn:papergraph:paper:doi%3A10.1%2FX https://schema.org/abstract ${preprint?.abstract ?? ''}`,
    );
  });
});

describe('CSV', () => {
  const table = async (name: string) =>
    parse<Record<string, string>>(await readFile(join(folder, 'tables', `${name}.csv`)), {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    });

  test('is a table for each kind of thing, joined by ids, with nothing that a spreadsheet would run', async () => {
    await writeTables(store, join(folder, 'tables'));
    expect((await readdir(join(folder, 'tables'))).sort()).toEqual(
      ['aliases', 'broader', 'close', 'concepts', 'facts', 'mentions', 'papers'].map((name) => `${name}.csv`),
    );
    const { papers, concepts, facts, mentions } = await everything();
    const paperRows = await table('papers');
    expect(paperRows.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
    expect(paperRows.find(({ id }) => id === PREPRINT)).toMatchObject({
      title: papers.find(({ id }) => id === PREPRINT)?.title,
      abstract: papers.find(({ id }) => id === PREPRINT)?.abstract,
      authors: 'Émmy, "Noether"; ',
      published: '2021-03',
    });
    expect((await table('concepts')).map(({ id, papers: count }) => [id, Number(count)])).toEqual(
      concepts.map(({ id, paperCount }) => [id, paperCount]),
    );
    expect(
      (await table('facts')).map(({ id, evidence, confidence }) => [id, evidence, Number(confidence)]),
    ).toEqual(facts.map(({ id, evidence, confidence }) => [id, evidence.text, confidence]));
    expect((await table('mentions')).map(({ text }) => text)).toEqual(
      mentions.flat().map(({ text }) => text),
    );
    expect((await table('aliases')).map(({ alias }) => alias)).toContain(`'=gate`);
    expect(await table('close')).toHaveLength(2);
    for (const name of await readdir(join(folder, 'tables'))) {
      const rows = await table(name.replace('.csv', ''));
      expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual(
        [],
      );
    }
    await expect(writeTables(store, join(folder, 'tables'))).rejects.toMatchObject({ code: 'BAD_USAGE' });
    await writeTables(store, `${join(folder, 'others')}/`);
    expect(await readdir(join(folder, 'others'))).toEqual(await readdir(join(folder, 'tables')));
  });

  test('leaves nothing behind if it is stopped', async () => {
    const stopped = writeTables(store, join(folder, 'stopped'), async function* (chunks) {
      for await (const chunk of chunks) {
        if (chunk.includes('concept_id')) throw new Error('stop');
        yield chunk;
      }
    });
    await expect(stopped).rejects.toThrow('stop');
    expect((await readdir(folder)).filter((name) => name.startsWith('stopped'))).toEqual([]);
  });
});
