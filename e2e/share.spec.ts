import { expect, test, type Page } from './test';

const moment = './#1;live;R9D13R11D19GC12R5C20';

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('tab', { name }).click();
}

test('the picture has the drawings and the words of both panes, and needs no style sheet', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(moment);
  await openTab(page, 'Picture');
  await page.getByRole('button', { name: 'Copy picture' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Picture copied.' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('cannot go on');
  expect(text).toContain('>grace period 1<');
  expect(text).not.toMatch(/class=|<script|var\(--/);

  // On its own, where none of the page's styles are.
  const alone = await context.newPage();
  await alone.setContent(text);
  const teeth = alone.locator('path[fill="rgb(140, 33, 0)"]');
  expect(await teeth.count()).toBeGreaterThan(2);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  expect((await download).suggestedFilename()).toBe('gracelane.svg');
});

test('the trace is a line for each tick so far', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${moment};@40`);
  await openTab(page, 'Trace');
  await expect(page.getByRole('group', { name: 'Path' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Copy trace' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Trace copied.' })).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines[0]).toBe('tick\twho\tbefore\tafter');
  expect(lines).toHaveLength(1 + 41 + 1);
});

test('the diagram is of functions, statements or accesses; what `d` copies is what the dialog has', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(moment);
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('d');
  await expect(page.getByText('Diagram of before copied: 90 ticks.').first()).toBeAttached();
  const text = await copied();
  expect(text).toContain('\n      timers_start()\n');
  expect(text).toMatch(/\.\.\. spins: siglock is held by CPU0, 12 ticks\n$/);

  await openTab(page, 'Race diagram');
  const paper = page.getByRole('region', { name: 'diagram' });
  await expect(paper).toContainText('rcu_read_lock();');
  expect((await paper.innerText()).trimEnd()).toBe(text.trimEnd());
  await page.getByRole('radio', { name: 'functions' }).check();
  await expect(paper).not.toContainText('rcu_read_lock();');
  await page.getByRole('radio', { name: 'every access' }).check();
  await expect(paper).toContainText('takes siglock');
});
