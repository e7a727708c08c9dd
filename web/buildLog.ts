import type { Rolldown } from 'vite';

/** Packages mark modules for React's server components, which there are none of here: the build need not say so. */
export const WITHOUT_REACT_DIRECTIVES: Pick<Rolldown.InputOptions, 'onLog'> = {
  onLog: (level, log, handle) => {
    if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
  },
};
