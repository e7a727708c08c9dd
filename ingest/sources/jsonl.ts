import { jsonReader } from './jsonRecords.js';
import { toPaper } from './record.js';

/** Papers as papergraph's own records: JSON Lines, or one JSON array. */
export const readJsonl = jsonReader(toPaper);
