import { Link, useSearchParams } from 'react-router';
import { TRENDS } from '../../addresses.js';
import { Chips, ConceptChip } from '../../components/Chip.js';
import { chosen, Filter, FilterForm, SelectFilter } from '../../components/FilterForm.js';
import { LoadMore } from '../../components/LoadMore.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Page, Section } from '../../components/Page.js';
import { Empty, Loaded } from '../../components/states.js';
import { TYPE_OPTIONS, typesOf } from '../../components/typeFilter.js';
import { useGraphqlPages } from '../../data/queries.js';
import { ConceptsDocument, type ConceptsQueryVariables } from '../../generated/concepts.js';
import { useSettled } from '../../search/useSettled.js';
import { BROWSE_TEXT, CONCEPT_ORDERS } from '../../text/browse.js';
import { counted } from '../../text/counts.js';

const PAGE_SIZE = 60;

/** All concepts, by type and beginning of the name. */
export function ConceptsPage() {
  const [parameters] = useSearchParams();
  const type = chosen(parameters.get('type'), TYPE_OPTIONS);
  const order = chosen(parameters.get('order'), CONCEPT_ORDERS);
  const prefix = parameters.get('prefix') ?? '';
  const settledPrefix = useSettled(prefix);
  return (
    <Page title={BROWSE_TEXT.concepts} below={<Link to={TRENDS}>{BROWSE_TEXT.trends}</Link>}>
      <FilterForm label={BROWSE_TEXT.conceptFilters}>
        <SelectFilter label={BROWSE_TEXT.type} name="type" value={type} options={TYPE_OPTIONS} />
        <Filter label={BROWSE_TEXT.prefix}>
          <input type="search" name="prefix" defaultValue={prefix} maxLength={500} autoComplete="off" />
        </Filter>
        <SelectFilter label={BROWSE_TEXT.order} name="order" value={order} options={CONCEPT_ORDERS} />
      </FilterForm>
      <FoundConcepts
        variables={{ where: { types: typesOf(type), prefix: settledPrefix || null }, orderBy: order }}
      />
    </Page>
  );
}

function FoundConcepts({ variables }: { readonly variables: ConceptsQueryVariables }) {
  const query = useGraphqlPages(ConceptsDocument, variables, ({ concepts }) => concepts);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const concepts = pages.flatMap(({ nodes }) => nodes);
        const total = pages[0]?.totalCount ?? concepts.length;
        if (concepts.length === 0) return <Empty title={BROWSE_TEXT.noConcepts}>{BROWSE_TEXT.widen}</Empty>;
        return (
          <Section title={counted(total, 'concept')}>
            <Chips>
              {concepts.map((concept) => (
                <ConceptChip
                  key={concept.id}
                  concept={concept}
                  detail={counted(concept.paperCount, 'paper')}
                />
              ))}
            </Chips>
            <LoadMore shown={concepts.length} total={total} pages={query} pageSize={PAGE_SIZE} />
            <OpenInPlayground document={ConceptsDocument} variables={variables} />
          </Section>
        );
      }}
    </Loaded>
  );
}
