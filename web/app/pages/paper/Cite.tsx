import { bibtex } from '../../bibtex.js';
import { Button } from '../../components/Button.js';
import { useAnnounce } from '../../components/LiveRegion.js';
import { PAPER_TEXT } from '../../text/pages.js';
import type { PaperOnPage } from './PaperPage.js';
import styles from './PaperPage.module.css';

/** The paper as BibTeX, to be copied. */
export function Cite({ paper }: { readonly paper: PaperOnPage }) {
  const announce = useAnnounce();
  const entry = bibtex([paper]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(entry);
      announce(PAPER_TEXT.copied);
    } catch {
      announce(PAPER_TEXT.notCopied);
    }
  };
  return (
    <details className={styles.cite}>
      <summary>{PAPER_TEXT.bibtex}</summary>
      <pre className={styles.entry}>{entry}</pre>
      <Button onClick={() => void copy()}>{PAPER_TEXT.copy}</Button>
    </details>
  );
}
