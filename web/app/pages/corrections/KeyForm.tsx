import { type SubmitEvent, useRef, useState } from 'react';
import { Button } from '../../components/Button.js';
import { fieldText } from '../../components/fieldText.js';
import { useFocusGoingOn } from '../../components/useFocusGoingOn.js';
import { setAdmin } from '../../data/admin.js';
import { Failure } from '../../data/failure.js';
import { askServer } from '../../data/graphql.js';
import { CheckKeyDocument } from '../../generated/corrections.js';
import { CORRECTIONS_TEXT } from '../../text/corrections.js';
import { failureInWords } from '../../text/states.js';
import styles from './CorrectionsPage.module.css';

/** Asks for the key and a name, and keeps them if the server takes the key. */
export function KeyForm() {
  const [failure, setFailure] = useState<Failure>();
  const [isChecking, setChecking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFocusGoingOn(form, failure);

  const check = async (key: string, by: string) => {
    setChecking(true);
    setFailure(undefined);
    try {
      await askServer(CheckKeyDocument, {}, { key });
      setAdmin({ key, by });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setFailure(error);
    } finally {
      setChecking(false);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [key, by] = [fieldText(event.currentTarget, 'key'), fieldText(event.currentTarget, 'by')];
    if (key !== '' && by !== '') void check(key, by);
  };

  return (
    <form ref={form} className={styles.form} onSubmit={submit}>
      <label className={styles.field}>
        {CORRECTIONS_TEXT.key}
        <input name="key" type="password" autoComplete="off" required aria-describedby="key-advice" />
      </label>
      <p id="key-advice" className={styles.quiet}>
        {CORRECTIONS_TEXT.keyAdvice}
      </p>
      <label className={styles.field}>
        {CORRECTIONS_TEXT.by}
        <input name="by" autoComplete="name" maxLength={200} required />
      </label>
      <Button kind="primary" type="submit" disabled={isChecking}>
        {isChecking ? CORRECTIONS_TEXT.checking : CORRECTIONS_TEXT.begin}
      </Button>
      {failure !== undefined && (
        <p className={styles.error} role="alert">
          {failure.kind === 'unauthenticated' ? CORRECTIONS_TEXT.wrongKey : failureInWords(failure)}
        </p>
      )}
    </form>
  );
}
