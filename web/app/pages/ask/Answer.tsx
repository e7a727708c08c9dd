/** The answer to a question, as its kind wants to be shown. */
import { askAddress } from '../../addresses.js';
import { Chip, Chips, ConceptChip } from '../../components/Chip.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Section } from '../../components/Page.js';
import { AskDocument, type AskQuery } from '../../generated/ask.js';
import { ASK_TEXT } from '../../text/ask.js';
import styles from './AskPage.module.css';
import { AlsoStatedOf } from './AlsoStatedOf.js';
import { type Asked, askedBy } from './asked.js';
import { AskedAnswer } from './AskedAnswer.js';
import { Matches } from './Matches.js';
import { nameIn } from './PaperConditions.js';

export interface AnswerProps {
  readonly question: string;
  readonly answer: AskQuery['ask'];
}

interface ChangeableAnswerProps extends AnswerProps {
  readonly onChange: (changed: Asked) => void;
}

export function Answer({ question, answer, onChange }: ChangeableAnswerProps) {
  const { interpretation, message, suggestions, suggestedQuestions } = answer;
  const meant = suggestedQuestions.length > 0 ? suggestedQuestions : suggestions;
  return (
    <>
      <div className={styles.understood}>
        {interpretation !== null && (
          <p>
            {ASK_TEXT.understoodAs}: {interpretation.description}
          </p>
        )}
        {message !== null && <p className={styles.message}>{message}</p>}
        {interpretation?.readBy != null && (
          <p className={styles.message}>{ASK_TEXT.readBy(interpretation.readBy)}</p>
        )}
      </div>
      {meant.length > 0 && (
        <Section title={ASK_TEXT.meant}>
          <Chips>
            {meant.map((text) => (
              <Chip key={text} address={askAddress(text)}>
                {text}
              </Chip>
            ))}
          </Chips>
        </Section>
      )}
      <AnswerOfKind question={question} answer={answer} onChange={onChange} />
      <p>
        <OpenInPlayground document={AskDocument} variables={{ question }} text={ASK_TEXT.askInPlayground} />
      </p>
    </>
  );
}

function AnswerOfKind({ question, answer, onChange }: ChangeableAnswerProps) {
  const { interpretation, facts } = answer;
  const asked = askedBy(answer);
  if (interpretation === null) return <Matches text={question} />;
  if (asked !== null)
    return (
      <>
        {asked.kind === 'papers' && facts.totalCount > 0 && (
          <AlsoStatedOf question={question} answer={answer} />
        )}
        <AskedAnswer title={question} asked={asked} nameOf={nameIn(namedIn(answer))} onChange={onChange} />
      </>
    );
  return (
    <Section title={ASK_TEXT.about}>
      <Chips>
        {interpretation.concepts.map((concept) => (
          <ConceptChip key={concept.id} concept={concept} />
        ))}
      </Chips>
    </Section>
  );
}

/** The concepts that the interpretation speaks of. */
function namedIn({ interpretation }: AnswerProps['answer']) {
  const papers = [interpretation?.papers, interpretation?.statedConcepts?.papers].filter(
    (part) => part != null,
  );
  const conditions = papers.flatMap(({ all, none }) => [...all.flat(), ...none]);
  return [
    ...(interpretation?.concepts ?? []),
    ...conditions.map(({ concept }) => concept),
    ...(interpretation?.statedConcepts?.except ?? []),
  ];
}
