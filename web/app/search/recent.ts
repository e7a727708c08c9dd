/** Questions that were asked in this browser; nobody else learns of them. */
import { useEffect, useSyncExternalStore } from 'react';

const KEY = 'papergraph.questions';
const KEPT = 8;
const NONE: readonly string[] = [];

const listeners = new Set<() => void>();
let questions = stored();
/** Whether the browser keeps them. */
let isKept = true;

/** The newest first. */
export function useRecentQuestions(): readonly string[] {
  return useSyncExternalStore(subscribe, () => questions);
}

/** Keeps the question for as long as the browser keeps what it is told to. */
export function useRemembered(question: string): void {
  useEffect(() => {
    const before = isKept ? stored() : questions;
    if (before[0] !== question)
      keep([question, ...before.filter((other) => other !== question)].slice(0, KEPT));
  }, [question]);
}

export function forgetQuestions(): void {
  keep(NONE);
}

function keep(changed: readonly string[]): void {
  questions = changed;
  try {
    localStorage.setItem(KEY, JSON.stringify(changed));
  } catch {
    // The browser keeps nothing for this site: they last as long as the page.
    isKept = false;
  }
  for (const listener of listeners) listener();
}

/** Listens to what other tabs keep and forget, too. */
function subscribe(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key !== KEY && key !== null) return;
    questions = stored();
    listener();
  };
  listeners.add(listener);
  addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', onStorage);
  };
}

function stored(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((question) => typeof question === 'string').slice(0, KEPT)
      : NONE;
  } catch {
    return NONE;
  }
}
