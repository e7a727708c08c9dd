/** Concepts that answer, each with the sentences that say so. */
import { bibtex } from '../../bibtex.js';
import { ConceptChip } from '../../components/Chip.js';
import { FactList } from '../../components/FactList.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Section } from '../../components/Page.js';
import { Loaded } from '../../components/states.js';
import { useGraphqlPages } from '../../data/queries.js';
import { AskConceptsDocument } from '../../generated/ask.js';
import { ConceptsToTakeDocument, FactsToTakeDocument } from '../../generated/takeAlong.js';
import { everyPage } from '../../takeAlong/everyPage.js';
import { conceptsTable, factsTable } from '../../takeAlong/tables.js';
import { TakeAlong } from '../../takeAlong/TakeAlong.js';
import { ASK_TEXT } from '../../text/ask.js';
import type { AnswerProps } from './Answer.js';
import { AsGraph } from './AsGraph.js';
import styles from './AskPage.module.css';

const FACTS_SHOWN = 2;

interface ConceptsAnswerProps extends AnswerProps {
  /** Instead of how many there are. */
  readonly title?: string;
}

export function ConceptsAnswer({ question, answer, title }: ConceptsAnswerProps) {
  const query = useGraphqlPages(AskConceptsDocument, { question }, ({ ask }) => ask.concepts);
  const about = answer.interpretation?.concepts.map(({ id }) => id) ?? [];
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const concepts = pages.flatMap(({ nodes }) => nodes);
        const total = pages[0]?.totalCount ?? concepts.length;
        return (
          <Section title={title ?? ASK_TEXT.concepts(total)} detail={title && ASK_TEXT.concepts(total)}>
            <div className={styles.actions}>
              <TakeConceptsAlong question={question} hasFacts={answer.facts.totalCount > 0} />
              <AsGraph around={[...new Set([...about, ...concepts.map(({ id }) => id)])]} />
            </div>
            <ul className={styles.papers}>
              {concepts.map((concept) => (
                <li key={concept.id} className={styles.concept}>
                  <ConceptChip concept={concept} detail={ASK_TEXT.mentionedBy(concept.paperCount)} />
                  <FactsOf id={concept.id} facts={answer.facts.nodes} />
                </li>
              ))}
            </ul>
            <LoadMore shown={concepts.length} total={total} pages={query} />
          </Section>
        );
      }}
    </Loaded>
  );
}

interface FactsOfProps {
  readonly id: string;
  readonly facts: AnswerProps['answer']['facts']['nodes'];
}

function FactsOf({ id, facts }: FactsOfProps) {
  const own = facts.filter(({ subject, object }) => subject?.id === id || object.id === id);
  if (own.length === 0) return null;
  return (
    <>
      <FactList facts={own.slice(0, FACTS_SHOWN)} />
      {own.length > FACTS_SHOWN && (
        <p className={styles.message}>{ASK_TEXT.moreFacts(own.length - FACTS_SHOWN)}</p>
      )}
    </>
  );
}

interface TakeConceptsAlongProps {
  readonly question: string;
  /** Concepts that the hierarchy or the type gives have no sentence. */
  readonly hasFacts: boolean;
}

export function TakeConceptsAlong({ question, hasFacts }: TakeConceptsAlongProps) {
  const facts = () =>
    everyPage(FactsToTakeDocument, { question }, ({ ask }) => ({
      entries: ask.facts.nodes,
      pageInfo: ask.facts.pageInfo,
    }));
  const concepts = () =>
    everyPage(ConceptsToTakeDocument, { question }, ({ ask }) => ({
      entries: ask.concepts.nodes,
      pageInfo: ask.concepts.pageInfo,
    }));
  if (!hasFacts) return <TakeAlong title={question} csv={async () => conceptsTable(await concepts())} />;
  return (
    <TakeAlong
      title={question}
      csv={async () => factsTable(await facts())}
      bibtex={async () => {
        const papers = (await facts()).map(({ paper }) => paper);
        return bibtex([...new Map(papers.map((paper) => [paper.id, paper])).values()]);
      }}
    />
  );
}
