import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import {
  allowInlineScriptsInDevelopment,
  compressPreview,
  inlineFirstStyles,
  languageFiles,
  shippedPrograms,
} from './config/vite-plugins.ts';

/** These show programs, as the page does once its compiler has come. */
const pageTests = ['src/{store,walks,stage,views}/**/*.test.{ts,tsx}'];

export default defineConfig({
  // Relative addresses, so that dist/ works from any folder of any server.
  base: './',
  plugins: [
    react(),
    languageFiles(),
    shippedPrograms(),
    inlineFirstStyles(),
    allowInlineScriptsInDevelopment(),
    compressPreview(),
  ],
  build: {
    // An inlined font or picture is a data: address, which the content security policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What is needed at once is one file: fewer requests, and it compresses better.
        codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
      },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [languageFiles()],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: pageTests,
        },
      },
      {
        extends: true,
        test: { name: 'page', include: pageTests, setupFiles: ['src/store/testing/compiler.ts'] },
      },
    ],
    environment: 'node',
    pool: 'threads',
    // All processors: nobody works beside the tests.
    maxWorkers: '100%',
    // The naive searches take seconds, and longer on a machine that has more to do.
    testTimeout: 60_000,
  },
});
