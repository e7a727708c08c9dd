import { Page, Section } from '../../components/Page.js';
import { PaperLines } from '../../components/PaperLine.js';
import { useGraphql } from '../../data/queries.js';
import { NearPapersDocument, type NearPapersQuery } from '../../generated/paper.js';
import { PAPER_TEXT } from '../../text/pages.js';
import { possibleIds, wordsOf } from './possibleIds.js';

/** Says that there is no such paper, and which may be meant. */
export function MissingPaper({ id }: { readonly id: string }) {
  const words = wordsOf(id);
  const { data } = useGraphql(NearPapersDocument, {
    ids: possibleIds(id),
    words: words ?? '',
    byWords: words !== null,
  });
  const papers = data === undefined ? [] : papersIn(data);
  return (
    <Page title={PAPER_TEXT.missing}>
      <p>{PAPER_TEXT.missingAdvice(id)}</p>
      {papers.length > 0 && (
        <Section title={PAPER_TEXT.meant}>
          <PaperLines papers={papers} />
        </Section>
      )}
    </Page>
  );
}

function papersIn({ nodes, papers }: NearPapersQuery) {
  const byId = nodes.filter((node) => node !== null).filter((node) => 'title' in node);
  return [...byId, ...(papers?.nodes ?? [])];
}
