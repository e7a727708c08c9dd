import { ConceptChip } from '../../components/Chip.js';
import { FactList } from '../../components/FactList.js';
import type { ConceptLinkFragment, SourcedFactFragment } from '../../generated/fragments.js';
import { ASK_TEXT } from '../../text/ask.js';
import styles from './AskPage.module.css';

const FACTS_SHOWN = 2;

interface ConceptListProps {
  readonly concepts: readonly (ConceptLinkFragment & { readonly paperCount: number })[];
  readonly facts: readonly SourcedFactFragment[];
}

/** Concepts that answer, each with the sentences that say so. */
export function ConceptList({ concepts, facts }: ConceptListProps) {
  return (
    <ul className={styles.papers}>
      {concepts.map((concept) => (
        <li key={concept.id} className={styles.concept}>
          <ConceptChip concept={concept} detail={ASK_TEXT.mentionedBy(concept.paperCount)} />
          <FactsOf id={concept.id} facts={facts} />
        </li>
      ))}
    </ul>
  );
}

function FactsOf({ id, facts }: { readonly id: string; readonly facts: ConceptListProps['facts'] }) {
  const own = facts.filter(({ subject, object }) => subject?.id === id || object.id === id);
  if (own.length === 0) return null;
  return (
    <>
      <FactList facts={own.slice(0, FACTS_SHOWN)} />
      {own.length > FACTS_SHOWN && (
        <p className={styles.message}>{ASK_TEXT.moreFacts(own.length - FACTS_SHOWN)}</p>
      )}
    </>
  );
}
