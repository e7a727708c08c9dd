import { useEffect, useRef } from 'react';
import type { Failure } from '../data/failure.js';
import { STATES_TEXT } from '../text/states.js';
import { Button } from './Button.js';
import { useAnnounce } from './LiveRegion.js';
import styles from './LoadMore.module.css';
import { Failed } from './states.js';

interface LoadMoreProps {
  /** How many entries are on the screen, and how many there are. */
  readonly shown: number;
  readonly total: number;
  /** What `useGraphqlPages` gave. */
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly error: Failure | null;
    readonly fetchNextPage: () => unknown;
  };
  /** How many entries a page has. */
  readonly pageSize?: number;
}

/** Under a list that goes on: how much of it is shown, and a button for the next page. */
export function LoadMore({ shown, total, pages, pageSize = 20 }: LoadMoreProps) {
  const announce = useAnnounce();
  const shownBefore = useRef(shown);
  useEffect(() => {
    if (shown > shownBefore.current) announce(STATES_TEXT.came(shown - shownBefore.current, shown, total));
    shownBefore.current = shown;
  }, [announce, shown, total]);

  if (!pages.hasNextPage) return null;
  if (pages.error !== null) return <Failed failure={pages.error} onRetry={pages.fetchNextPage} />;
  return (
    <div className={styles.more}>
      <Button
        // One that is disabled would lose the focus.
        aria-disabled={pages.isFetchingNextPage}
        onClick={() => {
          if (!pages.isFetchingNextPage) void pages.fetchNextPage();
        }}
      >
        {pages.isFetchingNextPage ? STATES_TEXT.loading : STATES_TEXT.more(Math.min(pageSize, total - shown))}
      </Button>
      <span className={styles.shown}>{STATES_TEXT.shown(shown, total)}</span>
    </div>
  );
}
