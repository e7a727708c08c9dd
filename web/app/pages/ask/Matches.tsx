/** What has the words of a text that is no question: the box is for searching, too. */
import { ConceptChip } from '../../components/Chip.js';
import { LoadMore } from '../../components/LoadMore.js';
import { Section } from '../../components/Page.js';
import { PaperLine } from '../../components/PaperLine.js';
import { Loaded } from '../../components/states.js';
import { useGraphqlPages } from '../../data/queries.js';
import { MatchesDocument } from '../../generated/ask.js';
import { ASK_TEXT } from '../../text/ask.js';
import styles from './AskPage.module.css';

export function Matches({ text }: { readonly text: string }) {
  const query = useGraphqlPages(MatchesDocument, { text }, ({ search }) => search);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const found = pages.flatMap(({ nodes }) => nodes);
        const total = pages[0]?.totalCount ?? found.length;
        if (found.length === 0) return null;
        return (
          <Section title={ASK_TEXT.searched}>
            <ul className={styles.papers}>
              {found.map((match) => (
                <li key={match.id}>
                  {'title' in match ? (
                    <PaperLine paper={match} />
                  ) : (
                    <ConceptChip concept={match} detail={ASK_TEXT.mentionedBy(match.paperCount)} />
                  )}
                </li>
              ))}
            </ul>
            <LoadMore shown={found.length} total={total} pages={query} />
          </Section>
        );
      }}
    </Loaded>
  );
}
