/** The form of what a paper must state, or must not: a predicate and a concept, or several of which one is enough. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/Button.js';
import type { Failure } from '../../data/failure.js';
import type { Predicate } from '../../generated/schema.js';
import { conditionVerb, CONDITIONS_TEXT } from '../../text/ask.js';
import { ConceptField, conceptNamed, type UnknownConcept, whyNoConcept } from './ConceptField.js';
import type { Condition } from './conditions.js';
import { Field, PieceForm } from './PieceForm.js';
import styles from './PieceForm.module.css';

interface ConditionFormProps {
  /** Empty for a new one. */
  readonly alternatives: readonly Condition[];
  readonly isNegated: boolean;
  readonly nameOf: (id: string) => string | undefined;
  readonly onApply: (alternatives: readonly Condition[], isNegated: boolean) => void;
  readonly onCancel: () => void;
}

/** A condition whose concept has the name that the reader writes. */
interface Draft extends Omit<Condition, 'concept'> {
  readonly name: string;
}

const NEW_DRAFT: Draft = { predicate: 'USES', name: '', narrower: true, isClose: false };

export function ConditionForm({ alternatives, nameOf, onApply, onCancel, ...begun }: ConditionFormProps) {
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    alternatives.length === 0
      ? [NEW_DRAFT]
      : alternatives.map(({ concept, ...rest }) => ({ ...rest, name: nameOf(concept) ?? concept })),
  );
  const [isNegated, setNegated] = useState(begun.isNegated);
  const finding = useMutation<readonly Condition[], Failure | UnknownConcept, readonly Draft[]>({
    networkMode: 'always',
    mutationFn: (written) => Promise.all(written.map(withConcept)),
  });
  return (
    <PieceForm
      title={CONDITIONS_TEXT.conditionForm}
      wrong={whyNoConcept(finding.error)}
      isBusy={finding.isPending}
      onApply={() => {
        // Who has given up, or left, wants no change any more: this is not called then.
        finding.mutate(drafts, {
          onSuccess: (conditions) => {
            onApply(conditions, isNegated);
          },
        });
      }}
      onCancel={onCancel}
    >
      <Field label={CONDITIONS_TEXT.which}>
        <select
          value={isNegated ? 'not' : ''}
          onChange={({ target }) => {
            setNegated(target.value === 'not');
          }}
        >
          <option value="">{CONDITIONS_TEXT.states}</option>
          <option value="not">{CONDITIONS_TEXT.statesNot}</option>
        </select>
      </Field>
      {drafts.map((draft, index) => (
        <DraftFields
          key={index}
          draft={draft}
          hasFocus={index === 0}
          onChange={(changed) => {
            setDrafts(drafts.with(index, changed));
          }}
          {...(drafts.length > 1 && {
            removal: {
              label: CONDITIONS_TEXT.removeAlternative(index + 1),
              remove: () => {
                setDrafts(drafts.toSpliced(index, 1));
              },
            },
          })}
        />
      ))}
      <div>
        <Button
          onClick={() => {
            setDrafts([...drafts, { ...(drafts.at(-1) ?? NEW_DRAFT), name: '', isClose: false }]);
          }}
        >
          {CONDITIONS_TEXT.alternative}
        </Button>
      </div>
    </PieceForm>
  );
}

interface DraftFieldsProps {
  readonly draft: Draft;
  /** The reader begins here. */
  readonly hasFocus: boolean;
  readonly onChange: (changed: Draft) => void;
  readonly removal?: { readonly label: string; readonly remove: () => void };
}

/** What a paper can state of its own work; kinds and parts are stated of concepts only. */
const PREDICATES: readonly (Predicate | null)[] = [
  'REPLACES',
  'OUTPERFORMS',
  'USES',
  'PROPOSES',
  'EXTENDS',
  'EVALUATES_ON',
  'ADDRESSES',
  'STUDIES',
  'COMPARES_WITH',
  null,
];

function DraftFields({ draft, hasFocus, onChange, removal }: DraftFieldsProps) {
  return (
    <div className={styles.fields}>
      <Field label={CONDITIONS_TEXT.predicate}>
        <select
          autoFocus={hasFocus}
          value={draft.predicate ?? ''}
          onChange={({ target }) => {
            const predicate = PREDICATES.find((known) => (known ?? '') === target.value) ?? null;
            onChange({ ...draft, predicate });
          }}
        >
          {PREDICATES.map((predicate) => (
            <option key={predicate} value={predicate ?? ''}>
              {conditionVerb(predicate)}
            </option>
          ))}
        </select>
      </Field>
      <ConceptField
        name={draft.name}
        onChange={(name) => {
          onChange({ ...draft, name, isClose: false });
        }}
      />
      {removal !== undefined && (
        <Button aria-label={removal.label} onClick={removal.remove}>
          ×
        </Button>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={draft.narrower}
          onChange={({ target }) => {
            onChange({ ...draft, narrower: target.checked });
          }}
        />
        {CONDITIONS_TEXT.narrower}
      </label>
    </div>
  );
}

/** Throws as `conceptNamed`. */
async function withConcept({ name, ...rest }: Draft): Promise<Condition> {
  return { ...rest, concept: await conceptNamed(name) };
}
