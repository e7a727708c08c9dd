import { Link } from 'react-router';
import { conceptAddress } from '../addresses.js';
import type { ConceptLinkFragment, StatedFactFragment } from '../generated/fragments.js';
import { PAPER_TEXT } from '../text/pages.js';
import { PREDICATE_PHRASES } from '../text/types.js';
import { Evidence } from './Evidence.js';
import styles from './FactList.module.css';
import type { MentionSpan } from './MentionedText.js';
import { spansWithin } from './spans.js';
import { TypeMark } from './TypeMark.js';

interface FactListProps {
  readonly facts: readonly StatedFactFragment[];
  /** Mentions of the paper that states the facts, where they are known: those of the fact's concepts are marked. */
  readonly mentions?: readonly (MentionSpan & { readonly field: string })[];
}

/** Facts of one paper in words, each with its evidence. */
export function FactList({ facts, mentions = [] }: FactListProps) {
  return (
    <ul className={styles.list}>
      {facts.map((fact) => (
        <li key={fact.id} className={styles.fact}>
          <FactInWords fact={fact} />
          <Evidence text={fact.evidence.text} marked={mentionsOf(fact, mentions)} />
        </li>
      ))}
    </ul>
  );
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
