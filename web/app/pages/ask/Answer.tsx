/** The answer to a question, as its kind wants to be shown. */
import { askAddress } from '../../addresses.js';
import { Chip, Chips, ConceptChip } from '../../components/Chip.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Section } from '../../components/Page.js';
import { AskDocument, type AskQuery } from '../../generated/ask.js';
import { ASK_TEXT } from '../../text/ask.js';
import styles from './AskPage.module.css';
import { ConceptsAnswer } from './ConceptsAnswer.js';
import { type Conditions, conditionsOf } from './conditions.js';
import { DefinitionAnswer } from './DefinitionAnswer.js';
import { Matches } from './Matches.js';
import { PapersAnswer } from './PapersAnswer.js';
import { PathsAnswer } from './PathsAnswer.js';

export interface AnswerProps {
  readonly question: string;
  readonly answer: AskQuery['ask'];
}

interface ChangeableAnswerProps extends AnswerProps {
  readonly onChange: (changed: Conditions) => void;
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
        <OpenInPlayground document={AskDocument} variables={{ question }} />
      </p>
    </>
  );
}

function AnswerOfKind({ question, answer, onChange }: ChangeableAnswerProps) {
  const { interpretation, definition, paths } = answer;
  if (interpretation === null) return <Matches text={question} />;
  if (definition !== null)
    return <DefinitionAnswer question={question} answer={answer} definition={definition} />;
  if (paths.length > 0) return <PathsAnswer question={question} answer={answer} />;
  const { papers } = interpretation;
  if (papers !== null) {
    const stated = answer.facts.totalCount > 0;
    return (
      <>
        {stated && <ConceptsAnswer question={question} answer={answer} title={ASK_TEXT.statedOf} />}
        <PapersAnswer
          title={question}
          conditions={conditionsOf(papers)}
          concepts={[...papers.all.flat(), ...papers.none].map(({ concept }) => concept)}
          onChange={onChange}
        />
      </>
    );
  }
  return answer.notInGraph ? (
    <Section title={ASK_TEXT.about}>
      <Chips>
        {interpretation.concepts.map((concept) => (
          <ConceptChip key={concept.id} concept={concept} />
        ))}
      </Chips>
    </Section>
  ) : (
    <ConceptsAnswer question={question} answer={answer} />
  );
}
