import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from './test';

const guide = (page: Page): Locator => page.getByRole('region', { name: /^Walk: |^Guided walks/ });
const button = (page: Page, name: string | RegExp): Locator =>
  guide(page).getByRole('button', { name });

test('the first visit offers walks beside the stage; the first one by keyboard to its end', async ({
  page,
}) => {
  test.slow();
  await page.goto('./');
  await expect(guide(page)).toContainText('New here?');
  await expect(page.getByRole('main')).toContainText('Nothing has run yet.');
  await button(page, 'Begin: Two CPUs wait for one reader').press('Enter');
  const next = button(page, 'Next');
  for (let stop = 1; stop < 8; stop++) {
    await expect(guide(page)).toContainText(`stop ${String(stop)} of 8`);
    await expect(next).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(guide(page).getByRole('status')).toHaveText(
    /^Stop 8 of 8\. All are done\. .*\d+ ticks/,
  );
  await expect(button(page, 'Next walk')).toBeFocused();
  await button(page, 'Evidence for claim 1').press('Enter');
  await expect(page.getByRole('article', { name: 'Claim 1', exact: true })).toBeFocused();
  await expect(page.getByText('1 of 8 walks walked to the end.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Walk through it again: claim 1' })).toBeVisible();
});

test('who opened a link is offered nothing', async ({ page }) => {
  await page.goto('./#1;exit');
  await expect(page.getByRole('main')).toContainText('Nothing has run yet.');
  await expect(guide(page)).toHaveCount(0);
});

test('any step leaves for free stepping, and the walk waits until it is left', async ({ page }) => {
  await page.goto('./#1;live;show=claims');
  await page.getByRole('button', { name: 'Walk through it: claim 4' }).press('Enter');
  await expect(button(page, 'Next')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(guide(page)).toContainText('CPU1 unlinks timer 2 under CPU0');
  await expect(page).toHaveURL(/#1;live;walk=memory\.2;.*;@36$/);
  await page.keyboard.press('ArrowRight');
  await expect(guide(page)).toContainText('You step freely.');
  await expect(page).not.toHaveURL(/walk=/);
  await page.keyboard.press('ArrowLeft');
  await expect(guide(page)).toContainText('CPU1 unlinks timer 2 under CPU0');
  await page.keyboard.press('3');
  await expect(guide(page)).toContainText('You step freely.');
  await button(page, 'Back to the walk').press('Enter');
  await expect(guide(page)).toContainText('stop 2 of 9');
  await expect(page.locator('[data-look="list"]')).toHaveCount(1);
  // On a number of the ledger it closes the details of that, and nothing else.
  await page.locator('.is-after .ledger button').first().focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.is-after .ledger button').first()).not.toBeFocused();
  await expect(guide(page)).toContainText('stop 2 of 9');
  await page.keyboard.press('Escape');
  await expect(guide(page)).toHaveCount(0);
  await expect(page.locator('[data-look]')).toHaveCount(0);
  await expect(page).toHaveURL(/;@36$/);
});

test('a link to a stop opens it, and one to a walk that does not exist says so', async ({
  page,
}) => {
  await page.goto('./#1;live;show=claims');
  await page.getByRole('button', { name: 'Walk through it: claim 4' }).press('Enter');
  await button(page, 'Next').press('Enter');
  await expect(page).toHaveURL(/walk=memory\.2/);
  const address = page.url();
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.reload();
  await expect(guide(page)).toContainText('stop 2 of 9');
  await expect(page.locator('[data-look="list"]')).toHaveCount(1);
  await expect(page).toHaveURL(address);
  await page.goto(address.replace('memory.2', 'no-such-walk'));
  await expect(page.locator('body')).toContainText(
    'This link names a stop of a walk that does not exist here: no-such-walk.1.',
  );
  await expect(guide(page)).toHaveCount(0);
});

test('a stop with an edit of the code ends at its fault; the progress is there after a reload', async ({
  page,
}) => {
  test.slow();
  await page.goto('./#1;live;show=claims');
  await page.getByRole('button', { name: 'Walk through it: claim 2' }).click();
  for (let stop = 1; stop < 7; stop++) await button(page, 'Next').click();
  await expect(guide(page)).toContainText('stop 7 of 7');
  await expect(page.getByLabel('Report of the fault')).toContainText('poison-followed');
  await button(page, 'Back').click();
  await expect(page).toHaveURL(/what=before-no-siglock;R25D17R2;@42$/);
  await page.reload();
  await expect(guide(page)).toContainText('stop 6 of 7');
  await page.goto('./');
  await page.reload();
  await expect(guide(page)).toContainText('at stop 6 of 7');
  await button(page, 'No, thanks').click();
  await page.reload();
  await expect(page.getByRole('main')).toContainText('Nothing has run yet.');
  await expect(guide(page)).toHaveCount(0);
});

for (const [scheme, width] of [
  ['light', 1440],
  ['dark', 320],
] as const) {
  test(`axe finds nothing in a walk, ${scheme}, ${String(width)} px`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./');
    await expect(guide(page)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await button(page, /^Begin/).click();
    await button(page, 'Next').click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(content).toBeLessThanOrEqual(width);
  });
}
