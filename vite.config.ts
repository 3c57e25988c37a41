import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import {
  allowInlineScriptsInDevelopment,
  compressPreview,
  languageFiles,
} from './config/vite-plugins.ts';

export default defineConfig({
  // Relative addresses, so that dist/ works from any folder of any server.
  base: './',
  plugins: [react(), languageFiles(), allowInlineScriptsInDevelopment(), compressPreview()],
  build: {
    // An inlined font or picture is a data: address, which the content security policy refuses.
    assetsInlineLimit: 0,
  },
  worker: {
    format: 'es',
    plugins: () => [languageFiles()],
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    // All processors: nobody works beside the tests.
    maxWorkers: '100%',
    // The naive searches take seconds, and longer on a machine that has more to do.
    testTimeout: 60_000,
  },
});
