import AxeBuilder from '@axe-core/playwright';
import { expect as quick, test, type Locator, type Page } from './test';

/** What is loaded when it is asked for has its time on a busy machine. */
const expect = quick.configure({ timeout: 20_000 });

const tick = (page: Page): Locator => page.locator('.transport-line b');
const notice = (page: Page): Locator => page.locator('.notice');

test('everything is found by its words, teaches its key, and what was used last comes first', async ({
  page,
}) => {
  test.slow();
  await page.goto('./#1;live;R10D40;@3');
  await page.getByRole('button', { name: 'Find' }).click();
  const field = page.getByRole('combobox', { name: 'Find' });
  await expect(field).toBeFocused();
  await field.fill('forward');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Step forward');
  await expect(first).toContainText('→');
  await expect(first).toHaveAttribute('data-highlighted');
  expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
  await page.keyboard.press('Enter');
  await expect(tick(page)).toHaveText('tick 4');

  // Nothing that is typed is taken for a key.
  await page.keyboard.press('Control+k');
  await field.fill('');
  await expect(page.getByRole('group').first()).toContainText('Used last');
  await page.keyboard.type('1rzq');
  await expect(page.getByText('Nothing here is called that.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(tick(page)).toHaveText('tick 4');
});

test('a run halts where somebody gets to a line, and says so', async ({ page }) => {
  test.slow();
  await page.goto('./#1;live;R10D40;@3');
  await page.locator('.transport-play').waitFor();
  await page.keyboard.press('s');
  const line = page.locator('.source-number[aria-description^="Stop when deleter"]').first();
  await line.click();
  await expect(line).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('o');
  await expect(notice(page)).toHaveText(
    /^Stopped at tick \d+: before, deleter gets to before\.race:\d+\.\s*$/,
  );
  await expect(tick(page)).not.toHaveText('tick 3');

  await page.keyboard.press('b');
  const field = page.getByRole('combobox', { name: 'Stop when' });
  await field.fill('remove');
  await page.keyboard.press('Enter');
  await expect(line).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('b');
  await field.fill('grace period ends');
  await page.keyboard.press('Enter');
  await expect(notice(page)).toHaveText(
    /^Stopped at tick \d+: (before|after), grace period 1 ends\./,
  );
});

test('from the palette to a check, its race, its table and back, by keyboard alone', async ({
  page,
}) => {
  test.slow();
  await page.goto('./#1;live;what=after-free-now');
  await page.locator('.transport-play').waitFor();
  const field = page.getByRole('combobox', { name: 'Find' });
  await page.keyboard.press('/');
  await field.fill('check every');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(async () => {
    await page.keyboard.press(']');
    await quick(page.getByLabel('Report of the fault')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });

  const moment = await tick(page).innerText();
  await page.keyboard.press('t');
  const current = page.getByRole('row').and(page.locator('[aria-current="step"]'));
  await expect(current).toContainText('Use after free');
  await expect(current.getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(tick(page)).toHaveText(`tick ${String(Number(moment.slice(5)) - 1)}`);
});

test('axe finds nothing in the palette, the table and what is shared, light and dark', async ({
  page,
}) => {
  test.slow();
  await page.goto('./#1;live;R10D40;@30');
  await page.locator('.transport-play').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const [key, part] of [
      ['/', '.find-item'],
      ['t', '.trace-table'],
      ['', '.share-paper'],
    ] as const) {
      if (key === '') await page.getByRole('button', { name: 'Share' }).click();
      else await page.keyboard.press(key);
      await expect(page.locator(part).first()).toBeVisible();
      const dialog = new AxeBuilder({ page }).include('[role="dialog"]');
      expect((await dialog.analyze()).violations).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  }
});

test('what is typed right behind the key is in the field: no letter is lost while the dialog opens', async ({
  page,
}) => {
  const code = page.waitForResponse(/open-dialog.*\.js/);
  await page.goto('./#1;live');
  await (await code).finished();
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestIdleCallback(resolve);
      }),
  );
  await page.keyboard.press('/');
  await page.keyboard.type('race');
  await expect(page.getByRole('combobox', { name: 'Find' })).toHaveValue('race');
});
