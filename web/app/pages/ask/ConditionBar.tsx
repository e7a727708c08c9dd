/** The conditions of an answer as chips, each to be changed or removed, and what can be added to them. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { keepsFocus } from '../../addresses.js';
import type { PaperOrder } from '../../generated/schema.js';
import { conditionVerb, CONDITIONS_TEXT } from '../../text/ask.js';
import styles from './ConditionBar.module.css';
import { ConditionForm } from './ConditionForm.js';
import { AuthorForm, ConfidenceForm, YearsForm } from './PieceForms.js';
import { type Condition, type Conditions, ORDERS } from './conditions.js';
import { type Piece, piecesOf, withCondition, without } from './pieces.js';

interface ConditionBarProps {
  readonly conditions: Conditions;
  /** The name of a concept by its id; undefined if the graph does not hold it. */
  readonly nameOf: (id: string) => string | undefined;
  readonly onChange: (changed: Conditions) => void;
}

/** What the reader is changing: a piece that is there, or one that is to come. */
type Opened = { readonly piece: Piece } | { readonly added: 'condition' | 'author' | 'years' | 'confidence' };

export function ConditionBar({ conditions, nameOf, onChange }: ConditionBarProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const bar = useFocusAfterChange();
  const pieces = piecesOf(conditions);
  const has = (kind: Piece['kind']) => pieces.some((piece) => piece.kind === kind);
  const close = () => {
    setOpened(null);
    bar.current?.focus();
  };
  const change = (changed: Conditions) => {
    setOpened(null);
    onChange(changed);
  };
  const isOpened = (piece: Piece) => opened !== null && 'piece' in opened && isSame(opened.piece, piece);
  const adding: readonly (readonly [added: Extract<Opened, { added: unknown }>['added'], label: string])[] = [
    ['condition', CONDITIONS_TEXT.addCondition],
    ...(has('authors') || has('anyAuthor') ? [] : ([['author', CONDITIONS_TEXT.addAuthor]] as const)),
    ...(has('years') ? [] : ([['years', CONDITIONS_TEXT.addYears]] as const)),
    ...(has('confidence') || conditions.all.length === 0
      ? []
      : ([['confidence', CONDITIONS_TEXT.addConfidence]] as const)),
  ];

  return (
    <div ref={bar} className={styles.bar} role="group" aria-label={CONDITIONS_TEXT.label} tabIndex={-1}>
      <ul className={styles.chips}>
        {pieces.map((piece) => {
          const words = inWords(piece, conditions, nameOf);
          return (
            <li key={`${piece.kind} ${words}`} className={styles.chip}>
              <button
                type="button"
                className={styles.words}
                aria-expanded={isOpened(piece)}
                title={CONDITIONS_TEXT.change(words)}
                onClick={() => {
                  setOpened(isOpened(piece) ? null : { piece });
                }}
              >
                {words}
              </button>
              <button
                type="button"
                className={styles.remove}
                aria-label={CONDITIONS_TEXT.remove(words)}
                onClick={() => {
                  change(without(conditions, piece));
                }}
              >
                ×
              </button>
            </li>
          );
        })}
        {adding.map(([added, label]) => (
          <li key={added}>
            <button
              type="button"
              className={styles.add}
              aria-expanded={opened !== null && 'added' in opened && opened.added === added}
              onClick={() => {
                setOpened({ added });
              }}
            >
              + {label}
            </button>
          </li>
        ))}
        <li>
          <OrderSelect
            order={conditions.order}
            onChange={(order) => {
              change({ ...conditions, order });
            }}
          />
        </li>
      </ul>
      {opened !== null && (
        <OpenedForm
          key={JSON.stringify(opened)}
          opened={opened}
          conditions={conditions}
          nameOf={nameOf}
          onApply={change}
          onCancel={close}
        />
      )}
    </div>
  );
}

/** A changed chip is another chip: the focus stays where the chips are. */
function useFocusAfterChange() {
  const bar = useRef<HTMLDivElement>(null);
  const location = useLocation();
  useEffect(() => {
    if (keepsFocus(location.state)) bar.current?.focus({ preventScroll: true });
  }, [location]);
  return bar;
}

interface OpenedFormProps extends Omit<ConditionBarProps, 'onChange'> {
  readonly opened: Opened;
  readonly onApply: (changed: Conditions) => void;
  readonly onCancel: () => void;
}

function OpenedForm({ opened, conditions, nameOf, onApply, onCancel }: OpenedFormProps): ReactNode {
  const piece = 'piece' in opened ? opened.piece : null;
  const kind = 'piece' in opened ? opened.piece.kind : opened.added;
  switch (kind) {
    case 'all':
    case 'none':
    case 'condition':
      return (
        <ConditionForm
          alternatives={conditionsAt(conditions, piece)}
          isNegated={kind === 'none'}
          nameOf={nameOf}
          onApply={(alternatives, isNegated) => {
            onApply(withCondition(conditions, piece, alternatives, isNegated));
          }}
          onCancel={onCancel}
        />
      );
    case 'author':
    case 'authors':
    case 'anyAuthor':
      return (
        <AuthorForm
          conditions={conditions}
          isAny={kind === 'anyAuthor'}
          onApply={onApply}
          onCancel={onCancel}
        />
      );
    case 'years':
      return <YearsForm conditions={conditions} onApply={onApply} onCancel={onCancel} />;
    case 'confidence':
      return <ConfidenceForm conditions={conditions} onApply={onApply} onCancel={onCancel} />;
  }
}

function conditionsAt({ all, none }: Conditions, piece: Piece | null): readonly Condition[] {
  if (piece?.kind === 'all') return all[piece.index] ?? [];
  return piece?.kind === 'none' ? none.slice(piece.index, piece.index + 1) : [];
}

function isSame(one: Piece, other: Piece): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface OrderSelectProps {
  readonly order: PaperOrder;
  readonly onChange: (order: PaperOrder) => void;
}

function OrderSelect({ order, onChange }: OrderSelectProps) {
  return (
    <select
      className={styles.order}
      aria-label={CONDITIONS_TEXT.order}
      value={order}
      onChange={({ target }) => {
        const chosen = ORDERS.find((known) => known === target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {ORDERS.map((known) => (
        <option key={known} value={known}>
          {CONDITIONS_TEXT.orders[known]}
        </option>
      ))}
    </select>
  );
}

function inWords(piece: Piece, conditions: Conditions, nameOf: ConditionBarProps['nameOf']): string {
  const condition = ({ predicate, concept, narrower, isClose }: Condition) =>
    [
      `${conditionVerb(predicate)} ${nameOf(concept) ?? CONDITIONS_TEXT.missingConcept(concept)}`,
      ...(narrower && !isClose ? [CONDITIONS_TEXT.withNarrower] : []),
      ...(isClose ? [CONDITIONS_TEXT.closeMark] : []),
    ].join('');
  switch (piece.kind) {
    case 'all':
      return (conditions.all[piece.index] ?? []).map(condition).join(CONDITIONS_TEXT.or);
    case 'none':
      return CONDITIONS_TEXT.not(
        conditions.none
          .slice(piece.index, piece.index + 1)
          .map(condition)
          .join(''),
      );
    case 'authors':
      return CONDITIONS_TEXT.by(conditions.authors);
    case 'anyAuthor':
      return CONDITIONS_TEXT.byAny(conditions.anyAuthor);
    case 'years':
      return CONDITIONS_TEXT.published(conditions.publishedAfter, conditions.publishedBefore);
    case 'confidence':
      return CONDITIONS_TEXT.sure(conditions.minConfidence ?? 0);
  }
}
