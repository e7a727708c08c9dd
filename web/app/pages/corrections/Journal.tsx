import { useRef } from 'react';
import { Link } from 'react-router';
import { paperAddress } from '../../addresses.js';
import { Button } from '../../components/Button.js';
import { Evidence } from '../../components/Evidence.js';
import { useAnnounce } from '../../components/LiveRegion.js';
import { LoadMore } from '../../components/LoadMore.js';
import { OpenInPlayground } from '../../components/OpenInPlayground.js';
import { Section } from '../../components/Page.js';
import { useFocusGoingOn } from '../../components/useFocusGoingOn.js';
import { Empty, Loaded } from '../../components/states.js';
import { useCorrection } from '../../data/corrections.js';
import { useGraphqlPages } from '../../data/queries.js';
import { JournalDocument, type JournalQuery, UndoCorrectionDocument } from '../../generated/corrections.js';
import { CORRECTIONS_TEXT, time } from '../../text/corrections.js';
import { number } from '../../text/counts.js';
import { failureInWords } from '../../text/states.js';
import styles from './CorrectionsPage.module.css';

type Correction = JournalQuery['corrections']['nodes'][number];

interface JournalProps {
  /** Who may undo. Undefined: nobody here. */
  readonly by: string | undefined;
}

/** What was corrected, newest first. */
export function Journal({ by }: JournalProps) {
  const query = useGraphqlPages(JournalDocument, {}, ({ corrections }) => corrections);
  const total = query.data?.pages[0]?.totalCount;
  return (
    <Section title={CORRECTIONS_TEXT.journal} detail={total === undefined ? undefined : number(total)}>
      <Loaded query={query}>
        {({ pages }) => {
          const corrections = pages.flatMap(({ nodes }) => nodes);
          if (corrections.length === 0) return <Empty title={CORRECTIONS_TEXT.noJournal} />;
          return (
            <>
              <ol className={styles.list}>
                {corrections.map((correction) => (
                  <li key={correction.id}>
                    <Entry correction={correction} by={by} />
                  </li>
                ))}
              </ol>
              <LoadMore shown={corrections.length} total={total ?? corrections.length} pages={query} />
            </>
          );
        }}
      </Loaded>
      <OpenInPlayground document={JournalDocument} variables={{}} />
    </Section>
  );
}

function Entry({ correction, by }: JournalProps & { readonly correction: Correction }) {
  const announce = useAnnounce();
  const undo = useCorrection(UndoCorrectionDocument);
  const { id, summary, reason, undone, factBefore } = correction;
  const place = useRef<HTMLDivElement>(null);
  useFocusGoingOn(place, undone === null);
  return (
    <div ref={place} className={styles.entry} tabIndex={-1}>
      <p className={undone === null ? undefined : styles.undone}>{summary}</p>
      {factBefore !== null && (
        <Evidence
          text={factBefore.evidence.text}
          source={<Link to={paperAddress(factBefore.paperId)}>{factBefore.paperId}</Link>}
        />
      )}
      {reason !== null && <p>{reason}</p>}
      <p className={styles.quiet}>
        {CORRECTIONS_TEXT.byAt(correction.by, time(correction.at))}
        {undone !== null && `; ${CORRECTIONS_TEXT.undone(undone.by, time(undone.at))}`}
      </p>
      {by !== undefined && undone === null && (
        <Button
          disabled={undo.isPending}
          aria-label={CORRECTIONS_TEXT.undoOf(summary)}
          onClick={() => {
            undo.mutate(
              { input: { correction: id, by } },
              {
                onSuccess: () => {
                  announce(CORRECTIONS_TEXT.done(CORRECTIONS_TEXT.undoOf(summary)));
                },
              },
            );
          }}
        >
          {CORRECTIONS_TEXT.undo}
        </Button>
      )}
      {undo.error !== null && (
        <p className={styles.error} role="alert">
          {failureInWords(undo.error)}
        </p>
      )}
    </div>
  );
}
