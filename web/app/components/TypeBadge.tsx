import type { ConceptType } from '../generated/schema.js';
import { TYPE_NAMES } from '../text/types.js';
import { TypeMark } from './TypeMark.js';
import { TYPE_MARKS } from './typeMarks.js';
import styles from './TypeBadge.module.css';

export function TypeBadge({ type }: { readonly type: ConceptType }) {
  return (
    <span className={styles.badge} style={{ color: `var(${TYPE_MARKS[type].color})` }}>
      <TypeMark kind={type} />
      {TYPE_NAMES[type]}
    </span>
  );
}
