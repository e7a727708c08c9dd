import type { ConceptType } from '../generated/schema.js';
import { BROWSE_TEXT } from '../text/browse.js';
import { TYPE_PLURALS } from '../text/types.js';

/** Every type of concept, or any. */
export const TYPE_OPTIONS: Readonly<Record<'' | ConceptType, string>> = {
  '': BROWSE_TEXT.anyType,
  ...TYPE_PLURALS,
};

/** For the API: null asks for any type. */
export function typesOf(type: '' | ConceptType): ConceptType[] | null {
  return type === '' ? null : [type];
}
