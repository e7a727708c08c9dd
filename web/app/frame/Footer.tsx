import { PLAYGROUND } from '../addresses.js';
import { useGraphql } from '../data/queries.js';
import { GraphCountsDocument } from '../generated/frame.js';
import { FRAME_TEXT } from '../text/frame.js';
import styles from './Footer.module.css';

export function Footer() {
  const { data } = useGraphql(GraphCountsDocument, {});
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <span>{data && FRAME_TEXT.graphCounts(data.statistics)}</span>
        <a href={PLAYGROUND}>{FRAME_TEXT.playground}</a>
      </div>
    </footer>
  );
}
