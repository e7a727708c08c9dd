/** The form of a concept alone. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '../../data/failure.js';
import { CONDITIONS_TEXT } from '../../text/ask.js';
import { ConceptField, conceptNamed, type UnknownConcept, whyNoConcept } from './ConceptField.js';
import { PieceForm } from './PieceForm.js';
import styles from './PieceForm.module.css';

interface ConceptFormProps {
  readonly name: string;
  /** Whether narrower concepts count too; undefined where that is no question. */
  readonly narrower?: boolean | undefined;
  /** Id of the one that it cannot be. */
  readonly taken?: string;
  readonly onApply: (id: string, narrower: boolean) => void;
  readonly onCancel: () => void;
}

export function ConceptForm({
  name: begun,
  narrower: wasNarrower,
  taken,
  onApply,
  onCancel,
}: ConceptFormProps) {
  const [name, setName] = useState(begun);
  const [narrower, setNarrower] = useState(wasNarrower ?? false);
  const finding = useMutation<string, Failure | UnknownConcept>({
    networkMode: 'always',
    mutationFn: () => conceptNamed(name),
  });
  const isTaken = finding.data !== undefined && finding.data === taken;
  return (
    <PieceForm
      title={CONDITIONS_TEXT.conceptForm}
      wrong={isTaken ? CONDITIONS_TEXT.takenConcept : whyNoConcept(finding.error)}
      isBusy={finding.isPending}
      onApply={() => {
        // Who has given up, or left, wants no change any more: this is not called then.
        finding.mutate(undefined, {
          onSuccess: (id) => {
            if (id !== taken) onApply(id, narrower);
          },
        });
      }}
      onCancel={onCancel}
    >
      <div className={styles.fields}>
        <ConceptField name={name} hasFocus onChange={setName} />
        {wasNarrower !== undefined && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={narrower}
              onChange={({ target }) => {
                setNarrower(target.checked);
              }}
            />
            {CONDITIONS_TEXT.narrower}
          </label>
        )}
      </div>
    </PieceForm>
  );
}
