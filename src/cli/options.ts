/** Options that several commands have. */
import { Argument, Option } from 'commander';
import { FILES_IN_FOLDERS, SOURCE_FORMATS } from '../../ingest/sources/index.js';
import type { SourceFormat } from '../../ingest/sources/index.js';

export interface InputOptions {
  readonly format?: SourceFormat;
  readonly strict?: true;
}

export const inputsArgument = () =>
  new Argument(
    '<input...>',
    `files, folders of ${FILES_IN_FOLDERS} files, - for standard input, arxiv:QUERY, or oai:URL`,
  );

export const formatOption = () =>
  new Option('--format <format>', 'format of all inputs (default: found from the content of each)').choices(
    SOURCE_FORMATS,
  );

export const strictOption = () =>
  new Option('--strict', 'stop at the first line that is no paper, instead of reporting it and going on');

export interface StoreOptions {
  readonly store?: string;
}

export const storeOption = () =>
  new Option(
    '--store <address>',
    'file:PATH, neo4j://HOST:PORT or bolt://HOST:PORT (default: PAPERGRAPH_STORE, else file:./papergraph.db)',
  );

export interface QueueOptions {
  readonly queue?: string;
}

export const queueOption = (description: string) => new Option('--queue <address>', description);
