import { useSearchParams } from 'react-router';
import { askAddress } from '../../addresses.js';
import { Chip, Chips, ConceptChip } from '../../components/Chip.js';
import { FactList } from '../../components/FactList.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Page, Section } from '../../components/Page.js';
import { PaperLine } from '../../components/PaperLine.js';
import { Loaded } from '../../components/states.js';
import { useGraphql, useGraphqlPages } from '../../data/queries.js';
import { AskDocument, type AskQuery, AskPapersDocument } from '../../generated/ask.js';
import { ASK_TEXT } from '../../text/pages.js';
import styles from './AskPage.module.css';

export function AskPage() {
  const [parameters] = useSearchParams();
  const question = parameters.get('q')?.trim() ?? '';
  if (question === '') {
    return (
      <Page title={ASK_TEXT.title}>
        <p>{ASK_TEXT.invitation}</p>
      </Page>
    );
  }
  return <Answered question={question} />;
}

function Answered({ question }: { readonly question: string }) {
  const query = useGraphql(AskDocument, { question });
  return (
    <Page title={question}>
      <Loaded query={query}>{({ ask }) => <Answer question={question} answer={ask} />}</Loaded>
    </Page>
  );
}

interface AnswerProps {
  readonly question: string;
  readonly answer: AskQuery['ask'];
}

function Answer({ question, answer }: AnswerProps) {
  const { interpretation, message, suggestions, count, definition, concepts } = answer;
  const listed = definition === null ? concepts.nodes : [definition];
  return (
    <>
      {interpretation !== null && (
        <p>
          {ASK_TEXT.understoodAs} {interpretation.description}
        </p>
      )}
      {message !== null && <p className={styles.message}>{message}</p>}
      {suggestions.length > 0 && (
        <Section title={ASK_TEXT.meant}>
          <Chips>
            {suggestions.map((name) => (
              <Chip key={name} address={askAddress(name)}>
                {name}
              </Chip>
            ))}
          </Chips>
        </Section>
      )}
      {count !== null && <p>{ASK_TEXT.count(count)}</p>}
      {listed.length > 0 && (
        <Section title={ASK_TEXT.concepts}>
          <Chips>
            {listed.map((concept) => (
              <ConceptChip key={concept.id} concept={concept} />
            ))}
          </Chips>
        </Section>
      )}
      <AnsweringPapers question={question} />
    </>
  );
}

function AnsweringPapers({ question }: { readonly question: string }) {
  const query = useGraphqlPages(AskPapersDocument, { question }, ({ ask }) => ask.papers);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const papers = pages.flatMap(({ edges }) => edges);
        const total = pages[0]?.totalCount ?? papers.length;
        if (papers.length === 0) return null;
        return (
          <Section title={ASK_TEXT.papers(total)}>
            <ul className={styles.papers}>
              {papers.map(({ node, facts }) => (
                <li key={node.id}>
                  <PaperLine paper={node}>{facts.length > 0 && <FactList facts={facts} />}</PaperLine>
                </li>
              ))}
            </ul>
            <LoadMore shown={papers.length} total={total} pages={query} />
          </Section>
        );
      }}
    </Loaded>
  );
}
