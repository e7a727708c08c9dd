/** What a reader can do to a graph: each is a change of what is looked at. */
import type { GraphChoice } from './choice.js';

/** `isPassing`: not worth a step of the browser's back button. */
export type ChangeChoice = (change: Partial<GraphChoice>, options?: { readonly isPassing?: boolean }) => void;

export interface GraphActions {
  readonly select: (id: string | null) => void;
  readonly expand: (nodeId: string) => void;
  readonly collapse: (nodeId: string) => void;
  readonly hide: (nodeId: string) => void;
  readonly showHidden: () => void;
  readonly focusOn: (nodeId: string | null) => void;
  readonly drawAround: (nodeId: string) => void;
  readonly findPaths: (from: string, to: string) => void;
  readonly closePaths: () => void;
}

export function graphActions(choice: GraphChoice, change: ChangeChoice): GraphActions {
  const { expanded, hidden } = choice;
  return {
    select: (selected) => {
      change({ selected }, { isPassing: true });
    },
    expand: (id) => {
      if (!expanded.includes(id)) change({ expanded: [...expanded, id], selected: id, focus: null });
    },
    collapse: (id) => {
      change({ expanded: expanded.filter((other) => other !== id) });
    },
    hide: (id) => {
      change({ hidden: [...hidden, id], selected: null });
    },
    showHidden: () => {
      change({ hidden: [] });
    },
    focusOn: (focus) => {
      change({ focus });
    },
    drawAround: (id) => {
      const depth = Math.max(choice.depth, 1);
      change({ around: [id], depth, selected: id, expanded: [], hidden: [], focus: null, path: null });
    },
    findPaths: (from, to) => {
      change({ path: [from, to], selected: null, focus: null });
    },
    closePaths: () => {
      change({ path: null });
    },
  };
}
