import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link, useParams } from 'react-router';
import { compareAddress } from '../../addresses.js';
import { Chips, ConceptChip } from '../../components/Chip.js';
import { LoadedPage } from '../../components/LoadedPage.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Page, Section } from '../../components/Page.js';
import { PaperLine } from '../../components/PaperLine.js';
import { Empty } from '../../components/states.js';
import { useGraphql } from '../../data/queries.js';
import type { StatedFactFragment } from '../../generated/fragments.js';
import { PaperDocument, type PaperQuery } from '../../generated/paper.js';
import { placeToRead } from '../../placeToRead.js';
import { PAPER_TEXT } from '../../text/pages.js';
import { Abstract } from './Abstract.js';
import { Cite } from './Cite.js';
import { MissingPaper } from './MissingPaper.js';
import { PaperFacts } from './PaperFacts.js';
import styles from './PaperPage.module.css';

export type PaperOnPage = NonNullable<PaperQuery['paper']>;

type Evidence = StatedFactFragment['evidence'];

const SHARED_SHOWN = 4;

export function PaperPage() {
  const { '*': id = '' } = useParams();
  const query = useGraphql(PaperDocument, { id });
  return (
    <LoadedPage query={query}>
      {({ paper }) =>
        paper === null ? (
          <MissingPaper id={id} />
        ) : (
          <Page title={paper.title} below={<Source paper={paper} />}>
            <Reading key={paper.id} paper={paper} />
            <SimilarPapers paper={paper} />
            <OpenInPlayground document={PaperDocument} variables={{ id }} />
          </Page>
        )
      }
    </LoadedPage>
  );
}

/** The abstract and what is stated in it: the evidence at which the reader is, is marked in the abstract. */
function Reading({ paper }: { readonly paper: PaperOnPage }) {
  const [pointedAt, setPointedAt] = useState<Evidence | null>(null);
  // Stays when the focus leaves the fact for it.
  const [shown, setShown] = useState<Evidence | null>(null);
  const marked = pointedAt ?? shown;
  const mark = useRef<HTMLElement>(null);
  return (
    <>
      <Abstract paper={paper} marked={marked?.field === 'abstract' ? marked : null} markRef={mark} />
      <PaperFacts
        paper={paper}
        inText={{
          onPoint: setPointedAt,
          onShow: (evidence) => {
            flushSync(() => {
              setShown(evidence);
            });
            mark.current?.scrollIntoView({ block: 'center' });
            mark.current?.focus({ preventScroll: true });
          },
        }}
      />
    </>
  );
}

function Source({ paper }: { readonly paper: PaperOnPage }) {
  const address = placeToRead(paper);
  return (
    <>
      {paper.authors.length > 0 && <p className={styles.authors}>{paper.authors.join(', ')}</p>}
      <p className={styles.source}>
        {[paper.published, paper.id, PAPER_TEXT.source(paper.source)].filter(Boolean).join(' · ')}
      </p>
      {address !== undefined && (
        <a href={address} rel="noreferrer">
          {PAPER_TEXT.read}
        </a>
      )}
      <Link to={compareAddress([paper.id])}>{PAPER_TEXT.compare}</Link>
      <Cite paper={paper} />
    </>
  );
}

function SimilarPapers({ paper: { similarPapers } }: { readonly paper: PaperOnPage }) {
  return (
    <Section
      title={PAPER_TEXT.similar}
      detail={PAPER_TEXT.similarShown(similarPapers.edges.length, similarPapers.totalCount)}
    >
      {similarPapers.edges.length === 0 ? (
        <Empty title={PAPER_TEXT.noSimilar} />
      ) : (
        <ul className={styles.similar}>
          {similarPapers.edges.map(({ node, sharedConcepts }) => (
            <li key={node.id}>
              <PaperLine paper={node}>
                <Chips label={PAPER_TEXT.shares}>
                  {[
                    ...sharedConcepts
                      .slice(0, SHARED_SHOWN)
                      .map(({ concept }) => <ConceptChip key={concept.id} concept={concept} />),
                    ...(sharedConcepts.length > SHARED_SHOWN
                      ? [PAPER_TEXT.sharesMore(sharedConcepts.length - SHARED_SHOWN)]
                      : []),
                  ]}
                </Chips>
              </PaperLine>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
