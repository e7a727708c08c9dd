/** How two concepts hang together: ways from the one to the other, each step with its sentence. */
import { Fragment } from 'react';
import { Link } from 'react-router';
import { conceptAddress, paperAddress } from '../../addresses.js';
import { FactList } from '../../components/FactList.js';
import { Section } from '../../components/Page.js';
import { TypeMark } from '../../components/TypeMark.js';
import type { AskQuery } from '../../generated/ask.js';
import { ASK_TEXT } from '../../text/ask.js';
import { PREDICATE_PHRASES } from '../../text/types.js';
import type { AnswerProps } from './Answer.js';
import { AsGraph } from './AsGraph.js';
import styles from './AskPage.module.css';
import { TakeConceptsAlong } from './ConceptsAnswer.js';

type Path = AskQuery['ask']['paths'][number];
type Step = Path['steps'][number];

export function PathsAnswer({ question, answer: { paths, interpretation } }: AnswerProps) {
  const [from, to] = interpretation?.concepts ?? [];
  return (
    <Section title={ASK_TEXT.paths(paths.length)}>
      <div className={styles.actions}>
        <TakeConceptsAlong question={question} hasFacts />
        {from !== undefined && to !== undefined && <AsGraph path={[from.id, to.id]} />}
      </div>
      <ol className={styles.papers}>
        {paths.map((path, index) => (
          <li key={index} className={styles.path}>
            <h3>{ASK_TEXT.path(path.steps.length)}</h3>
            <PathLine steps={path.steps} />
            <FactList facts={path.steps.map(({ fact }) => fact)} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The way in one line: `KAN — replaces → MLP`. An arrow points to what is said. */
function PathLine({ steps }: Pick<Path, 'steps'>) {
  return (
    <p>
      {steps.map((step, index) => {
        const verb = PREDICATE_PHRASES[step.fact.predicate];
        return (
          <Fragment key={index}>
            {index === 0 && <PathItem item={step.from} />}
            {step.direction === 'FORWARD' ? ` — ${verb} → ` : ` ← ${verb} — `}
            <PathItem item={step.to} />
          </Fragment>
        );
      })}
    </p>
  );
}

function PathItem({ item }: { readonly item: Step['from'] }) {
  if ('title' in item) return <Link to={paperAddress(item.id)}>{item.title}</Link>;
  return (
    <>
      <TypeMark kind={item.type} />
      {'\u00a0'}
      <Link to={conceptAddress(item.id)}>{item.name}</Link>
    </>
  );
}
