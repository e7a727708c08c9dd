/** An answer: to a question, to conditions that a reader has put in the place of how it was understood, or to these alone. */
import { useSearchParams } from 'react-router';
import { askAddress } from '../../addresses.js';
import { Page } from '../../components/Page.js';
import { Loaded } from '../../components/states.js';
import { useGraphql } from '../../data/queries.js';
import { AskDocument, ConditionConceptsDocument, type ConditionConceptsQuery } from '../../generated/ask.js';
import { useRemembered } from '../../search/recent.js';
import { ASK_TEXT } from '../../text/ask.js';
import { Link } from 'react-router';
import { Answer } from './Answer.js';
import styles from './AskPage.module.css';
import { SHOWN_AS } from './AsGraph.js';
import { type Asked, askedIn, askedParameters, conceptsIn } from './asked.js';
import { AskedAnswer } from './AskedAnswer.js';
import { NO_CONDITIONS } from './conditions.js';
import { nameIn, PaperConditions } from './PaperConditions.js';

export function AskPage() {
  const [parameters] = useSearchParams();
  const question = parameters.get('q')?.trim() ?? '';
  const asked = askedIn(parameters);
  if (asked !== null) return <ByConditions question={question} asked={asked} />;
  return question === '' ? <Invitation /> : <Answered key={question} question={question} />;
}

function Invitation() {
  const change = useChange('');
  return (
    <Page title={ASK_TEXT.title} below={<p>{ASK_TEXT.invitation}</p>}>
      <PaperConditions
        conditions={NO_CONDITIONS}
        nameOf={nameIn([])}
        onChange={(conditions) => {
          change({ kind: 'papers', conditions, first: null });
        }}
      />
    </Page>
  );
}

function Answered({ question }: { readonly question: string }) {
  const query = useGraphql(AskDocument, { question });
  const change = useChange(question);
  useRemembered(question);
  return (
    <Page title={question}>
      <Loaded query={query}>
        {({ ask }) => <Answer question={question} answer={ask} onChange={change} />}
      </Loaded>
    </Page>
  );
}

interface ByConditionsProps {
  /** Empty: the conditions stand alone. */
  readonly question: string;
  readonly asked: Asked;
}

function ByConditions({ question, asked }: ByConditionsProps) {
  const ids = conceptsIn(asked);
  const query = useGraphql(
    ConditionConceptsDocument,
    { ids },
    { enabled: ids.length > 0, keepPrevious: true },
  );
  const change = useChange(question);
  const title = question === '' ? ASK_TEXT.byConditions[asked.kind] : question;
  const answer = (nodes: ConditionConceptsQuery['nodes']) => {
    const concepts = nodes.flatMap((node) => (node !== null && 'id' in node ? [node] : []));
    return <AskedAnswer isChanged title={title} asked={asked} nameOf={nameIn(concepts)} onChange={change} />;
  };
  return (
    <Page
      title={title}
      below={
        question === '' ? undefined : (
          <p className={styles.message}>
            {ASK_TEXT.changed} <Link to={askAddress(question)}>{ASK_TEXT.asUnderstood}</Link>
          </p>
        )
      }
    >
      {ids.length === 0 ? answer([]) : <Loaded query={query}>{({ nodes }) => answer(nodes)}</Loaded>}
    </Page>
  );
}

/** Changed conditions go into the address: back undoes them, and a link has them. */
function useChange(question: string): (changed: Asked) => void {
  const [parameters, setParameters] = useSearchParams();
  const view = parameters.get(SHOWN_AS);
  return (changed) => {
    setParameters(
      [
        ...(question === '' ? [] : [['q', question] as const]),
        ...askedParameters(changed),
        ...(view === null ? [] : [[SHOWN_AS, view] as const]),
      ].map(([name, value]): [string, string] => [name, value]),
      { preventScrollReset: true, state: { keepFocus: true } },
    );
  };
}
