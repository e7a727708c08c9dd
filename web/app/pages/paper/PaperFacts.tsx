import { FactList } from '../../components/FactList.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Section } from '../../components/Page.js';
import { Empty, Loaded } from '../../components/states.js';
import { useGraphqlPages } from '../../data/queries.js';
import { PaperFactsDocument } from '../../generated/paper.js';
import { number } from '../../text/counts.js';
import { PAPER_TEXT } from '../../text/pages.js';
import type { PaperOnPage } from './PaperPage.js';

/** What the paper states, page by page, with the sentences that say so. */
export function PaperFacts({ paper: { id, mentions } }: { readonly paper: PaperOnPage }) {
  const query = useGraphqlPages(PaperFactsDocument, { id }, ({ paper }) => paper?.facts);
  const total = query.data?.pages[0]?.totalCount;
  return (
    <Section title={PAPER_TEXT.facts} detail={total === undefined ? undefined : number(total)}>
      <Loaded query={query}>
        {({ pages }) => {
          const facts = pages.flatMap(({ nodes }) => nodes);
          if (facts.length === 0) return <Empty title={PAPER_TEXT.noFacts} />;
          return (
            <>
              <FactList facts={facts} mentions={mentions} />
              <LoadMore shown={facts.length} total={total ?? facts.length} pages={query} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
