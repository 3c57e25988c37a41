import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { languageFiles } from './config/vite-plugins.ts';

const inProject = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `npm run bench`: its Node side, or in mode `page` what it loads in a browser. */
export default defineConfig(({ mode }) => ({
  root: inProject(mode === 'page' ? 'bench/checker/page' : '.'),
  base: './',
  publicDir: false,
  plugins: [languageFiles()],
  worker: { format: 'es', plugins: () => [languageFiles()] },
  build: {
    outDir: inProject(mode === 'page' ? 'dist-bench/page' : 'dist-bench/node'),
    emptyOutDir: true,
    ...(mode === 'page'
      ? {}
      : {
          ssr: true,
          target: 'node20',
          minify: false,
          rolldownOptions: { input: ['bench/main.ts', 'bench/checker/measure-in-node.ts'] },
        }),
  },
}));
