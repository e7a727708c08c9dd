import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { askAddress, compareAddress } from '../../addresses.js';
import { ConceptChip } from '../../components/Chip.js';
import { FoldedChips } from '../../components/FoldedChips.js';
import { FactList } from '../../components/FactList.js';
import { Section } from '../../components/Page.js';
import { PaperLine } from '../../components/PaperLine.js';
import type { ConceptLinkFragment, SourcedFactFragment } from '../../generated/fragments.js';
import { number } from '../../text/counts.js';
import { CONCEPT_TEXT } from '../../text/concept.js';
import type { ConceptOnPage } from './ConceptPage.js';
import styles from './ConceptPage.module.css';

interface AboutConceptProps {
  readonly concept: ConceptOnPage;
  /** What a paper says that it is. */
  readonly definition: SourcedFactFragment | undefined;
}

/** What the concept is, by which names, among which others. */
export function AboutConcept({ concept, definition }: AboutConceptProps) {
  const { id, firstSeen, aliasOrigins } = concept;
  return (
    <div className={styles.about}>
      {definition !== undefined && <FactList facts={[definition]} />}
      <Names title={CONCEPT_TEXT.aliases} aliases={aliasOrigins.filter(({ curated }) => curated)} />
      <Names title={CONCEPT_TEXT.aliasesInPapers} aliases={aliasOrigins.filter(({ curated }) => !curated)} />
      <Relatives title={CONCEPT_TEXT.broader} concepts={concept.broader} />
      <Relatives title={CONCEPT_TEXT.narrower} concepts={concept.narrower}>
        <MoreKinds concept={concept} />
      </Relatives>
      <Relatives title={CONCEPT_TEXT.close} concepts={concept.close} />
      {firstSeen !== null && (
        <Section title={CONCEPT_TEXT.firstSeen}>
          <PaperLine paper={firstSeen} />
        </Section>
      )}
      <p>
        <Link to={compareAddress([id])}>{CONCEPT_TEXT.compare}</Link>
      </p>
    </div>
  );
}

interface NamesProps {
  readonly title: string;
  readonly aliases: ConceptOnPage['aliasOrigins'];
}

function Names({ title, aliases }: NamesProps) {
  if (aliases.length === 0) return null;
  return (
    <Section title={title}>
      <p className={styles.names}>{aliases.map(({ alias }) => alias).join(', ')}</p>
    </Section>
  );
}

interface RelativesProps {
  readonly title: string;
  readonly concepts: readonly (ConceptLinkFragment & { readonly paperCount: number })[];
  /** Below them. */
  readonly children?: ReactNode;
}

/** Some concepts have hundreds of kinds. */
const RELATIVES_SHOWN = 24;

function Relatives({ title, concepts, children }: RelativesProps) {
  if (concepts.length === 0) return null;
  return (
    <Section title={title}>
      <FoldedChips most={RELATIVES_SHOWN}>
        {concepts.map((concept) => (
          <ConceptChip key={concept.id} concept={concept} detail={number(concept.paperCount)} />
        ))}
      </FoldedChips>
      {children}
    </Section>
  );
}

/** The server gives a hundred kinds at most. */
function MoreKinds({ concept: { name, narrower, narrowerCount } }: Pick<AboutConceptProps, 'concept'>) {
  if (narrowerCount <= narrower.length) return null;
  return (
    <p className={styles.quiet}>
      {CONCEPT_TEXT.mostMentioned(narrower.length, narrowerCount)}{' '}
      <Link to={askAddress(CONCEPT_TEXT.askForKinds(name))}>{CONCEPT_TEXT.allKinds}</Link>
    </p>
  );
}
