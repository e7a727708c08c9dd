/** What answers what is asked, whether a question was understood so or a reader has put it together. */
import type { Asked } from './asked.js';
import { DefinitionAnswer } from './DefinitionAnswer.js';
import type { NameOf } from './PaperConditions.js';
import { PapersAnswer } from './PapersAnswer.js';
import { PathsAnswer } from './PathsAnswer.js';
import { StatedConceptsAnswer } from './StatedConceptsAnswer.js';
import { TypesAnswer } from './TypesAnswer.js';

interface AskedAnswerProps {
  /** Of what is taken along. */
  readonly title: string;
  readonly asked: Asked;
  readonly nameOf: NameOf;
  /** By a reader: what should be known of the answer is not said above. */
  readonly isChanged?: boolean;
  readonly onChange: (changed: Asked) => void;
}

export function AskedAnswer({ title, asked, nameOf, isChanged = false, onChange }: AskedAnswerProps) {
  const common = { title, nameOf };
  switch (asked.kind) {
    case 'papers':
      return (
        <PapersAnswer
          {...common}
          conditions={asked.conditions}
          first={asked.first}
          onChange={(conditions) => {
            onChange({ ...asked, conditions });
          }}
          onFirst={(first) => {
            onChange({ ...asked, first });
          }}
        />
      );
    case 'concepts':
      return (
        <StatedConceptsAnswer
          {...common}
          isChanged={isChanged}
          conditions={asked.conditions}
          first={asked.first}
          onChange={(conditions) => {
            onChange({ ...asked, conditions });
          }}
          onFirst={(first) => {
            onChange({ ...asked, first });
          }}
        />
      );
    case 'paths':
      return (
        <PathsAnswer
          {...common}
          conditions={asked.conditions}
          onChange={(conditions) => {
            onChange({ ...asked, conditions });
          }}
        />
      );
    case 'definition':
      return (
        <DefinitionAnswer
          {...common}
          conditions={asked.conditions}
          onChange={(conditions) => {
            onChange({ ...asked, conditions });
          }}
        />
      );
    case 'types':
      return (
        <TypesAnswer
          title={title}
          types={asked.types}
          first={asked.first}
          onChange={(types) => {
            onChange({ ...asked, types });
          }}
          onFirst={(first) => {
            onChange({ ...asked, first });
          }}
        />
      );
  }
}
