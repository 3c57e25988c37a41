import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium, type LaunchOptions } from '@playwright/test';

/** Had by `npx` when it is needed: its hundred packages are for this alone. */
const LIGHTHOUSE = 'lighthouse@12.8.2';

export const lighthouseForms = ['phone', 'desktop'] as const;
/** What Lighthouse makes of the machine: its slow phone on a slow line, or a desktop computer. */
export type LighthouseForm = (typeof lighthouseForms)[number];

/** Of 100, by category: `performance`, `accessibility`, … */
export type LighthouseScores = Readonly<Record<string, number>>;

/** What Lighthouse says of the page at `address`, the middle of `runs`; undefined where it cannot be had. */
export async function measureLighthouse(
  address: string,
  form: LighthouseForm,
  runs: number,
  launch: LaunchOptions,
): Promise<LighthouseScores | undefined> {
  const scores: LighthouseScores[] = [];
  for (let run = 0; run < runs; run += 1) {
    const report = await runLighthouse(address, form, launch);
    if (report === undefined) return undefined;
    scores.push(toScores(report));
  }
  return toMiddle(scores);
}

async function runLighthouse(
  address: string,
  form: LighthouseForm,
  { args = [], executablePath = chromium.executablePath() }: LaunchOptions,
): Promise<string | undefined> {
  const flags = ['--headless=new', ...args].join(' ');
  const preset = form === 'desktop' ? ['--preset=desktop'] : [];
  const asked = [address, '--output=json', '--quiet', `--chrome-flags=${flags}`, ...preset];
  try {
    const { stdout } = await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, ...asked], {
      env: { ...process.env, CHROME_PATH: executablePath },
      maxBuffer: 64 * 2 ** 20,
      timeout: 180_000,
    });
    return stdout;
  } catch {
    return undefined;
  }
}

/** From Lighthouse's report, a JSON text. */
export function toScores(report: string): LighthouseScores {
  const { categories } = JSON.parse(report) as {
    readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  };
  return Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round(100 * (score ?? 0))]),
  );
}

/** Each category's middle, since a busy moment of the machine spoils one run. */
export function toMiddle(runs: readonly LighthouseScores[]): LighthouseScores {
  const names = Object.keys(runs[0] ?? {});
  const middleOf = (name: string): number =>
    runs.map((scores) => scores[name] ?? 0).toSorted((one, other) => one - other)[
      runs.length >> 1
    ] ?? 0;
  return Object.fromEntries(names.map((name) => [name, middleOf(name)]));
}
