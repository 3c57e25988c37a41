import AxeBuilder from '@axe-core/playwright';
import { expect as quick, test, type Locator, type Page } from './test';

/** A search has its time on a busy machine. */
const expect = quick.configure({ timeout: 60_000 });

const pane = (page: Page, name: 'Before' | 'After'): Locator =>
  page.getByRole('region', { name, exact: true });
const status = (page: Page, name: 'Before' | 'After'): Locator =>
  pane(page, name).locator('.map-status');
const whole = /^[\d,]+ states, \d+ endings?, no fault$/;

test('both maps of delete-delete grow to their end, and a click goes there', async ({ page }) => {
  await page.goto('./#1;delete-delete;R9');
  await page.getByRole('button', { name: 'Map' }).click();
  await expect(page).toHaveURL(/show=map/);
  await expect(status(page, 'Before')).toHaveText(whole);
  await expect(status(page, 'After')).toHaveText(whole);
  await expect(pane(page, 'Before').locator('.is-here')).toHaveText('you are here, tick 9');
  const end = pane(page, 'After').locator('.map-mark.is-ending .part-1');
  const box = await pane(page, 'After').locator('.map-svg').boundingBox();
  const [x, y] = await end.evaluate((path) =>
    (/^M([\d.]+) ([\d.]+)/.exec(path.getAttribute('d') ?? '') ?? []).slice(1).map(Number),
  );
  await page.mouse.move((box?.x ?? 0) + (x ?? 0), (box?.y ?? 0) + (y ?? 0));
  await expect(pane(page, 'After').locator('.map-line')).toContainText('an ending: all done');
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(/#1;delete-delete;[A-Z]\d/);
  await expect(page.locator('.notice')).toContainText('The shortest way to this state, after:');
  await page.keyboard.press('u');
  await expect(page.locator('.transport-line b')).toHaveText('tick 9');
});

test('by keyboard: from state to state, and there', async ({ page }) => {
  await page.goto('./#1;checkpoint;show=map');
  await expect(status(page, 'Before')).toHaveText(whole);
  const map = pane(page, 'Before').getByRole('application');
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const line = pane(page, 'Before').locator('.map-line');
  await expect(line).toContainText(/^depth 3, reader 3 steps; .*; ways on: reader/);
  await page.keyboard.press('ArrowLeft');
  await expect(line).toContainText('depth 2');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#1;checkpoint;R2$/);
});

test('what was cancelled does not have all states', async ({ page }) => {
  await page.route('**/check-worker*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `onmessage = () => postMessage({ kind: 'progress', progress: { seconds: 2, counts:
        { states: 412000, transitions: 900000, depth: 61, frontier: 2100, bytes: 1 } } });`,
    }),
  );
  await page.goto('./#1;live;show=map');
  await expect(status(page, 'Before')).toContainText('Growing: 412,000 states so far');
  await page.getByRole('button', { name: 'Cancel the map of before' }).click();
  await expect(status(page, 'Before')).toContainText(
    'Not all states. Stopped by you after 412,000 states. This is not a proof.',
  );
  await expect(status(page, 'Before')).not.toContainText(/ending|no fault/);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Search again' }).click();
  await expect(status(page, 'Before')).toHaveText(whole);
});

test('another program has another map, and never the old one', async ({ page }) => {
  await page.goto('./#1;last-pid;show=map');
  await expect(status(page, 'After')).toHaveText(whole);
  const before = await status(page, 'After').innerText();
  await page.route('**/check-worker*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => {};' }),
  );
  await page.getByRole('combobox', { name: 'timers' }).click();
  await page.getByRole('option', { name: '3 timers' }).click();
  await expect(page).toHaveURL(/timers=3/);
  await expect(status(page, 'After')).not.toHaveText(before);
});

for (const [scheme, width] of [
  ['dark', 1440],
  ['light', 320],
] as const) {
  test(`axe finds nothing in the map, ${scheme}, ${String(width)} px`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./#1;last-pid;R9D12;show=map');
    await expect(status(page, 'Before')).toHaveText(whole);
    await expect(status(page, 'After')).toHaveText(whole);
    await page.getByText('The maps as tables').click();
    await expect(page.getByRole('button', { name: /^Go to this ending of before/ })).toHaveCount(2);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(content).toBeLessThanOrEqual(width);
  });
}
