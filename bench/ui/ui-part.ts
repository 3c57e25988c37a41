import { join } from 'node:path';
import { build, preview, type InlineConfig } from 'vite';
import { type HostFacts, hostWords, readHost } from '../host';
import { toMarkdownTable } from '../markdown-table';
import type { Part, PartOptions, PartResult } from '../part';
import { type Target, targetRows } from '../target';
import { evaluateBudgets } from './budgets';
import { measureFirstLoad } from './first-load';
import { measureLighthouse, type LighthouseForm, type LighthouseScores } from './lighthouse';
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
  const config: InlineConfig = {
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: site, emptyOutDir: true },
    preview: { host: '127.0.0.1', port: 4332 },
  };
  say('build');
  await build(config);
  const server = await preview(config);
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    const { version, ...page } = await measurePage(address, options);
    const lighthouse = await measureForms(address, options);
    const measured = { ...page, lighthouse, firstLoad: measureFirstLoad(site) };
    return { ...measured, host: readHost(version), targets: evaluateBudgets(measured) };
  } finally {
    await server.close();
  }
}

async function measureForms(
  address: string,
  { launch, isQuick, say }: PartOptions,
): Promise<UiMeasurements['lighthouse']> {
  const measure = (form: LighthouseForm): Promise<LighthouseScores | undefined> => {
    say(`Lighthouse, ${form}`);
    return measureLighthouse(address, form, isQuick ? 1 : 3, launch);
  };
  return { phone: await measure('phone'), desktop: await measure('desktop') };
}

function toPartResult(result: UiResult): PartResult {
  const report = [hostWords(result.host), toMarkdownTable(targetRows(result.targets))].join('\n\n');
  return { json: result, report, forDocs: report, isSound: true };
}
