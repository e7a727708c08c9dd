import { useEffect, useRef } from 'react';
import { TypeMark } from '../components/TypeMark.js';
import { SEARCH_TEXT } from '../text/search.js';
import styles from './SearchBox.module.css';
import type { Suggestion, SuggestionGroup } from './suggestions.js';

interface SuggestionListProps {
  readonly id: string;
  readonly isShown: boolean;
  readonly groups: readonly SuggestionGroup[];
  /** Which of all groups' suggestions is chosen by keys; -1: none. */
  readonly active: number;
  readonly optionId: (index: number) => string;
  readonly onChoose: (suggestion: Suggestion) => void;
}

export function SuggestionList({ id, isShown, groups, active, optionId, onChoose }: SuggestionListProps) {
  const starts = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, group) => sum + group.suggestions.length, 0),
  );
  return (
    <div
      id={id}
      className={styles.list}
      role="listbox"
      aria-label={SEARCH_TEXT.suggestions}
      hidden={!isShown}
    >
      {groups.map(({ title, suggestions }, at) => (
        <div key={title} role="group" aria-label={title}>
          <div className={styles.group} aria-hidden="true">
            {title}
          </div>
          {suggestions.map((suggestion, within) => {
            const index = (starts[at] ?? 0) + within;
            return (
              <Option
                key={suggestion.address}
                id={optionId(index)}
                suggestion={suggestion}
                isActive={index === active}
                onChoose={onChoose}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly isActive: boolean;
  readonly onChoose: (suggestion: Suggestion) => void;
}

function Option({ id, suggestion, isActive, onChoose }: OptionProps) {
  const { label, detail, kind } = suggestion;
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={option}
      id={id}
      className={styles.option}
      role="option"
      aria-selected={isActive}
      // Else the box would lose the focus, and the list close before the click is made.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        onChoose(suggestion);
      }}
    >
      <span className={styles.label}>
        {kind !== undefined && <TypeMark kind={kind} />} {label}
      </span>
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
    </div>
  );
}
