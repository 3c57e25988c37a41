import { expect, test } from './test';
import { states } from '../gallery/states';

// Letters are drawn a little differently elsewhere; the pictures are of the system that CI has.
test.skip(process.platform !== 'linux', 'the pictures were taken on Linux');

for (const state of states) {
  const { id, title, fragment, width, height, scheme, isForced, keys, button, awaits } = state;
  test(`${id}: ${title}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({
      colorScheme: scheme ?? 'light',
      forcedColors: isForced === true ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    await page.goto(`./#${fragment}`);
    for (const key of keys ?? []) await page.keyboard.press(key);
    if (button !== undefined) await page.getByRole('button', { name: button, exact: true }).click();
    if (awaits !== undefined)
      await expect(page.locator('body')).toContainText(awaits, {
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
