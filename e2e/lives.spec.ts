import { expect, test, type Locator, type Page } from './test';

/** The deleter has queued timer 2, a grace period waits for the reader. */
const WAITING = './#1;live;R9D13R11D19GC12R5C20R17G2C9D21G3;@77';

const row = (page: Page, name: RegExp): Locator => page.getByRole('slider', { name });

test('the RCU lane says what waits and who holds it up, and leads from change to change', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./');
  await expect(row(page, /^RCU, after: nothing waits to be freed/)).toBeVisible();
  await page.goto(WAITING);
  const lane = row(page, /^RCU, after: timer 2 is queued.*waits for CPU0 alone/);
  await lane.focus();
  await expect(lane).toHaveAttribute('aria-valuetext', /grace period 1 begins .*waits for CPU0$/);
  await page.keyboard.press('ArrowRight');
  const next = await lane.getAttribute('aria-valuetext');
  expect(next).toMatch(/^tick \d+, CPU0 no longer holds grace period 1 up$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.transport-line b')).toHaveText(
    /tick \d+/.exec(next ?? '')?.[0] ?? 'no tick',
  );
  await expect(row(page, /^RCU, after: .*nobody holds up any more; CPU0 has left/)).toBeVisible();
});

test('a strip has a name for each span of a life, and lights the node of its object', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(WAITING);
  const strip = row(page, /^timer 2, after$/);
  await strip.focus();
  await expect(strip).toHaveAttribute(
    'aria-valuetext',
    /^timer 2, ticks \d+ to \d+, waits for grace period 1$/,
  );
  await expect(page.locator('.is-after .list-node.is-lit')).toHaveCount(1);
  await expect(page.locator('.is-before .strip.is-lit')).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(strip).toHaveAttribute('aria-valuetext', /^timer 2, ticks 0 to \d+, listed$/);
});

test('a fault has a second cross, on the strip of what was freed, and the walk ends there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./#1;live;what=after-free-now;R9D13R11D24R20');
  await expect(page.locator('.is-after .sentence')).toContainText('Use after free');
  await expect(page.locator('.is-before .strip-fault')).toHaveCount(0);
  const cross = await page.locator('.is-after .strip-fault rect').boundingBox();
  const strip = await row(page, /^timer 2, after$/).boundingBox();
  expect(cross?.y).toBeGreaterThan(strip?.y ?? Infinity);
  expect((cross?.y ?? 0) + (cross?.height ?? 0)).toBeLessThan(
    (strip?.y ?? 0) + (strip?.height ?? 0),
  );
});

test('time runs down on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(WAITING);
  const letters = page.locator('.phone-letter');
  await letters.nth(1).waitFor();
  const [first, second] = await letters.evaluateAll((all) =>
    all.slice(0, 2).map((letter) => letter.getBoundingClientRect().toJSON() as DOMRect),
  );
  expect(second?.top).toBeGreaterThan(first?.top ?? Infinity);
  expect(second?.left).toBe(first?.left);
  await expect(page.locator('.phone-track .rcu-bar')).toHaveCount(1);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});
