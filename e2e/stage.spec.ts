import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from './test';

const pane = (page: Page, name: 'Before' | 'After'): Locator =>
  page.getByRole('region', { name, exact: true });
const sentence = (page: Page, name: 'Before' | 'After'): Promise<string> =>
  pane(page, name).locator('.sentence').innerText();
const tick = (page: Page): Locator => page.locator('.transport-line b');
const card = (page: Page, actor: string): Locator =>
  page.locator('.actor-main', { hasText: actor });

/** Steps until one pane's deleter spins on siglock while the other's goes on. */
async function stepToSpin(page: Page): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    const [before = '', after = ''] = await card(page, 'deleter')
      .locator('.actor-words')
      .allInnerTexts();
    if (/^spins: siglock/.test(before) && !/^(spins|waits)/.test(after)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error('the suggested schedule never makes the deleter spin');
}

test('a newcomer sees one path spin where the other goes on, and the link leads others there', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await expect(pane(page, 'Before')).toContainText(
    'Nothing has run yet. A suggested schedule lies ahead, in grey.',
  );
  await expect(pane(page, 'After')).toContainText('to take its first tick, or choose who runs');
  await stepToSpin(page);
  await card(page, 'deleter').click();
  expect(await sentence(page, 'Before')).toContain('siglock');

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Replayed just now: same state.');
  await dialog.getByRole('button', { name: 'Copy the link' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Link copied.');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(await dialog.getByRole('textbox', { name: 'Link' }).inputValue());
  await page.keyboard.press('Escape');

  const cold = await context.newPage();
  await cold.goto(address);
  await expect(tick(cold)).toHaveText(await tick(page).innerText());
  expect(await sentence(cold, 'Before')).toBe(await sentence(page, 'Before'));
  expect(await sentence(cold, 'After')).toBe(await sentence(page, 'After'));
});

test('one press gives the actor a tick in both panes, and ticks ahead that differ are dropped', async ({
  page,
}) => {
  await page.goto('./');
  await page.keyboard.press('ArrowRight');
  await expect(tick(page)).toHaveText('tick 1');
  const ahead = Number((await page.locator('.transport-line').innerText()).match(/of (\d+)/)?.[1]);
  await page.keyboard.press('3');
  await expect(tick(page)).toHaveText('tick 2');
  await expect(page.getByText(`${String(ahead - 1)} ticks ahead dropped.`)).toBeVisible();
  await page.keyboard.press('u');
  await expect(tick(page)).toHaveText('tick 1');
  await expect(page.locator('.transport-line')).toContainText(`of ${String(ahead)}`);
});

test('the page works by keyboard alone', async ({ page }) => {
  await page.goto('./');
  for (const key of [
    '1',
    '1',
    'ArrowLeft',
    'ArrowRight',
    'End',
    'Home',
    '.',
    ',',
    'g',
    'r',
    's',
    's',
  ]) {
    await page.keyboard.press(key);
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();

  const reached = new Set<string>();
  for (let press = 0; press < 200; press += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return '';
      const ring = getComputedStyle(element);
      return `${element.getAttribute('class') ?? element.tagName}|${ring.outlineStyle}|${ring.outlineWidth}`;
    });
    if (name === '') break;
    reached.add(name);
  }
  const names = [...reached];
  for (const control of ['actor-main', 'transport-play', 'spine-slider', 'header-share', 'pick']) {
    expect(names.some((name) => name.startsWith(control))).toBe(true);
  }
  for (const name of names) expect(name).toMatch(/\|solid\|2px$/);
});

test('no key acts while text is in a field', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('textbox', { name: 'Link' }).focus();
  await page.keyboard.press('1');
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await expect(tick(page)).toHaveText('tick 1');
});

test('back and forward decode the address again', async ({ page }) => {
  await page.goto('./#1;live;R5D3');
  await expect(tick(page)).toHaveText('tick 8');
  const first = await sentence(page, 'Before');
  await page.getByRole('combobox', { name: 'timers' }).click();
  await page.getByRole('option', { name: '5 timers' }).click();
  await expect(page).toHaveURL(/#1;live;timers=5$/);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/timers=5;.*@1$/);
  await page.keyboard.press('3');
  await expect(tick(page)).toHaveText('tick 2');
  await page.keyboard.press('u');
  await expect(tick(page)).toHaveText('tick 1');
  // The address follows a moment later.
  await expect(page).toHaveURL(/timers=5;.*@1$/);
  await page.goBack();
  await expect(page).toHaveURL(/#1;live;R5D3$/);
  await expect(tick(page)).toHaveText('tick 8');
  expect(await sentence(page, 'Before')).toBe(first);
  await page.goForward();
  await expect(tick(page)).toHaveText('tick 1');
  await expect(page.getByRole('combobox', { name: 'timers' })).toContainText('5 timers');
});

test('what is wrong with a link is said, and the rest opens', async ({ page }) => {
  await page.goto('./#1;live;timers=99;what=after-foo;R4Z2;@77');
  const trouble = page.getByRole('alert');
  await expect(trouble).toContainText('timers');
  await expect(trouble).toContainText('after-foo');
  await expect(trouble).toContainText('Z');
  await expect(tick(page)).toHaveText('tick 4');
  await page.goto('./#999;live');
  await expect(trouble).toContainText('newer Gracelane');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${scheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1920, height: 1080 });
    // The deleter spins in one pane, its source and its marks are open, ticks lie ahead.
    await page.goto('./#1;live;R10D17C9;@26');
    await page.keyboard.press('2');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    const dialog = new AxeBuilder({ page }).include('[role="dialog"]');
    expect((await dialog.analyze()).violations).toEqual([]);
    await page.keyboard.press('Escape');
    if (scheme === 'dark') return;
    await page.setViewportSize({ width: 390, height: 844 });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

for (const width of [320, 360, 768, 1280]) {
  test(`nothing sticks out sideways at ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.goto('./');
    for (const key of ['ArrowRight', 'End', 'g', 'End']) {
      await page.keyboard.press(key);
      const widths = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    }
  });
}
