import { expect, test, type Locator, type Page } from './test';

/** Where the next press of Tab leads: into the box, or out of it. */
async function isTabbedWithin(page: Page, box: Locator): Promise<boolean> {
  await page.keyboard.press('Tab');
  return box.evaluate((element) => element.contains(document.activeElement));
}

test('the source is one stop per pane; its folds have keys of their own', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./');
  await page.locator('.transport-play').waitFor();
  for (const path of ['before', 'after']) {
    const source = page.locator(`.is-${path} .source`);
    // The code comes after the stage: its folds are counted once it is there.
    await source.locator('[data-fold]').first().waitFor();
    expect(await source.locator('[data-fold]').count()).toBeGreaterThan(3);
    await expect(source.locator('[data-control][tabindex="0"]')).toHaveCount(1);
    await source.locator('[data-control][tabindex="0"]').focus();
    expect(await isTabbedWithin(page, source)).toBe(false);
  }

  const folds = page.locator('.is-before [data-fold]');
  const count = await folds.count();
  for (const { height } of await folds.evaluateAll((all) =>
    all.map((fold) => fold.getBoundingClientRect().toJSON() as DOMRect),
  ))
    expect(height).toBeGreaterThanOrEqual(24);

  await folds.first().focus();
  await page.keyboard.press('PageDown');
  await expect(folds.nth(1)).toBeFocused();
  await expect(folds.nth(1)).toHaveAttribute('tabindex', '0');
  await expect(folds.first()).toHaveAttribute('tabindex', '-1');
  await page.keyboard.press('End');
  await expect(folds.nth(count - 1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(folds.nth(count - 1)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('PageUp');
  await expect(folds.nth(count - 2)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(folds.first()).toBeFocused();
  await expect(page.locator('.transport-line b')).toHaveText('tick 0');
});

test('a row of a timeline is one tab stop, and the stage has no more than it names', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./#1;live');
  await page.locator('.transport-play').waitFor();
  const counts = new Map<string, number>();
  for (let press = 0; press < 200; press += 1) {
    await page.keyboard.press('Tab');
    const part = await page.evaluate(() => {
      const parts = '.timeline, .memory, .source, .pane, .spine, .overview, .actor-bar, .header';
      const element = document.activeElement?.closest(parts);
      return element?.getAttribute('class')?.split(' ')[0];
    });
    if (part === undefined) break;
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  // A lane per CPU, the RCU lane, and a strip for each timer, in both panes.
  const rows = await page.locator('.timeline-label, .strip-names li').count();
  expect(counts.get('timeline')).toBe(rows);
  // The region, four numbers, and of the text the button and what scrolls: seven. The source: itself and its folds.
  expect(counts.get('memory')).toBeLessThanOrEqual(2 * 7);
  expect(counts.get('source')).toBeLessThanOrEqual(2 * 2);
  // The verdict of each pane, and the switch of the source.
  expect(counts.get('pane')).toBeLessThanOrEqual(3);
  expect([...counts.values()].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(66);
});

test('the limit of a schedule is said', async ({ page }) => {
  await page.goto('./#1;live;G100000');
  await expect(page.locator('.transport-line b')).toHaveText('tick 100000');
  await page.keyboard.press('1');
  await expect(page.getByText('A schedule has at most 100,000 ticks.')).toBeVisible();
  await page.keyboard.press('g');
  await expect(page.getByText('A schedule has at most 100,000 ticks.')).toBeVisible();
});

test('who has not finished is named', async ({ page }) => {
  await page.goto('./#1;irq');
  await page.locator('.transport-play').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('g');
  await expect(page.locator('.notice')).toHaveText(
    /^Everyone else has finished: .* may still strike\.\s*$/,
  );
});

test('a link that is refused stays behind the first step', async ({ page }) => {
  await page.goto('./#2;live;R9');
  const trouble = page.getByRole('alert');
  await expect(trouble).toContainText('Reload the page');
  await page.keyboard.press('ArrowRight');
  await expect(trouble).toHaveCount(0);
  await expect(page).toHaveURL(/#1;live;.*@1$/);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#1;live;.*@2$/);
  await page.goBack();
  await expect(page).toHaveURL(/#2;live;R9$/);
  await expect(trouble).toContainText('newer Gracelane');
});

test('letters of a schedule are capitals', async ({ page }) => {
  await page.goto('./#1;live;r4d2');
  await expect(page.getByRole('alert')).toContainText('Letters of actors are capitals.');
});
