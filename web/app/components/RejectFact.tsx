import { type SubmitEvent, useRef, useState } from 'react';
import { useAdmin } from '../data/admin.js';
import { useCorrection } from '../data/corrections.js';
import { RejectFactDocument, UndoCorrectionDocument } from '../generated/corrections.js';
import { CORRECTIONS_TEXT } from '../text/corrections.js';
import { failureInWords } from '../text/states.js';
import { Button } from './Button.js';
import { fieldText } from './fieldText.js';
import styles from './RejectFact.module.css';
import { useFocusGoingOn } from './useFocusGoingOn.js';

interface RejectFactProps {
  readonly id: string;
  /** The fact in words, for screen readers. */
  readonly fact: string;
}

/** For who has the key: a button that says that a fact is wrong, and another that takes it back. Nothing for others. */
export function RejectFact({ id, fact }: RejectFactProps) {
  const admin = useAdmin();
  const [isOpen, setOpen] = useState(false);
  const reject = useCorrection(RejectFactDocument, { refresh: false });
  const undo = useCorrection(UndoCorrectionDocument, { refresh: false });
  const correction = undo.isSuccess ? undefined : reject.data?.rejectFact?.correction.id;
  const place = useRef<HTMLDivElement>(null);
  useFocusGoingOn(place, isOpen ? 'form' : correction);
  if (admin === undefined) return null;
  const { by } = admin;

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = fieldText(event.currentTarget, 'reason');
    undo.reset();
    reject.mutate(
      { input: { fact: id, by, reason: reason || null } },
      {
        onSuccess: () => {
          setOpen(false);
        },
      },
    );
  };
  const failure = reject.error ?? undo.error;

  return (
    <div ref={place} className={styles.place}>
      <span role="status">
        {correction !== undefined && CORRECTIONS_TEXT.rejected}
        {undo.isSuccess && !isOpen && CORRECTIONS_TEXT.restored}
      </span>
      {correction !== undefined && (
        <Button
          disabled={undo.isPending}
          onClick={() => {
            undo.mutate({ input: { correction, by } });
          }}
        >
          {CORRECTIONS_TEXT.undo}
        </Button>
      )}
      {correction === undefined && !isOpen && (
        <Button
          kind="quiet"
          aria-label={CORRECTIONS_TEXT.rejectOf(fact)}
          onClick={() => {
            setOpen(true);
          }}
        >
          {CORRECTIONS_TEXT.reject}
        </Button>
      )}
      {isOpen && (
        <form
          className={styles.form}
          onSubmit={submit}
          onKeyDown={({ key }) => {
            if (key === 'Escape') setOpen(false);
          }}
        >
          <label className={styles.field}>
            {CORRECTIONS_TEXT.reason}
            <input name="reason" maxLength={1000} />
          </label>
          <Button kind="primary" type="submit" disabled={reject.isPending}>
            {CORRECTIONS_TEXT.rejectNow}
          </Button>
          <Button
            onClick={() => {
              setOpen(false);
            }}
          >
            {CORRECTIONS_TEXT.cancel}
          </Button>
        </form>
      )}
      {failure !== null && (
        <p className={styles.error} role="alert">
          {failureInWords(failure)}
        </p>
      )}
    </div>
  );
}
