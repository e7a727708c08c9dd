/** Chips that several kinds of conditions have: when it was published, and how sure the facts are. */
import { CONDITIONS_TEXT } from '../../text/ask.js';
import type { ConditionChip } from './ConditionBar.js';
import type { Published } from './conditions.js';
import { ConfidenceForm, DatesForm } from './PieceForms.js';

export function datesChip<C extends Published>(conditions: C, onChange: (changed: C) => void): ConditionChip {
  const { publishedAfter, publishedBefore } = conditions;
  return {
    id: 'dates',
    words:
      publishedAfter === null && publishedBefore === null
        ? null
        : CONDITIONS_TEXT.published(publishedAfter, publishedBefore),
    label: CONDITIONS_TEXT.addYears,
    form: (close) => (
      <DatesForm
        published={conditions}
        onApply={(published) => {
          close();
          onChange({ ...conditions, ...published });
        }}
        onCancel={close}
      />
    ),
    onRemove: () => {
      onChange({ ...conditions, publishedAfter: null, publishedBefore: null });
    },
  };
}

export function confidenceChip<C extends { readonly minConfidence: number | null }>(
  conditions: C,
  onChange: (changed: C) => void,
): ConditionChip {
  const { minConfidence } = conditions;
  return {
    id: 'confidence',
    words: minConfidence === null ? null : CONDITIONS_TEXT.sure(minConfidence),
    label: CONDITIONS_TEXT.addConfidence,
    form: (close) => (
      <ConfidenceForm
        minConfidence={minConfidence}
        onApply={(changed) => {
          close();
          onChange({ ...conditions, minConfidence: changed });
        }}
        onCancel={close}
      />
    ),
    onRemove: () => {
      onChange({ ...conditions, minConfidence: null });
    },
  };
}
