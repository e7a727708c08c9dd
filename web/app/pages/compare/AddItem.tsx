import { useEffect, useId, useState } from 'react';
import { Button } from '../../components/Button.js';
import { useAnnounce } from '../../components/LiveRegion.js';
import { TypeMark } from '../../components/TypeMark.js';
import { useGraphql } from '../../data/queries.js';
import { ComparedCandidatesDocument } from '../../generated/compare.js';
import { useSettled } from '../../search/useSettled.js';
import { COMPARE_TEXT } from '../../text/compare.js';
import { comparedItem } from './comparedItem.js';
import styles from './ComparePage.module.css';

interface AddItemProps {
  /** Ids that are compared already. */
  readonly taken: readonly string[];
  readonly onAdd: (id: string) => void;
}

/** A box to find what else to compare; what is found stands below, to be added. */
export function AddItem({ taken, onAdd }: AddItemProps) {
  const fieldId = useId();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim());
  const { data } = useGraphql(ComparedCandidatesDocument, { text: wanted }, { enabled: wanted !== '' });
  const found = (data?.search.nodes ?? [])
    .map(comparedItem)
    .filter((item) => item !== undefined)
    .filter(({ id }) => !taken.includes(id));
  const count = found.length;
  useEffect(() => {
    if (data !== undefined) announce(COMPARE_TEXT.found(count));
  }, [announce, data, count]);

  return (
    <div className={styles.add}>
      <label htmlFor={fieldId}>{COMPARE_TEXT.add}</label>
      <input
        id={fieldId}
        className={styles.field}
        type="search"
        value={text}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      {data !== undefined && count === 0 && <p>{COMPARE_TEXT.noCandidate}</p>}
      {count > 0 && (
        <ul className={styles.candidates} aria-label={COMPARE_TEXT.candidates}>
          {found.map(({ id, name, kind }) => (
            <li key={id}>
              <Button
                aria-label={COMPARE_TEXT.addOne(name)}
                onClick={() => {
                  setText('');
                  onAdd(id);
                  document.getElementById(fieldId)?.focus();
                }}
              >
                <TypeMark kind={kind} />
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
