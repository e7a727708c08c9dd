import { type ComponentProps } from 'react';
import { FactList } from '../../components/FactList.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Section } from '../../components/Page.js';
import { Empty, Loaded } from '../../components/states.js';
import { useGraphqlPages } from '../../data/queries.js';
import { PaperFactsDocument } from '../../generated/paper.js';
import { number } from '../../text/counts.js';
import { PAPER_TEXT } from '../../text/pages.js';
import { PREDICATE_PHRASES } from '../../text/types.js';
import type { PaperOnPage } from './PaperPage.js';
import styles from './PaperPage.module.css';

/** As in the query. */
const PAGE_SIZE = 100;

interface PaperFactsProps {
  readonly paper: PaperOnPage;
  readonly inText: ComponentProps<typeof FactList>['inText'] & {};
}

/** What the paper states, by predicate, with the sentences that say so. */
export function PaperFacts({ paper: { id, mentions }, inText }: PaperFactsProps) {
  const query = useGraphqlPages(PaperFactsDocument, { id }, ({ paper }) => paper?.facts);
  const total = query.data?.pages[0]?.totalCount;
  return (
    <Section title={PAPER_TEXT.facts} detail={total === undefined ? undefined : number(total)}>
      <Loaded query={query}>
        {({ pages }) => {
          const facts = pages.flatMap(({ nodes }) => nodes);
          if (facts.length === 0) return <Empty title={PAPER_TEXT.noFacts} />;
          const predicates = [...new Set(facts.map(({ predicate }) => predicate))];
          return (
            <>
              {predicates.map((predicate) => (
                <div key={predicate} className={styles.predicate}>
                  <h3>{PREDICATE_PHRASES[predicate]}</h3>
                  <FactList
                    facts={facts.filter((fact) => fact.predicate === predicate)}
                    mentions={mentions}
                    inText={inText}
                  />
                </div>
              ))}
              <LoadMore
                shown={facts.length}
                total={total ?? facts.length}
                pages={query}
                pageSize={PAGE_SIZE}
              />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
