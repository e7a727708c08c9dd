import type { ReactNode } from 'react';
import { Button } from '../../components/Button.js';
import { CONDITIONS_TEXT } from '../../text/ask.js';
import styles from './PieceForm.module.css';

interface PieceFormProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What is wrong with the fields as they are. */
  readonly wrong?: string | undefined;
  readonly isBusy?: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What changes one piece of the conditions; nothing changes before the reader applies it. Escape leaves it as it was. */
export function PieceForm({ title, children, wrong, isBusy = false, onApply, onCancel }: PieceFormProps) {
  return (
    <form
      className={styles.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onApply();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <p className={styles.title}>{title}</p>
      {children}
      {wrong !== undefined && (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
      <div className={styles.buttons}>
        <Button kind="primary" type="submit" disabled={isBusy}>
          {CONDITIONS_TEXT.apply}
        </Button>
        <Button onClick={onCancel}>{CONDITIONS_TEXT.cancel}</Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function Field({ label, children }: FieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      {children}
    </label>
  );
}
