import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const engine = ['lang', 'machine', 'checker', 'trace', 'share', 'scenarios'];
const tests = ['src/**/*.test.{ts,tsx}', 'src/**/testing/**'];

/** What the engine may not see: the page, the clock, timers. `globals.browser` has them all. */
const outside = [...Object.keys(globals.browser), ...Object.keys(globals.worker), 'Date'];

export default defineConfig(
  { ignores: ['dist/', 'dist-bench/', 'dist-cli/', 'test-results/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-assertions': 'error',
      // All cases, or a `default` that says what the rest means (`assertNever` where none is left).
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `_` is the name of what a signature or a list has and nobody reads.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // A number in a message needs no String() around it.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => setOpen(true)` is how React handlers are written.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Everything here can be replayed.' },
      ],
    },
  },
  {
    files: engine.map((folder) => `src/${folder}/**/*.ts`),
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...[...new Set(outside)].map((name) => ({
          name,
          message: 'The engine parts know neither page nor clock.',
        })),
      ],
    },
  },
  {
    files: ['src/{stage,views}/**/*.{ts,tsx}', 'src/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
);
