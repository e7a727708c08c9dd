import { type ReactNode, useState } from 'react';
import { STATES_TEXT } from '../text/states.js';
import { Button } from './Button.js';
import { Chips } from './Chip.js';
import styles from './LoadMore.module.css';

interface FoldedChipsProps {
  readonly label?: string;
  readonly children: readonly ReactNode[];
  /** More are shown when a reader asks for them. */
  readonly most: number;
}

/** Chips that may be very many, all at hand: the first ones, how many there are, and a button for the rest. */
export function FoldedChips({ label, children, most }: FoldedChipsProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const left = isUnfolded ? 0 : children.length - most;
  return (
    <>
      <Chips {...(label !== undefined && { label })}>{left > 0 ? children.slice(0, most) : children}</Chips>
      {left > 0 && (
        <div className={styles.more}>
          <Button
            onClick={() => {
              setUnfolded(true);
            }}
          >
            {STATES_TEXT.more(left)}
          </Button>
          <span className={styles.shown}>{STATES_TEXT.shown(most, children.length)}</span>
        </div>
      )}
    </>
  );
}
