import { measureFirstLoad } from '../bench/ui/first-load';
import { expect, test } from './test';

test('the page opens with its name and without an error', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') {
      errors.push(message.text());
    }
  });
  page.on('pageerror', (error) => errors.push(error.message));

  await page.goto('./');

  await expect(page).toHaveTitle(/Gracelane/);
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(errors).toEqual([]);
});

test('at most 150 kB of JavaScript come before the page can be used', () => {
  expect(measureFirstLoad('dist')).toBeLessThanOrEqual(150_000);
});
