import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { TEXT_FIELDS } from '../../schema/knowledge.js';
import { CONCEPT_TYPE_DEFINITIONS, PREDICATE_DEFINITIONS } from '../../schema/predicates.js';
import { readSdl } from '../../src/api/api.js';
import { CORRECTION_KINDS } from '../../src/graph/corrections/correction.js';
import { CO_OCCURRENCE_PAPERS, GRANULARITIES, TREND_DIRECTIONS } from '../../src/graph/figures.js';
import { CONCEPT_ORDERS, PAPER_ORDERS } from '../../src/graph/store.js';

const SCHEMA = buildSchema(readSdl().join('\n'));
const TYPES = Object.values(SCHEMA.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

describe('the schema of the API', () => {
  it.each(TYPES.map((type) => [type.name, type] as const))('describes all of %s', (_name, type) => {
    const undescribed = parts(type).filter(([, description]) => description == null || description === '');
    expect(undescribed.map(([name]) => name)).toEqual([]);
  });

  it('has the predicates and the types of concepts of the contract, in the same words', () => {
    const definitions = Object.entries(PREDICATE_DEFINITIONS).map(([name, { definition }]) => [
      name,
      definition,
    ]);
    expect(values('Predicate')).toEqual(definitions);
    expect(values('ConceptType')).toEqual(Object.entries(CONCEPT_TYPE_DEFINITIONS));
  });

  it('has the kinds of correction', () => {
    expect(values('CorrectionKind').map(([name]) => name)).toEqual(CORRECTION_KINDS);
  });

  it('has the orders of the port', () => {
    expect(values('PaperOrder').map(([name]) => name)).toEqual(PAPER_ORDERS);
    expect(values('ConceptOrder').map(([name]) => name)).toEqual(CONCEPT_ORDERS);
    expect(values('Granularity').map(([name]) => name)).toEqual(GRANULARITIES);
    expect(values('TrendDirection').map(([name]) => name)).toEqual(TREND_DIRECTIONS);
    expect(values('TextField').map(([name]) => name)).toEqual(TEXT_FIELDS);
  });

  it('says how many papers are read for what comes together with a concept', () => {
    const type = SCHEMA.getType('RelatedConceptConnection');
    const papersRead = isObjectType(type) ? type.getFields()['papersRead'] : undefined;
    const bound = CO_OCCURRENCE_PAPERS;
    expect(papersRead?.description).toContain(`more than ${bound}, its ${bound} newest`);
  });
});

type Described = readonly [name: string, description: string | null | undefined];

/** The type with its fields, their arguments, and its values. */
function parts(type: GraphQLNamedType): Described[] {
  const itself: Described = [type.name, type.description];
  if (isEnumType(type)) return [itself, ...values(type.name)];
  if (isInputObjectType(type)) return [itself, ...Object.values(type.getFields()).map(described)];
  if (!isObjectType(type)) return [itself];
  const fields = Object.values(type.getFields());
  return [itself, ...fields.map(described), ...fields.flatMap(({ args }) => args.map(described))];
}

function described({ name, description }: Pick<GraphQLNamedType, 'name' | 'description'>): Described {
  return [name, description];
}

function values(enumName: string): Described[] {
  const type = SCHEMA.getType(enumName);
  return isEnumType(type) ? type.getValues().map(({ name, description }) => [name, description]) : [];
}
