/** Papers that meet conditions, with the sentences for which they do: exact ones first, and headings that say so. */
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { keepsFocus } from '../../addresses.js';
import { bibtex } from '../../bibtex.js';
import { FactList } from '../../components/FactList.js';
import { useAnnounce } from '../../components/LiveRegion.js';
import { LoadMore } from '../../components/LoadMore.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Section } from '../../components/Page.js';
import { PaperLine } from '../../components/PaperLine.js';
import { Empty, Loaded } from '../../components/states.js';
import { useGraphql, useGraphqlPages } from '../../data/queries.js';
import {
  AnsweringPapersDocument,
  type AnsweringPapersQuery,
  AnswerRanksDocument,
} from '../../generated/ask.js';
import type { ConceptLinkFragment } from '../../generated/fragments.js';
import { PapersToTakeDocument } from '../../generated/takeAlong.js';
import { everyPage } from '../../takeAlong/everyPage.js';
import { papersTable } from '../../takeAlong/tables.js';
import { TakeAlong } from '../../takeAlong/TakeAlong.js';
import { ASK_TEXT } from '../../text/ask.js';
import { PAPER_TEXT } from '../../text/pages.js';
import { AsGraph } from './AsGraph.js';
import styles from './AskPage.module.css';
import { ConditionBar } from './ConditionBar.js';
import { conceptsIn, type Conditions, paperFilter, rankFilters } from './conditions.js';

interface PapersAnswerProps {
  /** Of what is taken along. */
  readonly title: string;
  readonly conditions: Conditions;
  /** Those that the conditions speak of. */
  readonly concepts: readonly ConceptLinkFragment[];
  readonly onChange: (changed: Conditions) => void;
}

export function PapersAnswer({ title, conditions, concepts, onChange }: PapersAnswerProps) {
  const names = new Map(concepts.map(({ id, name }) => [id, name]));
  return (
    <>
      <ConditionBar conditions={conditions} nameOf={(id) => names.get(id)} onChange={onChange} />
      <Papers title={title} conditions={conditions} />
    </>
  );
}

export function Papers({ title, conditions }: Pick<PapersAnswerProps, 'title' | 'conditions'>) {
  const variables = { where: paperFilter(conditions), orderBy: conditions.order };
  const query = useGraphqlPages(AnsweringPapersDocument, variables, ({ papers }) => papers);
  const ranks = useRanks(conditions);
  const shown = query.data?.pages.flatMap(({ edges }) => edges) ?? [];
  const total = query.data?.pages[0]?.totalCount;
  useAnnouncedCount(total);
  return (
    <Loaded query={query}>
      {() =>
        total === undefined || total === 0 ? (
          <Empty title={ASK_TEXT.noPapers}>{ASK_TEXT.noPapersAdvice}</Empty>
        ) : (
          <Section title={ASK_TEXT.papers(total)}>
            <div className={styles.actions}>
              <TakeAlong
                title={title}
                csv={async () => papersTable(await papersToTake(variables))}
                bibtex={async () => bibtex((await papersToTake(variables)).map(({ node }) => node))}
              />
              <AsGraph around={[...conceptsIn(conditions), ...shown.map(({ node }) => node.id)]} />
              <OpenInPlayground document={AnsweringPapersDocument} variables={variables} />
            </div>
            {inRanks(shown, total, ranks).map(({ heading, papers }) => (
              <div key={heading} className={styles.rank}>
                {heading !== '' && <h3>{heading}</h3>}
                <PaperList papers={papers} />
              </div>
            ))}
            <LoadMore shown={shown.length} total={total} pages={query} />
          </Section>
        )
      }
    </Loaded>
  );
}

type AnsweringPaper = AnsweringPapersQuery['papers']['edges'][number];

function PaperList({ papers }: { readonly papers: readonly AnsweringPaper[] }) {
  return (
    <ul className={styles.papers}>
      {papers.map(({ node, facts }) => (
        <li key={node.id}>
          <PaperLine paper={node}>
            {node.url !== null && (
              <a className={styles.source} href={node.url} rel="noreferrer">
                {PAPER_TEXT.read}
              </a>
            )}
            {facts.length > 0 && <FactList facts={facts} mentions={node.mentions} />}
          </PaperLine>
        </li>
      ))}
    </ul>
  );
}

/** All of them, not only those on the screen. */
function papersToTake(variables: { readonly where: object; readonly orderBy: Conditions['order'] }) {
  return everyPage(PapersToTakeDocument, variables, ({ papers }) => ({
    entries: papers.edges,
    pageInfo: papers.pageInfo,
  }));
}

interface RankCounts {
  /** How many papers state it of exactly what is asked. */
  readonly exact: number;
  /** How many state it of that or of a narrower concept. */
  readonly narrower: number;
}

function useRanks(conditions: Conditions): RankCounts | undefined {
  const filters = rankFilters(conditions);
  const { data } = useGraphql(AnswerRanksDocument, filters ?? { exact: {}, narrower: {} }, {
    enabled: filters !== null,
  });
  if (filters === null || data === undefined) return undefined;
  return { exact: data.exact.totalCount, narrower: data.narrower.totalCount };
}

interface Rank {
  /** Empty if there is only one. */
  readonly heading: string;
  readonly papers: readonly AnsweringPaper[];
}

/** Papers come in the order of ranks, so that the counts say where each begins. */
function inRanks(
  papers: readonly AnsweringPaper[],
  total: number,
  counts: RankCounts | undefined,
): readonly Rank[] {
  if (counts === undefined || counts.exact === total) return [{ heading: '', papers }];
  const { exact, narrower } = counts;
  const ranks = [
    { heading: ASK_TEXT.ranks.exact(exact), papers: papers.slice(0, exact) },
    { heading: ASK_TEXT.ranks.narrower(narrower - exact), papers: papers.slice(exact, narrower) },
    { heading: ASK_TEXT.ranks.close(total - narrower), papers: papers.slice(narrower) },
  ];
  return ranks.filter((rank) => rank.papers.length > 0);
}

/** After a change of conditions nobody looks at the number of papers. */
function useAnnouncedCount(total: number | undefined) {
  const announce = useAnnounce();
  const location = useLocation();
  useEffect(() => {
    if (keepsFocus(location.state) && total !== undefined) announce(ASK_TEXT.papers(total));
  }, [announce, location, total]);
}
