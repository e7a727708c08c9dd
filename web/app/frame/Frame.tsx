import { useLayoutEffect, useRef, useState } from 'react';
import {
  NavigationType,
  Outlet,
  ScrollRestoration,
  useLocation,
  useNavigation,
  useNavigationType,
} from 'react-router';
import { LiveRegion } from '../components/LiveRegion.js';
import { FRAME_TEXT } from '../text/frame.js';
import { keepsFocus } from '../addresses.js';
import { Footer } from './Footer.js';
import styles from './Frame.module.css';
import { Header } from './Header.js';
import { Navigation } from './Navigation.js';

const MAIN_ID = 'content';

/** What stands around every page. */
export function Frame() {
  const location = useLocation();
  const [opened] = useState(location);
  const isBack = useNavigationType() === NavigationType.Pop;
  const { state } = useNavigation();
  const main = useRef<HTMLElement>(null);

  // Before the page's own effects: its title takes the focus from here as soon as it is there.
  useLayoutEffect(() => {
    if (location === opened) return;
    // Who goes back may come to another page, whatever led from this address to it: its focus went with the page before.
    const isLost = isBack && document.activeElement === document.body;
    if (isLost || !keepsFocus(location.state)) main.current?.focus({ preventScroll: true });
  }, [location, opened, isBack]);

  return (
    <LiveRegion>
      <div className={styles.frame}>
        <a
          className={styles.skip}
          href={`#${MAIN_ID}`}
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {FRAME_TEXT.skip}
        </a>
        <Header />
        <Navigation />
        <main ref={main} id={MAIN_ID} className={styles.main} tabIndex={-1} aria-busy={state === 'loading'}>
          <Outlet />
        </main>
        <Footer />
      </div>
      <ScrollRestoration />
    </LiveRegion>
  );
}
