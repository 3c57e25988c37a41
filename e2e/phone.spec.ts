import { expect, test, type Locator, type Page } from './test';

/** The writers burn ticks before; a grace period waits after. */
const moment = './#1;live;R9D13R11D19GC12R5C20';
const menu = (page: Page): Locator => page.getByRole('button', { name: 'Menu' });

async function expectLarge(targets: readonly Locator[]): Promise<void> {
  for (const target of targets) {
    const box = await target.boundingBox();
    expect(box?.width, String(target)).toBeGreaterThanOrEqual(44);
    expect(box?.height, String(target)).toBeGreaterThanOrEqual(44);
  }
}

for (const width of [320, 360, 390]) {
  test(`everything that one can press is large at ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    await page.goto(moment);
    await menu(page).click();
    await expectLarge([
      ...(await page.getByRole('button').all()),
      ...(await page.getByRole('combobox').all()),
      ...(await page.getByRole('tab').all()),
      ...(await page.getByRole('slider').all()),
    ]);
    await page.getByRole('tab', { name: 'Cost' }).click();
    await expectLarge(await page.getByRole('tabpanel').getByRole('button').all());
  });

  test(`no word of the pad or of the columns is cut at ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    await page.goto(moment);
    const cut = (): Promise<readonly string[]> =>
      page
        .locator('.actor-card, .phone-names li, .phone-names span, .phone-tabs, .actor-head b')
        .evaluateAll((boxes) =>
          boxes
            .filter((box) => box.scrollWidth > box.clientWidth && box.clientWidth > 0)
            .map((box) => box.outerHTML.slice(0, 120)),
        );
    await expect(page.locator('.phone-names li').first()).toHaveText(
      width < 360 ? 'CPU0' : 'CPU0reader',
    );
    for (let step = 0; step < 12; step += 1) {
      expect(await cut()).toEqual([]);
      await page.keyboard.press('ArrowLeft');
    }
  });
}

test('the menu has the views and the settings, and goes when one has led away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(moment);
  const scenario = page.getByRole('combobox', { name: 'Scenario' });
  await expect(scenario).toBeHidden();
  await menu(page).click();
  await expect(scenario).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Step size' })).toBeVisible();
  await page.getByRole('button', { name: 'Claims' }).click();
  await expect(page.getByRole('heading', { name: /^What is said/ })).toBeVisible();
  await expect(scenario).toBeHidden();
});

test('the strip in the pad goes to any tick, and each path has its costs behind a tab', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(moment);
  const strip = page.getByRole('slider', { name: 'Position in the schedule' });
  const box = await strip.boundingBox();
  if (box === null) throw new Error('the strip has no place');
  await page.mouse.click(box.x + 1, box.y + 10);
  await expect(strip).toHaveAttribute('aria-valuenow', '0');
  await page.mouse.click(box.x + box.width / 2, box.y + 10);
  const half = Number(await strip.getAttribute('aria-valuenow'));
  expect(half).toBeGreaterThan(38);
  expect(half).toBeLessThan(56);
  await page.keyboard.press('End');
  await page.getByRole('tab', { name: 'Cost' }).click();
  await expect(page.getByRole('button', { name: '33 ticks writers spun' })).toBeVisible();
  await expect(page.getByRole('button', { name: '0 ticks writers spun' })).toBeVisible();
});

test('teeth point away from the comb', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(moment);
  const [foot, tip] = await page
    .locator('.phone-track .spin-teeth')
    .last()
    .evaluate((teeth) => {
      const numbers =
        teeth
          .getAttribute('d')
          ?.match(/-?[\d.]+/g)
          ?.map(Number) ?? [];
      return [0, numbers[3] ?? 0];
    });
  // Mirrored at the diagonal, what goes down in the drawing goes right on the screen.
  expect(tip).toBeGreaterThan(foot);
});

test('the cursor stays in view while one steps', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 568 });
  await page.goto('./#1;irq;R19E8D6E5');
  // The row of the cursor is under the pad now.
  await page.evaluate(() => {
    const track = document.querySelector('.phone-track')?.getBoundingClientRect();
    const pad = document.querySelector('.actor-bar')?.getBoundingClientRect();
    window.scrollBy(0, (track?.top ?? 0) + 40 - (pad?.top ?? 0));
  });
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('ArrowLeft');
    const [cursor, pad] = await page.evaluate(() => [
      document.querySelector('.phone-cursor')?.getBoundingClientRect().bottom ?? Infinity,
      document.querySelector('.actor-bar')?.getBoundingClientRect().top ?? 0,
    ]);
    expect(cursor).toBeLessThanOrEqual(pad);
  }
});
