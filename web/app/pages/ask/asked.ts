/**
 * What is asked for, in pieces that a reader can change, and how the address has them. A question is understood as one of
 * these; once a piece is changed, the pieces stand in the address.
 */
import type { AskQuery } from '../../generated/ask.js';
import type { ConceptType, FactRole, Predicate, StatedConceptsFilter } from '../../generated/schema.js';
import { PREDICATE_PHRASES, TYPE_NAMES } from '../../text/types.js';
import {
  conceptsIn as conceptsOfPapers,
  conditionParameters,
  type Conditions,
  conditionsIn,
  conditionsOf,
  dateIn,
  NO_CONDITIONS,
  paperFilter,
  type Published,
  shareIn,
} from './conditions.js';

export type Asked =
  | ({ readonly kind: 'papers'; readonly conditions: Conditions } & First)
  | ({ readonly kind: 'concepts'; readonly conditions: ConceptConditions } & First)
  | { readonly kind: 'paths'; readonly conditions: PathConditions }
  | { readonly kind: 'definition'; readonly conditions: DefinitionConditions }
  | ({ readonly kind: 'types'; readonly types: readonly ConceptType[] } & First);

interface First {
  /** Only so many of the first; null: all. */
  readonly first: number | null;
}

interface SureAndPublished extends Published {
  readonly minConfidence: number | null;
}

/** Concepts by what is stated of another, or by papers of their own work. */
export interface ConceptConditions extends SureAndPublished {
  /** Empty: of any. */
  readonly types: readonly ConceptType[];
  readonly predicates: readonly Predicate[];
  /** Whether they are what is said, or what it is said of. */
  readonly role: FactRole;
  /** Id of what it is stated of; null: of papers. */
  readonly concept: string | null;
  /** Concepts narrower than that count too. */
  readonly narrower: boolean;
  /** The concepts that these name are left out. */
  readonly papers: Conditions;
  /** Ids of what is left out, with all that is narrower. */
  readonly except: readonly string[];
  /** Id of the one that it is asked about, with all that is narrower: then there are no `types` and no `except`. Null: whatever. */
  readonly whether: string | null;
}

/** How two concepts are related. */
export interface PathConditions {
  /** Ids. */
  readonly from: string;
  readonly to: string;
  /** Empty: any. */
  readonly predicates: readonly Predicate[];
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  readonly minConfidence: number | null;
}

/** What a concept is. */
export interface DefinitionConditions extends SureAndPublished {
  readonly concept: string;
}

/** How the question was understood; null if it asks for nothing that has pieces. */
export function askedBy({ interpretation, definition }: AskQuery['ask']): Asked | null {
  if (interpretation === null) return null;
  const { papers, statedConcepts, types, concepts, first } = interpretation;
  if (papers !== null) return { kind: 'papers', conditions: conditionsOf(papers), first };
  if (statedConcepts !== null) {
    const { concept, papers: ofPapers, except, whether, ...rest } = statedConcepts;
    const conditions = {
      ...rest,
      concept: concept?.id ?? null,
      narrower: whether === null,
      minConfidence: null,
      papers: ofPapers === null ? NO_CONDITIONS : conditionsOf(ofPapers),
      except: except.map(({ id }) => id),
      whether: whether?.id ?? null,
    };
    return { kind: 'concepts', conditions, first };
  }
  if (types.length > 0) return { kind: 'types', types, first };
  const nothingElse = { publishedAfter: null, publishedBefore: null, minConfidence: null };
  if (definition !== null)
    return { kind: 'definition', conditions: { concept: definition.id, ...nothingElse } };
  const [from, to] = concepts;
  if (from === undefined || to === undefined) return null;
  const conditions = { from: from.id, to: to.id, predicates: [], yearFrom: null, yearTo: null };
  return { kind: 'paths', conditions: { ...conditions, minConfidence: null } };
}

/** Ids of the concepts that it speaks of, each once. */
export function conceptsIn(asked: Asked): readonly string[] {
  switch (asked.kind) {
    case 'papers':
      return conceptsOfPapers(asked.conditions);
    case 'concepts':
      return conceptsOfConditions(asked.conditions);
    case 'paths':
      return [asked.conditions.from, asked.conditions.to];
    case 'definition':
      return [asked.conditions.concept];
    case 'types':
      return [];
  }
}

function conceptsOfConditions({ concept, papers, except, whether }: ConceptConditions): readonly string[] {
  const of = concept === null ? conceptsOfPapers(papers) : [concept];
  return [...new Set([...of, ...except, ...(whether === null ? [] : [whether])])];
}

const OR = ' or ';
const NARROWER_OFF = '.only';

type Parameters = readonly (readonly [name: string, value: string])[];

/** `askedIn` reads them again. Each kind has a name that is always there, and that no other kind has. */
export function askedParameters(asked: Asked): Parameters {
  switch (asked.kind) {
    case 'papers':
      return [...conditionParameters(asked.conditions), ...given({ first: asked.first })];
    case 'concepts':
      return [...conceptParameters(asked.conditions), ...given({ first: asked.first })];
    case 'paths': {
      const { from, to, predicates, yearFrom, yearTo, minConfidence } = asked.conditions;
      return [
        ['from', from],
        ['to', to],
        ...predicates.map((predicate) => ['by', predicate] as const),
        ...given({ yearFrom, yearTo, sure: minConfidence }),
      ];
    }
    case 'definition': {
      const { concept, ...rest } = asked.conditions;
      return [['what', concept], ...sureAndPublished(rest)];
    }
    case 'types':
      return [...asked.types.map((type) => ['list', type] as const), ...given({ first: asked.first })];
  }
}

