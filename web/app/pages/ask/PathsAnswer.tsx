/** How two concepts hang together: ways from the one to the other, each step with its sentence. */
import { Fragment } from 'react';
import { Link } from 'react-router';
import { conceptAddress, paperAddress } from '../../addresses.js';
import { FactList } from '../../components/FactList.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Section } from '../../components/Page.js';
import { Empty, Loaded } from '../../components/states.js';
import { TypeMark } from '../../components/TypeMark.js';
import { askServer } from '../../data/graphql.js';
import { useGraphql } from '../../data/queries.js';
import { AnswerPathsDocument, type AnswerPathsQuery } from '../../generated/ask.js';
import { PathFactsToTakeDocument, type PathFactsToTakeQueryVariables } from '../../generated/takeAlong.js';
import { TakeFactsAlong } from '../../takeAlong/TakeFactsAlong.js';
import { ASK_TEXT } from '../../text/ask.js';
import { PREDICATE_PHRASES } from '../../text/types.js';
import { AsGraph, DrawnAnswer } from './AsGraph.js';
import styles from './AskPage.module.css';
import type { PathConditions } from './asked.js';
import type { NameOf } from './PaperConditions.js';
import { PathsConditions } from './PathsConditions.js';
import { useAnnouncedCount } from './useAnnouncedCount.js';

type Path = AnswerPathsQuery['paths']['paths'][number];
type Step = Path['steps'][number];

interface PathsAnswerProps {
  /** Of what is taken along. */
  readonly title: string;
  readonly conditions: PathConditions;
  readonly nameOf: NameOf;
  readonly onChange: (changed: PathConditions) => void;
}

export function PathsAnswer({ title, conditions, nameOf, onChange }: PathsAnswerProps) {
  const { predicates, ...rest } = conditions;
  const variables = { ...rest, predicates: predicates.length === 0 ? null : predicates };
  const query = useGraphql(AnswerPathsDocument, variables);
  const count = query.data?.paths.paths.length;
  useAnnouncedCount(count === undefined ? undefined : ASK_TEXT.paths(count));
  return (
    <>
      <PathsConditions conditions={conditions} nameOf={nameOf} onChange={onChange} />
      <Loaded query={query}>
        {({ paths: { paths, cut } }) => (
          <>
            {paths.length === 0 ? (
              <Empty title={ASK_TEXT.noPaths}>{ASK_TEXT.relax}</Empty>
            ) : (
              <Section title={ASK_TEXT.paths(paths.length)}>
                <div className={styles.actions}>
                  <TakeFactsAlong title={title} facts={() => factsToTake(variables)} />
                  <OpenInPlayground document={AnswerPathsDocument} variables={variables} />
                  <AsGraph>{() => <DrawnPaths conditions={conditions} />}</AsGraph>
                </div>
                <PathList paths={paths} />
              </Section>
            )}
            {cut.map(({ item, followed, factCount }) => (
              <p key={item.id} className={styles.message}>
                {ASK_TEXT.cut('title' in item ? item.title : item.name, followed, factCount)}
              </p>
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

function DrawnPaths({ conditions }: Pick<PathsAnswerProps, 'conditions'>) {
  const { from, to, ...filters } = conditions;
  return <DrawnAnswer key={JSON.stringify(conditions)} begun={{ path: [from, to], ...filters }} />;
}

async function factsToTake(variables: PathFactsToTakeQueryVariables) {
  const { paths } = await askServer(PathFactsToTakeDocument, variables);
  const facts = paths.paths.flatMap(({ steps }) => steps.map(({ fact }) => fact));
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

function PathList({ paths }: { readonly paths: readonly Path[] }) {
  return (
    <ol className={styles.papers}>
      {paths.map((path, index) => (
        <li key={index} className={styles.path}>
          <h3>{ASK_TEXT.path(path.steps.length)}</h3>
          <PathLine steps={path.steps} />
          <FactList facts={path.steps.map(({ fact }) => fact)} />
        </li>
      ))}
    </ol>
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
