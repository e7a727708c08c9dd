/** Chips of which one or several are chosen from a list: predicates, and types of concepts. */
import type { ConceptType, Predicate } from '../../generated/schema.js';
import { CONDITIONS_TEXT } from '../../text/ask.js';
import { PREDICATE_PHRASES, TYPE_PLURALS } from '../../text/types.js';
import type { ConditionChip } from './ConditionBar.js';
import { ChoiceForm } from './PieceForms.js';

/** At least one, and `words` says it; without `words`, none stands for any. */
export function predicatesChip(
  predicates: readonly Predicate[],
  words: ((phrases: readonly string[]) => string) | null,
  onChange: (changed: readonly Predicate[]) => void,
): ConditionChip {
  const phrases = predicates.map((predicate) => PREDICATE_PHRASES[predicate]);
  return {
    id: 'predicates',
    words: words !== null ? words(phrases) : phrases.length > 0 ? CONDITIONS_TEXT.onlyBy(phrases) : null,
    label: CONDITIONS_TEXT.addPredicates,
    form: (close) => (
      <ChoiceForm
        title={CONDITIONS_TEXT.predicatesForm}
        options={PREDICATE_PHRASES}
        chosen={predicates}
        {...(words !== null && { wanted: CONDITIONS_TEXT.wantedPredicate })}
        onApply={(changed) => {
          close();
          onChange(changed);
        }}
        onCancel={close}
      />
    ),
    ...(words === null && {
      onRemove: () => {
        onChange([]);
      },
    }),
  };
}

export function typesChip(
  types: readonly ConceptType[],
  onChange: (changed: readonly ConceptType[]) => void,
  { mustHaveOne = false } = {},
): ConditionChip {
  return {
    id: 'types',
    words: types.length === 0 ? null : CONDITIONS_TEXT.types(types.map((type) => TYPE_PLURALS[type])),
    label: CONDITIONS_TEXT.addTypes,
    form: (close) => (
      <ChoiceForm
        title={CONDITIONS_TEXT.typesForm}
        options={TYPE_PLURALS}
        chosen={types}
        {...(mustHaveOne && { wanted: CONDITIONS_TEXT.wantedType })}
        onApply={(changed) => {
          close();
          onChange(changed);
        }}
        onCancel={close}
      />
    ),
    ...(!mustHaveOne && {
      onRemove: () => {
        onChange([]);
      },
    }),
  };
}
