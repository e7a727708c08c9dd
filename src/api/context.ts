import type { Paper } from '../../schema/knowledge.js';
import type { IngestOptions, IngestReport } from '../graph/ingest.js';
import type { GraphStore } from '../graph/store.js';
import type { Translator } from '../questions/translator.js';
import type { Access } from './access.js';
import { createLoaders, type Loaders } from './loaders.js';

/** Reads papers and writes what they say into the store: that of the request, so that its calls are counted. */
export type IngestPapers = (
  papers: readonly Paper[],
  store: GraphStore,
  options: Pick<IngestOptions, 'onStored'>,
) => Promise<IngestReport>;

/** What every resolver of one request is given. */
export interface ApiContext {
  readonly store: GraphStore;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Made anew when a mutation has changed what they have read. */
  loaders: Loaders;
  readonly access: Access;
  /** Undefined where nothing may be changed. */
  readonly ingestPapers: IngestPapers | undefined;
  /** Reads questions that the grammar does not understand. */
  readonly translator: Translator | undefined;
  /** The figure of this name and these parameters: as it was counted a while ago if that took long, or else counted. */
  readonly remember: <T>(name: string, parameters: unknown, count: () => Promise<T>) => Promise<T>;
  /** Set when something in the answer may be otherwise in a moment, whatever the store holds: the answer is not kept. */
  isPassing: boolean;
}

export function createContext(
  store: GraphStore,
  {
    signal = new AbortController().signal,
    access = 'no key',
    ingestPapers,
    translator,
    remember = (_name, _parameters, count) => count(),
  }: Partial<Pick<ApiContext, 'signal' | 'access' | 'ingestPapers' | 'translator' | 'remember'>> = {},
): ApiContext {
  const loaders = createLoaders(store);
  return { store, signal, loaders, access, ingestPapers, translator, remember, isPassing: false };
}
