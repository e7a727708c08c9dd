/** Papers that meet conditions, with the sentences for which they do: exact ones first, and headings that say so. */
import { bibtex } from '../../bibtex.js';
import { FactList } from '../../components/FactList.js';
import { LoadMore } from '../../components/LoadMore.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Section } from '../../components/Page.js';
import { PaperLine } from '../../components/PaperLine.js';
import { Empty, Loaded } from '../../components/states.js';
import { useEveryPage, useGraphql, useGraphqlPages } from '../../data/queries.js';
import {
  AnsweringPapersDocument,
  type AnsweringPapersQuery,
  AnswerRanksDocument,
  PapersToDrawDocument,
} from '../../generated/ask.js';
import { PapersToTakeDocument } from '../../generated/takeAlong.js';
import { everyPage } from '../../data/everyPage.js';
import { placeToRead } from '../../placeToRead.js';
import { papersTable } from '../../takeAlong/tables.js';
import { TakeAlong } from '../../takeAlong/TakeAlong.js';
import { ASK_TEXT } from '../../text/ask.js';
import { PAPER_TEXT } from '../../text/pages.js';
import { AsGraph, DrawnAnswer } from './AsGraph.js';
import styles from './AskPage.module.css';
import { conceptsIn, type Conditions, paperFilter, rankFilters } from './conditions.js';
import { firstChips } from './firstChips.js';
import { drawnAlone } from './itemsToDraw.js';
import { type NameOf, PaperConditions } from './PaperConditions.js';
import { useAnnouncedCount } from './useAnnouncedCount.js';

interface PapersAnswerProps {
  /** Of what is taken along. */
  readonly title: string;
  readonly conditions: Conditions;
  /** Only so many of the first; null: all. */
  readonly first: number | null;
  readonly nameOf: NameOf;
  readonly onChange: (changed: Conditions) => void;
  readonly onFirst: (changed: number | null) => void;
}

export function PapersAnswer(props: PapersAnswerProps) {
  const { title, conditions, first, nameOf, onChange, onFirst } = props;
  return (
    <>
      <PaperConditions
        conditions={conditions}
        nameOf={nameOf}
        moreChips={firstChips(first, onFirst)}
        onChange={onChange}
      />
      <Papers title={title} conditions={conditions} first={first} />
    </>
  );
}

interface PapersProps extends Pick<PapersAnswerProps, 'title' | 'conditions' | 'first'> {
  /** Among others that answer, which have a graph of their own. */
  readonly isPart?: boolean;
}

export function Papers({ title, conditions, first, isPart = false }: PapersProps) {
  const variables = { where: paperFilter(conditions), orderBy: conditions.order };
  const most = first ?? Infinity;
  const query = useGraphqlPages(AnsweringPapersDocument, variables, ({ papers }) => papers);
  const ranks = useRanks(conditions);
  const shown = (query.data?.pages.flatMap(({ edges }) => edges) ?? []).slice(0, most);
  const [page] = query.data?.pages ?? [];
  const total = page && Math.min(page.totalCount, most);
  useAnnouncedCount(total === undefined ? undefined : ASK_TEXT.papers(total));
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
                csv={async () => papersTable(await papersToTake(variables, most))}
                bibtex={async () => bibtex((await papersToTake(variables, most)).map(({ node }) => node))}
              />
              <OpenInPlayground document={AnsweringPapersDocument} variables={variables} />
              {!isPart && (
                <AsGraph>{() => <DrawnPapers conditions={conditions} total={total} most={most} />}</AsGraph>
              )}
            </div>
            {inRanks(shown, total, ranks).map(({ heading, papers }) => (
              <div key={heading} className={styles.rank}>
                {heading !== '' && <h3>{heading}</h3>}
                <PaperList papers={papers} />
              </div>
            ))}
            {shown.length < most && <LoadMore shown={shown.length} total={total} pages={query} />}
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
            <ToRead address={placeToRead(node)} />
            {facts.length > 0 && <FactList facts={facts} mentions={node.mentions} />}
          </PaperLine>
        </li>
      ))}
    </ul>
  );
}

function ToRead({ address }: { readonly address: string | undefined }) {
  if (address === undefined) return null;
  return (
    <a className={styles.source} href={address} rel="noreferrer">
      {PAPER_TEXT.read}
    </a>
  );
}

/** As many as can be told apart. */
const MOST_DRAWN = 300;

interface DrawnPapersProps {
  readonly conditions: Conditions;
  readonly total: number;
  /** Only so many of the first. */
  readonly most: number;
}

/** The papers, what they state it of, and what was asked for. */
function DrawnPapers({ conditions, total, most }: DrawnPapersProps) {
  const variables = { where: paperFilter(conditions), orderBy: conditions.order };
  const query = useEveryPage(
    PapersToDrawDocument,
    variables,
    ({ papers }) => ({ entries: papers.edges, pageInfo: papers.pageInfo }),
    Math.min(MOST_DRAWN, most),
  );
  return (
    <Loaded query={query}>
      {(papers) => (
        <DrawnAnswer
          key={JSON.stringify([variables, papers.length])}
          begun={drawnAlone(
            papers.map(({ node }) => node.id),
            [
              ...conceptsIn(conditions),
              ...papers.flatMap(({ facts }) => facts.map(({ object }) => object.id)),
            ],
          )}
          part={{ drawn: papers.length, total }}
        />
      )}
    </Loaded>
  );
}

/** The first `most` of them, not only those on the screen. */
function papersToTake(
  variables: { readonly where: object; readonly orderBy: Conditions['order'] },
  most: number,
) {
  return everyPage(
    PapersToTakeDocument,
    variables,
    ({ papers }) => ({ entries: papers.edges, pageInfo: papers.pageInfo }),
    most,
  );
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
  if (counts === undefined || counts.exact >= total) return [{ heading: '', papers }];
  const [exact, narrower] = [counts.exact, Math.min(counts.narrower, total)];
  const ranks = [
    { heading: ASK_TEXT.ranks.exact(exact), papers: papers.slice(0, exact) },
    { heading: ASK_TEXT.ranks.narrower(narrower - exact), papers: papers.slice(exact, narrower) },
    { heading: ASK_TEXT.ranks.close(total - narrower), papers: papers.slice(narrower) },
  ];
  return ranks.filter((rank) => rank.papers.length > 0);
}
