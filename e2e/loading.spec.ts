// Not the page of `./test`: here it is about what comes late or not at all.
import { expect, test } from '@playwright/test';

const compiler = '**/compiling-*.js';

test('without its compiled programs the page compiles them', async ({ page }) => {
  await page.route('**/*.json', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Before', exact: true })).toContainText(
    'Nothing has run yet.',
  );
});

test('what needs the compiler says so while it cannot be loaded', async ({ page }) => {
  await page.route(compiler, (route) => route.abort());
  await page.goto('./#1;live;R3');
  const tick = page.locator('.transport-line b');
  await expect(tick).toHaveText('tick 3');
  await page.evaluate(() => {
    window.location.hash = '#1;live;timers=2;R4';
  });
  await expect(page.getByRole('alert')).toContainText('A part of this page could not be loaded.');
  await expect(tick).toHaveText('tick 3');
});

test('a page that cannot begin says so', async ({ page }) => {
  await page.route(compiler, (route) => route.abort());
  await page.goto('./#1;live;what=after-free-now');
  await expect(page.locator('#root')).toContainText('could not be loaded. Reload it to try again.');
});
