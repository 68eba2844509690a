import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { logicalStyles } from './scripts/lint-rules/styles.mjs';
import { noStyleAttribute, noUntranslatedText } from './scripts/lint-rules/templates.mjs';

const own = {
  plugins: {
    case: {
      rules: {
        'no-style-attribute': noStyleAttribute,
        'no-untranslated-text': noUntranslatedText,
        'logical-styles': logicalStyles,
      },
    },
  },
};

/** Strings that become markup or code: forbidden everywhere, a page with Trusted Types refuses them. */
const stringSinks = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'No string becomes markup here.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'No string becomes markup here.',
  },
  { selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|CSS|Static)$/]', message: 'Nothing unsafe.' },
];

const sleeps = {
  selector: 'CallExpression[callee.name="setTimeout"], CallExpression[callee.property.name="setTimeout"]',
  message: 'Tests wait for what they mean, not for time: waitUntil, an event, a fake clock.',
};

const forgottenAwait = {
  selector:
    'ExpressionStatement > CallExpression:matches([callee.name=/^(sendKeys|sendMouse|resetMouse|setViewport|emulateMedia|fixture|waitUntil|oneEvent|nextFrame|press)$/], [callee.property.name=/^(accessible|updateComplete)$/])',
  message: 'This returns a promise: await it.',
};

export default tseslint.config(
  {
    ignores: ['node_modules', 'dist', 'dist-*', 'storybook-static', 'coverage', '.cache'],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...stringSinks],
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'adapters/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/elements/**/*.ts', 'stories/**/*.ts', 'demo/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    rules: {
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-template-bind': 'error',
      'lit/no-template-arrow': 'off',
      'lit/no-value-attribute': 'error',
      'lit/no-useless-template-literals': 'off',
      'lit/attribute-names': 'off',
      // Classes register nothing, define/ does.
      'wc/no-self-class': 'error',
      'wc/define-tag-after-class-definition': 'off',
    },
  },
  {
    files: ['src/elements/**/*.ts', 'src/themes/**/*.ts'],
    ...own,
    rules: {
      'case/no-style-attribute': 'error',
      'case/no-untranslated-text': 'error',
      'case/logical-styles': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', sleeps],
      // node:test returns promises nobody has to await.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: ['test', 'it', 'describe', 'suite', 'skip'] },
      ],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['test/browser/**/*.ts'],
    rules: {
      // Chai's `equal` is typed as a promise, which it is not; what must be awaited here is named instead.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': ['error', sleeps, forgottenAwait],
    },
  },
  {
    files: ['test/support/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['stories/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.recommended],
    rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'prefer-const': 'error' },
  },
);
