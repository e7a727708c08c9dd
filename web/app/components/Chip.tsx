import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { conceptAddress } from '../addresses.js';
import type { ConceptType } from '../generated/schema.js';
import { TYPE_NAMES } from '../text/types.js';
import { TypeMark } from './TypeMark.js';
import styles from './Chip.module.css';

/** A short thing among others. With an address it leads there. */
export function Chip({ address, children }: { readonly address?: string; readonly children: ReactNode }) {
  if (address === undefined) return <span className={styles.chip}>{children}</span>;
  return (
    <Link className={styles.chip} to={address}>
      {children}
    </Link>
  );
}

interface ConceptChipProps {
  readonly concept: { readonly id: string; readonly name: string; readonly type: ConceptType };
  /** Said after the name, such as a number of papers. */
  readonly detail?: string;
}

/** A concept that leads to its page. */
export function ConceptChip({ concept: { id, name, type }, detail }: ConceptChipProps) {
  return (
    <Link className={styles.chip} to={conceptAddress(id)} title={TYPE_NAMES[type]}>
      <TypeMark kind={type} />
      {name}
      {detail !== undefined && <span className={styles.count}>{detail}</span>}
    </Link>
  );
}

/** Chips beside each other, as the list that they are. */
export function Chips({
  children,
  label,
}: {
  readonly children: readonly ReactNode[];
  readonly label?: string;
}) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children.map((chip, index) => (
        <li key={index}>{chip}</li>
      ))}
    </ul>
  );
}
