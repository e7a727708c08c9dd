/** Concepts by what is stated of them, each with the sentences that say so. */
import { LoadMore } from '../../components/LoadMore.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Section } from '../../components/Page.js';
import { Empty, Loaded } from '../../components/states.js';
import { useEveryPage, useGraphqlPages } from '../../data/queries.js';
import { StatedConceptsDocument, StatedFactsDocument } from '../../generated/ask.js';
import { ASK_TEXT } from '../../text/ask.js';
import { AsGraph, DrawnAnswer } from './AsGraph.js';
import styles from './AskPage.module.css';
import { type ConceptConditions as Conditions, statedConceptsFilter } from './asked.js';
import { ConceptConditions } from './ConceptConditions.js';
import { ConceptList } from './ConceptList.js';
import { factsAbout } from './factsAbout.js';
import { firstChips } from './firstChips.js';
import { drawnAlone } from './itemsToDraw.js';
import type { NameOf } from './PaperConditions.js';
import { statedFactsIn } from './statedFactsIn.js';
import { TakeStatedAlong } from './TakeStatedAlong.js';
import { useAnnouncedCount } from './useAnnouncedCount.js';

interface StatedConceptsAnswerProps {
  /** Of what is taken along. */
  readonly title: string;
  readonly conditions: Conditions;
  /** Only so many of the first; null: all. */
  readonly first: number | null;
  readonly nameOf: NameOf;
  /** Not as a question was understood: what should be known of the answer is not said above. */
  readonly isChanged: boolean;
  readonly onChange: (changed: Conditions) => void;
  readonly onFirst: (changed: number | null) => void;
}

/** So many facts are looked through for the sentences of each concept. */
const MOST_FACTS = 500;

export function StatedConceptsAnswer(props: StatedConceptsAnswerProps) {
  const { title, conditions, first, nameOf, isChanged, onChange, onFirst } = props;
  const most = first ?? Infinity;
  const where = statedConceptsFilter(conditions);
  const query = useGraphqlPages(StatedConceptsDocument, { where }, ({ statedConcepts }) => ({
    ...statedConcepts.concepts,
    message: statedConcepts.message,
  }));
  const stating = useEveryPage(StatedFactsDocument, { where }, statedFactsIn, MOST_FACTS);
  const [page] = query.data?.pages ?? [];
  const total = page && Math.min(page.totalCount, most);
  const isWhether = conditions.whether !== null;
  const heading = isWhether ? ASK_TEXT.stated : ASK_TEXT.concepts(total ?? 0);
  const none = isWhether ? ASK_TEXT.notStated : ASK_TEXT.noConcepts;
  const announced = isWhether && total === 0 ? none : heading;
  useAnnouncedCount(total === undefined ? undefined : announced);
  return (
    <>
      <ConceptConditions
        conditions={conditions}
        nameOf={nameOf}
        moreChips={firstChips(first, onFirst)}
        onChange={onChange}
      />
      <Loaded query={query}>
        {({ pages }) => {
          if (page === undefined || total === undefined || total === 0)
            return <Empty title={none}>{ASK_TEXT.relax}</Empty>;
          const concepts = pages.flatMap(({ nodes }) => nodes).slice(0, most);
          const stated = stating.data ?? [];
          const facts = first === null ? stated : factsAbout(stated, concepts);
          const about = conditions.concept === null ? [] : [conditions.concept];
          return (
            <Section title={heading}>
              {isChanged && page.message !== null && <p className={styles.message}>{page.message}</p>}
              <div className={styles.actions}>
                <Loaded query={stating}>
                  {() => (
                    <TakeStatedAlong title={title} where={where} first={first} hasFacts={facts.length > 0} />
                  )}
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
                      part={{ drawn: concepts.length, total }}
                    />
                  )}
                </AsGraph>
              </div>
              <ConceptList concepts={concepts} facts={facts} haveAllFacts={isWhether} />
              {concepts.length < most && <LoadMore shown={concepts.length} total={total} pages={query} />}
            </Section>
          );
        }}
      </Loaded>
    </>
  );
}
