import { bibtex } from '../bibtex.js';
import { factsTable, type FactToTake } from './tables.js';
import { TakeAlong } from './TakeAlong.js';

interface TakeFactsAlongProps {
  /** For the name of the file. */
  readonly title: string;
  /** All of them. */
  readonly facts: () => Promise<readonly FactToTake[]>;
}

/** Buttons that save facts as a table, and the papers that state them as a bibliography. */
export function TakeFactsAlong({ title, facts }: TakeFactsAlongProps) {
  return (
    <TakeAlong
      title={title}
      csv={async () => factsTable(await facts())}
      bibtex={async () => {
        const papers = (await facts()).map(({ paper }) => paper);
        return bibtex([...new Map(papers.map((paper) => [paper.id, paper])).values()]);
      }}
    />
  );
}
