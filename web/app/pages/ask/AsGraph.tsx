/** The answer as a graph, in place: drawn when a reader asks for it, which stands in the address. */
import { lazy, type ReactNode, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../../components/Button.js';
import { Loading } from '../../components/states.js';
import { ASK_TEXT } from '../../text/ask.js';
import styles from './AskPage.module.css';

/** What draws it brings all that draws with it. */
export const DrawnAnswer = lazy(async () => ({
  default: (await import('./DrawnAnswer.js')).DrawnAnswer,
}));

export const SHOWN_AS = 'view';
const GRAPH = 'graph';

/** The children are asked for when the graph is to be seen. */
export function AsGraph({ children }: { readonly children: () => ReactNode }) {
  const [parameters, setParameters] = useSearchParams();
  const isShown = parameters.get(SHOWN_AS) === GRAPH;
  const show = () => {
    setParameters(
      (before) => {
        const others = [...before].filter(([name]) => name !== SHOWN_AS);
        return isShown ? others : [...others, [SHOWN_AS, GRAPH]];
      },
      { replace: true, preventScrollReset: true, state: { keepFocus: true } },
    );
  };
  return (
    <>
      <Button aria-expanded={isShown} onClick={show}>
        {isShown ? ASK_TEXT.withoutGraph : ASK_TEXT.asGraph}
      </Button>
      {isShown && (
        <section className={styles.graph} aria-label={ASK_TEXT.graph}>
          <Suspense fallback={<Loading />}>{children()}</Suspense>
        </section>
      )}
    </>
  );
}
