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

/**
 * The page's first style sheet stands in the page itself: what is to be read while its code comes is drawn without
 * waiting for another file.
 */
export function inlineFirstStyles(): Plugin {
  const link = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/;
  return {
    name: 'gracelane:inline-first-styles',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const file = link.exec(html)?.[1] ?? '';
        const sheet = bundle[file];
        if (sheet?.type !== 'asset') throw new Error(`no style sheet ${file} for index.html`);
        const folder = file.slice(0, file.lastIndexOf('/'));
        // Fonts lie beside the style sheet, not beside the page.
        const rules = String(sheet.source).trim().replaceAll('url(./', `url(./${folder}/`);
        return html.replace(link, () => `<style>${rules}</style>`);
      },
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
