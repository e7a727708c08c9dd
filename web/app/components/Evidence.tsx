import styles from './Evidence.module.css';
import { cutAtSpans, type Span } from './spans.js';

interface EvidenceProps {
  /** The words as they stand in the paper. */
  readonly text: string;
  /** What of them is marked, in positions of `text`: see `spansWithin`. */
  readonly marked?: readonly Span[];
  /** Where they stand, such as the name of the paper. */
  readonly source?: React.ReactNode;
}

/** The words of a paper that state a fact. */
export function Evidence({ text, marked = [], source }: EvidenceProps) {
  return (
    <figure className={styles.evidence}>
      <blockquote>
        {cutAtSpans(text, marked).map(({ text: words, span }, index) =>
          span === undefined ? words : <mark key={index}>{words}</mark>,
        )}
      </blockquote>
      {source !== undefined && <figcaption className={styles.source}>{source}</figcaption>}
    </figure>
  );
}
