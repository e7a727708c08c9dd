interface PaperToRead {
  readonly url: string | null;
  readonly doi: string | null;
  readonly arxivId: string | null;
}

/** Undefined too if the source gave an address that is none of the web: it may have been written to do harm. */
export function placeToRead({ url, doi, arxivId }: PaperToRead): string | undefined {
  if (url !== null && /^https?:\/\//i.test(url)) return url;
  if (arxivId !== null) return `https://arxiv.org/abs/${arxivId}`;
  return doi === null ? undefined : `https://doi.org/${encodeURI(doi)}`;
}
