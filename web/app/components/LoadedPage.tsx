import type { ReactNode } from 'react';
import { FRAME_TEXT } from '../text/frame.js';
import { Page } from './Page.js';
import { Failed, Loading, type QueryState } from './states.js';

interface LoadedPageProps<Data> {
  readonly query: QueryState<Data>;
  /** Gives the `Page`, whose title is among the data. */
  readonly children: (data: Data) => ReactNode;
}

/** As `Loaded`, for a whole page: one that cannot be had has a title too. */
export function LoadedPage<Data>({ query: { data, error, refetch }, children }: LoadedPageProps<Data>) {
  if (data !== undefined) return children(data);
  if (error === null) return <Loading />;
  return (
    <Page title={FRAME_TEXT.pageFailedTitle}>
      <Failed failure={error} onRetry={refetch} />
    </Page>
  );
}
