import AxeBuilder from '@axe-core/playwright';
import { expect as quick, test, type Locator, type Page } from './test';

/** A search has its time on a busy machine. */
const expect = quick.configure({ timeout: 30_000 });

const outcomes = (page: Page): Locator => page.getByRole('region', { name: 'What read() can' });
const rows = (page: Page): Locator =>
  outcomes(page)
    .getByRole('row')
    .filter({ has: page.locator('td') });

async function list(page: Page, fragment: string): Promise<void> {
  await page.goto(`./#1;${fragment};show=verdicts`);
  await page.getByRole('button', { name: 'List the outcomes' }).click();
}

test('a stopped process has exactly one readout, the same before and after', async ({ page }) => {
  await list(page, 'checkpoint');
  await expect(outcomes(page)).toContainText('1 readout, the same before and after.');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('both');
});

test('of a live process one readout is there only after, and its count opens its schedule', async ({
  page,
}) => {
  await list(page, 'live;R2D3;@4');
  const only = rows(page).filter({ hasText: 'only after' });
  await expect(only).toHaveCount(1);
  await expect(only.getByRole('cell', { name: 'no', exact: true })).toHaveCount(1);
  await expect(only).toContainText('never');
  await expect(rows(page).filter({ hasText: 'only before' })).toHaveCount(0);
  await only.getByRole('button', { name: /^2 endings after with timers 3, 1/ }).click();
  await expect(page.getByText(/^The shortest way after to timers 3, 1: \d+ ticks\./)).toBeVisible();
  await expect(page).toHaveURL(/#1;live;R\d+[^@]*$/);
  await page.keyboard.press('u');
  await expect(page.locator('.transport-line b')).toHaveText('tick 4');
});

test('a race has no outcomes, and what was cancelled has no list', async ({ page }) => {
  await list(page, 'live;what=after-free-now');
  await expect(outcomes(page)).toContainText(
    'Use after free of timer 2. With a race there is no list of outcomes',
  );
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page).filter({ hasText: 'not known' })).toHaveCount(4);
  await expect(outcomes(page)).not.toContainText(/never|only|both/);
  await page.route('**/check-worker*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => {};' }),
  );
  await page.reload();
  await page.getByRole('button', { name: 'List the outcomes' }).click();
  await page.getByRole('button', { name: 'Cancel the search for outcomes' }).click();
  await expect(outcomes(page).getByText('Not finished, so nothing is listed.')).toHaveCount(2);
  await expect(outcomes(page)).not.toContainText(/complete/);
  await expect(rows(page)).toHaveCount(0);
});

for (const [scheme, width] of [
  ['dark', 1920],
  ['light', 360],
] as const) {
  test(`axe finds nothing in the outcomes, ${scheme}, ${String(width)} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await list(page, 'exit');
    await expect(rows(page).filter({ hasText: 'only after' })).not.toHaveCount(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(content).toBeLessThanOrEqual(width);
  });
}
