import { PREDICATES } from '../../../schema/predicates.js';
import type { GraphStore, StoredFact } from '../store.js';
import {
  conceptsOf,
  factsOf,
  mentionedConcepts,
  papersOf,
  type SharedConcept,
  type SharedPaper,
} from './wholeGraph.js';

const TERMS = 'urn:papergraph:terms:';

const CONTEXT = {
  '@version': 1.1,
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  papergraph: TERMS,
  id: '@id',
  type: '@type',
  Paper: 'schema:ScholarlyArticle',
  Concept: 'skos:Concept',
  Fact: 'rdf:Statement',
  key: 'schema:identifier',
  title: 'schema:name',
  abstract: 'schema:abstract',
  authors: { '@id': 'schema:author', '@container': '@list' },
  published: 'schema:datePublished',
  url: 'schema:url',
  doi: 'papergraph:doi',
  arxivId: 'papergraph:arxivId',
  source: 'papergraph:source',
  mentions: { '@id': 'schema:mentions', '@type': '@id' },
  name: 'skos:prefLabel',
  aliases: 'skos:altLabel',
  conceptType: { '@id': 'papergraph:conceptType', '@type': '@vocab' },
  broader: { '@id': 'skos:broader', '@type': '@id' },
  close: { '@id': 'skos:related', '@type': '@id' },
  subject: { '@id': 'rdf:subject', '@type': '@id' },
  predicate: { '@id': 'rdf:predicate', '@type': '@vocab' },
  object: { '@id': 'rdf:object', '@type': '@id' },
  with: { '@id': 'papergraph:with', '@type': '@id' },
  paper: { '@id': 'papergraph:paper', '@type': '@id' },
  evidence: 'papergraph:evidence',
  field: 'papergraph:field',
  start: { '@id': 'papergraph:start', '@type': 'xsd:integer' },
  end: { '@id': 'papergraph:end', '@type': 'xsd:integer' },
  confidence: { '@id': 'papergraph:confidence', '@type': 'xsd:double' },
  extractor: 'papergraph:extractor',
  ...Object.fromEntries(
    PREDICATES.map((predicate) => [predicate, { '@id': TERMS + predicate, '@type': '@id' }]),
  ),
};

/**
 * The whole graph as one JSON-LD document: papers are schema.org's articles, concepts are SKOS's, and each fact stands both as
 * a statement with its evidence and as the relation that it states.
 */
export async function* jsonLdOf(store: GraphStore): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
  let separator = '\n';
  for await (const item of items(store)) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield '\n]}\n';
}

async function* items(store: GraphStore): AsyncGenerator<object> {
  for await (const paper of papersOf(store)) yield paperItem(paper);
  for await (const concept of conceptsOf(store)) yield conceptItem(concept);
  for await (const fact of factsOf(store)) {
    yield factItem(fact);
    yield { id: subjectOf(fact), [fact.predicate]: iri('concept', fact.objectId) };
  }
}

function iri(kind: 'paper' | 'concept' | 'fact', id: string): string {
  return `urn:papergraph:${kind}:${encodeURIComponent(id)}`;
}

function paperItem({ paper, mentions }: SharedPaper): object {
  const { id, title, abstract, authors, published, url, doi, arxivId, source } = paper;
  return {
    id: iri('paper', id),
    type: 'Paper',
    key: id,
    title,
    abstract,
    authors,
    published,
    url,
    doi,
    arxivId,
    source,
    mentions: mentionedConcepts(mentions).map(({ concept }) => iri('concept', concept)),
  };
}

function conceptItem({ concept, aliases, broader, close }: SharedConcept): object {
  return {
    id: iri('concept', concept.id),
    type: 'Concept',
    key: concept.id,
    name: concept.name,
    conceptType: TERMS + concept.type,
    aliases: aliases.map(({ name }) => name),
    broader: broader.map((other) => iri('concept', other)),
    close: close.map((other) => iri('concept', other)),
  };
}

function subjectOf({ paperId, subjectId }: StoredFact): string {
  return subjectId === null ? iri('paper', paperId) : iri('concept', subjectId);
}

function factItem(fact: StoredFact): object {
  const { id, paperId, predicate, objectId, withId, evidence, confidence, extractor } = fact;
  return {
    id: iri('fact', id),
    type: 'Fact',
    subject: subjectOf(fact),
    predicate,
    object: iri('concept', objectId),
    ...(withId !== null && { with: iri('concept', withId) }),
    paper: iri('paper', paperId),
    evidence: evidence.text,
    field: evidence.field,
    start: evidence.start,
    end: evidence.end,
    confidence,
    extractor,
  };
}
