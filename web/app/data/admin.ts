/**
 * Who corrects the graph here, with the server's key. It is kept for this tab only and until it is closed, so that nobody
 * who comes to the machine later has it; it goes to the server that the page came from, and nowhere else.
 */
import { useSyncExternalStore } from 'react';

export interface Admin {
  /** PAPERGRAPH_ADMIN_KEY of the server. */
  readonly key: string;
  /** The name under which corrections are recorded. */
  readonly by: string;
}

const STORED_AS = 'papergraph.admin';
const listeners = new Set<() => void>();
let admin = storedAdmin();

export function currentAdmin(): Admin | undefined {
  return admin;
}

/** Undefined: from now on, nobody. */
export function setAdmin(changed: Admin | undefined): void {
  admin = changed;
  try {
    if (changed === undefined) sessionStorage.removeItem(STORED_AS);
    else sessionStorage.setItem(STORED_AS, JSON.stringify(changed));
  } catch {
    // The browser keeps nothing for this site: the key lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

export function useAdmin(): Admin | undefined {
  return useSyncExternalStore(subscribe, currentAdmin);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function storedAdmin(): Admin | undefined {
  try {
    const { key, by } = JSON.parse(sessionStorage.getItem(STORED_AS) ?? '{}') as Partial<Admin>;
    return key === undefined || by === undefined ? undefined : { key, by };
  } catch {
    return undefined;
  }
}
