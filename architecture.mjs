// The one statement of how the code is laid out: modules in the order in which data flows.
// A module may use only what stands in its `uses`, and only through that module's index.ts.
// The import lint (checks/imports.mjs), the SQL lint (checks/sql.mjs) and the picture in the README read this.

/** @type {{ name: string, owns: string, uses: string[] }[]} */
export const modules = [
  { name: 'kernel', owns: 'shared words, pure: CitizenId, Term, Outcome, Citation', uses: [] },
  {
    name: 'platform',
    owns: 'machinery that knows no domain: batch engine, SQL steps, database, i18n',
    uses: ['kernel'],
  },
  {
    name: 'library',
    owns: 'official documents and clauses; where every citation points',
    uses: ['kernel', 'platform'],
  },
  {
    name: 'access',
    owns: 'who may see and do what, in which divisions; who looked at what',
    uses: ['kernel', 'platform', 'library'],
  },
  {
    name: 'intake',
    owns: 'files in: uploads, layouts, verdicts per row and column, landed rows',
    uses: ['kernel', 'platform', 'access'],
  },
  {
    name: 'registry',
    owns: 'divisions as officially held; standing person ids',
    uses: ['kernel', 'platform', 'library', 'access', 'intake'],
  },
  {
    name: 'documents',
    owns: 'documents that a bureau adds to the library; what was repealed; which rules a document touches',
    uses: ['kernel', 'platform', 'library', 'access', 'registry'],
  },
  {
    name: 'linkage',
    owns: 'which landed row is which person; weights, review, explanation',
    uses: ['kernel', 'platform', 'access', 'intake', 'registry'],
  },
  {
    name: 'enrolment',
    owns: 'where is each child: school-age window, evidence of schooling, gaps',
    uses: ['kernel', 'platform', 'library', 'intake', 'registry', 'linkage'],
  },
  {
    name: 'aid',
    owns: 'who should be aided in a term and is not, twice or without title; from an award to the family’s card',
    uses: [
      'kernel',
      'platform',
      'library',
      'access',
      'intake',
      'registry',
      'documents',
      'linkage',
      'enrolment',
    ],
  },
  {
    name: 'pairing',
    owns: 'who answers for which child, class, school, township and household; what was done with each child',
    uses: ['kernel', 'platform', 'library', 'access', 'registry'],
  },
  {
    name: 'dropout',
    owns: 'dropout prevention: three ledgers, cases by ordered acts, papers, rates, reports',
    uses: ['kernel', 'platform', 'library', 'access', 'intake', 'registry', 'enrolment', 'pairing'],
  },
  {
    name: 'ledgers',
    owns: 'ledgers (台账) of children who need more: rows, duties, entries; one engine for rules/ledgers',
    uses: ['kernel', 'platform', 'library', 'access', 'intake', 'registry', 'dropout'],
  },
  {
    name: 'warning',
    owns: 'who is at risk of leaving school, by which factors, and what then happened; the five dimensions of exclusion',
    uses: ['kernel', 'platform', 'library', 'access', 'intake', 'registry', 'dropout', 'ledgers'],
  },
  {
    name: 'reports',
    owns: 'what is told: lists, workbook, summary, the story of a person or row',
    uses: [
      'kernel',
      'platform',
      'library',
      'access',
      'intake',
      'registry',
      'linkage',
      'enrolment',
      'aid',
      'dropout',
      'ledgers',
      // lays a run's children there and nothing else: src/warning/alone.test.ts
      'warning',
    ],
  },
  {
    name: 'demo',
    owns: 'a synthetic county: registers as offices export them, and the truth',
    uses: ['kernel', 'platform', 'registry'],
  },
];

/** Files that may touch a store (a database, DuckDB, the file system): everything else in src is pure. */
export const storeFiles = [
  '^src/platform/',
  '^src/.+\\.queries\\.ts$',
  '^src/.+\\.store\\.ts$',
  '^src/.+/commands\\.ts$',
  '^src/.+/routes\\.ts$',
  '^src/intake/(readers|worker)/',
  // a suite is the tests of one topic, for a test file that opens their world
  '\\.(test|suite)\\.ts$',
];

/** Libraries that reach a store. */
export const storeLibraries = ['@duckdb/node-api', 'pg', 'pg-copy-streams', 'node:fs', 'node:fs/promises'];

/** Budgets in lines; generated files are exempt. */
export const budgets = { fileWarn: 250, fileStop: 400, functionWarn: 40, functionStop: 80 };
