/** A field for the name of a concept, completed while it is written, and what finds the concept by it. */
import { useId } from 'react';
import type { Failure } from '../../data/failure.js';
import { askServer } from '../../data/graphql.js';
import { useGraphql } from '../../data/queries.js';
import { ConceptNamedDocument, ConceptsBeginningDocument } from '../../generated/ask.js';
import { useSettled } from '../../search/useSettled.js';
import { CONDITIONS_TEXT } from '../../text/ask.js';
import { FAILURES } from '../../text/states.js';
import { Field } from './PieceForm.js';

interface ConceptFieldProps {
  readonly name: string;
  readonly hasFocus?: boolean;
  readonly onChange: (name: string) => void;
}

export function ConceptField({ name, hasFocus = false, onChange }: ConceptFieldProps) {
  const listId = useId();
  const prefix = useSettled(name.trim());
  const { data } = useGraphql(
    ConceptsBeginningDocument,
    { prefix },
    { enabled: prefix !== '', keepPrevious: true },
  );
  return (
    <>
      <Field label={CONDITIONS_TEXT.concept}>
        <input
          required
          autoFocus={hasFocus}
          list={listId}
          autoComplete="off"
          spellCheck={false}
          value={name}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      </Field>
      <datalist id={listId}>
        {data?.concepts.nodes.map((concept) => (
          <option key={concept.id} value={concept.name} />
        ))}
      </datalist>
    </>
  );
}

/** The name that the reader wrote means nothing here. */
export class UnknownConcept extends Error {}

/** The id of the concept. Throws `UnknownConcept`, with what may be meant, or a `Failure`. */
export async function conceptNamed(written: string): Promise<string> {
  const name = written.trim();
  const { concept, near } = await askServer(ConceptNamedDocument, { name });
  if (concept !== null) return concept.id;
  throw new UnknownConcept(
    CONDITIONS_TEXT.unknownConcept(
      name,
      near.nodes.map((other) => other.name),
    ),
  );
}

export function whyNoConcept(error: Failure | UnknownConcept | null): string | undefined {
  if (error === null) return undefined;
  return 'kind' in error ? FAILURES[error.kind].join('. ') : error.message;
}
