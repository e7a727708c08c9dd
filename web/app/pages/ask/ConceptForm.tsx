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
  readonly onApply: (id: string, narrower: boolean) => void;
  readonly onCancel: () => void;
}

export function ConceptForm({ name: begun, narrower: wasNarrower, onApply, onCancel }: ConceptFormProps) {
  const [name, setName] = useState(begun);
  const [narrower, setNarrower] = useState(wasNarrower ?? false);
  const finding = useMutation<string, Failure | UnknownConcept>({
    networkMode: 'always',
    mutationFn: () => conceptNamed(name),
    onSuccess: (id) => {
      onApply(id, narrower);
    },
  });
  return (
    <PieceForm
      title={CONDITIONS_TEXT.conceptForm}
      wrong={whyNoConcept(finding.error)}
      isBusy={finding.isPending}
      onApply={() => {
        finding.mutate();
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
