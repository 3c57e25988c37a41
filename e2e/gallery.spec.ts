import { expect, test } from './test';
import { states } from '../gallery/states';

// Letters are drawn a little differently elsewhere; the pictures are of the system that CI has.
test.skip(process.platform !== 'linux', 'the pictures were taken on Linux');

for (const { id, title, fragment, width, height, scheme, isForced, keys, awaits } of states) {
  test(`${id}: ${title}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({
      colorScheme: scheme ?? 'light',
      forcedColors: isForced === true ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    await page.goto(`./#${fragment}`);
    for (const key of keys ?? []) await page.keyboard.press(key);
    if (awaits !== undefined)
      await expect(page.locator('main:visible, [role=dialog]').last()).toContainText(awaits, {
        timeout: 60_000,
      });
    await page.evaluate(() => document.fonts.ready);
    await expect(page).toHaveScreenshot(`${id}.png`, {
      animations: 'disabled',
      mask: [page.locator('.counts > div', { hasText: /^time/ })],
      maxDiffPixelRatio: 0.02,
      timeout: 30_000,
    });
  });
}
