/** What a concept is. */
import { Chip, Chips, ConceptChip } from '../../components/Chip.js';
import { FactList } from '../../components/FactList.js';
import { Section } from '../../components/Page.js';
import { Empty, Loaded } from '../../components/states.js';
import { useGraphql } from '../../data/queries.js';
import { AnsweringPapersDocument, DefinitionDocument } from '../../generated/ask.js';
import { ASK_TEXT, CONDITIONS_TEXT } from '../../text/ask.js';
import { AsGraph, DrawnAnswer } from './AsGraph.js';
import styles from './AskPage.module.css';
import type { DefinitionConditions } from './asked.js';
import { ConceptForm } from './ConceptForm.js';
import { ConditionBar } from './ConditionBar.js';
import { type Conditions, NO_CONDITIONS, paperFilter } from './conditions.js';
import type { NameOf } from './PaperConditions.js';
import { Papers } from './PapersAnswer.js';
import { confidenceChip, datesChip } from './timeAndConfidence.js';

interface DefinitionAnswerProps {
  /** Of what is taken along. */
  readonly title: string;
  readonly conditions: DefinitionConditions;
  readonly nameOf: NameOf;
  readonly onChange: (changed: DefinitionConditions) => void;
}

export function DefinitionAnswer(props: DefinitionAnswerProps) {
  const { title, conditions } = props;
  const { concept: id, publishedAfter, publishedBefore, minConfidence } = conditions;
  const kinds = { concept: id, narrower: false, predicates: ['IS_A' as const] };
  const query = useGraphql(DefinitionDocument, {
    id,
    where: { ...kinds, publishedAfter, publishedBefore, minConfidence },
  });
  return (
    <>
      <DefinitionBar {...props} />
      <Loaded query={query}>
        {({ concept, statedConcepts: { facts } }) => {
          if (concept === null) return <Empty title={ASK_TEXT.notDefined}>{ASK_TEXT.relax}</Empty>;
          return (
            <>
              <div className={styles.actions}>
                <ConceptChip concept={concept} />
                <AsGraph>{() => <DrawnAnswer key={id} begun={{ around: [`concept:${id}`] }} />}</AsGraph>
              </div>
              <Names title={ASK_TEXT.aliases} names={concept.aliases} />
              <Related title={ASK_TEXT.broader} concepts={concept.broader} />
              <Related title={ASK_TEXT.close} concepts={concept.close} />
              {facts.nodes.length > 0 && (
                <Section
                  title={ASK_TEXT.said}
                  detail={ASK_TEXT.factsShown(facts.nodes.length, facts.totalCount)}
                >
                  <FactList facts={facts.nodes} />
                </Section>
              )}
              <Proposals title={title} conditions={conditions} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function DefinitionBar({ conditions, nameOf, onChange }: DefinitionAnswerProps) {
  const { concept } = conditions;
  const conceptChip = {
    id: 'concept',
    words: CONDITIONS_TEXT.what(nameOf(concept) ?? CONDITIONS_TEXT.missingConcept(concept)),
    form: (close: () => void) => (
      <ConceptForm
        name={nameOf(concept) ?? concept}
        onApply={(changed) => {
          close();
          onChange({ ...conditions, concept: changed });
        }}
        onCancel={close}
      />
    ),
  };
  return (
    <ConditionBar
      chips={[conceptChip, datesChip(conditions, onChange), confidenceChip(conditions, onChange)]}
    />
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Section title={title}>
      <Chips>
        {names.map((name) => (
          <Chip key={name}>{name}</Chip>
        ))}
      </Chips>
    </Section>
  );
}

interface RelatedProps {
  readonly title: string;
  readonly concepts: readonly Parameters<typeof ConceptChip>[0]['concept'][];
}

function Related({ title, concepts }: RelatedProps) {
  if (concepts.length === 0) return null;
  return (
    <Section title={title}>
      <Chips>
        {concepts.map((concept) => (
          <ConceptChip key={concept.id} concept={concept} />
        ))}
      </Chips>
    </Section>
  );
}

function Proposals({ title, conditions }: Pick<DefinitionAnswerProps, 'title' | 'conditions'>) {
  const { concept, ...sureAndPublished } = conditions;
  const proposed: Conditions = {
    ...NO_CONDITIONS,
    ...sureAndPublished,
    all: [[{ predicate: 'PROPOSES', concept, narrower: false, isClose: false }]],
  };
  const { data } = useGraphql(AnsweringPapersDocument, {
    where: paperFilter(proposed),
    orderBy: proposed.order,
  });
  if (data?.papers.totalCount === 0) return null;
  return (
    <Section title={ASK_TEXT.proposedBy}>
      <Papers title={title} conditions={proposed} first={null} isPart />
    </Section>
  );
}
