/** Concepts of which papers state what is asked, where papers answer that state it of their own work. */
import { LoadMore } from '../../components/LoadMore.js';
import { Section } from '../../components/Page.js';
import { Loaded } from '../../components/states.js';
import { useGraphqlPages } from '../../data/queries.js';
import { AskConceptsDocument } from '../../generated/ask.js';
import { FactsToTakeDocument } from '../../generated/takeAlong.js';
import { everyPage } from '../../data/everyPage.js';
import { TakeFactsAlong } from '../../takeAlong/TakeFactsAlong.js';
import { ASK_TEXT } from '../../text/ask.js';
import type { AnswerProps } from './Answer.js';
import styles from './AskPage.module.css';
import { ConceptList } from './ConceptList.js';

export function AlsoStatedOf({ question, answer }: AnswerProps) {
  const query = useGraphqlPages(AskConceptsDocument, { question }, ({ ask }) => ask.concepts);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const concepts = pages.flatMap(({ nodes }) => nodes);
        const total = pages[0]?.totalCount ?? concepts.length;
        return (
          <Section title={ASK_TEXT.statedOf} detail={ASK_TEXT.concepts(total)}>
            <div className={styles.actions}>
              <TakeFactsAlong title={question} facts={() => factsToTake(question)} />
            </div>
            <ConceptList concepts={concepts} facts={answer.facts.nodes} />
            <LoadMore shown={concepts.length} total={total} pages={query} />
          </Section>
        );
      }}
    </Loaded>
  );
}

function factsToTake(question: string) {
  return everyPage(FactsToTakeDocument, { question }, ({ ask }) => ({
    entries: ask.facts.nodes,
    pageInfo: ask.facts.pageInfo,
  }));
}
