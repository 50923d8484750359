// The arrows of ARCHITECTURE.md: graph → core → database, apps → packages; never back, never app to app.
const server = '^packages/(database|core|graph)/';
const source = '(^packages/[^/]+/src|^apps/[^/]+/src)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'database-knows-nobody',
      severity: 'error',
      from: { path: '^packages/database/src/' },
      to: { path: '^(packages/(?!database/)|apps/|e2e/)' },
    },
    {
      name: 'core-knows-only-database',
      severity: 'error',
      from: { path: '^packages/core/src/' },
      to: { path: '^(packages/(?!core/|database/)|apps/|e2e/)' },
    },
    {
      name: 'graph-knows-only-core-and-database',
      severity: 'error',
      from: { path: '^packages/graph/src/' },
      to: { path: '^(packages/(?!graph/|core/|database/)|apps/|e2e/)' },
    },
    {
      name: 'client-and-sdk-know-only-the-schema',
      severity: 'error',
      comment: 'Browser code meets the server at schema.graphql and nowhere else.',
      from: { path: '^packages/(client|sdk)/src/' },
      to: { path: `${server}|^apps/|^e2e/` },
    },
    {
      name: 'browser-apps-know-no-server',
      severity: 'error',
      from: { path: '^apps/(portal|property-site)/src/' },
      to: { path: server },
    },
    {
      name: 'no-app-to-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-package-to-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|e2e)/' },
    },
    {
      name: 'no-testkit-in-source',
      severity: 'error',
      from: { path: source, pathNot: '^packages/testkit/|\\.test\\.tsx?$|^apps/bench/' },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'declared-or-not-at-all',
      severity: 'error',
      comment:
        'What a package.json does not list cannot be resolved: an undeclared workspace package is caught here. What a test host takes from the docs (documented:…) is no package.',
      from: { path: '^(packages|apps|e2e)/' },
      to: { couldNotResolve: true, pathNot: '[?]|\\.css$|/generated/|^geojson$|^documented:' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|test-results|node_modules|generated)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
