import { useSearchParams } from 'react-router';
import { chosen, Filter, FilterForm, SelectFilter } from '../../components/FilterForm.js';
import { LoadMore } from '../../components/LoadMore.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Page, Section } from '../../components/Page.js';
import { PaperLines } from '../../components/PaperLine.js';
import { Empty, Loaded } from '../../components/states.js';
import { useGraphqlPages } from '../../data/queries.js';
import { PapersDocument, type PapersQueryVariables } from '../../generated/papers.js';
import { useSettled } from '../../search/useSettled.js';
import { BROWSE_TEXT, PAPER_ORDERS } from '../../text/browse.js';
import { counted } from '../../text/counts.js';

const NO_FILTER = { text: '', author: '', from: '', to: '' };

/** All papers, by words, author and year. */
export function PapersPage() {
  const [parameters] = useSearchParams();
  const order = chosen(parameters.get('order'), PAPER_ORDERS);
  const given = (name: keyof typeof NO_FILTER) => parameters.get(name) ?? NO_FILTER[name];
  const [text, author] = [useSettled(given('text')), useSettled(given('author'))];
  const [yearFrom, yearTo] = [useSettled(year(given('from'))), useSettled(year(given('to')))];
  return (
    <Page title={BROWSE_TEXT.papers}>
      <FilterForm label={BROWSE_TEXT.paperFilters}>
        <Filter label={BROWSE_TEXT.words}>
          <input type="search" name="text" defaultValue={given('text')} maxLength={500} autoComplete="off" />
        </Filter>
        <Filter label={BROWSE_TEXT.author}>
          <input
            type="search"
            name="author"
            defaultValue={given('author')}
            maxLength={500}
            autoComplete="off"
          />
        </Filter>
        <Filter label={BROWSE_TEXT.from}>
          <input type="number" name="from" defaultValue={given('from')} min={1} max={9999} />
        </Filter>
        <Filter label={BROWSE_TEXT.to}>
          <input type="number" name="to" defaultValue={given('to')} min={1} max={9999} />
        </Filter>
        <SelectFilter label={BROWSE_TEXT.order} name="order" value={order} options={PAPER_ORDERS} />
      </FilterForm>
      <FoundPapers
        variables={{
          where: { text: text || null, author: author || null, yearFrom, yearTo },
          orderBy: order,
        }}
      />
    </Page>
  );
}

/** Null while a year is being typed, and where there is none. */
function year(written: string): number | null {
  return /^\d{4}$/.test(written) ? Number(written) : null;
}

function FoundPapers({ variables }: { readonly variables: PapersQueryVariables }) {
  const query = useGraphqlPages(PapersDocument, variables, ({ papers }) => papers);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const papers = pages.flatMap(({ nodes }) => nodes);
        const total = pages[0]?.totalCount ?? papers.length;
        if (papers.length === 0) return <Empty title={BROWSE_TEXT.noPapers}>{BROWSE_TEXT.widen}</Empty>;
        return (
          <Section title={counted(total, 'paper')}>
            <PaperLines papers={papers} />
            <LoadMore shown={papers.length} total={total} pages={query} />
            <OpenInPlayground document={PapersDocument} variables={variables} />
          </Section>
        );
      }}
    </Loaded>
  );
}
