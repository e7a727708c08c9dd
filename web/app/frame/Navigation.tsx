import { NavLink } from 'react-router';
import { COMPARE, CONCEPTS, CORRECTIONS, GRAPH, PAPERS, TRENDS } from '../addresses.js';
import { FRAME_TEXT } from '../text/frame.js';
import styles from './Navigation.module.css';

const PLACES: readonly (readonly [address: string, name: string])[] = [
  [CONCEPTS, FRAME_TEXT.concepts],
  [PAPERS, FRAME_TEXT.papers],
  [GRAPH, FRAME_TEXT.graph],
  [TRENDS, FRAME_TEXT.trends],
  [COMPARE, FRAME_TEXT.compare],
  [CORRECTIONS, FRAME_TEXT.corrections],
];

/** The pages that are no answer and no single thing. */
export function Navigation() {
  return (
    <nav className={styles.inside} aria-label={FRAME_TEXT.navigation}>
      <ul className={styles.places}>
        {PLACES.map(([address, name]) => (
          <li key={address}>
            <NavLink className={styles.place ?? ''} to={address} end>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
