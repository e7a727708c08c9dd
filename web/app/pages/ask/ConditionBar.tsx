/** Conditions of an answer as chips, each to be changed or removed, and what can be added to them. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { keepsFocus } from '../../addresses.js';
import { CONDITIONS_TEXT } from '../../text/ask.js';
import styles from './ConditionBar.module.css';

export interface ConditionChip {
  /** Another for each chip of a bar. */
  readonly id: string;
  /** Null: there is no such condition, but it can be added. */
  readonly words: string | null;
  /** Says what is added. */
  readonly label?: string;
  /** What changes it, and calls `close` when it is done or the reader gives up. */
  readonly form: (close: () => void) => ReactNode;
  /** Missing where there must be one. */
  readonly onRemove?: () => void;
}

interface ConditionBarProps {
  /** What can be added stands after what is there. */
  readonly chips: readonly ConditionChip[];
  /** What else changes the answer, such as its order. */
  readonly children?: ReactNode;
}

export function ConditionBar({ chips, children }: ConditionBarProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const bar = useFocusAfterChange();
  const close = () => {
    setOpened(null);
    bar.current?.focus();
  };
  const openedChip = chips.find(({ id }) => id === opened);
  const inOrder = [
    ...chips.filter(({ words }) => words !== null),
    ...chips.filter(({ words }) => words === null),
  ];
  return (
    <div ref={bar} className={styles.bar} role="group" aria-label={CONDITIONS_TEXT.label} tabIndex={-1}>
      <ul className={styles.chips}>
        {inOrder.map((chip) => (
          <ChipButtons
            key={`${chip.id} ${chip.words}`}
            chip={chip}
            isOpen={chip.id === opened}
            onOpen={(isOpen) => {
              setOpened(isOpen ? chip.id : null);
            }}
          />
        ))}
        {children !== undefined && <li>{children}</li>}
      </ul>
      {openedChip !== undefined && <ChipForm key={openedChip.id} form={openedChip.form} onClose={close} />}
    </div>
  );
}

/** A changed chip is another chip, and takes the focus away with it: then the bar has it. What stays keeps it. */
function useFocusAfterChange() {
  const bar = useRef<HTMLDivElement>(null);
  const location = useLocation();
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (isLost && keepsFocus(location.state)) bar.current?.focus({ preventScroll: true });
  }, [location]);
  return bar;
}

interface ChipFormProps {
  readonly form: ConditionChip['form'];
  readonly onClose: () => void;
}

function ChipForm({ form, onClose }: ChipFormProps) {
  return <div>{form(onClose)}</div>;
}

interface ChipButtonsProps {
  readonly chip: ConditionChip;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function ChipButtons({ chip: { words, label, onRemove }, isOpen, onOpen }: ChipButtonsProps) {
  const open = () => {
    onOpen(!isOpen);
  };
  if (words === null)
    return (
      <li>
        <button type="button" className={styles.add} aria-expanded={isOpen} onClick={open}>
          + {label}
        </button>
      </li>
    );
  return (
    <li className={styles.chip}>
      <button
        type="button"
        className={onRemove === undefined ? styles.alone : styles.words}
        aria-expanded={isOpen}
        title={CONDITIONS_TEXT.change(words)}
        onClick={open}
      >
        {words}
      </button>
      {onRemove !== undefined && (
        <button
          type="button"
          className={styles.remove}
          aria-label={CONDITIONS_TEXT.remove(words)}
          onClick={onRemove}
        >
          ×
        </button>
      )}
    </li>
  );
}
