/** The one box: a question or a search, with suggestions while typing (WAI-ARIA's combobox with a list). */
import { type KeyboardEvent, type SubmitEvent, useEffect, useId, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { PAGES } from '../../../schema/pages.js';
import { askAddress } from '../addresses.js';
import { Button } from '../components/Button.js';
import { useAnnounce } from '../components/LiveRegion.js';
import { useGraphql } from '../data/queries.js';
import { SuggestionsDocument } from '../generated/suggestions.js';
import { SEARCH_TEXT } from '../text/search.js';
import styles from './SearchBox.module.css';
import { SuggestionList } from './SuggestionList.js';
import { useRecentQuestions } from './recent.js';
import { recentGroups, type SuggestionGroup, suggestionGroups, suggestionsVariables } from './suggestions.js';
import { useSettled } from './useSettled.js';

/** What the API takes. */
const LONGEST_TEXT = 500;
const NONE = -1;

export function SearchBox() {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const listId = useId();
  const [text, setText] = useTextOfAddress();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(NONE);
  const groups = useSuggestions(text, isOpen);
  const suggestions = groups.flatMap((group) => group.suggestions);
  const isShown = isOpen && suggestions.length > 0;

  const close = () => {
    setOpen(false);
    setActive(NONE);
  };
  const goTo = (address: string) => {
    close();
    // What is here already is asked anew, and is no further step to go back over.
    void navigate(address, { replace: address === pathname + search });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = suggestions[active];
    if (chosen !== undefined) goTo(chosen.address);
    else if (text.trim() !== '') goTo(askAddress(text.trim()));
  };
  const move = (step: number) => {
    setOpen(true);
    // The place before the first stands for the text itself.
    const places = suggestions.length + 1;
    setActive(((active + 1 + step + places) % places) - 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape' && isShown) close();
    else if (event.key === 'Escape') setText('');
    else return;
    event.preventDefault();
  };

  return (
    <form className={styles.box} role="search" onSubmit={submit} onBlur={close}>
      <input
        className={styles.input}
        type="text"
        name="q"
        value={text}
        maxLength={LONGEST_TEXT}
        placeholder={SEARCH_TEXT.placeholder}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-label={SEARCH_TEXT.label}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && active !== NONE ? optionId(listId, active) : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(NONE);
        }}
        onClick={() => {
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <Button kind="primary" type="submit">
        {SEARCH_TEXT.submit}
      </Button>
      <SuggestionList
        id={listId}
        isShown={isShown}
        groups={groups}
        active={active}
        optionId={(index) => optionId(listId, index)}
        onChoose={({ address }) => {
          goTo(address);
        }}
      />
    </form>
  );
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The text begins with the question of the address, and again whenever the reader goes to another address. */
function useTextOfAddress(): [string, (text: string) => void] {
  const { pathname, search, key } = useLocation();
  const asked = pathname === PAGES.ask ? (new URLSearchParams(search).get('q') ?? '') : '';
  const [typed, setTyped] = useState({ key, text: asked });
  const text = typed.key === key ? typed.text : asked;
  return [
    text,
    (changed) => {
      setTyped({ key, text: changed });
    },
  ];
}

function useSuggestions(text: string, isOpen: boolean): readonly SuggestionGroup[] {
  const announce = useAnnounce();
  const recent = useRecentQuestions();
  const wanted = useSettled(text.trim());
  const enabled = isOpen && wanted !== '';
  const { data, isPlaceholderData } = useGraphql(SuggestionsDocument, suggestionsVariables(wanted), {
    enabled,
    keepPrevious: true,
  });
  const found =
    enabled && data !== undefined ? suggestionGroups(isPlaceholderData ? null : wanted, data) : [];
  const count = found.reduce((sum, { suggestions }) => sum + suggestions.length, 0);
  useEffect(() => {
    if (enabled && data !== undefined) announce(SEARCH_TEXT.found(count));
  }, [announce, enabled, data, count]);
  // There before the list is open, so that the key that opens it chooses the first.
  return text.trim() === '' ? recentGroups(recent) : found;
}
