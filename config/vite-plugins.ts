import { fileURLToPath } from 'node:url';
import { lezer } from '@lezer/generator/rollup';
import compression from 'compression';
import { runnerImport, type Connect, type Plugin, type PluginOption } from 'vite';
import type * as shipped from './shipped-programs.ts';

/** `import text from './x.race'` gives the file's text. */
function raceText(): Plugin {
  return {
    name: 'gracelane:race-text',
    transform: {
      filter: { id: /\.race$/ },
      handler: (text) => ({
        code: `export default ${JSON.stringify(text)};`,
        map: null,
        moduleType: 'js',
      }),
    },
  };
}

/** The generator declares its plugin as `any`, so as not to need Rollup's types. */
const grammars = (): Plugin => lezer() as Plugin;

/** `.race` programs as text, `.grammar` files as Lezer parsers. */
export function languageFiles(): PluginOption {
  return [raceText(), grammars()];
}

/**
 * The dev server puts an inline script into the page, which the page's content security policy
 * refuses. The built page keeps the policy.
 */
export function allowInlineScriptsInDevelopment(): Plugin {
  return {
    name: 'gracelane:no-policy-in-development',
    apply: 'serve',
    transformIndexHtml: (html, context) =>
      context.server === undefined
        ? html
        : html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}

/** The preview server sends files compressed, as servers of static files do. */
export function compressPreview(): Plugin {
  return {
    name: 'gracelane:compress-preview',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use(compression() as Connect.NextHandleFunction);
    },
  };
}

const PROGRAMS = 'virtual:programs';

/**
 * `virtual:programs` says what links may set in each scenario and where its programs as they ship lie,
 * compiled by the build, so that the page can begin before the compiler has come. The first scenario's are loaded along with the page.
 * Development and tests have none: there the page compiles what it shows.
 */
export function shippedPrograms(): Plugin {
  let isBuild = false;
  let first: string | undefined;
  return {
    name: 'gracelane:shipped-programs',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === PROGRAMS ? `\0${PROGRAMS}` : undefined),
    async load(id) {
      if (id !== `\0${PROGRAMS}`) return undefined;
      if (!isBuild) return 'export default {};';
      const entries = (await compileShipped()).map(({ catalogue, programs }) => {
        const source = JSON.stringify(programs);
        const file = this.emitFile({ type: 'asset', name: `${catalogue.id}.json`, source });
        first ??= file;
        const known = `catalogue: ${JSON.stringify(catalogue)}`;
        return `${JSON.stringify(catalogue.id)}: {${known}, address: import.meta.ROLLUP_FILE_URL_${file}}`;
      });
      return `export default {${entries.join()}};`;
    },
    generateBundle() {
      if (first !== undefined) first = this.getFileName(first);
    },
    transformIndexHtml: {
      order: 'post',
      handler: () =>
        first === undefined
          ? []
          : [
              {
                tag: 'link',
                attrs: { rel: 'preload', as: 'fetch', crossorigin: '', href: `./${first}` },
                injectTo: 'head',
              },
            ],
    },
  };
}

async function compileShipped(): Promise<typeof shipped.shippedScenarios> {
  const { module } = await runnerImport<typeof shipped>(
    fileURLToPath(new URL('shipped-programs.ts', import.meta.url)),
    { configFile: false, plugins: [languageFiles()], logLevel: 'warn' },
  );
  return module.shippedScenarios;
}
