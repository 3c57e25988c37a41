import { defineConfig } from 'vite';
import { languageFiles } from './config/vite-plugins.ts';

/** The command line as one file that needs Node and nothing else: dist-cli/main.js. */
export default defineConfig({
  plugins: [languageFiles()],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'main.js' } },
  },
});
