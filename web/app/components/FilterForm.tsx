/** Filters of a list, kept in its address. */
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { NavigationType, useLocation, useNavigationType, useSearchParams } from 'react-router';
import { keepsFocus } from '../addresses.js';
import styles from './FilterForm.module.css';

interface FilterFormProps {
  /** What is filtered, for screen readers. */
  readonly label: string;
  /** `Filter`s whose fields have the names of the address's parameters, and their values as default. */
  readonly children: ReactNode;
}

/** Writes what its fields hold into the address whenever one is changed; empty fields are left out. */
export function FilterForm({ label, children }: FilterFormProps) {
  const location = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  const [, setParameters] = useSearchParams();
  const [shownFor, setShownFor] = useState(location.key);
  // Fields begin anew with another address, unless that is what they have just written; back leads to what they wrote once.
  if (shownFor !== location.key && (isBack || !keepsFocus(location.state))) setShownFor(location.key);

  const write = ({ currentTarget }: ChangeEvent<HTMLFormElement>) => {
    setParameters(writtenIn(currentTarget), {
      replace: true,
      preventScrollReset: true,
      state: { keepFocus: true },
    });
  };
  return (
    <form
      key={shownFor}
      className={styles.form}
      role="search"
      aria-label={label}
      onChange={write}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {children}
    </form>
  );
}

/** A field with its label. */
export function Filter({ label, children }: FilterFormProps) {
  return (
    <label className={styles.filter}>
      <span>{label}</span>
      {children}
    </label>
  );
}

function writtenIn(form: HTMLFormElement): [name: string, value: string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
}

interface SelectFilterProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  /** What can be chosen, with what readers read. The first is the one of an address that has none. */
  readonly options: Readonly<Record<string, string>>;
}

export function SelectFilter({ label, name, value, options }: SelectFilterProps) {
  return (
    <Filter label={label}>
      <select name={name} defaultValue={value}>
        {Object.entries(options).map(([option, words], index) => (
          <option key={option} value={index === 0 ? '' : option}>
            {words}
          </option>
        ))}
      </select>
    </Filter>
  );
}

/** That of `options` which the address has; its first if the address has none of them. */
export function chosen<Option extends string>(
  value: string | null,
  options: Readonly<Record<Option, string>>,
): Option {
  const all = Object.keys(options) as [Option, ...Option[]];
  return all.find((option) => option === value) ?? all[0];
}
