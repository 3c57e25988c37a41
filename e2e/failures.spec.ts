import { expect, test } from './test';

const moment = './#1;live;R10D17;@12';

test('a dialog that cannot be loaded leaves the page at work, and a reload helps', async ({
  page,
}) => {
  await page.route('**/open-dialog*.js', (route) => route.abort());
  await page.goto(moment);
  await page.keyboard.press('?');
  const trouble = page.getByRole('alert');
  await expect(trouble).toContainText('A part of this page could not be loaded.');
  for (const key of ['ArrowRight', '?', 'ArrowRight']) await page.keyboard.press(key);
  await expect(page.locator('.transport-line b')).toHaveText('tick 14');
  await expect(page).toHaveURL(/@14$/);
  await page.unrouteAll();
  await trouble.getByRole('button', { name: 'Reload the page' }).click();
  await expect(trouble).toHaveCount(0);
  await expect(page.locator('.transport-line b')).toHaveText('tick 14');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('so do a view and a list', async ({ page }) => {
  await page.route(/(?:verdicts|pick-list)-[^/]*\.js/, (route) => route.abort());
  await page.goto(moment);
  await page.getByRole('combobox', { name: 'timers' }).click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await page.getByRole('button', { name: 'Verdicts' }).click();
  await expect(page).toHaveURL(/show=verdicts/);
  await page.getByRole('button', { name: 'Stage' }).click();
  await expect(page.locator('.transport-line b')).toHaveText('tick 12');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.transport-line b')).toHaveText('tick 13');
});
