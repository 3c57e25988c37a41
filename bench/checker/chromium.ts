import { dirname } from 'node:path';
import { chromium, type LaunchOptions, type Page } from '@playwright/test';
import { preview } from 'vite';
import { defaultBounds } from '../../src/checker';
import type { CheckRequest } from '../../src/worker';
import { bounds } from './bounds';
import type { Contestant, ContestantId } from './contestant';
import type { Measured, Task } from './measure';
import './page/bench-page';

export interface Chromium {
  readonly version: string;
  /** Our searches in a worker. */
  readonly contestants: readonly Contestant[];
  /** A check as the page makes it, of a scenario as it ships. */
  readonly page: Contestant;
  readonly close: () => Promise<void>;
}

/** A browser on the built page of the bench. Each run has a page of its own, which is a process of its own. */
export async function openChromium(folder: string, options: LaunchOptions): Promise<Chromium> {
  const server = await preview({
    root: dirname(folder),
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 4331 },
  });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch(options);

  async function inNewPage(measure: (page: Page) => Promise<Measured>): Promise<Measured> {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(address);
      return await measure(page);
    } finally {
      await context.close();
    }
  }

  const toContestant = (id: ContestantId, how: Pick<Task, 'isReduced' | 'isWarm'>): Contestant => ({
    id,
    measure: (subject) =>
      inNewPage((page) =>
        page.evaluate((task) => window.bench.measure(task), { ...how, subject, bounds }),
      ),
  });
  const check = (request: CheckRequest): Promise<Measured> =>
    inNewPage((page) => page.evaluate((given) => window.bench.check(given), request));
  return {
    version: browser.version(),
    contestants: [
      toContestant('chromium', { isReduced: false, isWarm: false }),
      toContestant('chromium-warm', { isReduced: false, isWarm: true }),
      toContestant('chromium-reduced', { isReduced: true, isWarm: false }),
    ],
    page: {
      id: 'page',
      measure: ({ program: scenario, path }) => {
        const program = { scenario, path, parameters: {}, whatIfs: [] };
        return check({ question: { ask: 'verdict', program }, bounds: defaultBounds });
      },
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
