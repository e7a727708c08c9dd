import { Link } from 'react-router';
import { HOME } from '../addresses.js';
import { Page } from '../components/Page.js';
import { FRAME_TEXT } from '../text/frame.js';

export function MissingPage() {
  return (
    <Page title={FRAME_TEXT.missingTitle}>
      <p>
        {FRAME_TEXT.missing} <Link to={HOME}>{FRAME_TEXT.missingHome}</Link>.
      </p>
    </Page>
  );
}
