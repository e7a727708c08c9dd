/** What stands where data would: while they come, where there are none, and where they cannot be had. */
import type { ReactNode } from 'react';
import type { Failure } from '../data/failure.js';
import { FAILURES, STATES_TEXT } from '../text/states.js';
import { Button } from './Button.js';
import { giveFocusToPage } from './giveFocusToPage.js';
import styles from './states.module.css';

/** Of what `useGraphql` and `useGraphqlPages` give, what is needed to show how far it is. */
export interface QueryState<Data> {
  readonly data: Data | undefined;
  readonly error: Failure | null;
  readonly refetch: () => unknown;
}

interface LoadedProps<Data> {
  readonly query: QueryState<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** Shows the data, or that they are on their way, or why they do not come. */
export function Loaded<Data>({ query: { data, error, refetch }, children }: LoadedProps<Data>) {
  if (data !== undefined) return children(data);
  return error === null ? <Loading /> : <Failed failure={error} onRetry={refetch} />;
}

export function Loading() {
  return (
    <p className={styles.loading} role="status">
      {STATES_TEXT.loading}
    </p>
  );
}

interface EmptyProps {
  readonly title: string;
  /** What the reader can do now. */
  readonly children?: ReactNode;
}

export function Empty({ title, children }: EmptyProps) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div>{children}</div>}
    </div>
  );
}

interface FailedProps {
  readonly failure: Failure;
  readonly onRetry: () => unknown;
}

export function Failed({ failure, onRetry }: FailedProps) {
  const [title, advice] = FAILURES[failure.kind];
  return (
    <div className={`${styles.state} ${styles.failed}`} role="alert">
      <p className={styles.title}>{title}</p>
      {failure.message !== '' && <p className={styles.words}>{failure.message}</p>}
      <p>{advice}</p>
      <Button
        onClick={({ currentTarget }) => {
          giveFocusToPage(currentTarget);
          void onRetry();
        }}
      >
        {STATES_TEXT.retry}
      </Button>
    </div>
  );
}
