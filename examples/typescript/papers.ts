/** Which papers state something of a concept, with the sentences that say so: `papers.ts REPLACES MLP`. */
import { parseArgs } from 'node:util';
import { ApiError, request } from './client.js';
import { PapersThatStateDocument, type PapersThatStateQuery, type Predicate } from './generated.js';

const PAGE_SIZE = 20;

type PaperEdge = PapersThatStateQuery['papers']['edges'][number];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string', default: 'http://localhost:4000/graphql' } },
  });
  const [predicate, concept] = positionals;
  if (predicate === undefined || concept === undefined) {
    console.error('Usage: papers.ts PREDICATE CONCEPT [--url URL], for example: papers.ts REPLACES MLP');
    process.exitCode = 2;
    return;
  }
  // A predicate that does not exist is for the server to refuse.
  await printPapers(values.url, predicate as Predicate, concept);
}

async function printPapers(url: string, predicate: Predicate, concept: string): Promise<void> {
  let after: string | null = null;
  do {
    const { concept: found, papers }: PapersThatStateQuery = await request(url, PapersThatStateDocument, {
      predicate,
      concept,
      first: PAGE_SIZE,
      after,
    });
    if (found === null) {
      console.log(`The graph has no concept named ${concept}.`);
      return;
    }
    if (after === null) console.log(`${papers.totalCount} papers state: ${predicate} ${found.name}`);
    for (const edge of papers.edges) printPaper(edge);
    after = papers.pageInfo.hasNextPage ? papers.pageInfo.endCursor : null;
  } while (after !== null);
}

function printPaper({ node, facts }: PaperEdge): void {
  console.log(`\n${node.title} (${node.published ?? 'no date'})`);
  for (const { object, confidence, evidence } of facts) {
    console.log(`  ${object.name}, ${Math.round(confidence * 100)}% sure: "${evidence.text}"`);
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
