import { Chips, ConceptChip } from '../../components/Chip.js';
import { Page, Section } from '../../components/Page.js';
import { useGraphql } from '../../data/queries.js';
import { NearConceptsDocument } from '../../generated/concept.js';
import { CONCEPT_TEXT } from '../../text/concept.js';
import { number } from '../../text/counts.js';

/** Says that there is no such concept, and which may be meant. */
export function MissingConcept({ id }: { readonly id: string }) {
  const { data } = useGraphql(NearConceptsDocument, { id });
  return (
    <Page title={CONCEPT_TEXT.missing}>
      <p>{CONCEPT_TEXT.missingAdvice(id)}</p>
      {data !== undefined && data.nearConcepts.length > 0 && (
        <Section title={CONCEPT_TEXT.meant}>
          <Chips>
            {data.nearConcepts.map((concept) => (
              <ConceptChip key={concept.id} concept={concept} detail={number(concept.paperCount)} />
            ))}
          </Chips>
        </Section>
      )}
    </Page>
  );
}
