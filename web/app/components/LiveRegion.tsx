import { createContext, type ReactNode, useContext, useState } from 'react';
import styles from './LiveRegion.module.css';

const Announce = createContext<(message: string) => void>(() => undefined);

/** Gives all below it a way to tell screen readers what has changed where nobody looks. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState('');
  return (
    <Announce value={setMessage}>
      {children}
      <p className={styles.region} role="status">
        {message}
      </p>
    </Announce>
  );
}

/** Says a sentence to screen readers, once they have finished the one before. */
export function useAnnounce(): (message: string) => void {
  return useContext(Announce);
}
