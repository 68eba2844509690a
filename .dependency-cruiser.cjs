/**
 * Who may know whom; type imports count. The picture is in docs/architecture.md, section 3.
 * test/node/layers.test.ts plants bad imports and sees them refused.
 */
const npm = '(^|/)node_modules/';

/** Files of `from` may import nothing but what `to` matches. */
const only = (name, from, to, comment, fromNot) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, ...(fromNot && { pathNot: fromNot }) },
  to: { pathNot: to },
});

/** Files of `from` must not import what `to` matches. */
const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

/** Folders of elements that features share: the last five are made of the ones before. */
const shared =
  'provider/|controllers/|primitives/|drafts/|events/|people/|fields/|connectors/|markdown/|attachments/|closing/|owners/';

module.exports = {
  forbidden: [
    only('domain-alone', '^src/domain/', '^src/domain/', 'The domain imports nothing but itself.', '\\.schema\\.ts$'),
    only(
      'schema-zod-mini',
      '^src/domain/.*\\.schema\\.ts$',
      ['^src/domain/', `${npm}zod/.*mini`],
      'A schema imports the domain and zod/mini.',
    ),
    only('contracts-domain', '^src/contracts/', ['^src/domain/', '^src/contracts/'], 'Contracts import the domain.'),
    only(
      'workflow-below',
      '^src/workflow/',
      ['^src/(domain|contracts|workflow)/'],
      'The workflow imports the domain and the contracts.',
    ),
    only(
      'conformance-below',
      '^src/conformance/',
      ['^src/(domain|contracts|conformance)/'],
      'The kits import the domain and the contracts.',
    ),
    only(
      'i18n-below',
      '^src/i18n/',
      ['^src/(domain|i18n)/', `${npm}(@lit/|lit/|lit-|@lit-labs/)`],
      'Terms import the domain and Lit.',
    ),
    only('themes-alone', '^src/themes/', ['^src/themes/', `${npm}lit/`, `${npm}@lit/`], 'Themes are tokens only.'),
    only(
      'elements-below',
      '^src/elements/',
      ['^src/(elements|contracts|domain|i18n|themes)/', '^src/version\\.ts$', npm],
      'Elements never know adapters or the workflow.',
    ),
    never(
      'schemas-are-lazy',
      // Text that people write is read by the schema, in code that comes with the editor of it (decision 023).
      { path: '^src/(elements|i18n)/', pathNot: '^src/elements/case-settings/templates/yaml/' },
      { path: '\\.schema\\.ts$', dependencyTypesNot: ['type-only'] },
      'Elements take only types from a schema: zod would come along.',
    ),
    never(
      'elements-no-zod',
      { path: '^src/(elements|i18n|contracts)/' },
      { path: `${npm}zod/` },
      'Elements load no schema library.',
    ),
    never(
      'features-apart',
      { path: `^src/elements/(?!${shared}|case-app/)([^/]+)/` },
      {
        path: `^src/elements/(?!${shared})[^/]+/`,
        // The dialog is the form in another frame; the picker opens the dialog, and the menu the picker.
        pathNot:
          '^src/elements/$1/|^src/elements/case-create-form/case-create-form\\.ts$|^src/elements/case-create-dialog/case-create-dialog\\.ts$|^src/elements/case-picker/open-[^/]+\\.ts$',
      },
      'Features share through the folders for it, never directly.',
    ),
    never(
      'app-of-elements',
      { path: '^src/elements/case-app/' },
      {
        path: `^src/elements/(?!${shared}|case-app/)[^/]+/`,
        pathNot: '^src/elements/([^/]+)/\\1\\.ts$',
      },
      'The app is made of whole elements, and looks into none of them.',
    ),
    never(
      'shared-below-features',
      { path: `^src/elements/(${shared})` },
      { path: `^src/elements/(?!${shared})[^/]+/` },
      'What features share does not know them.',
    ),
    never(
      'basics-below-controls',
      { path: '^src/elements/(provider|controllers|primitives|drafts|events)/' },
      { path: '^src/elements/(people|fields|connectors)/' },
      'What controls are made of does not know them.',
    ),
    never(
      'people-below-fields',
      { path: '^src/elements/people/' },
      { path: '^src/elements/(fields|connectors)/' },
      'Fields hold people, not the other way round.',
    ),
    only(
      'define-elements',
      '^src/define(\\.ts$|/)',
      ['^src/elements/', '^src/define(\\.ts$|/)'],
      'Registration knows the elements, nothing else.',
    ),
    only(
      'adapters-below',
      '^adapters/([^/]+)/',
      ['^src/(domain|contracts)/', '^adapters/$1/', npm],
      'An adapter knows the domain, the contracts and itself.',
      '^adapters/([^/]+/adapter\\.ts$|template/.*\\.test\\.ts$)',
    ),
    only(
      'adapter-joins',
      '^adapters/([^/]+)/adapter\\.ts$',
      ['^src/(domain|contracts|workflow)/', '^adapters/$1/', npm],
      'adapter.ts joins a storage with the workflow.',
    ),
    only(
      'public-doors',
      '^(demo|stories)/',
      [
        '^(demo|stories)/',
        '^src/(index|define|bundle)\\.ts$',
        '^src/define/',
        '^src/(domain|contracts|workflow|conformance)/index\\.ts$',
        '^src/elements/[^/]+/case-[^/]+\\.ts$',
        '^src/elements/[^/]+/add-to-case-menu\\.ts$',
        '^src/i18n/locales/',
        '^src/themes/[^/]+\\.css$',
        '^adapters/(connectors/)?[^/]+/index\\.ts$',
        npm,
      ],
      'Demo and stories use the public doors.',
    ),
    never(
      'public-names',
      { path: '^(demo|stories)/' },
      { path: '^(src|adapters)/', dependencyTypesNot: ['aliased', 'aliased-tsconfig', 'aliased-tsconfig-paths'] },
      'Demo and stories import the package by its name, as users do.',
    ),
    never(
      'nobody-knows-tests',
      { path: '^(src|adapters|demo|stories)/' },
      { path: '^(test|bench|scripts)/' },
      'What is shipped or shown does not import tests.',
    ),
    never(
      'no-run-time-cycle',
      { path: '^(src|adapters|demo|stories)/' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'No cycle at run time.',
    ),
    never(
      'no-dev-dependency',
      { path: '^(src|adapters)/', pathNot: '\\.test\\.ts$' },
      // What a server brings along itself is an optional peer: the tests need it here all the same.
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm-peer'] },
      'Shipped code needs shipped dependencies.',
    ),
    never('resolvable', {}, { couldNotResolve: true }, 'It must exist.'),
    {
      name: 'no-orphans',
      comment: 'A module nobody imports is either an entry, a worker that is started by its address, or dead.',
      severity: 'error',
      from: {},
      module: {
        path: '^(src|adapters)/',
        pathNot: [
          '^src/(index|define|bundle)\\.ts$',
          '^src/define/',
          '^src/(domain|contracts|workflow|conformance)/index\\.ts$',
          '^src/i18n/(english\\.ts$|locales/)',
          '^adapters/(connectors/)?[^/]+/index\\.ts$',
          '-worker\\.ts$',
          '\\.d\\.ts$',
          '^adapters/template/',
        ],
        numberOfDependentsLessThan: 1,
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
