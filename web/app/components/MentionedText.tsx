import { Link } from 'react-router';
import { conceptAddress } from '../addresses.js';
import type { ConceptType } from '../generated/schema.js';
import { PAPER_TEXT } from '../text/pages.js';
import { TYPE_NAMES } from '../text/types.js';
import styles from './MentionedText.module.css';
import { cutAtSpans, type Span } from './spans.js';

export interface MentionSpan extends Span {
  readonly type: ConceptType;
  readonly concept: { readonly id: string; readonly name: string };
}

interface MentionedTextProps {
  readonly text: string;
  /** Positions are those of `text`. */
  readonly mentions: readonly MentionSpan[];
}

/** A text in which each mention is marked by its type and leads to its concept. */
export function MentionedText({ text, mentions }: MentionedTextProps) {
  return cutAtSpans(text, mentions).map(({ text: words, span }, index) =>
    span === undefined ? (
      words
    ) : (
      <Link
        key={index}
        className={styles[span.type]}
        to={conceptAddress(span.concept.id)}
        title={PAPER_TEXT.mention(span.concept.name, TYPE_NAMES[span.type])}
      >
        {words}
      </Link>
    ),
  );
}

/** How the mentions of a type look, for a legend. */
export function MentionSample({ type }: { readonly type: ConceptType }) {
  return <span className={styles[type]}>{TYPE_NAMES[type]}</span>;
}
