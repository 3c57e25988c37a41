import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

const fault = './#1;live;what=after-free-now;R18D30R';
const after = (page: Page): Locator => page.locator('.pane.is-after');
const report = (page: Page): Locator => page.getByLabel('Report of the fault');
const tick = (page: Page): Locator => page.locator('.transport-line b');

test('a report leads to who freed it and to the lines of code', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(fault);
  const outlooks = page.locator('.actor-card').first().locator('.actor-words');
  await expect(outlooks.last()).toHaveText('stopped by a fault');
  await expect(outlooks.first()).not.toHaveText(/stopped/);
  const freed = report(page).locator('.fault-part', { hasText: /^at tick 48$/ });
  await freed.hover();
  await expect(page.locator('.timeline-label.is-lit b')).toHaveText(['CPU1', 'CPU1']);
  await freed.click();
  await expect(tick(page)).toHaveText('tick 48');
  await expect(report(page)).toHaveCount(0);
  await expect(page.locator('.timeline-label.is-lit')).toHaveCount(0);

  await page.keyboard.press('ArrowRight');
  const place = report(page)
    .getByRole('button', { name: /^seq-file\.race:/ })
    .first();
  const key = await place.innerText();
  // By the keyboard: one stop, and arrows through what the report names.
  await report(page).locator('[tabindex="0"]').focus();
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(place).toBeFocused({ timeout: 50 });
  }).toPass();
  await page.keyboard.press('Enter');
  const line = after(page).locator(`[data-line="${key}"]`);
  await expect(line).toHaveClass(/is-lit/);
  await expect(line.locator('.source-number')).toBeFocused();
  await expect(line).toBeInViewport();
  await expect(tick(page)).toHaveText('tick 49');
});

test('the nearest safe order is put on the schedule, and taken back', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(fault);
  await page.getByRole('button', { name: 'Nearest safe order' }).click();
  await expect(page.locator('.notice')).toContainText(
    /^From tick \d+ on reader goes first, .* After comes to its end without a fault\./,
  );
  await expect(report(page)).toHaveCount(0);
  await expect(after(page).locator('.sentence')).toHaveText(/^CPU0 locks timer 2/);
  await page.keyboard.press('End');
  await expect(report(page)).toHaveCount(0);
  await expect(page.locator('.fault-mark')).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(tick(page)).toHaveText('tick 49');
  await expect(report(page)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where a pane has stopped, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(fault);
    await report(page).locator('[tabindex="0"]').focus();
    await expect(page.locator('.list-node.is-lit')).toHaveCount(2);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
