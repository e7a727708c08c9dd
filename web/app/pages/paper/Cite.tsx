import { useState } from 'react';
import { bibtex } from '../../bibtex.js';
import { Button } from '../../components/Button.js';
import { PAPER_TEXT } from '../../text/pages.js';
import type { PaperOnPage } from './PaperPage.js';
import styles from './PaperPage.module.css';

/** The paper as BibTeX, to be copied. */
export function Cite({ paper }: { readonly paper: PaperOnPage }) {
  const [state, setState] = useState('');
  const entry = bibtex([paper]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(entry);
      setState(PAPER_TEXT.copied);
    } catch {
      setState(PAPER_TEXT.notCopied);
    }
  };
  return (
    <details className={styles.cite}>
      <summary>{PAPER_TEXT.bibtex}</summary>
      <pre className={styles.entry}>{entry}</pre>
      <div className={styles.copy}>
        <Button onClick={() => void copy()}>{PAPER_TEXT.copy}</Button>
        <span role="status">{state}</span>
      </div>
    </details>
  );
}
