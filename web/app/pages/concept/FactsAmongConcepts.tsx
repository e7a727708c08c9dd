import { FactList } from '../../components/FactList.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Section } from '../../components/Page.js';
import { Loaded } from '../../components/states.js';
import { useGraphqlPages } from '../../data/queries.js';
import { ConceptAsObjectDocument, ConceptAsSubjectDocument } from '../../generated/concept.js';
import { number } from '../../text/counts.js';
import { CONCEPT_TEXT } from '../../text/concept.js';

const SIDES = [
  { title: CONCEPT_TEXT.asSubject, document: ConceptAsSubjectDocument },
  { title: CONCEPT_TEXT.asObject, document: ConceptAsObjectDocument },
] as const;

/** What papers state of the concept and other concepts, the most confident first: with it as subject, then as object. */
export function FactsAmongConcepts({ id }: { readonly id: string }) {
  return SIDES.map((side) => <Facts key={side.title} id={id} {...side} />);
}

function Facts({ id, title, document }: { readonly id: string } & (typeof SIDES)[number]) {
  const query = useGraphqlPages(document, { id }, ({ facts }) => facts);
  const total = query.data?.pages[0]?.totalCount;
  if (total === 0) return null;
  return (
    <Section title={title} detail={total === undefined ? undefined : number(total)}>
      <Loaded query={query}>
        {({ pages }) => {
          const facts = pages.flatMap(({ nodes }) => nodes);
          return (
            <>
              <FactList facts={facts} />
              <LoadMore shown={facts.length} total={total ?? facts.length} pages={query} pageSize={10} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
