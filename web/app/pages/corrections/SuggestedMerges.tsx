import { useState } from 'react';
import { Button } from '../../components/Button.js';
import { ConceptChip } from '../../components/Chip.js';
import { useAnnounce } from '../../components/LiveRegion.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Section } from '../../components/Page.js';
import { PaperLines } from '../../components/PaperLine.js';
import { Empty, Loaded } from '../../components/states.js';
import { useCorrection } from '../../data/corrections.js';
import { useGraphqlPages } from '../../data/queries.js';
import {
  AcceptMergeDocument,
  RejectMergeDocument,
  SuggestedMergesDocument,
  type SuggestedMergesQuery,
} from '../../generated/corrections.js';
import { CORRECTIONS_TEXT, SIMILARITIES } from '../../text/corrections.js';
import { number } from '../../text/counts.js';
import { failureInWords } from '../../text/states.js';
import styles from './CorrectionsPage.module.css';

type Suggestion = SuggestedMergesQuery['suggestedMerges']['nodes'][number];

/** Pairs of concepts that may be one, each with why and with papers of both, to be merged or kept apart. */
export function SuggestedMerges({ by }: { readonly by: string }) {
  const query = useGraphqlPages(SuggestedMergesDocument, {}, ({ suggestedMerges }) => suggestedMerges);
  const total = query.data?.pages[0]?.totalCount;
  return (
    <Section title={CORRECTIONS_TEXT.merges} detail={total === undefined ? undefined : number(total)}>
      <Loaded query={query}>
        {({ pages }) => {
          const suggestions = pages.flatMap(({ nodes }) => nodes);
          if (suggestions.length === 0) return <Empty title={CORRECTIONS_TEXT.noMerges} />;
          return (
            <>
              <ul className={styles.list}>
                {suggestions.map((suggestion) => (
                  <li key={suggestion.concept.id} className={styles.entry}>
                    <SuggestedMerge suggestion={suggestion} by={by} />
                  </li>
                ))}
              </ul>
              <LoadMore shown={suggestions.length} total={total ?? 0} pages={query} pageSize={10} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

interface SuggestedMergeProps {
  readonly suggestion: Suggestion;
  readonly by: string;
}

function SuggestedMerge({ suggestion: { concept, into, similarity }, by }: SuggestedMergeProps) {
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const accept = useCorrection(AcceptMergeDocument);
  const reject = useCorrection(RejectMergeDocument);
  const input = { concept: concept.id, into: into.id, by, reason: reason.trim() || null };
  const isBusy = accept.isPending || reject.isPending;
  const failure = accept.error ?? reject.error;
  return (
    <>
      <p className={styles.line}>
        <ConceptChip concept={concept} detail={CORRECTIONS_TEXT.papers(concept.paperCount)} />
        {CORRECTIONS_TEXT.mayBe}
        <ConceptChip concept={into} detail={CORRECTIONS_TEXT.papers(into.paperCount)} />
      </p>
      <p className={styles.quiet}>{SIMILARITIES[similarity]}</p>
      <details>
        <summary>{CORRECTIONS_TEXT.papersOfBoth}</summary>
        {[concept, into].map(({ id, name, papers }) => (
          <div key={id}>
            <h3>{name}</h3>
            <PaperLines papers={papers.nodes} />
          </div>
        ))}
      </details>
      <label className={styles.field}>
        {CORRECTIONS_TEXT.reason}
        <input
          value={reason}
          maxLength={1000}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </label>
      <div className={styles.line}>
        <Button
          disabled={isBusy}
          aria-label={CORRECTIONS_TEXT.merge(concept.name, into.name)}
          onClick={() => {
            accept.mutate(
              { input },
              {
                onSuccess: ({ acceptSuggestedMerge: made }) => {
                  if (made !== null) announce(CORRECTIONS_TEXT.done(made.correction.summary));
                },
              },
            );
          }}
        >
          {CORRECTIONS_TEXT.mergeShort}
        </Button>
        <Button
          disabled={isBusy}
          aria-label={CORRECTIONS_TEXT.different(concept.name, into.name)}
          onClick={() => {
            reject.mutate(
              { input },
              {
                onSuccess: ({ rejectSuggestedMerge: made }) => {
                  if (made !== null) announce(CORRECTIONS_TEXT.done(made.correction.summary));
                },
              },
            );
          }}
        >
          {CORRECTIONS_TEXT.differentShort}
        </Button>
      </div>
      {failure !== null && (
        <p className={styles.error} role="alert">
          {failureInWords(failure)}
        </p>
      )}
    </>
  );
}
