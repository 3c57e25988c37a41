import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from './test';

/** The link of `race check live --path after --what-if after-free-now --json`. */
const race = './#1;live;what=after-free-now;R18D30R';

const pane = (page: Page, name: 'Before' | 'After'): Locator =>
  page.getByRole('region', { name, exact: true });
const edits = (page: Page, name: 'Before' | 'After'): Locator =>
  pane(page, name).getByRole('group', { name: /^edited by what-if / });
const trigger = (page: Page): Locator => page.getByRole('button', { name: /^What-ifs: / });

test('a link with a what-if leads to its fault, in code that shows the edit', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(race);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(trigger(page)).toHaveText(/^1 what-if on/);
  const after = pane(page, 'After');
  await expect(after.getByRole('heading', { level: 2 })).toHaveText(
    'After with free at once, not kfree_rcu',
  );
  await expect(after.locator('.sentence')).toContainText('Use after free.');
  await expect(after).toContainText('simulated BUG: use-after-free');
  await expect(edits(page, 'After')).toHaveCount(1);
  await expect(edits(page, 'After').getByRole('deletion')).toHaveText('kfree_rcu(timer);');
  await expect(edits(page, 'After')).toContainText('kfree(timer);');
  await expect(edits(page, 'Before')).toHaveCount(0);

  // The other pane goes on.
  const before = pane(page, 'Before').locator('.sentence');
  const [was, stopped] = [await before.innerText(), await after.locator('.sentence').innerText()];
  await page.keyboard.press('1');
  await expect(before).not.toHaveText(was);
  await expect(after.locator('.sentence')).toHaveText(stopped);
  await expect(page).toHaveURL(/#1;live;what=after-free-now;R18D30R2$/);
});

test('what-ifs are switched by keyboard, on the same schedule, and undone', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./#1;live;R18D30R2;@49');
  await trigger(page).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What if the code were different?' });
  await expect(dialog.getByRole('switch')).toHaveCount(14);
  const free = dialog.getByRole('switch', { name: 'after free at once, not kfree_rcu' });
  for (let press = 0; press < 20; press += 1) {
    if (await free.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await expect(free).toBeChecked();
  await expect(page).toHaveURL(/#1;live;what=after-free-now;R18D30R2;@49$/);
  await expect(page.locator('.notice')).toContainText(
    'After runs with “free at once, not kfree_rcu” now, on the same schedule.',
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.transport-line b')).toHaveText('tick 49');
  await expect(edits(page, 'After')).toBeInViewport();
  await expect(pane(page, 'After')).toContainText('simulated BUG: use-after-free');

  await page.keyboard.press('u');
  await expect(edits(page, 'After')).toHaveCount(0);
  await expect(pane(page, 'After')).not.toContainText('simulated BUG');
  await expect(trigger(page)).toHaveText(/^code as in the kernel/);
  await expect(page).toHaveURL(/#1;live;R18D30R2;@49$/);
  await page.goBack();
  await expect(trigger(page)).toHaveText(/^1 what-if on/);
});

test('two that do not combine: the second says so and changes nothing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./#1;live;what=after-hlist-del;R2');
  await page.getByRole('button', { name: 'Menu' }).click();
  await trigger(page).click();
  const second = page.getByRole('switch', { name: /hlist_del_init/ });
  await expect(second).toHaveAccessibleName(/not with “hlist_del, not hlist_del_rcu”$/);
  for (const target of await page.getByRole('dialog').getByRole('switch').all())
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  // Playwright takes a disabled switch for one that cannot be pressed; people can.
  await second.focus();
  await page.keyboard.press('Enter');
  await expect(second).not.toBeChecked();
  await expect(page.locator('.notice')).toContainText('do not combine: a timer is taken off');
  await expect(page).toHaveURL(/#1;live;what=after-hlist-del;R2$/);
  await page.getByRole('button', { name: 'All off' }).click();
  await expect(page).toHaveURL(/#1;live;R2$/);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where the code is edited, ${scheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto('./#1;live;what=after-free-now,after-hlist-del,before-no-siglock;R18D30R');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await trigger(page).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    const popup = new AxeBuilder({ page }).include('[role="dialog"]');
    expect((await popup.analyze()).violations).toEqual([]);
  });
}
