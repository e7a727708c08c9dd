/** The colours of tokens.css as a canvas takes them: in light or dark, as the page is now. */
import { ALL_KINDS } from '../choice.js';
import { type MarkedKind, TYPE_MARKS } from '../../components/typeMarks.js';

export interface Colours {
  readonly ground: string;
  readonly text: string;
  readonly quietText: string;
  /** What joins nodes. */
  readonly line: string;
  /** The same where very many lines lie over one another. */
  readonly hairline: string;
  /** Nodes and lines that are not looked at now. */
  readonly dimmed: string;
  readonly accent: string;
  readonly kinds: Readonly<Record<MarkedKind, string>>;
  readonly font: string;
}

export function coloursOf(element: HTMLElement): Colours {
  const probe = element.appendChild(document.createElement('span'));
  const colour = (value: string) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const colours: Colours = {
    ground: colour('var(--ground)'),
    text: colour('var(--text)'),
    quietText: colour('var(--text-quiet)'),
    line: colour('var(--graph-line)'),
    hairline: colour('var(--graph-hairline)'),
    dimmed: colour('var(--sunken)'),
    accent: colour('var(--accent)'),
    kinds: Object.fromEntries(
      ALL_KINDS.map((kind) => [kind, colour(`var(${TYPE_MARKS[kind].color})`)]),
    ) as Record<MarkedKind, string>,
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return colours;
}
