/** The conditions of concepts as chips: their types, what is stated, and of what. */
import { CONDITIONS_TEXT } from '../../text/ask.js';
import type { ConceptConditions as Conditions } from './asked.js';
import { predicatesChip, typesChip } from './choiceChips.js';
import { ConceptForm } from './ConceptForm.js';
import { ConditionBar, type ConditionChip } from './ConditionBar.js';
import { type NameOf, paperChips } from './PaperConditions.js';
import { confidenceChip, datesChip } from './timeAndConfidence.js';

interface ConceptConditionsProps {
  readonly conditions: Conditions;
  readonly nameOf: NameOf;
  readonly onChange: (changed: Conditions) => void;
}

interface ConceptConditionsBarProps extends ConceptConditionsProps {
  /** Beside those of the conditions. */
  readonly moreChips: readonly ConditionChip[];
}

export function ConceptConditions({ moreChips, ...props }: ConceptConditionsBarProps) {
  const { conditions, onChange } = props;
  const types = typesChip(conditions.types, (changed) => {
    onChange({ ...conditions, types: changed });
  });
  const stated = predicatesChip(conditions.predicates, CONDITIONS_TEXT.stated, (predicates) => {
    onChange({ ...conditions, predicates });
  });
  const of = conditions.concept === null ? chipsOfPapers(props) : chipsOfConcept(props, conditions.concept);
  // As one would say it: "that KAN uses", "that use KAN".
  const sentence = conditions.role === 'SUBJECT' ? [stated, ...of] : [...of, stated];
  const which = conditions.whether === null ? [] : [whetherChip(props, conditions.whether)];
  const chips = [
    ...moreChips,
    ...(conditions.whether === null ? [types] : []),
    ...sentence,
    ...which,
    ...exceptChips(props),
    confidenceChip(conditions, onChange),
  ];
  return <ConditionBar chips={chips} />;
}

/** The one that it is asked about. Removed, the question is what it is. */
function whetherChip(
  { conditions, nameOf, onChange }: ConceptConditionsProps,
  whether: string,
): ConditionChip {
  return {
    id: 'whether',
    words: (nameOf(whether) ?? CONDITIONS_TEXT.missingConcept(whether)) + CONDITIONS_TEXT.withNarrower,
    form: (close) => (
      <ConceptForm
        name={nameOf(whether) ?? whether}
        onApply={(changed) => {
          close();
          onChange({ ...conditions, whether: changed });
        }}
        onCancel={close}
      />
    ),
    onRemove: () => {
      onChange({ ...conditions, whether: null });
    },
  };
}

/** What is left out. */
function exceptChips({ conditions, nameOf, onChange }: ConceptConditionsProps): readonly ConditionChip[] {
  const { except } = conditions;
  return except.map((id) => ({
    id: `except ${id}`,
    words: CONDITIONS_TEXT.except(nameOf(id) ?? CONDITIONS_TEXT.missingConcept(id)),
    form: (close) => (
      <ConceptForm
        name={nameOf(id) ?? id}
        onApply={(changed) => {
          close();
          const ids = except.map((other) => (other === id ? changed : other));
          onChange({ ...conditions, except: [...new Set(ids)] });
        }}
        onCancel={close}
      />
    ),
    onRemove: () => {
      onChange({ ...conditions, except: except.filter((other) => other !== id) });
    },
  }));
}

function chipsOfPapers({ conditions, nameOf, onChange }: ConceptConditionsProps): readonly ConditionChip[] {
  const chips = paperChips({
    conditions: conditions.papers,
    nameOf,
    onChange: (papers) => {
      onChange({ ...conditions, papers });
    },
  });
  return chips.filter(({ id }) => id !== 'confidence');
}

function chipsOfConcept(
  { conditions, nameOf, onChange }: ConceptConditionsProps,
  concept: string,
): readonly ConditionChip[] {
  const { narrower } = conditions;
  const name = nameOf(concept) ?? CONDITIONS_TEXT.missingConcept(concept);
  return [
    {
      id: 'concept',
      words: name + (narrower ? CONDITIONS_TEXT.withNarrower : ''),
      form: (close) => (
        <ConceptForm
          name={nameOf(concept) ?? concept}
          narrower={narrower}
          onApply={(id, withNarrower) => {
            close();
            onChange({ ...conditions, concept: id, narrower: withNarrower });
          }}
          onCancel={close}
        />
      ),
    },
    datesChip(conditions, onChange),
  ];
}
