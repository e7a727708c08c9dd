/** Concepts by what is stated of them, as a file: a row for each statement. */
import { everyPage } from '../../data/everyPage.js';
import type { StatedConceptsFilter } from '../../generated/schema.js';
import { StatedConceptsToTakeDocument, StatedFactsToTakeDocument } from '../../generated/takeAlong.js';
import { conceptsTable } from '../../takeAlong/tables.js';
import { TakeAlong } from '../../takeAlong/TakeAlong.js';
import { TakeFactsAlong } from '../../takeAlong/TakeFactsAlong.js';
import { factsAbout } from './factsAbout.js';
import { statedFactsIn } from './statedFactsIn.js';

interface TakeStatedAlongProps {
  readonly title: string;
  readonly where: StatedConceptsFilter;
  /** Only so many of the first concepts; null: all. */
  readonly first: number | null;
  /** Concepts that only the hierarchy gives have no sentence: then they are the rows. */
  readonly hasFacts: boolean;
}

export function TakeStatedAlong({ title, where, first, hasFacts }: TakeStatedAlongProps) {
  if (hasFacts) return <TakeFactsAlong title={title} facts={() => factsToTake(where, first)} />;
  return <TakeAlong title={title} csv={async () => conceptsTable(await conceptsToTake(where, first))} />;
}

async function factsToTake(where: StatedConceptsFilter, first: number | null) {
  const facts = await everyPage(StatedFactsToTakeDocument, { where }, statedFactsIn);
  return first === null ? facts : factsAbout(facts, await conceptsToTake(where, first));
}

function conceptsToTake(where: StatedConceptsFilter, first: number | null) {
  return everyPage(
    StatedConceptsToTakeDocument,
    { where },
    ({ statedConcepts }) => ({
      entries: statedConcepts.concepts.nodes,
      pageInfo: statedConcepts.concepts.pageInfo,
    }),
    first ?? Infinity,
  );
}
