/** Concepts by what is stated of them, each with the sentences that say so. */
import { LoadMore } from '../../components/LoadMore.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Section } from '../../components/Page.js';
import { Empty, Loaded } from '../../components/states.js';
import { everyPage } from '../../data/everyPage.js';
import { useEveryPage, useGraphqlPages } from '../../data/queries.js';
import { StatedConceptsDocument, StatedFactsDocument } from '../../generated/ask.js';
import type { StatedConceptsFilter } from '../../generated/schema.js';
import { StatedConceptsToTakeDocument, StatedFactsToTakeDocument } from '../../generated/takeAlong.js';
import { conceptsTable } from '../../takeAlong/tables.js';
import { TakeAlong } from '../../takeAlong/TakeAlong.js';
import { TakeFactsAlong } from '../../takeAlong/TakeFactsAlong.js';
import { ASK_TEXT } from '../../text/ask.js';
import { AsGraph, DrawnAnswer } from './AsGraph.js';
import styles from './AskPage.module.css';
import { type ConceptConditions as Conditions, statedConceptsFilter } from './asked.js';
import { ConceptConditions } from './ConceptConditions.js';
import { ConceptList } from './ConceptList.js';
import { drawnAlone } from './itemsToDraw.js';
import type { NameOf } from './PaperConditions.js';
import { useAnnouncedCount } from './useAnnouncedCount.js';

interface StatedConceptsAnswerProps {
  /** Of what is taken along. */
  readonly title: string;
  readonly conditions: Conditions;
  readonly nameOf: NameOf;
  /** Not as a question was understood: what should be known of the answer is not said above. */
  readonly isChanged: boolean;
  readonly onChange: (changed: Conditions) => void;
}

/** So many facts are looked through for the sentences of each concept. */
const MOST_FACTS = 500;

export function StatedConceptsAnswer(props: StatedConceptsAnswerProps) {
  const { title, conditions, nameOf, isChanged, onChange } = props;
  const where = statedConceptsFilter(conditions);
  const query = useGraphqlPages(StatedConceptsDocument, { where }, ({ statedConcepts }) => ({
    ...statedConcepts.concepts,
    message: statedConcepts.message,
  }));
  const stating = useEveryPage(StatedFactsDocument, { where }, factsOf, MOST_FACTS);
  const total = query.data?.pages[0]?.totalCount;
  const isWhether = conditions.whether !== null;
  const heading = isWhether ? ASK_TEXT.stated : ASK_TEXT.concepts(total ?? 0);
  const none = isWhether ? ASK_TEXT.notStated : ASK_TEXT.noConcepts;
  const announced = isWhether && total === 0 ? none : heading;
  useAnnouncedCount(total === undefined ? undefined : announced);
  return (
    <>
      <ConceptConditions conditions={conditions} nameOf={nameOf} onChange={onChange} />
      <Loaded query={query}>
        {({ pages: [first, ...others] }) => {
          if (first === undefined || first.totalCount === 0)
            return <Empty title={none}>{ASK_TEXT.relax}</Empty>;
          const concepts = [first, ...others].flatMap(({ nodes }) => nodes);
          const facts = stating.data ?? [];
          const about = conditions.concept === null ? [] : [conditions.concept];
          return (
            <Section title={heading}>
              {isChanged && first.message !== null && <p className={styles.message}>{first.message}</p>}
              <div className={styles.actions}>
                <Loaded query={stating}>
                  {() => <TakeStatedAlong title={title} where={where} hasFacts={facts.length > 0} />}
                </Loaded>
                <OpenInPlayground document={StatedConceptsDocument} variables={{ where }} />
                <AsGraph>
                  {() => (
                    <DrawnAnswer
                      key={`${JSON.stringify(where)} ${concepts.length} ${facts.length}`}
                      begun={drawnAlone(
                        facts.map(({ paper }) => paper.id),
                        [...about, ...concepts.map(({ id }) => id)],
                      )}
                      part={{ drawn: concepts.length, total: first.totalCount }}
                    />
                  )}
                </AsGraph>
              </div>
              <ConceptList concepts={concepts} facts={facts} haveAllFacts={isWhether} />
              <LoadMore shown={concepts.length} total={first.totalCount} pages={query} />
            </Section>
          );
        }}
      </Loaded>
    </>
  );
}

function factsOf<Fact, PageInfo>({
  statedConcepts: { facts },
}: {
  readonly statedConcepts: {
    readonly facts: { readonly nodes: readonly Fact[]; readonly pageInfo: PageInfo };
  };
}) {
  return { entries: facts.nodes, pageInfo: facts.pageInfo };
}

interface TakeStatedAlongProps {
  readonly title: string;
  readonly where: StatedConceptsFilter;
  /** Concepts that only the hierarchy gives have no sentence. */
  readonly hasFacts: boolean;
}

function TakeStatedAlong({ title, where, hasFacts }: TakeStatedAlongProps) {
  if (hasFacts)
    return (
      <TakeFactsAlong title={title} facts={() => everyPage(StatedFactsToTakeDocument, { where }, factsOf)} />
    );
  const concepts = () =>
    everyPage(StatedConceptsToTakeDocument, { where }, ({ statedConcepts }) => ({
      entries: statedConcepts.concepts.nodes,
      pageInfo: statedConcepts.concepts.pageInfo,
    }));
  return <TakeAlong title={title} csv={async () => conceptsTable(await concepts())} />;
}
