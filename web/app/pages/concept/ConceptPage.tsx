import { useParams } from 'react-router';
import { Chips, ConceptChip } from '../../components/Chip.js';
import { LoadedPage } from '../../components/LoadedPage.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Page, Section } from '../../components/Page.js';
import { PaperLines } from '../../components/PaperLine.js';
import { Empty, Loaded } from '../../components/states.js';
import { TypeBadge } from '../../components/TypeBadge.js';
import { useGraphql, useGraphqlPages } from '../../data/queries.js';
import { ConceptDocument, ConceptPapersDocument } from '../../generated/concept.js';
import type { ConceptLinkFragment } from '../../generated/fragments.js';
import { CONCEPT_TEXT } from '../../text/pages.js';

export function ConceptPage() {
  const { '*': id = '' } = useParams();
  const query = useGraphql(ConceptDocument, { id });
  return (
    <LoadedPage query={query}>
      {({ concept }) =>
        concept === null ? (
          <Page title={CONCEPT_TEXT.missing}>
            <p>{CONCEPT_TEXT.missingAdvice(id)}</p>
          </Page>
        ) : (
          <Page
            title={concept.name}
            above={<TypeBadge type={concept.type} />}
            below={<p>{CONCEPT_TEXT.paperCount(concept.paperCount)}</p>}
          >
            {concept.aliases.length > 0 && (
              <Section title={CONCEPT_TEXT.aliases}>
                <p>{concept.aliases.join(', ')}</p>
              </Section>
            )}
            <Relatives title={CONCEPT_TEXT.broader} concepts={concept.broader} />
            <Relatives title={CONCEPT_TEXT.narrower} concepts={concept.narrower} />
            <Relatives title={CONCEPT_TEXT.close} concepts={concept.close} />
            <ConceptPapers id={id} />
          </Page>
        )
      }
    </LoadedPage>
  );
}

interface RelativesProps {
  readonly title: string;
  readonly concepts: readonly ConceptLinkFragment[];
}

function Relatives({ title, concepts }: RelativesProps) {
  if (concepts.length === 0) return null;
  return (
    <Section title={title}>
      <Chips>
        {concepts.map((concept) => (
          <ConceptChip key={concept.id} concept={concept} />
        ))}
      </Chips>
    </Section>
  );
}

function ConceptPapers({ id }: { readonly id: string }) {
  const query = useGraphqlPages(ConceptPapersDocument, { id }, ({ concept }) => concept?.papers);
  return (
    <Section title={CONCEPT_TEXT.papers}>
      <Loaded query={query}>
        {({ pages }) => {
          const papers = pages.flatMap(({ nodes }) => nodes);
          if (papers.length === 0) return <Empty title={CONCEPT_TEXT.noPapers} />;
          return (
            <>
              <PaperLines papers={papers} />
              <LoadMore shown={papers.length} total={pages[0]?.totalCount ?? papers.length} pages={query} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
