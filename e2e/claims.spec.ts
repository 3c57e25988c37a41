import AxeBuilder from '@axe-core/playwright';
import { expect as quick, test, type Locator, type Page } from './test';

/** A search has its time on a busy machine. */
const expect = quick.configure({ timeout: 60_000 });

const claim = (page: Page, number: number): Locator =>
  page.getByRole('article', { name: `Claim ${String(number)}` });

test('nothing is held before it has been checked in this page', async ({ page }) => {
  await page.goto('./#1;live');
  await page.getByRole('button', { name: 'Claims' }).click();
  await expect(page).toHaveURL(/show=claims/);
  await expect(page.getByRole('article')).toHaveCount(8);
  await expect(page.getByText('not checked yet').first()).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/\bheld\b/);
  await expect(page.locator('.cost-series circle')).toHaveCount(0);
});

test('claim 4 is checked, held, and shown on the stage with its what-if at work', async ({
  page,
}) => {
  await page.goto('./#1;exit;show=claims');
  const four = claim(page, 4);
  await four.getByRole('button', { name: 'Check claim 4' }).press('Enter');
  await expect(four.locator('.claim-standing')).toHaveText('held');
  await expect(four).toContainText(/race: use after free of k_itimer, \d+ ticks/);
  await expect(page.getByRole('status').filter({ hasText: 'claims checked: 1 held.' })).toHaveCount(
    1,
  );
  await four.getByRole('button', { name: 'Show me: claim 4' }).press('Enter');
  await expect(page).toHaveURL(/#1;live;what=after-free-now;R\d+/);
  await expect(page.getByLabel('Report of the fault')).toContainText('BUG: use-after-free');
  await page.goBack();
  await expect(four.locator('.claim-standing')).toHaveText('held');
});

test('what shows a claim is searched for where it is not known yet', async ({ page }) => {
  await page.goto('./#1;live;show=claims');
  await claim(page, 7).getByRole('button', { name: 'Show me: claim 7' }).click();
  await expect(page).toHaveURL(/#1;checkpoint;R\d+T$/);
});

test('a check that was cancelled holds nothing', async ({ page }) => {
  await page.route('**/check-worker*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => {};' }),
  );
  await page.goto('./#1;live;show=claims');
  await page.getByRole('button', { name: 'Check all eight' }).click();
  await page.getByRole('button', { name: 'Cancel the checks of all claims' }).click();
  await expect(page.getByText('8 of 8 claims checked: 8 not finished.')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/\bheld\b/);
});

for (const [scheme, width] of [
  ['dark', 1920],
  ['light', 360],
] as const) {
  test(`axe finds nothing in the claims, ${scheme}, ${String(width)} px`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./#1;live;show=claims');
    const one = claim(page, 1);
    await one.getByRole('button', { name: 'Check claim 1' }).click();
    await expect(one.locator('.claim-standing')).toHaveText('held');
    await expect(one.locator('.cost-series circle')).toHaveCount(32);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(content).toBeLessThanOrEqual(width);
  });
}
