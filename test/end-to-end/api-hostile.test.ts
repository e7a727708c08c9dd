/**
 * Texts that mean something to SQL, Cypher or a full-text engine, in every argument of the schema, on both stores: each is
 * answered or refused with its reason, none comes into a statement, and none changes the graph. What statements there are is
 * kept in statements/: `npx vitest run test/end-to-end/api-hostile.test.ts -u` writes it anew, and who reads the difference
 * sees what is new.
 */
import { buildSchema, type GraphQLObjectType } from 'graphql';
import pMap from 'p-map';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPatternExtractor } from '../../ingest/pipeline.js';
import { readSdl } from '../../src/api/api.js';
import { API_ERROR_CODES } from '../../src/api/errors.js';
import { ingest, type IngestOptions } from '../../src/graph/ingest.js';
import type { Paper } from '../../schema/knowledge.js';
import type { GraphStore } from '../../src/graph/store.js';
import { startServer, type RunningServer } from '../../src/server/server.js';
import { everythingIn } from '../contract/snapshot.js';
import { filledStore, STORES } from '../contract/stores.js';
import { recordCypher, recordSql } from '../setup/statements.js';
import { textPlaces, type OtherArguments, type TextPlace } from './everyArgument.js';
import { PAPERS, VOCABULARY } from './papers.js';
import { post } from './serving.js';

/** In each hostile text, so that it is known again in a statement. */
const MARK = 'zzhostilezz';
const HOSTILE: readonly string[] = [
  // Whatever it were put between, it ends that: strings, names, comments, maps, patterns.
  `${MARK}' " \` */ -- }) } ) ; DROP TABLE paper; MATCH (n) DETACH DELETE n // /* $given :ids ?1 {{7*7}} \${1}`,
  `title:${MARK}^y~2 +z -w (v) [u TO t] {s} /r.*/ NEAR(d e, 2) AND OR NOT "phrase" * \\`,
  `${MARK} 𝒜 🙂 e\u0301 \u202e \u2028 %_*[!a-z]`,
  `${MARK} \u0000 nul`,
  `${MARK} \ud800 half`,
  `${MARK} ${'long "words\' '.repeat(8_000)}`,
];

/** What may be said to them. Not `INTERNAL_SERVER_ERROR`, nor that the store failed. */
const REFUSALS = ['BAD_USER_INPUT', 'BAD_REQUEST', 'QUERY_TOO_COMPLEX', 'GRAPHQL_VALIDATION_FAILED'];

const KEY = 'key-of-the-test';
const AT_ONCE = 8;
const MINUTES = 60_000;

const SCHEMA = buildSchema(readSdl().join('\n'));
const OTHERS: OtherArguments = {
  'Query.paper': { id: 'arxiv:2301.00001' },
  'Query.node': { id: 'arxiv:2301.00001' },
  'Query.nodes': { ids: ['arxiv:2301.00001', 'mlp'] },
  'Query.concept': { id: 'mlp' },
  'Query.paths': { from: 'mlp', to: 'cifar-10' },
  'Query.compare': { ids: ['mlp', 'vision-mlp'] },
  'Query.search': { text: 'mlp' },
  'Query.ask': { question: 'Which papers replace MLP?' },
};

const RECORD = { embedded: recordSql, neo4j: recordCypher };

for (const under of STORES) {
  describe.skipIf(under.missing !== null)(under.name, () => {
    const statements = new Set<string>();
    // Before the store is opened.
    beforeAll(() => {
      RECORD[under.name as keyof typeof RECORD](statements);
    });
    const opened = filledStore(under, async (store) => {
      await store.installVocabulary(VOCABULARY);
      await store.writePapers(PAPERS);
    });
    // Not those that set up a store.
    beforeAll(() => {
      statements.clear();
    });
    let server: RunningServer;
    beforeAll(async () => {
      server = await startServer(opened.store, {
        host: 'localhost',
        port: 0,
        logLevel: 'silent',
        requestsPerMinute: 0,
        // How fast the machine is does not matter here; Neo4j plans each statement once.
        timeoutMillis: 2 * MINUTES,
        admin: {
          key: KEY,
          ingestPapers: (papers, store, options) => ingestByPatterns(store, papers, options),
        },
      });
    });
    afterAll(async () => {
      await server.close();
      vi.restoreAllMocks();
    });

    it(
      'answers questions or says what is wrong with them, and changes nothing',
      async () => {
        const before = await everythingIn(opened.store);
        await eachHostile(SCHEMA.getQueryType(), (place, text) =>
          expectProperAnswer(server.url, place, text),
        );
        expect(await everythingIn(opened.store)).toStrictEqual(before);
      },
      5 * MINUTES,
    );

    it(
      'makes changes as they are asked for, or says what is wrong with them, and no others',
      async () => {
        let made = 0;
        await eachHostile(SCHEMA.getMutationType(), async (place, text) => {
          const { data } = await expectProperAnswer(server.url, place, text);
          if (isCorrection(data)) made++;
        });
        expect(await opened.store.countCorrections()).toBe(made);
        const ids = PAPERS.map(({ paper }) => paper.id);
        expect([...(await opened.store.papersByIds(ids)).keys()].sort()).toEqual([...ids].sort());
      },
      5 * MINUTES,
    );

    it('has no text of a client in a statement', async () => {
      expect([...statements].filter((text) => text.includes(MARK))).toEqual([]);
      const all = [...statements].map((text) => text.trim().replaceAll(/^ +/gm, '  ')).sort();
      await expect(`${all.join('\n;\n')}\n`).toMatchFileSnapshot(`statements/${under.name}.txt`);
    });
  });
}

/** Each place with each text, some at once. */
async function eachHostile(
  root: GraphQLObjectType | null | undefined,
  run: (place: TextPlace, text: string) => Promise<unknown>,
): Promise<void> {
  if (root == null) throw new Error('the schema has this root');
  const places = textPlaces(SCHEMA, root, OTHERS);
  expect(places.length).toBeGreaterThan(20);
  const pairs = places.flatMap((place) => HOSTILE.map((text) => [place, text] as const));
  await pMap(pairs, ([place, text]) => run(place, text), {
    concurrency: root.name === 'Query' ? AT_ONCE : 1,
  });
}

async function expectProperAnswer(url: string, place: TextPlace, text: string) {
  const request = place.requestWith(text);
  const answer = await post(url, request, { authorization: `Bearer ${KEY}` });
  const where = `${place.name} with ${JSON.stringify(text.slice(0, 60))}: ${answer.text.slice(0, 500)}`;
  const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);
  expect(API_ERROR_CODES, where).toEqual(expect.arrayContaining(codes));
  expect(REFUSALS, where).toEqual(expect.arrayContaining(codes));
  expect(answer.status, where).toBeLessThan(500);
  expect(answer.data !== undefined || codes.length > 0, where).toBe(true);
  return answer;
}

/** Whether the answer to a mutation has a correction in it. */
function isCorrection(data: unknown): boolean {
  return Object.values(data ?? {}).some((payload: unknown) => Object.hasOwn(Object(payload), 'correction'));
}

function ingestByPatterns(store: GraphStore, papers: readonly Paper[], options: IngestOptions) {
  const vocabulary = { concepts: VOCABULARY };
  return ingest(store, createPatternExtractor(vocabulary), vocabulary, inTurn(papers), options);
}

async function* inTurn<T>(papers: readonly T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(papers);
}
