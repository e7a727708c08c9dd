import { useParams } from 'react-router';
import { LoadedPage } from '../../components/LoadedPage.js';
import { LoadMore } from '../../components/LoadMore.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Page, Section } from '../../components/Page.js';
import { PaperLines } from '../../components/PaperLine.js';
import { Empty, Loaded } from '../../components/states.js';
import { TypeBadge } from '../../components/TypeBadge.js';
import { useGraphql, useGraphqlPages } from '../../data/queries.js';
import { EmbeddedGraph } from '../../graph/EmbeddedGraph.js';
import { ConceptDocument, ConceptPapersDocument, type ConceptQuery } from '../../generated/concept.js';
import { number } from '../../text/counts.js';
import { CONCEPT_TEXT } from '../../text/concept.js';
import { AboutConcept } from './AboutConcept.js';
import { ConceptCompany } from './ConceptCompany.js';
import { FactsAmongConcepts } from './FactsAmongConcepts.js';
import { MissingConcept } from './MissingConcept.js';
import { ConceptStatements } from './ConceptStatements.js';
import { Timeline } from './Timeline.js';
import styles from './ConceptPage.module.css';

export type ConceptOnPage = NonNullable<ConceptQuery['concept']>;

export function ConceptPage() {
  const { '*': id = '' } = useParams();
  const query = useGraphql(ConceptDocument, { id, name: id });
  return (
    <LoadedPage query={query}>
      {({ concept, definitions }) =>
        concept === null ? (
          <MissingConcept id={id} />
        ) : (
          <Page
            title={concept.name}
            above={<TypeBadge type={concept.type} />}
            below={<Standing concept={concept} />}
          >
            <div className={styles.columns}>
              <AboutConcept concept={concept} definition={definitions.nodes[0]} />
              <div className={styles.said}>
                <ConceptStatements concept={concept} />
                <FactsAmongConcepts id={id} />
                <Timeline points={concept.timeline} />
                <ConceptCompany concept={concept} />
                <EmbeddedGraph key={id} around={[`concept:${concept.id}`]} />
                <ConceptPapers id={id} />
                <OpenInPlayground document={ConceptDocument} variables={{ id, name: id }} />
              </div>
            </div>
          </Page>
        )
      }
    </LoadedPage>
  );
}

function Standing({ concept: { paperCount, curated } }: { readonly concept: ConceptOnPage }) {
  return (
    <p className={styles.quiet}>
      {CONCEPT_TEXT.paperCount(paperCount)} · {curated ? CONCEPT_TEXT.curated : CONCEPT_TEXT.found}
    </p>
  );
}

function ConceptPapers({ id }: { readonly id: string }) {
  const query = useGraphqlPages(ConceptPapersDocument, { id }, ({ concept }) => concept?.papers);
  const total = query.data?.pages[0]?.totalCount;
  return (
    <Section title={CONCEPT_TEXT.papers} detail={total === undefined ? undefined : number(total)}>
      <Loaded query={query}>
        {({ pages }) => {
          const papers = pages.flatMap(({ nodes }) => nodes);
          if (papers.length === 0) return <Empty title={CONCEPT_TEXT.noPapers} />;
          return (
            <>
              <PaperLines papers={papers} />
              <LoadMore shown={papers.length} total={total ?? papers.length} pages={query} pageSize={10} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
