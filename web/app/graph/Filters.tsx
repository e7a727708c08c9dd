import { type ReactNode, useId, useState } from 'react';
import { Button } from '../components/Button.js';
import { TypeMark } from '../components/TypeMark.js';
import type { MarkedKind } from '../components/typeMarks.js';
import { GRAPH_TEXT } from '../text/graph.js';
import { PREDICATE_PHRASES, TYPE_PLURALS } from '../text/types.js';
import type { ChangeChoice } from './actions.js';
import { ALL_KINDS, ALL_PREDICATES, filterCount, type GraphChoice, MOST_FOLLOWED } from './choice.js';
import styles from './Filters.module.css';

interface FiltersProps {
  readonly choice: GraphChoice;
  readonly onChange: ChangeChoice;
}

const CONFIDENCES = [0.5, 0.6, 0.7, 0.8, 0.9];

/** Which part of the graph is asked for: what is filtered out makes room for more of the rest. */
export function Filters({ choice, onChange }: FiltersProps) {
  const count = filterCount(choice);
  return (
    <details className={styles.filters}>
      <summary>{count === 0 ? GRAPH_TEXT.filters : GRAPH_TEXT.filtersSet(count)}</summary>
      <div className={styles.groups}>
        <Group title={GRAPH_TEXT.kinds}>
          <Boxes
            all={ALL_KINDS}
            chosen={choice.kinds}
            label={(kind) => (
              <>
                <TypeMark kind={kind} /> {kindName(kind)}
              </>
            )}
            onChoose={(kinds) => {
              onChange({ kinds });
            }}
          />
        </Group>
        <Group title={GRAPH_TEXT.predicates}>
          <Boxes
            all={ALL_PREDICATES}
            chosen={choice.predicates}
            label={(predicate) => PREDICATE_PHRASES[predicate]}
            onChoose={(predicates) => {
              onChange({ predicates });
            }}
          />
        </Group>
        <Group title={GRAPH_TEXT.years}>
          <Year
            label={GRAPH_TEXT.yearFrom}
            year={choice.yearFrom}
            onYear={(yearFrom) => {
              onChange({ yearFrom });
            }}
          />
          <Year
            label={GRAPH_TEXT.yearTo}
            year={choice.yearTo}
            onYear={(yearTo) => {
              onChange({ yearTo });
            }}
          />
        </Group>
        <Group title={GRAPH_TEXT.confidence}>
          <select
            aria-label={GRAPH_TEXT.confidence}
            className={styles.field}
            value={choice.minConfidence ?? ''}
            onChange={({ target: { value } }) => {
              onChange({ minConfidence: value === '' ? null : Number(value) });
            }}
          >
            <option value="">{GRAPH_TEXT.anyConfidence}</option>
            {CONFIDENCES.map((confidence) => (
              <option key={confidence} value={confidence}>
                {GRAPH_TEXT.atLeast(confidence)}
              </option>
            ))}
          </select>
        </Group>
        <Group title={GRAPH_TEXT.depth}>
          <select
            aria-label={GRAPH_TEXT.depth}
            className={styles.field}
            value={choice.depth}
            disabled={choice.around.length === 0 || choice.around.length > MOST_FOLLOWED}
            onChange={({ target: { value } }) => {
              onChange({ depth: Number(value) });
            }}
          >
            {GRAPH_TEXT.depths.map((text, depth) => (
              <option key={text} value={depth}>
                {text}
              </option>
            ))}
          </select>
        </Group>
        {count > 0 && (
          <Button
            onClick={() => {
              onChange({ kinds: [], predicates: [], yearFrom: null, yearTo: null, minConfidence: null });
            }}
          >
            {GRAPH_TEXT.clear}
          </Button>
        )}
      </div>
    </details>
  );
}

function kindName(kind: MarkedKind): string {
  return kind === 'PAPER' ? GRAPH_TEXT.papers : TYPE_PLURALS[kind];
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

interface BoxesProps<Name extends string> {
  readonly all: readonly Name[];
  /** None: all are. */
  readonly chosen: readonly Name[];
  readonly label: (name: Name) => ReactNode;
  readonly onChoose: (chosen: readonly Name[]) => void;
}

function Boxes<Name extends string>({ all, chosen, label, onChoose }: BoxesProps<Name>) {
  const isChosen = (name: Name) => chosen.length === 0 || chosen.includes(name);
  return all.map((name) => (
    <label key={name} className={styles.box}>
      <input
        type="checkbox"
        checked={isChosen(name)}
        onChange={() => {
          const others = all.filter((other) => (other === name ? !isChosen(name) : isChosen(other)));
          onChoose(others.length === all.length ? [] : others);
        }}
      />
      {label(name)}
    </label>
  ));
}

interface YearProps {
  readonly label: string;
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
}

/** Taken when it is left or Enter is pressed; what is no year then gives way to the one before. */
function Year({ label, year, onYear }: YearProps) {
  const id = useId();
  const [text, setText] = useState(String(year ?? ''));
  const [shown, setShown] = useState(year);
  if (shown !== year) {
    setShown(year);
    setText(String(year ?? ''));
  }
  const take = () => {
    const typed = text.trim();
    if (typed !== '' && !/^\d{4}$/.test(typed)) setText(String(year ?? ''));
    else if (typed !== String(year ?? '')) onYear(Number(typed) || null);
  };
  return (
    <span className={styles.year}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.field}
        inputMode="numeric"
        size={4}
        maxLength={4}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
    </span>
  );
}
