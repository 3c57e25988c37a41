import { execFileSync } from 'node:child_process';
import process from 'node:process';
import AxeBuilder from '@axe-core/playwright';
import { expect as quick, test, type Locator, type Page } from './test';

/** A search has its time on a busy machine. */
const expect = quick.configure({ timeout: 20_000 });

const card = (page: Page, path: 'before' | 'after'): Locator =>
  page.getByRole('region', { name: `${path}, verdict` });
const title = (page: Page, path: 'before' | 'after'): Locator =>
  card(page, path).getByRole('heading');
const count = (page: Page, path: 'before' | 'after', name: string): Locator =>
  card(page, path).locator('.counts > div', { hasText: name }).locator('dd');

/** What the same search says in Node. */
function checkInNode(scenario: string, path: string): { verdict: string; states: number } {
  const args = ['scripts/race.mjs', 'check', scenario, '--path', path, '--json'];
  const text = execFileSync(process.execPath, args, { encoding: 'utf8' });
  return JSON.parse(text) as { verdict: string; states: number };
}

/** A worker that tells of its progress once and never finishes. */
const endless = `onmessage = () => postMessage({ kind: 'progress', progress: { seconds: 2, counts:
  { states: 412000, transitions: 900000, depth: 61, frontier: 2100, bytes: 1 } } });`;

async function replaceWorker(page: Page, text: string): Promise<void> {
  await page.route('**/check-worker*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: text }),
  );
}

test('a check in the page says what the same search says in Node', async ({ page }) => {
  await page.goto('./#1;live');
  await page.getByRole('button', { name: 'Verdicts' }).click();
  await page.getByRole('button', { name: 'Check both paths' }).click();
  for (const path of ['before', 'after'] as const) {
    const { verdict, states } = checkInNode('live', path);
    expect(verdict).toBe('safe');
    await expect(title(page, path)).toHaveText('Safe');
    await expect(card(page, path)).toContainText('The search is complete.');
    await expect(count(page, path, 'states')).toHaveText(states.toLocaleString('en'));
    const name = path === 'before' ? 'Before' : 'After';
    await expect(
      page.locator('[aria-live]', { hasText: `${name}: Safe. No fault in any interleaving.` }),
    ).toHaveCount(1);
  }
  await page.getByRole('button', { name: 'Stage' }).click();
  await expect(page.locator('.pane-verdict')).toHaveText(['safe', 'safe']);
});

test('by keyboard: from a what-if to its race, to the report of its fault, and back', async ({
  page,
}) => {
  await page.goto('./#1;live;R5D3;@4');
  await page.locator('.transport-play').waitFor();
  await page.keyboard.press('v');
  await expect(page).toHaveURL(/show=verdicts/);
  const press = async (name: string): Promise<void> => {
    for (let tab = 0; tab < 60; tab += 1) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(
        () => document.activeElement?.closest('button')?.textContent ?? '',
      );
      if (text.includes(name)) return page.keyboard.press('Enter');
    }
    throw new Error(`no way to ${name} by Tab`);
  };
  await press('free at once');
  await expect(card(page, 'after')).toContainText('free at once');
  await page.keyboard.press('x');
  await expect(title(page, 'after')).toContainText('Use after free');
  await expect(title(page, 'before')).toHaveText('Safe');
  await press('Show me the race');

  await expect(page.locator('.transport-line b')).not.toHaveText('tick 4');
  await expect(page.getByLabel('Report of the fault')).toContainText('BUG: use-after-free');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL(/what=after-free-now;R\d+/);
  await page.keyboard.press('u');
  await expect(page.locator('.transport-line b')).toHaveText('tick 4');
  await page.keyboard.press('v');
  await expect(title(page, 'after')).toContainText('Use after free');
});

test('a result is shown under its own question only', async ({ page }) => {
  await page.goto('./#1;live;what=after-free-now;show=verdicts');
  await page.keyboard.press('x');
  await expect(title(page, 'after')).toContainText('Use after free');
  const edit = page.getByRole('switch', { name: /free at once/ });
  await edit.click();
  await expect(title(page, 'after')).toHaveText('Not checked');
  await expect(title(page, 'before')).toHaveText('Safe');
  await page.getByRole('combobox', { name: 'timers' }).click();
  await page.getByRole('option', { name: '2 timers' }).click();
  await expect(title(page, 'before')).toHaveText('Not checked');
  await page.goBack();
  await edit.click();
  await expect(title(page, 'after')).toContainText('Use after free');
});

