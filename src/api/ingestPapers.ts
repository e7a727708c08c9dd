import { toPaper } from '../../ingest/sources/record.js';
import type { Paper } from '../../schema/knowledge.js';
import type { IngestReport } from '../graph/ingest.js';
import { keysOfIds, recordsOf } from '../graph/identity/paperKeys.js';
import type { GraphStore } from '../graph/store.js';
import type { ApiContext } from './context.js';
import { badUserInput } from './errors.js';
import type { IngestFailure, IngestPapersPayload, PaperInput } from './generated/resolvers.js';

/** What one request may give the reader to do, some seconds of it. */
const MAX_PAPERS = 50;
/** Where papers come from that no file has. */
const SOURCE = 'api';

const STOPPING = 'The server is stopping: send it again.';
/** Somebody has done it since this request came. */
const DELETED_MEANWHILE = 'it was deleted just now: undo that correction first (`corrections` lists them)';

type Payload = Omit<IngestPapersPayload, 'papers' | '__typename'> & { readonly papers: Paper[] };

/** Reads the papers as the commands do, and says of each that is not in the graph now why. */
export async function ingestPapers(
  inputs: readonly PaperInput[],
  { store, ingestPapers: ingest }: ApiContext,
): Promise<Payload> {
  if (ingest === undefined) throw new Error('a server that has a key can ingest');
  if (inputs.length > MAX_PAPERS) {
    throw badUserInput(`\`papers\` may have at most ${MAX_PAPERS} papers; this one has ${inputs.length}.`);
  }
  const failed: IngestFailure[] = [];
  const papers = new Map<number, Paper>();
  for (const [index, input] of inputs.entries()) {
    const read = toPaper(input, SOURCE);
    if ('paper' in read) papers.set(index, { ...read.paper, origin: SOURCE });
    else failed.push({ index, reason: read.reason });
  }
  const deleted = await store.deletedPapers([...papers.values()]);
  for (const [index, { id }] of papers) {
    const correction = deleted.get(id);
    if (correction === undefined) continue;
    failed.push({ index, reason: `${id} was deleted by correction ${correction}: undo that one first` });
    papers.delete(index);
  }
  const asRead = new Set<string>();
  const report = await ingest([...papers.values()], store, {
    onStored: (held) => {
      for (const { id } of held.flatMap(recordsOf)) asRead.add(id);
    },
  });
  for (const [index, paper] of papers) {
    const reason = whyNotWritten(paper, report) ?? (asRead.has(paper.id) ? null : whyNotRead(report));
    if (reason !== null) failed.push({ index, reason });
  }
  const stored = await storedByRecord(store, [...papers.values()]);
  return {
    written: report.written,
    unchanged: report.unchanged,
    failed: failed.sort((a, b) => a.index - b.index),
    papers: [...new Set([...papers.values()].flatMap(({ id }) => stored.get(id) ?? []))],
  };
}

/** The paper that holds each record, by the record's id: its own, or one that says the same. */
async function storedByRecord(
  store: GraphStore,
  records: readonly Paper[],
): Promise<ReadonlyMap<string, Paper>> {
  const found = await store.papersByKeys(keysOfIds(records.map(({ id }) => id)));
  return new Map(found.flatMap((paper) => recordsOf(paper).map(({ id }) => [id, paper])));
}

function whyNotWritten({ id }: Paper, { failed }: IngestReport): string | undefined {
  return failed.find(({ records }) => records.includes(id))?.reason;
}

function whyNotRead({ stopped, left }: IngestReport): string {
  return stopped === true ? STOPPING : (left?.reason ?? DELETED_MEANWHILE);
}
