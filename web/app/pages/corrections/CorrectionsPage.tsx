import { useRef } from 'react';
import { Button } from '../../components/Button.js';
import { LoadedPage } from '../../components/LoadedPage.js';
import { Page } from '../../components/Page.js';
import { Empty } from '../../components/states.js';
import { useFocusGoingOn } from '../../components/useFocusGoingOn.js';
import { setAdmin, useAdmin } from '../../data/admin.js';
import { useGraphql } from '../../data/queries.js';
import { CorrectableDocument } from '../../generated/corrections.js';
import { CORRECTIONS_TEXT } from '../../text/corrections.js';
import styles from './CorrectionsPage.module.css';
import { Journal } from './Journal.js';
import { KeyForm } from './KeyForm.js';
import { SuggestedMerges } from './SuggestedMerges.js';

/** What was corrected, and for who has the key: what may be to correct. */
export function CorrectionsPage() {
  const admin = useAdmin();
  const query = useGraphql(CorrectableDocument, {});
  return (
    <LoadedPage query={query}>
      {({ correctable }) => (
        <Page title={CORRECTIONS_TEXT.title} below={<p className={styles.lead}>{CORRECTIONS_TEXT.lead}</p>}>
          {!correctable && <SwitchedOff />}
          <Corrector isTaken={correctable} />
          {correctable && admin !== undefined && <SuggestedMerges by={admin.by} />}
          <Journal by={correctable ? admin?.by : undefined} />
        </Page>
      )}
    </LoadedPage>
  );
}

/** Who corrects here, and how they begin and leave. `isTaken`: whether the server takes corrections. */
function Corrector({ isTaken }: { readonly isTaken: boolean }) {
  const admin = useAdmin();
  const place = useRef<HTMLDivElement>(null);
  useFocusGoingOn(place, admin);
  return (
    <div ref={place}>
      {isTaken && admin === undefined && <KeyForm />}
      {admin !== undefined && (
        <div className={styles.line}>
          <p>{isTaken ? CORRECTIONS_TEXT.correctingAs(admin.by) : CORRECTIONS_TEXT.keyOfBefore(admin.by)}</p>
          <Button
            onClick={() => {
              setAdmin(undefined);
            }}
          >
            {CORRECTIONS_TEXT.leave}
          </Button>
        </div>
      )}
    </div>
  );
}

function SwitchedOff() {
  return (
    <Empty title={CORRECTIONS_TEXT.off}>
      <p>{CORRECTIONS_TEXT.offAdvice}</p>
      <p>
        <code className={styles.command}>{CORRECTIONS_TEXT.offCommand}</code>
      </p>
      <p>{CORRECTIONS_TEXT.offThen}</p>
    </Empty>
  );
}
