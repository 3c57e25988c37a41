/**
 * Which part of src may import which (docs/architecture.md has the table), and what the bench may. Type
 * imports count.
 * `src/layers.test.ts` shows that each rule bites.
 */

/** What each folder of src may import besides itself. A folder that is not here may import nothing. */
const mayImport = {
  lang: [],
  machine: ['lang'],
  checker: ['lang', 'machine'],
  trace: ['lang', 'machine', 'checker'],
  share: ['lang', 'machine', 'checker', 'trace'],
  scenarios: ['lang'],
  claims: ['lang', 'machine', 'checker', 'trace', 'share', 'scenarios'],
  cli: ['lang', 'machine', 'checker', 'trace', 'share', 'scenarios', 'claims'],
  worker: ['lang', 'machine', 'checker', 'trace', 'share', 'scenarios', 'claims'],
  store: ['lang', 'machine', 'checker', 'trace', 'share', 'scenarios', 'claims', 'worker'],
  walks: ['lang', 'machine', 'checker', 'trace', 'share', 'scenarios', 'claims', 'worker', 'store'],
  stage: [
    'lang',
    'machine',
    'checker',
    'trace',
    'share',
    'scenarios',
    'claims',
    'worker',
    'store',
    'walks',
  ],
  views: [
    'lang',
    'machine',
    'checker',
    'trace',
    'share',
    'scenarios',
    'claims',
    'worker',
    'store',
    'walks',
    'stage',
  ],
};

const engine = '^src/(lang|machine|checker|trace|share|scenarios|claims)/';
/** Scenarios come in families: each folder of src/scenarios has its own index.ts. */
const entry = '^src/[^/]+/index\\.tsx?$|^src/scenarios/[^/]+/index\\.ts$';
const test = '\\.test\\.tsx?$|/testing/';

const names = 'react|react-dom|zustand|d3-[^/]+|@base-ui/[^/]+|@fontsource[^/]*/[^/]+';
const pageLibraries = `(^|/)node_modules/(@types/)?(${names})(/|$)|^(${names})(/|$)`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const layerRules = Object.entries(mayImport).map(([folder, others]) => ({
  name: `layer-${folder}`,
  comment: `src/${folder} may import ${others.join(', ') || 'no other folder'}`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: test },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/|^src/[^/]+\\.d\\.ts$` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: 'known-folder',
      comment: 'a new folder of src needs its place in .dependency-cruiser.mjs',
      severity: 'error',
      from: {
        path: '^src/[^/]+/',
        pathNot: [`^src/(${Object.keys(mayImport).join('|')})/`, test],
      },
      to: {},
    },
    {
      name: 'through-index',
      comment: 'a folder is entered from outside only through its index.ts',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: test },
      to: { path: '^src/[^/]+/', pathNot: `^src/$1/|${entry}` },
    },
    {
      name: 'through-index-from-top',
      comment: 'a folder is entered from outside only through its index.ts',
      severity: 'error',
      from: { path: '^src/[^/]+$', pathNot: test },
      to: { path: '^src/[^/]+/', pathNot: entry },
    },
    {
      name: 'through-index-from-bench',
      comment: 'the bench measures what others may use, and runs SPIN as the tests do',
      severity: 'error',
      from: { path: '^bench/', pathNot: test },
      to: { path: '^src/[^/]+/', pathNot: [entry, '^src/share/promela/testing/spin.ts$'] },
    },
    {
      name: 'nothing-of-bench',
      comment: 'the bench is for those who build the project',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^bench/' },
    },
    {
      name: 'no-cycle',
      comment: 'files that import each other are one file',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engine-without-interface',
      comment: 'the engine parts run in a page, a worker and Node alike',
      severity: 'error',
      from: { path: engine, pathNot: test },
      to: { path: pageLibraries },
    },
    {
      name: 'worker-without-interface',
      comment: 'a worker has no page',
      severity: 'error',
      from: { path: '^src/worker/', pathNot: test },
      to: { path: pageLibraries },
    },
    {
      name: 'node-only-in-cli',
      comment: 'only the command line and the tests run in Node alone',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/cli/', test] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'command-line-without-interface',
      comment: 'the command line prints text',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: test },
      to: { path: pageLibraries },
    },
    {
      name: 'no-test-code',
      comment: 'code that ships may not import test code',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: test, pathNot: 'node_modules' },
    },
    {
      name: 'no-development-package',
      comment: 'code that ships may import only what package.json has under dependencies',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'the imported file or package exists',
      severity: 'error',
      from: {},
      // What the build makes lies in no file.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js'],
    },
  },
};