test('what was cancelled is not finished', async ({ page }) => {
  await replaceWorker(page, endless);
  await page.goto('./#1;live;show=verdicts');
  await page.getByRole('button', { name: 'Check after' }).click();
  await expect(title(page, 'after')).toHaveText('Checking');
  await expect(count(page, 'after', 'states/s')).toHaveText('206,000');
  await page.getByRole('button', { name: 'Cancel the check of after' }).click();
  await expect(title(page, 'after')).toHaveText('Not finished');
  await expect(card(page, 'after')).toContainText(
    'Stopped by you after 412,000 states. Nothing found so far; this is not a proof.',
  );
  await expect(card(page, 'after')).not.toContainText(/safe|complete/i);
});

test('what stops at its limit is not finished, and the limit can be raised', async ({ page }) => {
  await page.addInitScript(() => {
    const post = Reflect.get(Worker.prototype, 'postMessage');
    Worker.prototype.postMessage = function (request: { bounds: { maxStates: number } }) {
      const isFirst = request.bounds.maxStates === 5_000_000;
      const bounds = { ...request.bounds, ...(isFirst ? { maxStates: 1000 } : {}) };
      Reflect.apply(post, this, [{ ...request, bounds }]);
    };
  });
  await page.goto('./#1;live;show=verdicts');
  await page.getByRole('button', { name: 'Check after' }).click();
  await expect(title(page, 'after')).toHaveText('Not finished');
  await expect(card(page, 'after')).toContainText('Stopped at the limit of 5,000,000 states.');
  await expect(card(page, 'after')).toContainText('this is not a proof');
  await page.getByRole('button', { name: 'Raise the limit to 20,000,000 states' }).click();
  await expect(title(page, 'after')).toHaveText('Safe');
});

for (const [what, text] of [
  ['that cannot be loaded', undefined],
  ['that throws', `onmessage = () => { throw new RangeError('Array buffer allocation failed'); };`],
] as const) {
  test(`a worker ${what} finds nothing, and another one may`, async ({ page }) => {
    await (text === undefined
      ? page.route('**/check-worker*.js', (route) => route.abort())
      : replaceWorker(page, text));
    await page.goto('./#1;live;show=verdicts');
    await page.getByRole('button', { name: 'Check after' }).click();
    await expect(title(page, 'after')).toHaveText('Not finished');
    await expect(card(page, 'after')).toContainText('Nothing found so far; this is not a proof.');
    await expect(card(page, 'after')).not.toContainText(/safe|complete/i);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(title(page, 'after')).toHaveText('Safe');
  });
}

test('all what-ifs and all scenarios are checked at once', async ({ page }) => {
  test.slow();
  await page.goto('./#1;live;show=verdicts');
  await page.getByRole('button', { name: /^Check all \d+$/ }).click();
  await expect(page.getByText(/^\d+ checked: .*; each as it must be\.$/)).toBeVisible();
  const results = page.locator('.what-if-result');
  await expect(results).toHaveCount(await page.getByRole('switch').count());
  await page.getByRole('button', { name: 'Check all', exact: true }).click();
  const cells = page.locator('.scenario-table td').filter({ hasText: /./ });
  await expect(cells.filter({ hasText: /^\s*safe$/ })).toHaveCount(await cells.count());
});

test('the stage is as it was when one comes back', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./#1;live;R10D17C9;@26');
  const source = page.locator('.is-before .source');
  await source.evaluate((element) => (element.scrollTop = 120));
  await page.locator('.is-before [data-fold]').last().press('Enter');
  const scrolled = await source.evaluate(({ scrollTop }) => scrollTop);
  const text = await page.getByRole('main').innerText();
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { name: /^Every interleaving/ })).toBeVisible();
  for (const key of ['ArrowRight', '1', 'Home', 'g']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await expect(page.locator('.transport-line b')).toHaveText('tick 26');
  expect(await page.getByRole('main').innerText()).toBe(text);
  expect(await source.evaluate(({ scrollTop }) => scrollTop)).toBe(scrolled);
  await expect(page).toHaveURL(/#1;live;R10D17C9;@26$/);
  await page.goBack();
  await expect(page).toHaveURL(/show=verdicts/);
  await expect(page.getByRole('heading', { name: /^Every interleaving/ })).toBeVisible();
});

for (const [scheme, width] of [
  ['dark', 1440],
  ['light', 360],
] as const) {
  test(`axe finds nothing in the verdicts, ${scheme}, ${String(width)} px`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    const expectFine = async (): Promise<void> => {
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      const [content, room] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect(content).toBeLessThanOrEqual(room);
    };
    await page.goto('./#1;live;what=after-free-now;show=verdicts');
    await page.getByRole('button', { name: 'Check both paths' }).click();
    await expect(title(page, 'before')).toHaveText('Safe');
    await expect(title(page, 'after')).toContainText('Use after free');
    await expectFine();
    await replaceWorker(page, endless);
    await page.reload();
    await page.getByRole('button', { name: 'Check both paths' }).click();
    await expect(count(page, 'before', 'states/s')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel the check of after' }).click();
    await expect(title(page, 'after')).toHaveText('Not finished');
    await expectFine();
  });
}
