import { type MarkedKind, TYPE_MARKS } from './typeMarks.js';
import styles from './TypeMark.module.css';

/** The small shape of a type. Beside it stands the type's name, or text that has it: for screen readers it is not there. */
export function TypeMark({ kind }: { readonly kind: MarkedKind }) {
  const { color, outline } = TYPE_MARKS[kind];
  return (
    <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true" style={{ color: `var(${color})` }}>
      <path d={outline} fill="currentColor" />
    </svg>
  );
}
