import { z } from 'zod';
import { fromJsonRecord } from './databaseRecord.js';
import { arxivIdOf, findArxivId, findDate } from './identifiers.js';
import { jsonReader } from './jsonRecords.js';

const paperSchema = z.object(
  {
    paper_url: z.string().nullish(),
    arxiv_id: z.string().nullish(),
    title: z.string().nullish(),
    abstract: z.string().nullish(),
    url_abs: z.string().nullish(),
    authors: z.array(z.string()).nullish(),
    date: z.string().nullish(),
  },
  'not a JSON object',
);

/** The archive of Papers with Code, `papers-with-abstracts.json`: one JSON array. */
export const readPapersWithCode = jsonReader(
  fromJsonRecord(paperSchema, (paper) => {
    const slug = /\/paper\/([^/?#]+)/.exec(paper.paper_url ?? '')?.[1];
    return {
      ...(slug !== undefined && { id: `paperswithcode:${slug}` }),
      title: paper.title,
      abstract: paper.abstract,
      authors: paper.authors ?? [],
      published: findDate(paper.date),
      url: paper.url_abs ?? paper.paper_url,
      arxivId: arxivIdOf(paper.arxiv_id) ?? findArxivId(paper.url_abs),
    };
  }),
);
