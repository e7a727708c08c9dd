import { Link } from 'react-router';
import { conceptAddress, paperAddress } from '../addresses.js';
import type { ConceptLinkFragment, PaperLinkFragment, StatedFactFragment } from '../generated/fragments.js';
import { PAPER_TEXT } from '../text/pages.js';
import { PREDICATE_PHRASES } from '../text/types.js';
import { Button } from './Button.js';
import { Evidence } from './Evidence.js';
import styles from './FactList.module.css';
import type { MentionSpan } from './MentionedText.js';
import { RejectFact } from './RejectFact.js';
import { spansWithin } from './spans.js';
import { TypeMark } from './TypeMark.js';

interface FactListProps {
  /** Facts that have their paper with them name it under the evidence. */
  readonly facts: readonly (StatedFactFragment & Partial<FactSource>)[];
  /** Mentions of the paper that states the facts, where they are known: those of the fact's concepts are marked. */
  readonly mentions?: readonly (MentionSpan & { readonly field: string })[];
  /** Where the text of the paper is shown too: what is to be marked in it. */
  readonly inText?: EvidenceInText;
}

type FactEvidence = StatedFactFragment['evidence'];

interface EvidenceInText {
  /** While the reader is at a fact, its evidence; null when they have left it. */
  readonly onPoint: (evidence: FactEvidence | null) => void;
  /** The reader wants to go to it. */
  readonly onShow: (evidence: FactEvidence) => void;
}

interface FactSource {
  readonly paper: PaperLinkFragment;
  /** How many papers state the same. */
  readonly paperCount: number;
}

/** Facts in words, each with its evidence. */
export function FactList({ facts, mentions = [], inText }: FactListProps) {
  return (
    <ul className={styles.list}>
      {facts.map((fact) => (
        <li key={fact.id} className={styles.fact} {...pointing(fact.evidence, inText)}>
          <FactInWords fact={fact} />
          <Evidence
            text={fact.evidence.text}
            marked={mentionsOf(fact, mentions)}
            source={fact.paper && <Source paper={fact.paper} paperCount={fact.paperCount} />}
          />
          <div className={styles.actions}>
            {inText !== undefined && fact.evidence.field === 'abstract' && (
              <Button
                kind="quiet"
                aria-label={PAPER_TEXT.showInAbstractOf(factInWords(fact))}
                onClick={() => {
                  inText.onShow(fact.evidence);
                }}
              >
                {PAPER_TEXT.showInAbstract}
              </Button>
            )}
            <RejectFact id={fact.id} fact={factInWords(fact)} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function pointing(evidence: FactEvidence, inText: EvidenceInText | undefined) {
  if (inText === undefined) return {};
  const point = () => {
    inText.onPoint(evidence);
  };
  const leave = () => {
    inText.onPoint(null);
  };
  return { onMouseEnter: point, onFocus: point, onMouseLeave: leave, onBlur: leave };
}

/** For who does not see its parts: "This paper replaces MLP". */
export function factInWords({ subject, predicate, object }: StatedFactFragment): string {
  return `${subject?.name ?? PAPER_TEXT.thisPaper} ${PREDICATE_PHRASES[predicate]} ${object.name}`;
}

function mentionsOf(
  { subject, object, with: instead, evidence }: StatedFactFragment,
  mentions: FactListProps['mentions'] = [],
) {
  const concepts = [subject?.id, object.id, instead?.id];
  return spansWithin(
    evidence,
    mentions.filter(({ field, concept }) => field === evidence.field && concepts.includes(concept.id)),
  );
}

/** A fact as a sentence whose concepts lead to their pages, with how sure the reader of papers was. */
function FactInWords({ fact }: { readonly fact: StatedFactFragment }) {
  const { subject, predicate, object, with: instead, confidence, evidence } = fact;
  return (
    <p className={styles.words}>
      {subject === null ? PAPER_TEXT.thisPaper : <ConceptLink concept={subject} />}{' '}
      <strong>{PREDICATE_PHRASES[predicate]}</strong> <ConceptLink concept={object} />
      {instead !== null && (
        <>
          {' '}
          {PAPER_TEXT.inSteadOf} <ConceptLink concept={instead} />
        </>
      )}{' '}
      <span className={styles.quiet}>
        {PAPER_TEXT.sure(confidence)}
        {evidence.field === 'title' && `, ${PAPER_TEXT.fromTitle}`}
      </span>
    </p>
  );
}

function Source({
  paper,
  paperCount = 1,
}: {
  readonly paper: PaperLinkFragment;
  readonly paperCount?: number | undefined;
}) {
  return (
    <>
      <Link to={paperAddress(paper.id)}>{paper.title}</Link>
      {paper.published !== null && `, ${paper.published.slice(0, 4)}`}
      {paperCount > 1 && ` ${PAPER_TEXT.statedToo(paperCount - 1)}`}
    </>
  );
}

function ConceptLink({ concept: { id, name, type } }: { readonly concept: ConceptLinkFragment }) {
  return (
    <>
      <TypeMark kind={type} />
      {'\u00a0'}
      <Link className={styles.concept} to={conceptAddress(id)}>
        {name}
      </Link>
    </>
  );
}
