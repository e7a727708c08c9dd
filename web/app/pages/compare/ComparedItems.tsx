import { Link } from 'react-router';
import { Button } from '../../components/Button.js';
import { Section } from '../../components/Page.js';
import { TypeMark } from '../../components/TypeMark.js';
import { COMPARE_TEXT } from '../../text/compare.js';
import type { ComparedItem } from './comparedItem.js';
import styles from './ComparePage.module.css';

interface ComparedItemsProps {
  readonly items: readonly ComparedItem[];
  /** Ids that the graph does not hold. */
  readonly missing: readonly string[];
  /** What the address has, where the server does not say what it is. */
  readonly unknown: readonly string[];
  readonly onRemove: (id: string) => void;
}

/** What is compared, each with a way to take it away. */
export function ComparedItems({ items, missing, unknown, onRemove }: ComparedItemsProps) {
  if (items.length + missing.length + unknown.length === 0) return null;
  return (
    <Section title={COMPARE_TEXT.compared}>
      <ul className={styles.items}>
        {items.map(({ id, name, kind, address }) => (
          <li key={id} className={styles.item}>
            <TypeMark kind={kind} />
            <Link to={address}>{name}</Link>
            <Remove
              name={name}
              onRemove={() => {
                onRemove(id);
              }}
            />
          </li>
        ))}
        {missing.map((id) => (
          <li key={id} className={styles.item}>
            <span role="alert">{COMPARE_TEXT.notInGraph(id)}</span>
            <Remove
              name={id}
              onRemove={() => {
                onRemove(id);
              }}
            />
          </li>
        ))}
        {unknown.map((id) => (
          <li key={id} className={styles.item}>
            {id}
            <Remove
              name={id}
              onRemove={() => {
                onRemove(id);
              }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Remove({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  return (
    <Button aria-label={COMPARE_TEXT.remove(name)} title={COMPARE_TEXT.remove(name)} onClick={onRemove}>
      ×
    </Button>
  );
}
