import { Chips, ConceptChip } from '../../components/Chip.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Section } from '../../components/Page.js';
import { Loaded } from '../../components/states.js';
import { useGraphqlPages } from '../../data/queries.js';
import { ConceptCompanyDocument } from '../../generated/concept.js';
import type { ConceptType } from '../../generated/schema.js';
import { CONCEPT_TEXT } from '../../text/concept.js';
import type { ConceptOnPage } from './ConceptPage.js';
import styles from './ConceptPage.module.css';

const DATASETS: readonly ConceptType[] = ['DATASET'];
const OTHERS: readonly ConceptType[] = ['ARCHITECTURE', 'TECHNIQUE', 'TASK', 'METRIC'];

/** What papers mention together with the concept: datasets, and everything else. */
export function ConceptCompany({ concept: { id, paperCount } }: { readonly concept: ConceptOnPage }) {
  return (
    <>
      <Company id={id} paperCount={paperCount} title={CONCEPT_TEXT.datasets} types={DATASETS} />
      <Company id={id} paperCount={paperCount} title={CONCEPT_TEXT.company} types={OTHERS} />
    </>
  );
}

interface CompanyProps {
  readonly id: string;
  /** How many papers mention the concept. */
  readonly paperCount: number;
  readonly title: string;
  readonly types: readonly ConceptType[];
}

function Company({ id, paperCount, title, types }: CompanyProps) {
  const query = useGraphqlPages(
    ConceptCompanyDocument,
    { id, types },
    ({ concept }) => concept?.relatedConcepts,
  );
  const first = query.data?.pages[0];
  if (first?.totalCount === 0) return null;
  return (
    <Section title={title} detail={CONCEPT_TEXT.companyDetail}>
      <Loaded query={query}>
        {({ pages }) => {
          const edges = pages.flatMap((page) => page.edges);
          return (
            <>
              {first !== undefined && first.papersRead < paperCount && (
                <p className={styles.quiet}>{CONCEPT_TEXT.papersRead(first.papersRead, paperCount)}</p>
              )}
              <Chips>
                {edges.map(({ node, papers, lift }) => (
                  <ConceptChip key={node.id} concept={node} detail={CONCEPT_TEXT.companyOf(papers, lift)} />
                ))}
              </Chips>
              <LoadMore
                shown={edges.length}
                total={first?.totalCount ?? edges.length}
                pages={query}
                pageSize={12}
              />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
