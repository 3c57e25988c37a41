import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from './test';

const pane = (page: Page, name: 'before' | 'after'): Locator => page.locator(`.pane.is-${name}`);
const lit = (page: Page, name: 'before' | 'after'): Locator =>
  pane(page, name).locator('.source-line.is-lit');
const control = (page: Page, name: 'before' | 'after', id: string): Locator =>
  pane(page, name).locator(`[data-control="${id}"]`);
const tick = (page: Page): Locator => page.locator('.transport-line b');
/** Is it to be seen in the box that scrolls it? */
const isInBox = (line: Locator): Promise<boolean> =>
  line.evaluate((element) => {
    const box = element.closest('.source')?.getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    return box !== undefined && top >= box.top - 1 && bottom <= box.bottom + 1;
  });

test('a step lights its line in both panes, and a line the steps that ran it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./#1;live;R60D4');
  await page.keyboard.press('s');
  const lane = page.getByRole('slider', { name: /^CPU0, reader, before/ });
  await lane.focus();
  await page.keyboard.press('ArrowLeft');
  for (const name of ['before', 'after'] as const) await expect(lit(page, name)).toHaveCount(1);

  // The function that it is in, by the keyboard: everything that it did.
  const fold = pane(page, 'before').locator('[data-fold="before.race"]');
  await fold.focus();
  await expect(page.locator('.source-line.is-lit')).toHaveCount(0);
  const waits = pane(page, 'before').locator('.source-line.is-current').first();
  await waits.hover();
  await expect(lit(page, 'before')).toHaveCount(1);
  const head = pane(page, 'before').locator('.source-fold', { hasText: 'fn timers_next' });
  await head.hover();
  await expect(pane(page, 'before').locator('.step.is-lit').first()).toBeVisible();
  await expect(pane(page, 'after').locator('.step.is-lit').first()).toBeVisible();
  await page.mouse.move(1, 1);
  await expect(page.locator('.step.is-lit')).toHaveCount(0);
});

test('the source goes to a step that is pointed at, opens its function, and goes back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./#1;live;R60D20');
  await page.keyboard.press('s');
  const source = pane(page, 'after').locator('.source');
  const scrolled = (): Promise<number> => source.evaluate(({ scrollTop }) => scrollTop);
  await expect(pane(page, 'after').locator('.is-current').first()).toBeVisible();
  const [from, opened] = [await scrolled(), await source.locator('.source-line').count()];
  const lane = page.getByRole('slider', { name: /^CPU0, reader, after/ });
  await lane.focus();
  await page.keyboard.press('Home');
  await expect(lane).toHaveAttribute('aria-valuetext', /^tick 1, /);
  await expect(lit(page, 'after')).toHaveCount(1);
  await expect.poll(scrolled).not.toBe(from);
  expect(await isInBox(lit(page, 'after'))).toBe(true);
  // Stepping meanwhile leads to who steps, and what one still points at does not drag it back.
  await page.keyboard.press('2');
  await expect(tick(page)).toHaveText('tick 81');
  const deleter = pane(page, 'after').locator('.source-line:has(.source-letter:text("D"))');
  await expect.poll(() => isInBox(deleter)).toBe(true);
  await page.keyboard.press('u');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  await expect.poll(() => isInBox(lit(page, 'after'))).toBe(true);
  await lane.blur();
  await expect(source.locator('.source-line')).toHaveCount(opened);
});

test('every line can be reached and says who stands there; Enter stops there', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./#1;live;R10D17');
  await page.keyboard.press('s');
  const waits = pane(page, 'before').locator('.is-waited .source-number');
  await expect(waits).toHaveAccessibleName(
    /^line \d+, only in before, deleter waits here: spin_lock/,
  );
  await expect(waits).toHaveAccessibleDescription(/^Stop when deleter/);
  // Tab leads to where who had the last tick stands.
  await page.locator('.panel-switch button').last().focus();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(waits).toBeFocused({ timeout: 50 });
  }).toPass();
  await expect(lit(page, 'before')).toHaveCount(1);
  await expect(pane(page, 'before').locator('.spin.is-lit').first()).toBeVisible();
  const id = await waits.getAttribute('data-control');
  await page.keyboard.press('Enter');
  await expect(control(page, 'before', id ?? '')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.source-number:focus')).toHaveAccessibleName(/^line \d+.*: /);
  await page.keyboard.press('ArrowUp');
  await expect(waits).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(page.locator('.source-fold:focus')).toHaveText(/^fn timer_delete/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.source-fold:focus')).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('.source-fold:focus')).toHaveAccessibleDescription('deleter is in it');
  // Folded by hand it stays so, whoever runs in it.
  await page.keyboard.press('2');
  await expect(page.locator('.source-fold:focus')).toHaveAttribute('aria-expanded', 'false');
  await expect(tick(page)).toHaveText('tick 28');
});

test('words, nodes and rows of the table light their kin, by the keyboard too', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./#1;live;R30D12');
  const word = pane(page, 'after').locator('.sentence .kin-word').first();
  await word.focus();
  await expect(page.locator('.timeline-label.is-lit b')).toHaveText(['CPU1', 'CPU1']);
  await expect(lit(page, 'after').first()).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(pane(page, 'after').locator('.kin-word').nth(1)).toBeFocused();
  const node = pane(page, 'before').locator('.list-control').first();
  await node.focus();
  await expect(node).toHaveAccessibleName(/^timer 3 \(.*its next is timer 2/);
  await expect(page.locator('.list-node.is-lit .list-name')).toHaveText(['timer 3', 'timer 3']);
  await expect(page.locator('.strip.is-lit')).toHaveCount(2);
  await expect(lit(page, 'before').first()).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.list-control:focus')).toHaveAccessibleName(/^timer 2/);
  // What is not lit stands back, and can be read.
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('t');
  await expect(page.locator('.trace-table [aria-current] button')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.timeline-label.is-lit b')).toHaveText(['CPU0', 'CPU0']);
  await page.keyboard.press('Escape');
  await expect(page.locator('.source-line.is-lit')).toHaveCount(0);
});

test('where there is room the source cannot be folded away', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./#1;live;R5');
  await expect(page.locator('.source')).toHaveCount(2);
  await page.keyboard.press('s');
  await expect(page.locator('.notice')).toContainText('the source is always open here');
  await expect(page.locator('.source')).toHaveCount(2);
  await expect(page.locator('.memory')).toHaveCount(2);
  await expect(page.locator('.panel-switch')).toHaveCount(0);
});
