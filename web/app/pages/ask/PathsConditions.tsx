/** The conditions of ways from one concept to another as chips. */
import { useState } from 'react';
import { CONDITIONS_TEXT } from '../../text/ask.js';
import type { PathConditions } from './asked.js';
import { predicatesChip } from './choiceChips.js';
import { ConceptForm } from './ConceptForm.js';
import { ConditionBar, type ConditionChip } from './ConditionBar.js';
import type { NameOf } from './PaperConditions.js';
import { Field, PieceForm } from './PieceForm.js';
import styles from './PieceForm.module.css';
import { confidenceChip } from './timeAndConfidence.js';

interface PathsConditionsProps {
  readonly conditions: PathConditions;
  readonly nameOf: NameOf;
  readonly onChange: (changed: PathConditions) => void;
}

export function PathsConditions(props: PathsConditionsProps) {
  const { conditions, onChange } = props;
  const chips = [
    endChip(props, 'from'),
    endChip(props, 'to'),
    predicatesChip(conditions.predicates, null, (predicates) => {
      onChange({ ...conditions, predicates });
    }),
    yearsChip(props),
    confidenceChip(conditions, onChange),
  ];
  return <ConditionBar chips={chips} />;
}

function endChip({ conditions, nameOf, onChange }: PathsConditionsProps, end: 'from' | 'to'): ConditionChip {
  const id = conditions[end];
  return {
    id: end,
    words: CONDITIONS_TEXT[end](nameOf(id) ?? CONDITIONS_TEXT.missingConcept(id)),
    form: (close) => (
      <ConceptForm
        name={nameOf(id) ?? id}
        taken={conditions[end === 'from' ? 'to' : 'from']}
        onApply={(changed) => {
          close();
          onChange({ ...conditions, [end]: changed });
        }}
        onCancel={close}
      />
    ),
  };
}

function yearsChip({ conditions, onChange }: PathsConditionsProps): ConditionChip {
  const { yearFrom, yearTo } = conditions;
  return {
    id: 'years',
    words: yearFrom === null && yearTo === null ? null : CONDITIONS_TEXT.years(yearFrom, yearTo),
    label: CONDITIONS_TEXT.addYears,
    form: (close) => (
      <YearsForm
        years={conditions}
        onApply={(years) => {
          close();
          onChange({ ...conditions, ...years });
        }}
        onCancel={close}
      />
    ),
    onRemove: () => {
      onChange({ ...conditions, yearFrom: null, yearTo: null });
    },
  };
}

type Years = Pick<PathConditions, 'yearFrom' | 'yearTo'>;

interface YearsFormProps {
  readonly years: Years;
  readonly onApply: (years: Years) => void;
  readonly onCancel: () => void;
}

function YearsForm({ years, onApply, onCancel }: YearsFormProps) {
  const [from, setFrom] = useState(String(years.yearFrom ?? ''));
  const [to, setTo] = useState(String(years.yearTo ?? ''));
  const [wrong, setWrong] = useState<string>();
  return (
    <PieceForm
      title={CONDITIONS_TEXT.yearsForm}
      wrong={wrong}
      onApply={() => {
        if ([from, to].every((year) => /^(\d{4})?$/.test(year.trim())))
          onApply({ yearFrom: Number(from) || null, yearTo: Number(to) || null });
        else setWrong(CONDITIONS_TEXT.wrongYear);
      }}
      onCancel={onCancel}
    >
      <div className={styles.fields}>
        <Field label={CONDITIONS_TEXT.yearFrom}>
          <input
            autoFocus
            inputMode="numeric"
            value={from}
            onChange={({ target }) => {
              setFrom(target.value);
            }}
          />
        </Field>
        <Field label={CONDITIONS_TEXT.yearTo}>
          <input
            inputMode="numeric"
            value={to}
            onChange={({ target }) => {
              setTo(target.value);
            }}
          />
        </Field>
      </div>
    </PieceForm>
  );
}
