import { Chips, ConceptChip } from '../../components/Chip.js';
import { Section } from '../../components/Page.js';
import { Loaded } from '../../components/states.js';
import { useGraphql } from '../../data/queries.js';
import { ConceptCompanyDocument } from '../../generated/concept.js';
import type { ConceptType } from '../../generated/schema.js';
import { CONCEPT_TEXT } from '../../text/concept.js';

const DATASETS: readonly ConceptType[] = ['DATASET'];
const OTHERS: readonly ConceptType[] = ['ARCHITECTURE', 'TECHNIQUE', 'TASK', 'METRIC'];

/** What papers mention together with the concept: datasets, and everything else. */
export function ConceptCompany({ id }: { readonly id: string }) {
  return (
    <>
      <Company id={id} title={CONCEPT_TEXT.datasets} types={DATASETS} />
      <Company id={id} title={CONCEPT_TEXT.company} types={OTHERS} />
    </>
  );
}

interface CompanyProps {
  readonly id: string;
  readonly title: string;
  readonly types: readonly ConceptType[];
}

function Company({ id, title, types }: CompanyProps) {
  const query = useGraphql(ConceptCompanyDocument, { id, types });
  const edges = query.data?.concept?.relatedConcepts.edges;
  if (edges?.length === 0) return null;
  return (
    <Section title={title} detail={CONCEPT_TEXT.companyDetail}>
      <Loaded query={query}>
        {({ concept }) => (
          <Chips>
            {(concept?.relatedConcepts.edges ?? []).map(({ node, papers, lift }) => (
              <ConceptChip key={node.id} concept={node} detail={CONCEPT_TEXT.companyOf(papers, lift)} />
            ))}
          </Chips>
        )}
      </Loaded>
    </Section>
  );
}
