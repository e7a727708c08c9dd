import { useParams } from 'react-router';
import { Chips, ConceptChip } from '../../components/Chip.js';
import { LoadedPage } from '../../components/LoadedPage.js';
import { MentionedText, MentionSample } from '../../components/MentionedText.js';
import { Page, Section } from '../../components/Page.js';
import { PaperLine } from '../../components/PaperLine.js';
import { Empty } from '../../components/states.js';
import { useGraphql } from '../../data/queries.js';
import { PaperDocument, type PaperQuery } from '../../generated/paper.js';
import { PAPER_TEXT } from '../../text/pages.js';
import { PaperFacts } from './PaperFacts.js';
import styles from './PaperPage.module.css';

export type PaperOnPage = NonNullable<PaperQuery['paper']>;

const SHARED_SHOWN = 4;

export function PaperPage() {
  const { '*': id = '' } = useParams();
  const query = useGraphql(PaperDocument, { id });
  return (
    <LoadedPage query={query}>
      {({ paper }) =>
        paper === null ? (
          <Page title={PAPER_TEXT.missing}>
            <p>{PAPER_TEXT.missingAdvice(id)}</p>
          </Page>
        ) : (
          <Page title={paper.title} below={<Source paper={paper} />}>
            <Abstract paper={paper} />
            <PaperFacts paper={paper} />
            <SimilarPapers paper={paper} />
          </Page>
        )
      }
    </LoadedPage>
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
    </>
  );
}

/** Undefined too if the source gave an address that is none of the web: it may have been written to do harm. */
function placeToRead({ url, doi, arxivId }: PaperOnPage): string | undefined {
  if (url !== null && /^https?:\/\//i.test(url)) return url;
  if (arxivId !== null) return `https://arxiv.org/abs/${arxivId}`;
  return doi === null ? undefined : `https://doi.org/${encodeURI(doi)}`;
}

function Abstract({ paper: { abstract, mentions } }: { readonly paper: PaperOnPage }) {
  const inAbstract = mentions.filter(({ field }) => field === 'abstract');
  const types = [...new Set(inAbstract.map(({ type }) => type))];
  return (
    <Section title={PAPER_TEXT.abstract}>
      {abstract === '' ? (
        <p>{PAPER_TEXT.noAbstract}</p>
      ) : (
        <p className={styles.abstract}>
          <MentionedText text={abstract} mentions={inAbstract} />
        </p>
      )}
      {types.length > 0 && (
        <ul className={styles.legend} aria-label={PAPER_TEXT.legend}>
          {types.map((type) => (
            <li key={type}>
              <MentionSample type={type} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function SimilarPapers({ paper: { similarPapers } }: { readonly paper: PaperOnPage }) {
  return (
    <Section title={PAPER_TEXT.similar}>
      {similarPapers.edges.length === 0 ? (
        <Empty title={PAPER_TEXT.noSimilar} />
      ) : (
        <ul className={styles.similar}>
          {similarPapers.edges.map(({ node, sharedConcepts }) => (
            <li key={node.id}>
              <PaperLine paper={node}>
                <Chips label={PAPER_TEXT.shares}>
                  {sharedConcepts.slice(0, SHARED_SHOWN).map(({ concept }) => (
                    <ConceptChip key={concept.id} concept={concept} />
                  ))}
                </Chips>
              </PaperLine>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
