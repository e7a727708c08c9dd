import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useLocation } from 'react-router';
import { FRAME_TEXT } from '../text/frame.js';
import styles from './Page.module.css';

interface PageProps {
  /** The page's only h1, and the title of the browser's tab. */
  readonly title: string;
  /** Stands before the title, such as the type of a concept. */
  readonly above?: ReactNode;
  /** Stands under the title, such as authors. */
  readonly below?: ReactNode;
  /** As wide as the screen, for what needs the room. */
  readonly isWide?: boolean;
  readonly children?: ReactNode;
}

/** What every page is: a title that takes the focus when the reader comes from another page, and its parts. */
export function Page({ title, above, below, isWide = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();

  useEffect(() => {
    document.title = title === FRAME_TEXT.name ? title : `${title} · ${FRAME_TEXT.name}`;
  }, [title]);

  useEffect(() => {
    // The frame has given the focus to <main>. Whoever has moved on meanwhile is left where they are.
    if (document.activeElement?.tagName === 'MAIN') heading.current?.focus({ preventScroll: true });
  }, [key]);

  return (
    <article className={styles.page} data-wide={isWide || undefined}>
      <header className={styles.head}>
        {above}
        <h1 ref={heading} className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {below}
      </header>
      {children}
    </article>
  );
}

interface SectionProps {
  readonly title: string;
  /** Said after the title, such as how many there are. */
  readonly detail?: string | undefined;
  readonly children: ReactNode;
}

/** A part of a page under a heading of its own. */
export function Section({ title, detail, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {detail !== undefined && <span className={styles.detail}> {detail}</span>}
      </h2>
      {children}
    </section>
  );
}
