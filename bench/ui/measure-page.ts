import { chromium, type Browser, type LaunchOptions, type Page } from '@playwright/test';
import { toFrameRate, toFrameTimes, toRefresh } from './frames';
import type { UiMeasurements } from './measurements';
import { longTicks, toLongLink } from './schedules';

interface PageOptions {
  readonly launch: LaunchOptions;
  readonly isQuick: boolean;
  readonly say: (text: string) => void;
}

type PageMeasurements = Omit<UiMeasurements, 'firstLoad' | 'lighthouse'> & {
  readonly version: string;
};

/** What somebody does in the built page at `address`, measured in the page. Rejects when the page does not do it. */
export async function measurePage(
  address: string,
  options: PageOptions,
): Promise<PageMeasurements> {
  const { launch, isQuick, say } = options;
  const browser = await chromium.launch(launch);
  const inPage = pagesOf(browser, address);
  const steps = isQuick ? 60 : 300;
  try {
    say('opening');
    const openings: number[] = [];
    for (let count = 0; count < (isQuick ? 2 : 5); count += 1)
      openings.push(await inPage(`${toLongLink(1000)};@500`, readOpening));
    const long = toLongLink(longTicks);
    say('idle');
    const refresh = toRefresh(await inPage(`${long};@${String(longTicks / 2)}`, rest));
    say('stepping');
    const stepping = [
      ...(await inPage(`${long};@${String(longTicks / 2)}`, (page) => press(page, forward, steps))),
      ...(await inPage(`${long};@${String(longTicks - 800)}`, (page) =>
        press(page, forward, steps),
      )),
    ];
    say('adding');
    const adding = await inPage(toLongLink(longTicks, 0), (page) => press(page, everybody, steps));
    say('scrubbing');
    const scrubbing = await inPage(`${long};@${String(longTicks / 2)}`, (page) =>
      scrub(page, steps),
    );
    say('searching');
    const searching = await inPage('1;live;show=verdicts', search);
    return {
      version: browser.version(),
      opening: Math.min(...openings),
      stepping: toFrameTimes(stepping, refresh),
      adding: toFrameTimes(adding, refresh),
      scrubbing: toFrameTimes(scrubbing, refresh),
      searching: { rate: toFrameRate(searching), times: toFrameTimes(searching, refresh) },
    };
  } finally {
    await browser.close();
  }
}

const pagesOf =
  (browser: Browser, address: string) =>
  async <Result>(fragment: string, use: (page: Page) => Promise<Result>): Promise<Result> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    try {
      const page = await context.newPage();
      await page.addInitScript(noteShown);
      await page.goto(`${address}#${fragment}`);
      return await use(page);
    } finally {
      await context.close();
    }
  };

declare global {
  interface Window {
    /** When the first frame with the stage or another view came, in milliseconds of the page. */
    benchShown?: number;
    /** When each frame began, since measuring began. */
    benchFrames?: number[];
  }
}

/** Runs in the page, before its own scripts. */
function noteShown(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('main[data-view], .actor-card') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      window.benchShown = performance.now();
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Milliseconds from the main script's last byte to the first frame with its state. */
async function readOpening(page: Page): Promise<number> {
  await page.waitForFunction(() => window.benchShown !== undefined);
  return page.evaluate(() => {
    const main = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';
    const [loaded] = performance.getEntriesByName(main, 'resource');
    if (!(loaded instanceof PerformanceResourceTiming) || window.benchShown === undefined)
      throw new Error('nobody knows when the page began');
    return window.benchShown - loaded.responseEnd;
  });
}

interface Key {
  readonly key: string;
  readonly code: string;
}

const forward: readonly Key[] = [{ key: 'ArrowRight', code: 'ArrowRight' }];
/** Each actor in turn. */
const everybody: readonly Key[] = ['1', '2', '3', '4'].map((key) => ({ key, code: `Digit${key}` }));

/** Nothing; when the frames began, once the page has come to rest. */
async function rest(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return page.evaluate(async () => {
    const began: number[] = [];
    while (began.length <= 120)
      began.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
    return began;
  });
}

/** One of `keys` in every frame of a page at rest, in turn, each a tick further; when the frames began. */
async function press(page: Page, keys: readonly Key[], steps: number): Promise<readonly number[]> {
  const slider = page.getByRole('slider', { name: 'Position in the schedule' });
  const from = Number(await slider.getAttribute('aria-valuenow'));
  await rest(page);
  const presses = Array.from({ length: steps }, (_, index) => keys[index % keys.length]);
  const stamps = await page.evaluate(async (pressed) => {
    const began: number[] = [];
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (const press of pressed) {
      began.push(await frame());
      const options = { ...press, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', options));
    }
    began.push(await frame());
    return began;
  }, presses);
  const to = Number(await slider.getAttribute('aria-valuenow'));
  if (to !== from + steps)
    throw new Error(
      `${keys.map(({ key }) => key).join()} led from ${String(from)} to ${String(to)}`,
    );
  return stamps;
}

/** Back and forth along the whole schedule, over both edges; when the frames began. */
async function scrub(page: Page, moves: number): Promise<readonly number[]> {
  const box = await page.locator('.spine-slider').boundingBox();
  if (box === null) throw new Error('there is no schedule to drag on');
  const y = box.y + box.height / 2;
  const middle = box.x + box.width / 2;
  await page.mouse.move(middle, y);
  await page.mouse.down();
  await page.evaluate(recordFrames);
  for (let index = 0; index < moves; index += 1) {
    const x = middle + Math.sin((index / moves) * 4 * Math.PI) * box.width * 0.52;
    await page.mouse.move(x, y);
  }
  const stamps = await page.evaluate(() => window.benchFrames ?? []);
  await page.mouse.up();
  return stamps;
}

/** For as long as searches run, 4 s at most; when the frames began. */
async function search(page: Page): Promise<readonly number[]> {
  await page.getByRole('button', { name: 'Check all', exact: true }).click();
  await page.evaluate(recordFrames);
  return page.evaluate(async () => {
    const end = performance.now() + 4000;
    const isSearching = (): boolean =>
      [...document.querySelectorAll('button')].some((button) => button.textContent === 'Checking');
    while (isSearching() && performance.now() < end)
      await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    return window.benchFrames ?? [];
  });
}

/** Runs in the page. */
function recordFrames(): void {
  const began: number[] = [];
  window.benchFrames = began;
  const record = (stamp: number): void => {
    began.push(stamp);
    requestAnimationFrame(record);
  };
  requestAnimationFrame(record);
}
