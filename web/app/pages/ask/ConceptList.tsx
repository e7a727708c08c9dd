import { ConceptChip } from '../../components/Chip.js';
import { FactList } from '../../components/FactList.js';
import type { ConceptLinkFragment, SourcedFactFragment } from '../../generated/fragments.js';
import { ASK_TEXT } from '../../text/ask.js';
import styles from './AskPage.module.css';
import { factsAbout } from './factsAbout.js';

const FACTS_SHOWN = 2;

interface ConceptListProps {
  readonly concepts: readonly (ConceptLinkFragment & { readonly paperCount: number })[];
  readonly facts: readonly SourcedFactFragment[];
  /** All facts are shown with each concept, those of narrower ones too; else those that name it. */
  readonly haveAllFacts?: boolean;
}

/** Concepts that answer, each with the sentences that say so. */
export function ConceptList({ concepts, facts, haveAllFacts = false }: ConceptListProps) {
  return (
    <ul className={styles.papers}>
      {concepts.map((concept) => (
        <li key={concept.id} className={styles.concept}>
          <ConceptChip concept={concept} detail={ASK_TEXT.mentionedBy(concept.paperCount)} />
          <Facts facts={haveAllFacts ? facts : factsAbout(facts, [concept])} />
        </li>
      ))}
    </ul>
  );
}

function Facts({ facts }: Pick<ConceptListProps, 'facts'>) {
  if (facts.length === 0) return null;
  return (
    <>
      <FactList facts={facts.slice(0, FACTS_SHOWN)} />
      {facts.length > FACTS_SHOWN && (
        <p className={styles.message}>{ASK_TEXT.moreFacts(facts.length - FACTS_SHOWN)}</p>
      )}
    </>
  );
}
