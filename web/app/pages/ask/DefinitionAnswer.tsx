/** What a concept is. */
import { ConceptChip, Chip, Chips } from '../../components/Chip.js';
import { FactList } from '../../components/FactList.js';
import { Section } from '../../components/Page.js';
import { useGraphql } from '../../data/queries.js';
import { AnsweringPapersDocument } from '../../generated/ask.js';
import { ASK_TEXT } from '../../text/ask.js';
import type { AnswerProps } from './Answer.js';
import { AsGraph } from './AsGraph.js';
import styles from './AskPage.module.css';
import { type Conditions, NO_CONDITIONS, paperFilter } from './conditions.js';
import { Papers } from './PapersAnswer.js';

interface DefinitionAnswerProps extends AnswerProps {
  readonly definition: NonNullable<AnswerProps['answer']['definition']>;
}

export function DefinitionAnswer({ question, answer, definition }: DefinitionAnswerProps) {
  const { aliases, broader } = definition;
  return (
    <>
      <div className={styles.actions}>
        <ConceptChip concept={definition} />
        <AsGraph around={[definition.id]} />
      </div>
      {aliases.length > 0 && (
        <Section title={ASK_TEXT.aliases}>
          <Chips>
            {aliases.map((alias) => (
              <Chip key={alias}>{alias}</Chip>
            ))}
          </Chips>
        </Section>
      )}
      {broader.length > 0 && (
        <Section title={ASK_TEXT.broader}>
          <Chips>
            {broader.map((concept) => (
              <ConceptChip key={concept.id} concept={concept} />
            ))}
          </Chips>
        </Section>
      )}
      {answer.facts.nodes.length > 0 && (
        <Section title={ASK_TEXT.said}>
          <FactList facts={answer.facts.nodes} />
        </Section>
      )}
      <Proposals question={question} concept={definition.id} />
    </>
  );
}

function Proposals({ question, concept }: { readonly question: string; readonly concept: string }) {
  const proposed: Conditions = {
    ...NO_CONDITIONS,
    all: [[{ predicate: 'PROPOSES', concept, narrower: false, isClose: false }]],
  };
  const { data } = useGraphql(AnsweringPapersDocument, {
    where: paperFilter(proposed),
    orderBy: proposed.order,
  });
  if (data?.papers.totalCount === 0) return null;
  return (
    <Section title={ASK_TEXT.proposedBy}>
      <Papers title={question} conditions={proposed} />
    </Section>
  );
}
