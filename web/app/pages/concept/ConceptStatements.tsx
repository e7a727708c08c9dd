import { FactList } from '../../components/FactList.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Section } from '../../components/Page.js';
import { PaperLine } from '../../components/PaperLine.js';
import { Loaded } from '../../components/states.js';
import { useGraphqlPages } from '../../data/queries.js';
import { ConceptStatementsDocument } from '../../generated/concept.js';
import type { ConceptType, Predicate } from '../../generated/schema.js';
import { number } from '../../text/counts.js';
import { STATEMENT_TITLES } from '../../text/concept.js';
import type { ConceptOnPage } from './ConceptPage.js';
import styles from './ConceptPage.module.css';

const USUAL_ORDER: readonly Predicate[] = [
  'PROPOSES',
  'REPLACES',
  'OUTPERFORMS',
  'EXTENDS',
  'USES',
  'EVALUATES_ON',
  'ADDRESSES',
  'STUDIES',
  'COMPARES_WITH',
  'IS_A',
  'PART_OF',
];

/** What readers of such a page come for. */
const FIRST: Readonly<Partial<Record<ConceptType, Predicate>>> = {
  DATASET: 'EVALUATES_ON',
  TASK: 'ADDRESSES',
  METRIC: 'EVALUATES_ON',
};

/** The papers that state something of the concept of their own work: a section for each predicate, newest first. */
export function ConceptStatements({ concept }: { readonly concept: ConceptOnPage }) {
  const first = FIRST[concept.type];
  const order = [...new Set([...(first === undefined ? [] : [first]), ...USUAL_ORDER])];
  return order
    .filter((predicate) => concept[predicate].totalCount > 0)
    .map((predicate) => (
      <StatingPapers
        key={predicate}
        id={concept.id}
        predicate={predicate}
        total={concept[predicate].totalCount}
      />
    ));
}

interface StatingPapersProps {
  readonly id: string;
  readonly predicate: Predicate;
  readonly total: number;
}

function StatingPapers({ id, predicate, total }: StatingPapersProps) {
  const query = useGraphqlPages(
    ConceptStatementsDocument,
    { id, predicate },
    ({ concept }) => concept?.papers,
  );
  return (
    <Section title={STATEMENT_TITLES[predicate]} detail={number(total)}>
      <Loaded query={query}>
        {({ pages }) => {
          const papers = pages.flatMap(({ edges }) => edges);
          return (
            <>
              <ul className={styles.papers}>
                {papers.map(({ node, facts }) => (
                  <li key={node.id}>
                    <PaperLine paper={node}>
                      <FactList facts={facts} />
                    </PaperLine>
                  </li>
                ))}
              </ul>
              <LoadMore shown={papers.length} total={total} pages={query} pageSize={5} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
