/** All concepts of some types. */
import { LoadMore } from '../../components/LoadMore.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Section } from '../../components/Page.js';
import { Empty, Loaded } from '../../components/states.js';
import { everyPage } from '../../data/everyPage.js';
import { useGraphqlPages } from '../../data/queries.js';
import { ConceptsDocument } from '../../generated/concepts.js';
import type { ConceptType } from '../../generated/schema.js';
import { ConceptsOfTypesToTakeDocument } from '../../generated/takeAlong.js';
import { conceptsTable } from '../../takeAlong/tables.js';
import { TakeAlong } from '../../takeAlong/TakeAlong.js';
import { ASK_TEXT } from '../../text/ask.js';
import { AsGraph, DrawnAnswer } from './AsGraph.js';
import styles from './AskPage.module.css';
import { typesChip } from './choiceChips.js';
import { ConceptList } from './ConceptList.js';
import { ConditionBar } from './ConditionBar.js';
import { firstChips } from './firstChips.js';
import { drawnAlone } from './itemsToDraw.js';
import { useAnnouncedCount } from './useAnnouncedCount.js';

interface TypesAnswerProps {
  /** Of what is taken along. */
  readonly title: string;
  readonly types: readonly ConceptType[];
  /** Only so many of the first; null: all. */
  readonly first: number | null;
  readonly onChange: (types: readonly ConceptType[]) => void;
  readonly onFirst: (first: number | null) => void;
}

export function TypesAnswer({ title, types, first, onChange, onFirst }: TypesAnswerProps) {
  const most = first ?? Infinity;
  const variables = { where: { types: [...types] }, orderBy: 'PAPERS_DESC' as const };
  const query = useGraphqlPages(ConceptsDocument, variables, ({ concepts }) => concepts);
  const [page] = query.data?.pages ?? [];
  const total = page && Math.min(page.totalCount, most);
  useAnnouncedCount(total === undefined ? undefined : ASK_TEXT.concepts(total));
  const toTake = () =>
    everyPage(
      ConceptsOfTypesToTakeDocument,
      { types },
      ({ concepts }) => ({ entries: concepts.nodes, pageInfo: concepts.pageInfo }),
      most,
    );
  return (
    <>
      <ConditionBar
        chips={[...firstChips(first, onFirst), typesChip(types, onChange, { mustHaveOne: true })]}
      />
      <Loaded query={query}>
        {({ pages }) => {
          const concepts = pages.flatMap(({ nodes }) => nodes).slice(0, most);
          if (total === undefined || total === 0)
            return <Empty title={ASK_TEXT.noConcepts}>{ASK_TEXT.relax}</Empty>;
          return (
            <Section title={ASK_TEXT.concepts(total)}>
              <div className={styles.actions}>
                <TakeAlong title={title} csv={async () => conceptsTable(await toTake())} />
                <OpenInPlayground document={ConceptsDocument} variables={variables} />
                <AsGraph>
                  {() => (
                    <DrawnAnswer
                      key={`${types.join()} ${concepts.length}`}
                      begun={drawnAlone(
                        [],
                        concepts.map(({ id }) => id),
                      )}
                      part={{ drawn: concepts.length, total }}
                    />
                  )}
                </AsGraph>
              </div>
              <ConceptList concepts={concepts} facts={[]} />
              {concepts.length < most && (
                <LoadMore shown={concepts.length} total={total} pages={query} pageSize={60} />
              )}
            </Section>
          );
        }}
      </Loaded>
    </>
  );
}
