/** Runs before anything is drawn: else a page would shine up in the system's colours before it takes the reader's. */
import { applyChosenTheme } from './theme.js';

applyChosenTheme();
