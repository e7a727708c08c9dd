import { z } from 'zod';
import { fromJsonRecord } from './databaseRecord.js';
import { arxivIdOf, findDate, findDoi } from './identifiers.js';
import { jsonReader } from './jsonRecords.js';

const externalIds = z
  .object({ ArXiv: z.string().nullish(), DOI: z.string().nullish() })
  .nullish()
  .transform((ids) => ids ?? undefined);

const paperSchema = z.object(
  {
    paperId: z.string().nullish(),
    corpusid: z.number().nullish(),
    corpusId: z.number().nullish(),
    externalIds,
    externalids: externalIds,
    doi: z.string().nullish(),
    title: z.string().nullish(),
    abstract: z.string().nullish(),
    paperAbstract: z.string().nullish(),
    authors: z.array(z.object({ name: z.string().nullish() })).nullish(),
    year: z.number().nullish(),
    publicationDate: z.string().nullish(),
    publicationdate: z.string().nullish(),
    url: z.string().nullish(),
  },
  'not a JSON object',
);

/**
 * Papers of Semantic Scholar, one object a line: of its data sets (`corpusid`, `externalids`), of its API (`paperId`,
 * `externalIds`), and of the older research corpus (`paperAbstract`). https://api.semanticscholar.org/api-docs/datasets
 */
export const readSemanticScholar = jsonReader(
  fromJsonRecord(paperSchema, (paper) => {
    const ids = paper.externalIds ?? paper.externalids;
    const own = paper.corpusid ?? paper.corpusId ?? paper.paperId;
    return {
      ...(own != null && { id: `s2:${own}` }),
      title: paper.title,
      abstract: paper.abstract ?? paper.paperAbstract,
      authors: paper.authors?.map(({ name }) => name) ?? [],
      published:
        findDate(paper.publicationDate ?? paper.publicationdate) ?? findDate(String(paper.year ?? '')),
      url: paper.url,
      doi: findDoi(ids?.DOI ?? paper.doi),
      arxivId: arxivIdOf(ids?.ArXiv),
    };
  }),
);
