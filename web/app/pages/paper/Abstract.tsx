import { type Ref, useMemo } from 'react';
import { MentionedText, MentionSample } from '../../components/MentionedText.js';
import { Section } from '../../components/Page.js';
import { type Span, spansWithin } from '../../components/spans.js';
import { PAPER_TEXT } from '../../text/pages.js';
import type { PaperOnPage } from './PaperPage.js';
import styles from './PaperPage.module.css';

interface AbstractProps {
  readonly paper: PaperOnPage;
  /** The evidence at which the reader is, if it stands in the abstract. */
  readonly marked: Span | null;
  /** Gets the element of what is marked. */
  readonly markRef: Ref<HTMLElement>;
}

export function Abstract({ paper: { abstract, mentions }, marked, markRef }: AbstractProps) {
  const inAbstract = useMemo(() => mentions.filter(({ field }) => field === 'abstract'), [mentions]);
  const types = [...new Set(inAbstract.map(({ type }) => type))];
  const points = Array.from(abstract);
  const part = (start: number, end: number) => (
    <MentionedText
      text={points.slice(start, end).join('')}
      mentions={spansWithin({ start, end }, inAbstract)}
    />
  );
  return (
    <Section title={PAPER_TEXT.abstract}>
      {abstract === '' ? (
        <p>{PAPER_TEXT.noAbstract}</p>
      ) : (
        <p className={styles.abstract}>
          {marked === null ? (
            part(0, points.length)
          ) : (
            <>
              {part(0, marked.start)}
              <mark ref={markRef} className={styles.marked} tabIndex={-1}>
                {part(marked.start, marked.end)}
              </mark>
              {part(marked.end, points.length)}
            </>
          )}
        </p>
      )}
      {types.length > 0 && (
        <ul className={styles.legend} aria-label={PAPER_TEXT.legend}>
          {types.map((type) => (
            <li key={type}>
              <MentionSample type={type} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
