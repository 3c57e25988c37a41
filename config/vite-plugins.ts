import { lezer } from '@lezer/generator/rollup';
import compression from 'compression';
import type { Connect, Plugin, PluginOption } from 'vite';

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
