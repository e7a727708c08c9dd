import { Link } from 'react-router';
import { askAddress, CONCEPTS, PAPERS } from '../../addresses.js';
import { Button } from '../../components/Button.js';
import { giveFocusToPage } from '../../components/giveFocusToPage.js';
import { Chip, Chips, ConceptChip } from '../../components/Chip.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Page, Section } from '../../components/Page.js';
import { PaperLines } from '../../components/PaperLine.js';
import { Empty, Loaded } from '../../components/states.js';
import { useGraphql } from '../../data/queries.js';
import { HomeDocument, type HomeQuery } from '../../generated/home.js';
import type { ConceptType } from '../../generated/schema.js';
import { questionsAbout } from '../../search/questions.js';
import { forgetQuestions, useRecentQuestions } from '../../search/recent.js';
import { number } from '../../text/counts.js';
import { HOME_TEXT } from '../../text/pages.js';
import { relationQuestion, SEARCH_TEXT } from '../../text/search.js';
import { TYPE_PLURALS } from '../../text/types.js';
import styles from './HomePage.module.css';

export function HomePage() {
  const query = useGraphql(HomeDocument, {});
  return (
    <Page title={HOME_TEXT.title} below={<p className={styles.lead}>{HOME_TEXT.lead}</p>}>
      <Loaded query={query}>
        {(home) =>
          home.papers.nodes.length === 0 ? (
            <Empty title={HOME_TEXT.empty}>{HOME_TEXT.emptyAdvice}</Empty>
          ) : (
            <Home home={home} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Home({ home }: { readonly home: HomeQuery }) {
  const questions = questionsToBeginWith(home);
  return (
    <>
      {questions.length > 0 && (
        <Section title={HOME_TEXT.questions}>
          <Chips>
            {questions.map((question) => (
              <Chip key={question} address={askAddress(question)}>
                {question}
              </Chip>
            ))}
          </Chips>
        </Section>
      )}
      <AskedBefore />
      <Section title={HOME_TEXT.concepts}>
        <div className={styles.types}>
          <CommonConcepts type="ARCHITECTURE" concepts={home.architectures} />
          <CommonConcepts type="DATASET" concepts={home.datasets} />
          <CommonConcepts type="TECHNIQUE" concepts={home.techniques} />
          <CommonConcepts type="TASK" concepts={home.tasks} />
          <CommonConcepts type="METRIC" concepts={home.metrics} />
        </div>
      </Section>
      <Section title={HOME_TEXT.papers}>
        <PaperLines papers={home.papers.nodes} />
        <Link to={PAPERS}>{HOME_TEXT.allPapers(home.papers.totalCount)}</Link>
      </Section>
      <p>
        <OpenInPlayground document={HomeDocument} variables={{}} />
      </p>
    </>
  );
}

function AskedBefore() {
  const questions = useRecentQuestions();
  if (questions.length === 0) return null;
  return (
    <Section title={SEARCH_TEXT.recent}>
      <Chips>
        {questions.map((question) => (
          <Chip key={question} address={askAddress(question)}>
            {question}
          </Chip>
        ))}
      </Chips>
      <div>
        <Button
          onClick={({ currentTarget }) => {
            giveFocusToPage(currentTarget);
            forgetQuestions();
          }}
        >
          {SEARCH_TEXT.forget}
        </Button>
      </div>
    </Section>
  );
}

interface CommonConceptsProps {
  readonly type: ConceptType;
  readonly concepts: HomeQuery['architectures'];
}

function CommonConcepts({ type, concepts: { nodes, totalCount } }: CommonConceptsProps) {
  if (nodes.length === 0) return null;
  return (
    <div className={styles.type}>
      <h3>{TYPE_PLURALS[type]}</h3>
      <Chips>
        {nodes.map((concept) => (
          <ConceptChip key={concept.id} concept={concept} detail={number(concept.paperCount)} />
        ))}
      </Chips>
      {totalCount > nodes.length && (
        <Link className={styles.all} to={`${CONCEPTS}?${new URLSearchParams({ type })}`}>
          {HOME_TEXT.allOfType(totalCount, TYPE_PLURALS[type])}
        </Link>
      )}
    </div>
  );
}

const QUESTIONS_SHOWN = 6;

/** One about each concept in turn, and each begins with another, so that they do not all ask the same. */
function questionsToBeginWith({ subjects, datasetSubjects }: HomeQuery): readonly string[] {
  const questions = [...subjects.nodes, ...datasetSubjects.nodes]
    .map(questionsAbout)
    .map((about, place) => rotated(about, place));
  const longest = Math.max(0, ...questions.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, turn) =>
    questions.flatMap((about) => about[turn] ?? []),
  );
  return [...inTurn.flat().slice(0, QUESTIONS_SHOWN), ...relations(subjects.nodes)];
}

function rotated(questions: readonly string[], by: number): readonly string[] {
  const first = by % Math.max(1, questions.length);
  return [...questions.slice(first), ...questions.slice(0, first)];
}

/** Of the two concepts that papers speak of most. */
function relations([one, other]: HomeQuery['subjects']['nodes']): readonly string[] {
  return one === undefined || other === undefined ? [] : [relationQuestion(one.name, other.name)];
}
