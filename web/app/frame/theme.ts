/** Light or dark: as the system has it, until a reader chooses; the choice is kept by this browser. */
const KEY = 'papergraph.theme';

export type Theme = 'light' | 'dark';

export function currentTheme(): Theme {
  return chosenTheme() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

export function applyChosenTheme(): void {
  const theme = chosenTheme();
  if (theme !== undefined) document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The browser keeps nothing for this site: the choice lasts as long as the page.
  }
}

function chosenTheme(): Theme | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : undefined;
  } catch {
    return undefined;
  }
}
