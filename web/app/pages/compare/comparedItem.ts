import { conceptAddress, paperAddress } from '../../addresses.js';
import type { MarkedKind } from '../../components/typeMarks.js';
import type { ConceptType } from '../../generated/schema.js';

/** A paper or concept as it is compared. */
export interface ComparedItem {
  readonly id: string;
  /** Of a concept, its name; of a paper, its title. */
  readonly name: string;
  readonly kind: MarkedKind;
  readonly address: string;
}

interface AnyNode {
  readonly id?: string;
  readonly name?: string;
  readonly type?: ConceptType;
  readonly title?: string;
}

/** Undefined of what is neither: a fact has an id too. */
export function comparedItem(node: AnyNode | null): ComparedItem | undefined {
  const { id, name, type, title } = node ?? {};
  if (id === undefined) return undefined;
  if (title !== undefined) return { id, name: title, kind: 'PAPER', address: paperAddress(id) };
  if (name === undefined || type === undefined) return undefined;
  return { id, name, kind: type, address: conceptAddress(id) };
}
