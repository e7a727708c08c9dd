import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { HOME } from '../addresses.js';
import { Button } from '../components/Button.js';
import { SearchBox } from '../search/SearchBox.js';
import { FRAME_TEXT } from '../text/frame.js';
import styles from './Header.module.css';
import { chooseTheme, currentTheme, onColourChange } from './theme.js';

export function Header() {
  return (
    <header className={styles.header}>
      <div className={styles.inside}>
        <Link className={styles.name} to={HOME} aria-label={FRAME_TEXT.homeLink}>
          {FRAME_TEXT.name}
        </Link>
        <div className={styles.search}>
          <SearchBox />
        </div>
        <ThemeSwitch />
      </div>
    </header>
  );
}

function ThemeSwitch() {
  const theme = useSyncExternalStore(onColourChange, currentTheme);
  const label = theme === 'light' ? FRAME_TEXT.toDark : FRAME_TEXT.toLight;
  return (
    <Button
      aria-label={label}
      title={label}
      onClick={() => {
        chooseTheme(theme === 'light' ? 'dark' : 'light');
      }}
    >
      <svg className={styles.themeIcon} viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 1a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </Button>
  );
}
