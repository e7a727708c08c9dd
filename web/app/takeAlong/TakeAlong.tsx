import { useMutation } from '@tanstack/react-query';
import { Button } from '../components/Button.js';
import { useAnnounce } from '../components/LiveRegion.js';
import { Failed } from '../components/states.js';
import type { Failure } from '../data/failure.js';
import { TAKE_TEXT } from '../text/takeAlong.js';
import { fileName, saveFile } from './saveFile.js';
import styles from './TakeAlong.module.css';

interface TakeAlongProps {
  /** What is taken along, for the name of the file. */
  readonly title: string;
  /** Gives the whole as the text of a file: not only what is on the screen. */
  readonly csv: () => Promise<string>;
  /** Missing where there are no papers. */
  readonly bibtex?: () => Promise<string>;
}

const FORMATS = {
  csv: { type: 'text/csv', extension: 'csv' },
  bibtex: { type: 'application/x-bibtex', extension: 'bib' },
} as const;

/** Buttons that save an answer as files. */
export function TakeAlong({ title, csv, bibtex }: TakeAlongProps) {
  const announce = useAnnounce();
  const saving = useMutation<string, Failure, keyof typeof FORMATS>({
    networkMode: 'always',
    mutationFn: (format) => (format === 'bibtex' && bibtex !== undefined ? bibtex() : csv()),
    onSuccess: (text, format) => {
      const { type, extension } = FORMATS[format];
      const name = `${fileName(title)}.${extension}`;
      saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
      announce(TAKE_TEXT.saved(name));
    },
  });
  const button = (format: keyof typeof FORMATS) => (
    <Button
      disabled={saving.isPending}
      onClick={() => {
        saving.mutate(format);
      }}
    >
      {saving.isPending && saving.variables === format ? TAKE_TEXT.saving : TAKE_TEXT[format]}
    </Button>
  );
  return (
    <>
      <div className={styles.buttons}>
        {button('csv')}
        {bibtex !== undefined && button('bibtex')}
      </div>
      {saving.error !== null && (
        <Failed
          failure={saving.error}
          onRetry={() => {
            saving.mutate(saving.variables);
          }}
        />
      )}
    </>
  );
}
