import { expect, test, type Page } from './test';

/** What is in view of a box that scrolls. */
const edgesOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((boxes) =>
    boxes.map((box) => ({
      below: box.scrollHeight - box.clientHeight - box.scrollTop,
      above: box.scrollTop,
      aside: box.scrollWidth - box.clientWidth,
      hidden: box.getAttribute('data-hidden') ?? '',
    })),
  );

for (const [width, height] of [
  [1200, 800],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
] as const) {
  test(`the readout shows its newest record at ${String(width)} × ${String(height)}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    // With a link there is no offer of a walk, which would take some of the height.
    await page.goto('./#1;live');
    await page.keyboard.press('End');
    const newest = page.locator('.is-before .readout-text');
    await expect(newest).toContainText('ID: 1');
    await expect
      .poll(async () => (await edgesOf(page, '.readout-text')).map(({ below }) => below <= 1))
      .toEqual([true, true]);
    for (const { above, hidden } of await edgesOf(page, '.readout-text'))
      expect(hidden.includes('top')).toBe(above > 1);
    // Nothing of the memory column is under the spine or the bar.
    for (const { below } of await edgesOf(page, '.memory')) expect(below).toBeLessThanOrEqual(0);
  });
}

test('what is drawn by its room has its size in the first frame', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    // Of all observers the one that was made last is told last, right before a frame is painted.
    const look = (): void => {
      const observer = new ResizeObserver(() => {
        observer.disconnect();
        for (const map of document.querySelectorAll('.map-svg'))
          seen.add(map.getAttribute('width') ?? '');
      });
      observer.observe(document.documentElement);
      window.requestAnimationFrame(look);
    };
    window.requestAnimationFrame(look);
  });
  await page.goto('./#1;checkpoint;show=map');
  await expect(page.locator('.map-status').last()).toContainText('no fault', { timeout: 30_000 });
  const seen = await page.evaluate(() => [...(Reflect.get(window, 'seen') as Set<string>)]);
  expect(seen).toEqual([await page.locator('.map-svg').last().getAttribute('width')]);
});

test('the header is one row where there is room for what it says', async ({ page }) => {
  await page.goto('./#1;live');
  for (const [width, most] of [
    [1280, 48],
    [1100, 48],
    [700, 90],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await expect
      .poll(async () => (await page.locator('.header').boundingBox())?.height)
      .toBeLessThan(most);
  }
});

test('no value of the readout is cut on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('./');
  await page.keyboard.press('End');
  await page.getByRole('tab', { name: 'Readout' }).click();
  await expect(page.locator('.readout-text').first()).toContainText('signal: 14/');
  for (const { aside, below } of await edgesOf(page, '.readout-text'))
    expect(Math.max(aside, below)).toBeLessThanOrEqual(1);
});

test('text of twice the size neither overlaps nor sticks out', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./');
  await page.addStyleTag({ content: ':root { font-size: 32px !important }' });
  await page.keyboard.press('End');
  await expect(page.locator('html')).toHaveAttribute('data-under', /1000/);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  const overlaps = await page.evaluate(() => {
    const rows = [
      '.timeline',
      '.timeline-label',
      '.spine',
      '.pane-head',
      '.actor-cards > li',
      '.transport',
    ].flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)]);
    return rows
      .filter((row) => row.scrollWidth > row.clientWidth + 1)
      .map((row) => row.outerHTML.slice(0, 80));
  });
  expect(overlaps).toEqual([]);
  const [first, second] = await page
    .locator('.spine-letter')
    .evaluateAll((letters) =>
      letters.slice(0, 2).map((letter) => letter.getBoundingClientRect().toJSON() as DOMRect),
    );
  expect(first?.right).toBeLessThanOrEqual((second?.left ?? 0) + 1);
});

test('forced colours keep the marks apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./#1;live;R10D16');
  await expect(page.locator('.irq-teeth').first()).toBeAttached();
  await expect(page.locator('.source-line').first()).toBeVisible();
  const marked = await page.locator('.source-line').evaluateAll((lines) => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const edge = (line: Element): boolean => getComputedStyle(line).borderLeftColor !== ground;
    return lines.filter(edge).map((line) => line.matches('.is-current, .is-waited'));
  });
  expect(marked.length).toBeGreaterThan(0);
  expect(marked).not.toContain(false);
});
