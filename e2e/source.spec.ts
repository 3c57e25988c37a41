import { expect, test, type Locator, type Page } from '@playwright/test';

const pane = (page: Page, name: 'before' | 'after'): Locator => page.locator(`.pane.is-${name}`);

test('a step lights its line in both panes, and a line the steps that ran it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./#1;live;R60D4');
  await page.keyboard.press('s');
  const lane = page.getByRole('slider', { name: /^CPU0, reader, before/ });
  await lane.focus();
  await page.keyboard.press('ArrowLeft');
  for (const name of ['before', 'after'] as const)
    await expect(pane(page, name).locator('.source-line.is-lit')).toHaveCount(1);

  // The function that it is in, by the keyboard: everything that it did.
  const fold = pane(page, 'before').locator('[data-fold="before.race"]');
  await fold.focus();
  await expect(page.locator('.source-line.is-lit')).toHaveCount(0);
  const waits = pane(page, 'before').locator('.source-line.is-current').first();
  await waits.hover();
  await expect(pane(page, 'before').locator('.source-line.is-lit')).toHaveCount(1);
  const head = pane(page, 'before').locator('.source-fold', { hasText: 'fn timers_next' });
  await head.hover();
  await expect(pane(page, 'before').locator('.step.is-lit').first()).toBeVisible();
  await expect(pane(page, 'after').locator('.step.is-lit').first()).toBeVisible();
  await page.mouse.move(1, 1);
  await expect(page.locator('.step.is-lit')).toHaveCount(0);
});
