import { useRef, useState } from 'react';
import { Button } from '../components/Button.js';
import { GRAPH_TEXT } from '../text/graph.js';
import type { FileKind } from './export/save.js';
import type { Places } from './layout/places.js';
import type { ShownGraph } from './lines.js';
import styles from './SaveMenu.module.css';

interface SaveMenuProps {
  readonly shown: ShownGraph;
  readonly places: Places;
}

const FILES: readonly (readonly [kind: FileKind, text: string])[] = [
  ['png', GRAPH_TEXT.savePng],
  ['svg', GRAPH_TEXT.saveSvg],
  ['graphml', GRAPH_TEXT.saveGraphml],
];

/** Takes what is shown along as a file. */
export function SaveMenu({ shown, places }: SaveMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const [state, setState] = useState('');
  const [isSaving, setSaving] = useState(false);
  const close = () => {
    if (menu.current === null) return;
    const { activeElement } = document;
    menu.current.open = false;
    // The files go, and the focus with them.
    if (activeElement === document.body || menu.current.contains(activeElement)) summary.current?.focus();
  };
  const choose = async (kind: FileKind) => {
    setSaving(true);
    setState(GRAPH_TEXT.saving);
    try {
      const { save } = await import('./export/save.js');
      setState(GRAPH_TEXT.saved(await save(kind, shown, places)));
      close();
    } catch (error) {
      setState(GRAPH_TEXT.saveFailed(error instanceof Error ? error.message : String(error)));
    }
    setSaving(false);
  };
  return (
    <div className={styles.save}>
      <details
        ref={menu}
        className={styles.menu}
        onKeyDown={({ key }) => {
          if (key === 'Escape') close();
        }}
      >
        <summary ref={summary} className={styles.summary}>
          {GRAPH_TEXT.save}
        </summary>
        <div className={styles.files}>
          {FILES.map(([kind, text]) => (
            <Button key={kind} disabled={isSaving} onClick={() => void choose(kind)}>
              {text}
            </Button>
          ))}
        </div>
      </details>
      <span className={styles.state} role="status">
        {state}
      </span>
    </div>
  );
}
