import { join } from 'node:path';
import { build } from 'vite';
import { type HostFacts, hostWords, readHost } from '../host';
import { toMarkdownTable } from '../markdown-table';
import type { Part, PartOptions, PartResult } from '../part';
import { type Target, targetRows } from '../target';
import { evaluateBudgets } from './budgets';
import { measureFirstLoad } from './first-load';
import { measurePage } from './measure-page';
import type { UiMeasurements } from './measurements';

interface UiResult extends UiMeasurements {
  readonly host: HostFacts;
  readonly targets: readonly Target[];
}

/** The built page in Chromium, against its budgets. */
export const uiPart: Part = {
  missing: () => undefined,
  run: async (options) => toPartResult(await measureAll(options)),
};

async function measureAll(options: PartOptions): Promise<UiResult> {
  const { root, folder, say } = options;
  const site = join(folder, 'site');
  say('build');
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: site, emptyOutDir: true },
  });
  const { version, ...page } = await measurePage(site, options);
  const measured = { ...page, firstLoad: measureFirstLoad(site) };
  return { ...measured, host: readHost(version), targets: evaluateBudgets(measured) };
}

function toPartResult(result: UiResult): PartResult {
  const report = [hostWords(result.host), toMarkdownTable(targetRows(result.targets))].join('\n\n');
  return { json: result, report, forDocs: report, isSound: true };
}
