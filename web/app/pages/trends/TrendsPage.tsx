import { useSearchParams } from 'react-router';
import { Chips, ConceptChip } from '../../components/Chip.js';
import { chosen, FilterForm, SelectFilter } from '../../components/FilterForm.js';
import { LoadMore } from '../../components/LoadMore.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Page, Section } from '../../components/Page.js';
import { Empty, Loaded } from '../../components/states.js';
import { TYPE_OPTIONS, typesOf } from '../../components/typeFilter.js';
import { useGraphqlPages } from '../../data/queries.js';
import type { ConceptType, TrendDirection } from '../../generated/schema.js';
import { TrendsDocument } from '../../generated/trends.js';
import { BROWSE_TEXT, TRENDS_TEXT } from '../../text/browse.js';

/** The concepts of which papers speak more and more, and those of which they speak less and less. */
export function TrendsPage() {
  const [parameters] = useSearchParams();
  const type = chosen(parameters.get('type'), TYPE_OPTIONS);
  return (
    <Page title={TRENDS_TEXT.title}>
      <FilterForm label={TRENDS_TEXT.filters}>
        <SelectFilter label={BROWSE_TEXT.type} name="type" value={type} options={TYPE_OPTIONS} />
      </FilterForm>
      <Trend title={TRENDS_TEXT.rising} direction="RISING" types={typesOf(type)} />
      <Trend title={TRENDS_TEXT.falling} direction="FALLING" types={typesOf(type)} />
    </Page>
  );
}

interface TrendProps {
  readonly title: string;
  readonly direction: TrendDirection;
  readonly types: ConceptType[] | null;
}

function Trend({ title, direction, types }: TrendProps) {
  const query = useGraphqlPages(TrendsDocument, { direction, types }, ({ trends }) => trends);
  return (
    <Section title={title}>
      <Loaded query={query}>
        {({ pages: [first, ...others] }) => {
          if (!first?.older || !first.newer) return <Empty title={TRENDS_TEXT.none} />;
          const edges = [first, ...others].flatMap((page) => page.edges);
          return (
            <>
              <p>{TRENDS_TEXT.compared(first.older, first.newer)}</p>
              {edges.length === 0 && <Empty title={TRENDS_TEXT.noneOfType} />}
              <Chips>
                {edges.map(({ node, growth, olderPapers, newerPapers }) => (
                  <ConceptChip
                    key={node.id}
                    concept={node}
                    detail={TRENDS_TEXT.growth(growth, olderPapers, newerPapers)}
                  />
                ))}
              </Chips>
              <LoadMore shown={edges.length} total={first.totalCount} pages={query} />
              <OpenInPlayground document={TrendsDocument} variables={{ direction, types }} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
