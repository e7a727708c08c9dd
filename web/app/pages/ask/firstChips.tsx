/** The chip of how many of the first are asked for, as in "top 10 datasets". */
import { CONDITIONS_TEXT } from '../../text/ask.js';
import type { ConditionChip } from './ConditionBar.js';
import { FirstForm } from './PieceForms.js';

/** None where all are asked for. */
export function firstChips(
  first: number | null,
  onChange: (changed: number | null) => void,
): readonly ConditionChip[] {
  if (first === null) return [];
  const chip: ConditionChip = {
    id: 'first',
    words: CONDITIONS_TEXT.first(first),
    form: (close) => (
      <FirstForm
        first={first}
        onApply={(changed) => {
          close();
          onChange(changed);
        }}
        onCancel={close}
      />
    ),
    onRemove: () => {
      onChange(null);
    },
  };
  return [chip];
}
