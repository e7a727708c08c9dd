export * from '../schema/errors.js';
export * from '../schema/knowledge.js';
export * from '../schema/names.js';
export * from '../schema/predicates.js';
export type * from './graph/store.js';
