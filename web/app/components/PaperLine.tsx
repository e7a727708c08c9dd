import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paperAddress } from '../addresses.js';
import type { PaperLinkFragment } from '../generated/fragments.js';
import styles from './PaperLine.module.css';

const NAMED_AUTHORS = 3;

interface PaperLineProps {
  readonly paper: PaperLinkFragment;
  /** Stands under it, such as the facts for which it is in the list. */
  readonly children?: ReactNode;
}

/** A paper in a list: its title, which leads to its page, its first authors and its year. */
export function PaperLine({ paper, children }: PaperLineProps) {
  return (
    <div className={styles.paper}>
      <Link className={styles.title} to={paperAddress(paper.id)}>
        {paper.title}
      </Link>
      <span className={styles.byline}>{byline(paper)}</span>
      {children}
    </div>
  );
}

export function PaperLines({ papers }: { readonly papers: readonly PaperLinkFragment[] }) {
  return (
    <ul className={styles.list}>
      {papers.map((paper) => (
        <li key={paper.id}>
          <PaperLine paper={paper} />
        </li>
      ))}
    </ul>
  );
}

/** `Vaswani, Shazeer, Parmar et al., 2017`, as much of it as is known. */
export function byline({ authors, published }: Pick<PaperLinkFragment, 'authors' | 'published'>): string {
  const named = authors.slice(0, NAMED_AUTHORS).join(', ');
  const names = authors.length > NAMED_AUTHORS ? `${named} et al.` : named;
  return [names, published?.slice(0, 4) ?? ''].filter((part) => part !== '').join(', ');
}
