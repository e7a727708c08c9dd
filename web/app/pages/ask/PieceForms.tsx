/** The forms of an author, of years and of confidence. */
import { useState } from 'react';
import { CONDITIONS_TEXT } from '../../text/ask.js';
import { type Conditions, isDate } from './conditions.js';
import { Field, PieceForm } from './PieceForm.js';
import styles from './PieceForm.module.css';

interface FormProps {
  readonly conditions: Conditions;
  readonly onApply: (changed: Conditions) => void;
  readonly onCancel: () => void;
}

/** One name a line would hide that several are possible: they are separated by semicolons, as in tables. */
export function AuthorForm({
  conditions,
  isAny,
  onApply,
  onCancel,
}: FormProps & { readonly isAny: boolean }) {
  const list = isAny ? 'anyAuthor' : 'authors';
  const [names, setNames] = useState(conditions[list].join('; '));
  return (
    <PieceForm
      title={CONDITIONS_TEXT.authorForm}
      onApply={() => {
        const given = names.split(';').map((name) => name.trim());
        onApply({ ...conditions, [list]: given.filter((name) => name !== '') });
      }}
      onCancel={onCancel}
    >
      <Field label={CONDITIONS_TEXT.author}>
        <input
          // The reader has just asked for this form.
          autoFocus
          value={names}
          onChange={({ target }) => {
            setNames(target.value);
          }}
        />
      </Field>
    </PieceForm>
  );
}

export function YearsForm({ conditions, onApply, onCancel }: FormProps) {
  const [after, setAfter] = useState(conditions.publishedAfter ?? '');
  const [before, setBefore] = useState(conditions.publishedBefore ?? '');
  const [wrong, setWrong] = useState<string>();
  return (
    <PieceForm
      title={CONDITIONS_TEXT.yearsForm}
      wrong={wrong}
      onApply={() => {
        const [from, to] = [after.trim() || null, before.trim() || null];
        if ([from, to].some((date) => date !== null && !isDate(date))) setWrong(CONDITIONS_TEXT.wrongDate);
        else onApply({ ...conditions, publishedAfter: from, publishedBefore: to });
      }}
      onCancel={onCancel}
    >
      <div className={styles.fields}>
        <Field label={CONDITIONS_TEXT.after}>
          <input
            autoFocus
            inputMode="numeric"
            value={after}
            onChange={({ target }) => {
              setAfter(target.value);
            }}
          />
        </Field>
        <Field label={CONDITIONS_TEXT.before}>
          <input
            inputMode="numeric"
            value={before}
            onChange={({ target }) => {
              setBefore(target.value);
            }}
          />
        </Field>
      </div>
    </PieceForm>
  );
}

const CONFIDENCES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

export function ConfidenceForm({ conditions, onApply, onCancel }: FormProps) {
  const [confidence, setConfidence] = useState(String(conditions.minConfidence ?? ''));
  const choices = new Set([
    ...CONFIDENCES,
    ...(conditions.minConfidence === null ? [] : [conditions.minConfidence]),
  ]);
  return (
    <PieceForm
      title={CONDITIONS_TEXT.confidenceForm}
      onApply={() => {
        onApply({ ...conditions, minConfidence: confidence === '' ? null : Number(confidence) });
      }}
      onCancel={onCancel}
    >
      <Field label={CONDITIONS_TEXT.confidence}>
        <select
          autoFocus
          value={confidence}
          onChange={({ target }) => {
            setConfidence(target.value);
          }}
        >
          <option value="">{CONDITIONS_TEXT.anyConfidence}</option>
          {[...choices].map((choice) => (
            <option key={choice} value={choice}>
              {Math.round(choice * 100)}%
            </option>
          ))}
        </select>
      </Field>
    </PieceForm>
  );
}
