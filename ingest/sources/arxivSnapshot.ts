import { z } from 'zod';
import { fromJsonRecord } from './databaseRecord.js';
import { arxivIdOf, findDate, findDoi } from './identifiers.js';
import { jsonReader } from './jsonRecords.js';
import { arxivText, decodeAccents } from './latexText.js';

const snapshotSchema = z.object(
  {
    id: z.string().refine((id) => arxivIdOf(id) !== undefined, 'is no arXiv id, as in 1706.03762'),
    title: z.string().nullish(),
    abstract: z.string().nullish(),
    authors: z.string().nullish(),
    /** Family name, given names, suffix; sometimes affiliations after them. */
    authors_parsed: z.array(z.array(z.string())).nullish(),
    doi: z.string().nullish(),
    versions: z.array(z.object({ created: z.string().nullish() })).nullish(),
    update_date: z.string().nullish(),
  },
  'not a JSON object',
);

/** arXiv's metadata snapshot: https://www.kaggle.com/datasets/Cornell-University/arxiv, one object a line. */
export const readArxivSnapshot = jsonReader(
  fromJsonRecord(snapshotSchema, ({ id, title, abstract, doi, ...record }) => ({
    title: title && arxivText(title),
    abstract: abstract && arxivText(abstract),
    authors: authorsOf(record),
    published: findDate(record.versions?.[0]?.created) ?? findDate(record.update_date),
    url: `https://arxiv.org/abs/${arxivIdOf(id) ?? id}`,
    doi: findDoi(doi),
    arxivId: arxivIdOf(id),
  })),
);

type Authors = Pick<z.output<typeof snapshotSchema>, 'authors' | 'authors_parsed'>;

function authorsOf({ authors_parsed: parsed, authors }: Authors): string[] {
  if (parsed == null) return authors == null ? [] : [decodeAccents(authors)];
  return parsed.map(([family = '', given = '', suffix = '']) =>
    decodeAccents([given, family, suffix].filter((part) => part.trim() !== '').join(' ')),
  );
}
