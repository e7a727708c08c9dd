/** The conditions of papers as chips. */
import type { ReactNode } from 'react';
import type { PaperOrder } from '../../generated/schema.js';
import { conditionInWords, CONDITIONS_TEXT } from '../../text/ask.js';
import styles from './ConditionBar.module.css';
import { ConditionBar, type ConditionChip } from './ConditionBar.js';
import { ConditionForm } from './ConditionForm.js';
import { AuthorForm } from './PieceForms.js';
import { type Conditions, ORDERS } from './conditions.js';
import { type ConditionPlace, withCondition, withoutCondition } from './pieces.js';
import { confidenceChip, datesChip } from './timeAndConfidence.js';

interface PaperConditionsProps {
  readonly conditions: Conditions;
  /** The name of a concept by its id; undefined if the graph does not hold it. */
  readonly nameOf: NameOf;
  readonly onChange: (changed: Conditions) => void;
}

export type NameOf = (id: string) => string | undefined;

export function nameIn(concepts: readonly { readonly id: string; readonly name: string }[]): NameOf {
  const names = new Map(concepts.map(({ id, name }) => [id, name]));
  return (id) => names.get(id);
}

interface PaperConditionsBarProps extends PaperConditionsProps {
  /** Beside those of the conditions. */
  readonly moreChips?: readonly ConditionChip[];
}

export function PaperConditions({ moreChips = [], ...props }: PaperConditionsBarProps) {
  const { conditions, onChange } = props;
  return (
    <ConditionBar chips={[...moreChips, ...paperChips(props)]}>
      <OrderSelect
        order={conditions.order}
        onChange={(order) => {
          onChange({ ...conditions, order });
        }}
      />
    </ConditionBar>
  );
}

/** What papers must meet, but for their order. */
export function paperChips(props: PaperConditionsProps): readonly ConditionChip[] {
  const { conditions, onChange } = props;
  return [
    ...conditions.all.map((_, index) => conditionChip(props, { list: 'all', index })),
    ...conditions.none.map((_, index) => conditionChip(props, { list: 'none', index })),
    ...authorChips(props),
    datesChip(conditions, onChange),
    ...(conditions.all.length > 0 || conditions.minConfidence !== null
      ? [confidenceChip(conditions, onChange)]
      : []),
    conditionChip(props, null),
  ];
}

/** Of the condition at this place; null: of one that is to come. */
function conditionChip(
  { conditions, nameOf, onChange }: PaperConditionsProps,
  place: ConditionPlace | null,
): ConditionChip {
  const isNegated = place?.list === 'none';
  const alternatives =
    place === null
      ? []
      : isNegated
        ? conditions.none.slice(place.index, place.index + 1)
        : (conditions.all[place.index] ?? []);
  const stated = alternatives
    .map((condition) => conditionInWords(condition, nameOf(condition.concept)))
    .join(CONDITIONS_TEXT.or);
  return {
    id: place === null ? 'condition' : `${place.list} ${place.index}`,
    words: place === null ? null : isNegated ? CONDITIONS_TEXT.not(stated) : stated,
    label: CONDITIONS_TEXT.addCondition,
    form: (close): ReactNode => (
      <ConditionForm
        alternatives={alternatives}
        isNegated={isNegated}
        nameOf={nameOf}
        onApply={(changed, negated) => {
          close();
          onChange(withCondition(conditions, place, changed, negated));
        }}
        onCancel={close}
      />
    ),
    ...(place !== null && {
      onRemove: () => {
        onChange(withoutCondition(conditions, place));
      },
    }),
  };
}

const AUTHOR_LISTS = ['authors', 'anyAuthor'] as const;

function authorChips({ conditions, onChange }: PaperConditionsProps): readonly ConditionChip[] {
  const lists = AUTHOR_LISTS.filter((list) => conditions[list].length > 0);
  return (lists.length === 0 ? (['authors'] as const) : lists).map((list) => ({
    id: list,
    words:
      conditions[list].length === 0
        ? null
        : list === 'authors'
          ? CONDITIONS_TEXT.by(conditions.authors)
          : CONDITIONS_TEXT.byAny(conditions.anyAuthor),
    label: CONDITIONS_TEXT.addAuthor,
    form: (close): ReactNode => (
      <AuthorForm
        names={conditions[list]}
        onApply={(names) => {
          close();
          onChange({ ...conditions, [list]: names });
        }}
        onCancel={close}
      />
    ),
    onRemove: () => {
      onChange({ ...conditions, [list]: [] });
    },
  }));
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