function conceptParameters(conditions: ConceptConditions): Parameters {
  const { types, predicates, role, concept, narrower, papers, except, whether, ...rest } = conditions;
  const of: Parameters =
    concept === null
      ? // Their order does not matter here, and would say that papers are asked for.
        conditionParameters(papers).filter(([name]) => name !== 'order')
      : [['of', narrower ? concept : concept + NARROWER_OFF]];
  return [
    ['stated', predicates.join(OR)],
    ...types.map((type) => ['type', type] as const),
    ...(role === 'SUBJECT' ? [['role', role] as const] : []),
    ...of,
    ...except.map((id) => ['except', id] as const),
    ...given({ whether }),
    ...(concept === null ? given({ sure: rest.minConfidence }) : sureAndPublished(rest)),
  ];
}

function sureAndPublished({ publishedAfter, publishedBefore, minConfidence }: SureAndPublished): Parameters {
  return given({ after: publishedAfter, before: publishedBefore, sure: minConfidence });
}

function given(values: Readonly<Record<string, string | number | null>>): Parameters {
  return Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
}

/** Null if the address has no pieces. What is mistyped in it is left out, as the chips then show. */
export function askedIn(parameters: URLSearchParams): Asked | null {
  const papers = conditionsIn(parameters);
  const first = firstIn(parameters.get('first'));
  if (papers !== null) return { kind: 'papers', conditions: papers, first };
  const stated = parameters.get('stated');
  if (stated !== null) {
    const conditions = conceptsAsked(parameters, stated);
    return conditions && { kind: 'concepts', conditions, first };
  }
  const [from, to, what] = ['from', 'to', 'what'].map((name) => parameters.get(name) ?? '');
  if (from && to && from !== to) {
    const conditions = {
      from,
      to,
      predicates: known(parameters.getAll('by'), PREDICATE_PHRASES),
      yearFrom: yearIn(parameters.get('yearFrom')),
      yearTo: yearIn(parameters.get('yearTo')),
      minConfidence: shareIn(parameters.get('sure')),
    };
    return { kind: 'paths', conditions };
  }
  if (what) return { kind: 'definition', conditions: { concept: what, ...sureAndPublishedIn(parameters) } };
  const types = known(parameters.getAll('list'), TYPE_NAMES);
  return types.length > 0 ? { kind: 'types', types, first } : null;
}

function conceptsAsked(parameters: URLSearchParams, stated: string): ConceptConditions | null {
  const predicates = known(stated.split(OR), PREDICATE_PHRASES);
  if (predicates.length === 0) return null;
  const of = parameters.get('of');
  const isOfConcept = of !== null && of !== '';
  const { minConfidence, ...published } = sureAndPublishedIn(parameters);
  const role = isOfConcept && parameters.get('role') === 'SUBJECT' ? 'SUBJECT' : 'OBJECT';
  const only = parameters.get('whether');
  const whether = isOfConcept && role === 'OBJECT' && only !== '' ? only : null;
  const withOrder = new URLSearchParams([...parameters, ['order', NO_CONDITIONS.order]]);
  const ofPapers = isOfConcept ? null : conditionsIn(withOrder);
  return {
    types: whether === null ? known(parameters.getAll('type'), TYPE_NAMES) : [],
    predicates,
    role,
    concept: isOfConcept ? of.replace(NARROWER_OFF, '') : null,
    narrower: !(of ?? '').endsWith(NARROWER_OFF),
    minConfidence,
    // The time of papers is among their own conditions; how sure facts are is not.
    ...(isOfConcept ? published : { publishedAfter: null, publishedBefore: null }),
    papers: ofPapers === null ? NO_CONDITIONS : { ...ofPapers, minConfidence: null },
    except: whether === null ? [...new Set(parameters.getAll('except'))].filter((id) => id !== '') : [],
    whether,
  };
}

function sureAndPublishedIn(parameters: URLSearchParams): SureAndPublished {
  return {
    publishedAfter: dateIn(parameters.get('after')),
    publishedBefore: dateIn(parameters.get('before')),
    minConfidence: shareIn(parameters.get('sure')),
  };
}

/** Each once, in the order of the address. */
function known<Name extends string>(names: readonly string[], all: Readonly<Record<Name, string>>): Name[] {
  const isKnown = (name: string): name is Name => Object.hasOwn(all, name);
  return [...new Set(names)].filter(isKnown);
}

/** From 1 to 100, as questions may ask. */
function firstIn(text: string | null): number | null {
  return text !== null && /^([1-9]\d?|100)$/.test(text) ? Number(text) : null;
}

function yearIn(text: string | null): number | null {
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : null;
}

/** As `statedConcepts(where: …)` takes it. */
export function statedConceptsFilter(conditions: ConceptConditions): StatedConceptsFilter {
  const { types, predicates, role, concept, narrower, papers, except, whether, ...rest } = conditions;
  const { publishedAfter, publishedBefore, minConfidence } = rest;
  return {
    ...(types.length > 0 && { types: [...types] }),
    predicates: [...predicates],
    ...(concept === null ? { papers: paperFilter(papers), exceptNamed: true } : { role, concept, narrower }),
    ...(except.length > 0 && { except: [...except] }),
    ...(whether !== null && { whether }),
    ...(publishedAfter !== null && { publishedAfter }),
    ...(publishedBefore !== null && { publishedBefore }),
    ...(minConfidence !== null && { minConfidence }),
  };
}
