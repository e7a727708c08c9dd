import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { constantStatements } from './scripts/lint/constantStatements.js';

/** Who may import whom: see docs/architecture.md. */
const FOLDER_RULES = [
  {
    target: './schema',
    from: ['./ingest', './src', './web', './evaluation', './training', './test', './bench'],
    message: 'schema/ is the contract: it depends on nothing.',
  },
  {
    target: './ingest',
    from: ['./src', './web', './evaluation', './training', './test', './bench'],
    message: 'ingest/ turns papers into knowledge; it knows no store and no server.',
  },
  {
    target: ['./src', './web'],
    from: ['./evaluation', './training', './test', './bench'],
    message: 'Product code imports neither tests nor what measures it.',
  },
  {
    target: './evaluation',
    from: ['./src', './web', './test', './bench'],
    message: 'evaluation/ measures readers: it knows ingest/ and schema/ only.',
  },
  {
    target: './web',
    from: ['./src', './ingest'],
    message: 'The front end talks to the server by GraphQL only.',
  },
  {
    target: './examples',
    from: ['./schema', './ingest', './src', './web', './evaluation', './training', './test', './bench'],
    message: 'Examples know nothing but what a client of the API knows.',
  },
  {
    target: './src/graph',
    from: ['./src/questions', './src/api', './src/server', './src/cli', './src/config.ts'],
    message: 'Stores are below questions, API, server and commands.',
  },
  {
    target: './src/queue',
    from: [
      './src/questions',
      './src/api',
      './src/server',
      './src/cli',
      './src/config.ts',
      './src/graph/embedded',
      './src/graph/neo4j',
    ],
    message: 'The queue fills a GraphStore port, whichever it is.',
  },
  {
    target: './src/questions',
    from: [
      './src/api',
      './src/server',
      './src/cli',
      './src/config.ts',
      './src/graph/embedded',
      './src/graph/neo4j',
    ],
    message: 'Questions are asked of the GraphStore port.',
  },
  {
    target: './src/api',
    from: ['./src/server', './src/cli', './src/config.ts', './src/graph/embedded', './src/graph/neo4j'],
    message: 'The API knows the GraphStore port and the questions, nothing above and no adapter.',
  },
  {
    target: './src/server',
    from: ['./src/cli', './src/config.ts', './src/graph/embedded', './src/graph/neo4j'],
    message: 'The server is given its store and its settings.',
  },
  { target: './src/graph/embedded', from: './src/graph/neo4j', message: 'Adapters do not know each other.' },
  { target: './src/graph/neo4j', from: './src/graph/embedded', message: 'Adapters do not know each other.' },
];

/** Functions of the adapters that are given parts of statements: see scripts/lint/constantStatements.js. */
const STATEMENT_BUILDERS = [
  // Orders and cursors, of both.
  'orderBy',
  'afterCursor',
  'comesAfter',
  // SQL.
  'allOf',
  'allPapers',
  'conditionsInTurn',
  'conditionsOf',
  'edgesBetween',
  'factsOfEach',
  'firstOfEach',
  'isPublishedWithin',
  'linksBetween',
  'quotedName',
  'readList',
  'selectConcepts',
  'selectConceptsInOrder',
  'selectFacts',
  'selectPapers',
  'surest',
  'surestOf',
  'withConcept',
  'withPlacesFor',
  // Cypher.
  'EVIDENCE',
  'LOCK',
  'MEETS_OTHER_GROUPS',
  'PAPERS_OF_FIRST_GROUP',
  'RANK',
  'cursorOf',
  'factType',
  'hasTerms',
  'kindOf',
  'nodeOf',
  'pageOfPaper',
  'papersByText',
  // What full-text indexes are asked, as a parameter, and what stands for them: terms alone, which have no mark of theirs.
  'beginTerms',
  'beginning',
  'fuzzyQuery',
  'joinedTerms',
  'phrase',
  'prefixQuery',
  'searchTerms',
];

/** Functions of the adapters that are given a statement to run. */
const STATEMENT_RUNNERS = [
  // SQL.
  'all',
  'count',
  'countsOf',
  'execute',
  'insert',
  'insertRows',
  // Cypher.
  'apply',
  'applyAmongOthers',
  'lockNodes',
  'probe',
  'read',
  'reader',
  // Both.
  'ids',
  'run',
];

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      'src/api/generated',
      'web/app/generated',
      'examples/typescript/generated.ts',
      '.neo4j',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'scripts/*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: FOLDER_RULES }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Only src/config.ts reads the environment.',
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/graph/embedded/**', 'src/graph/neo4j/**'],
    ignores: ['**/errors.ts'],
    plugins: { papergraph: { rules: { 'constant-statements': constantStatements } } },
    rules: {
      'papergraph/constant-statements': [
        'error',
        {
          builders: STATEMENT_BUILDERS,
          parts: ['by', 'meets', 'found', 'hits', 'holds'],
          runners: STATEMENT_RUNNERS,
        },
      ],
    },
  },
  { files: ['web/**'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['src/config.ts', 'test/**', 'bench/**', 'scripts/**', '*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // What comes back over HTTP has the shape of the query: a type of it would only say the test's expectations twice.
    files: ['test/end-to-end/api*.test.ts', 'test/end-to-end/serving.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  prettier,
);
