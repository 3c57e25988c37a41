import { expect, test, type Page } from './test';

const long = `./#1;live;${'R20D20C20'.repeat(16)};@480`;
const cursor = (page: Page) => page.getByRole('slider', { name: 'Position in the schedule' });
const view = (page: Page) => page.getByRole('slider', { name: 'Ticks in view' });

/** The first and last tick in view of a schedule that is longer. */
async function ticksInView(page: Page): Promise<readonly [number, number]> {
  const text = (await view(page).getAttribute('aria-valuetext')) ?? '';
  const [first = 0, last = 0] = text.replaceAll(',', '').match(/\d+/g)?.map(Number) ?? [];
  return [first, last];
}

test('the timeline is zoomed and fitted by key, and follows the cursor', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(long);
  const [first, last] = await ticksInView(page);
  expect(first).toBeLessThan(480);
  expect(last).toBeGreaterThan(480);
  await page.keyboard.press('+');
  const [closer, end] = await ticksInView(page);
  expect(end - closer).toBeLessThan(0.8 * (last - first));
  expect(closer).toBeLessThan(480);
  await page.keyboard.press('End');
  await expect(cursor(page)).toHaveAttribute('aria-valuenow', '960');
  expect((await ticksInView(page))[1]).toBe(960);
  await page.keyboard.press('f');
  await expect(view(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(view(page)).toBeVisible();
});

test('the wheel zooms where the pointer is, and pans to the side', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(long);
  const box = await cursor(page).boundingBox();
  const place = { x: (box?.x ?? 0) + 300, y: (box?.y ?? 0) + 20 };
  await page.mouse.move(place.x, place.y);
  const underPointer = async (): Promise<number> => {
    const [first, last] = await ticksInView(page);
    return first + ((last - first) * 300) / (box?.width ?? 1);
  };
  const [first, last] = await ticksInView(page);
  const tick = await underPointer();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect
    .poll(async () => ((range) => range[1] - range[0])(await ticksInView(page)))
    .toBeLessThan(last - first - 5);
  expect(Math.abs((await underPointer()) - tick)).toBeLessThan(2);
  const [start] = await ticksInView(page);
  await page.mouse.wheel(160, 0);
  await expect.poll(async () => (await ticksInView(page))[0]).toBeGreaterThan(start + 5);
  // The page itself has not been zoomed or moved.
  expect(await page.evaluate(() => [window.scrollX, window.visualViewport?.scale])).toEqual([0, 1]);
});

test('dragging along the schedule scrubs, and goes on beyond its edge', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(long);
  const box = await cursor(page).boundingBox();
  const [left, right, y] = [box?.x ?? 0, (box?.x ?? 0) + (box?.width ?? 0), (box?.y ?? 0) + 20];
  const [first] = await ticksInView(page);
  const now = async (): Promise<number> => Number(await cursor(page).getAttribute('aria-valuenow'));
  await page.mouse.move(left + 100, y);
  await page.mouse.down();
  await expect.poll(now).toBeLessThan(first + 20);
  await page.mouse.move(left + 400, y);
  await expect.poll(now).toBeGreaterThan(first + 40);
  expect((await ticksInView(page))[0]).toBe(first);
  await page.mouse.move(right + 60, y);
  await expect.poll(now).toBeGreaterThan(first + 112);
  await page.mouse.up();
  const there = await now();
  await page.mouse.move(left + 100, y);
  expect(await now()).toBe(there);
});

test('the overview brings any part into view, by pointer and by key', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(long);
  const box = await view(page).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(24);
  await view(page).click({ position: { x: 60, y: 10 } });
  await expect.poll(async () => (await ticksInView(page))[0]).toBeLessThan(100);
  await expect(cursor(page)).toHaveAttribute('aria-valuenow', '480');
  await view(page).focus();
  await page.keyboard.press('End');
  await expect.poll(async () => (await ticksInView(page))[1]).toBe(960);
  await expect(cursor(page)).toHaveAttribute('aria-valuenow', '480');
  // The next step brings the cursor back into view.
  await page.getByRole('button', { name: 'Step forward' }).click();
  await expect.poll(async () => (await ticksInView(page))[0]).toBeLessThan(481);
});
