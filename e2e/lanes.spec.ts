import { expect, test, type Locator, type Page } from './test';

const pane = (page: Page, name: 'before' | 'after'): Locator => page.locator(`.pane.is-${name}`);
const lane = (page: Page, name: string): Locator => page.getByRole('slider', { name });
const tick = (page: Page): Locator => page.locator('.transport-line b');

test('a lane says what is held, what is burnt on it, and who waits for whom', async ({ page }) => {
  await page.goto('./#1;live;R10D17');
  const before = pane(page, 'before');
  await expect(before.locator('.span-label')).toContainText([
    /^\d+ ticks? burnt spinning on siglock$/,
  ]);
  await expect(before.locator('.span-label', { hasText: 'siglock held' })).toBeVisible();
  await expect(before.locator('.tether')).toHaveText('waits for the reader');
  await expect(pane(page, 'after').locator('.tether.is-lock')).toHaveCount(0);
  // The same number as the actor's own ticks in vain, one tooth each.
  const burnt = Number(
    (await before.locator('.span-label.is-spin').textContent())?.match(/\d+/)?.[0],
  );
  const teeth = await before.locator('.spin-teeth').getAttribute('d');
  expect(teeth?.match(/Z/g)).toHaveLength(burnt);
});

test('a lane is one stop: arrows walk along its steps, Enter goes there', async ({ page }) => {
  await page.goto('./#1;live;R10D4');
  const reader = lane(page, 'CPU0, reader, before');
  await reader.focus();
  await expect(reader).toHaveAttribute('aria-valuetext', /^tick 10, CPU0 /);
  await page.keyboard.press('ArrowLeft');
  await expect(reader).toHaveAttribute('aria-valuetext', /^tick 9, CPU0 /);
  // What is spoken is to be read too.
  await expect(reader.getByText(/^tick 9, CPU0 /)).toBeVisible();
  await expect(page.locator('.step.is-lit')).toHaveCount(2);
  await expect(tick(page)).toHaveText('tick 14');
  await page.keyboard.press('Home');
  await expect(reader).toHaveAttribute('aria-valuetext', /^tick 1, CPU0 /);
  await page.keyboard.press('Enter');
  await expect(tick(page)).toHaveText('tick 1');
  // The other keys are the page's.
  await page.keyboard.press('1');
  await expect(tick(page)).toHaveText('tick 2');
  await page.keyboard.press('Tab');
  await expect(lane(page, 'CPU1, deleter, before')).toBeFocused();
});

test('what is drawn between steps is lit with the step that began it', async ({ page }) => {
  await page.goto('./#1;live;R10D17');
  const before = pane(page, 'before');
  const wait = await before.locator('.spin').last().boundingBox();
  if (wait === null) throw new Error('nobody waits');
  await page.mouse.move(wait.x + wait.width - 3, wait.y + wait.height / 2);
  await expect(before.locator('.spin.is-lit')).toHaveCount(1);
  await expect(before.locator('.lock-bar.is-lit')).toHaveCount(0);
  await expect(page.locator('.timeline-label.is-lit b')).toHaveText(['CPU1', 'CPU1']);
  const held = await before.locator('.lock-bar.is-contended').boundingBox();
  if (held === null) throw new Error('nobody holds siglock');
  await page.mouse.move(held.x + held.width - 3, held.y + held.height / 2);
  await expect(before.locator('.lock-bar.is-lit.is-contended')).toHaveCount(1);
  await expect(page.locator('.timeline-label.is-lit b')).toHaveText(['CPU0', 'CPU0']);
});

test('a step that is pointed at is lit in both panes, and a click goes there', async ({ page }) => {
  await page.goto('./#1;live;R10D4');
  const reader = lane(page, 'CPU0, reader, before');
  const box = await reader.boundingBox();
  const ring = await pane(page, 'before').locator('.step').nth(3).boundingBox();
  if (box === null || ring === null) throw new Error('nothing is drawn');
  const at = { x: ring.x + ring.width / 2 - box.x, y: box.height / 2 };
  await reader.hover({ position: at });
  await expect(page.locator('.step.is-lit')).toHaveCount(2);
  await reader.click({ position: at });
  await expect(tick(page)).toHaveText('tick 4');
  await page.mouse.move(1, 1);
  await expect(page.locator('.step.is-lit')).toHaveCount(0);
});

test('interrupts that were on between two steps are drawn so, though both edges ride along', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./#1;live;what=after-free-now;R18D30R');
  const [first, second] = await page
    .locator('.is-after .irq-line')
    .evaluateAll((lines) =>
      lines.slice(0, 2).map((line) => line.getBoundingClientRect().toJSON() as DOMRect),
    );
  // In ticks 17 and 18: half of each, a tick in all.
  expect((second?.left ?? 0) - (first?.right ?? 0)).toBeGreaterThan(8);
});

test('the key has its marks on a page that has never been narrow', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./#1;live;R10D16');
  await expect(page.locator('.spine-key .chip.is-siglock')).toHaveCSS('border-top-style', 'solid');
  await expect(page.locator('.spine-key .tooth path')).not.toHaveCSS('fill', 'rgb(0, 0, 0)');
});
