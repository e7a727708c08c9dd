/** The forms of an author, of dates, of confidence, of how many, and of one or several of a list. */
import { type ReactNode, useState } from 'react';
import { CONDITIONS_TEXT } from '../../text/ask.js';
import { isDate, type Published } from './conditions.js';
import { Field, PieceForm } from './PieceForm.js';
import styles from './PieceForm.module.css';

interface AuthorFormProps {
  readonly names: readonly string[];
  readonly onApply: (names: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** One name a line would hide that several are possible: they are separated by semicolons, as in tables. */
export function AuthorForm({ names, onApply, onCancel }: AuthorFormProps) {
  const [text, setText] = useState(names.join('; '));
  return (
    <PieceForm
      title={CONDITIONS_TEXT.authorForm}
      onApply={() => {
        const given = text.split(';').map((name) => name.trim());
        onApply(given.filter((name) => name !== ''));
      }}
      onCancel={onCancel}
    >
      <Field label={CONDITIONS_TEXT.author}>
        <input
          // The reader has just asked for this form.
          autoFocus
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
      </Field>
    </PieceForm>
  );
}

interface DatesFormProps {
  readonly published: Published;
  readonly onApply: (published: Published) => void;
  readonly onCancel: () => void;
}

export function DatesForm({ published, onApply, onCancel }: DatesFormProps) {
  const [after, setAfter] = useState(published.publishedAfter ?? '');
  const [before, setBefore] = useState(published.publishedBefore ?? '');
  const [wrong, setWrong] = useState<string>();
  return (
    <PieceForm
      title={CONDITIONS_TEXT.yearsForm}
      wrong={wrong}
      onApply={() => {
        const [from, to] = [after.trim() || null, before.trim() || null];
        if ([from, to].some((date) => date !== null && !isDate(date))) setWrong(CONDITIONS_TEXT.wrongDate);
        else onApply({ publishedAfter: from, publishedBefore: to });
      }}
      onCancel={onCancel}
    >
      <div className={styles.fields}>
        <Field label={CONDITIONS_TEXT.after}>
          <input
            autoFocus
            inputMode="numeric"
            value={after}
            onChange={({ target }) => {
              setAfter(target.value);
            }}
          />
        </Field>
        <Field label={CONDITIONS_TEXT.before}>
          <input
            inputMode="numeric"
            value={before}
            onChange={({ target }) => {
              setBefore(target.value);
            }}
          />
        </Field>
      </div>
    </PieceForm>
  );
}

const CONFIDENCES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

interface ConfidenceFormProps {
  readonly minConfidence: number | null;
  readonly onApply: (minConfidence: number | null) => void;
  readonly onCancel: () => void;
}

export function ConfidenceForm({ minConfidence, onApply, onCancel }: ConfidenceFormProps) {
  const [confidence, setConfidence] = useState(String(minConfidence ?? ''));
  const choices = new Set([...CONFIDENCES, ...(minConfidence === null ? [] : [minConfidence])]);
  return (
    <PieceForm
      title={CONDITIONS_TEXT.confidenceForm}
      onApply={() => {
        onApply(confidence === '' ? null : Number(confidence));
      }}
      onCancel={onCancel}
    >
      <Field label={CONDITIONS_TEXT.confidence}>
        <select
          autoFocus
          value={confidence}
          onChange={({ target }) => {
            setConfidence(target.value);
          }}
        >
          <option value="">{CONDITIONS_TEXT.anyConfidence}</option>
          {[...choices].map((choice) => (
            <option key={choice} value={choice}>
              {CONDITIONS_TEXT.percent(choice)}
            </option>
          ))}
        </select>
      </Field>
    </PieceForm>
  );
}

/** What questions may ask for. */
const MOST_FIRST = 100;

interface FirstFormProps {
  readonly first: number;
  readonly onApply: (first: number) => void;
  readonly onCancel: () => void;
}

export function FirstForm({ first, onApply, onCancel }: FirstFormProps) {
  const [count, setCount] = useState(String(first));
  return (
    <PieceForm
      title={CONDITIONS_TEXT.firstForm}
      onApply={() => {
        onApply(Number(count));
      }}
      onCancel={onCancel}
    >
      <Field label={CONDITIONS_TEXT.count}>
        <input
          autoFocus
          required
          type="number"
          min={1}
          max={MOST_FIRST}
          value={count}
          onChange={({ target }) => {
            setCount(target.value);
          }}
        />
      </Field>
    </PieceForm>
  );
}

interface ChoiceFormProps<Name extends string> {
  readonly title: string;
  /** What can be chosen, with what readers read. */
  readonly options: Readonly<Partial<Record<Name, ReactNode>>>;
  readonly chosen: readonly Name[];
  /** At least one must be chosen; what to say if none is. */
  readonly wanted?: string;
  readonly onApply: (chosen: readonly Name[]) => void;
  readonly onCancel: () => void;
}

/** One or several of a list. */
export function ChoiceForm<Name extends string>(props: ChoiceFormProps<Name>) {
  const { title, options, wanted, onApply, onCancel } = props;
  const names = Object.keys(options) as Name[];
  const [chosen, setChosen] = useState(props.chosen);
  const [wrong, setWrong] = useState<string>();
  return (
    <PieceForm
      title={title}
      wrong={wrong}
      onApply={() => {
        if (chosen.length === 0 && wanted !== undefined) setWrong(wanted);
        else onApply(chosen);
      }}
      onCancel={onCancel}
    >
      <div className={styles.choices} role="group" aria-label={title}>
        {names.map((name, index) => (
          <label key={name} className={styles.choice}>
            <input
              type="checkbox"
              autoFocus={index === 0}
              checked={chosen.includes(name)}
              onChange={({ target }) => {
                const others = chosen.filter((other) => other !== name);
                setChosen(
                  names.filter((other) => others.includes(other) || (other === name && target.checked)),
                );
              }}
            />
            {options[name]}
          </label>
        ))}
      </div>
    </PieceForm>
  );
}
