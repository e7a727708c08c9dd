import { Button } from '../components/Button.js';
import { Page } from '../components/Page.js';
import { FRAME_TEXT } from '../text/frame.js';

/** Stands for a page whose program could not be loaded, or has thrown. */
export function PageFailure() {
  return (
    <Page title={FRAME_TEXT.pageFailedTitle}>
      <p>{FRAME_TEXT.pageFailed}</p>
      <div>
        <Button
          onClick={() => {
            location.reload();
          }}
        >
          {FRAME_TEXT.reload}
        </Button>
      </div>
    </Page>
  );
}
