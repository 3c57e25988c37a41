import { expect, test, type Page } from './test';

/** Where the list's pointers and nodes are on the screen now, and where they are to be. */
const placesOf = (page: Page) =>
  page
    .locator('.is-after .list-shaft, .is-after .list-body, .is-after .list-end')
    .evaluateAll((marks) =>
      marks.map((mark) => {
        const style = getComputedStyle(mark);
        return mark instanceof SVGPathElement
          ? style.getPropertyValue('d')
          : `${style.transform} of ${(mark as SVGGElement).style.transform}`;
      }),
    );

/** Counts, from now on, the motions of the list that begin. */
const countMotions = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset['motions'] = '0';
    document.addEventListener('transitionrun', ({ target, propertyName }) => {
      const isOfList = target instanceof Element && target.closest('.list') !== null;
      if (!isOfList || propertyName === 'opacity') return;
      const { dataset } = document.documentElement;
      dataset['motions'] = String(Number(dataset['motions']) + 1);
    });
  });

const motions = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['motions']));

const isStill = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .every(
        ({ effect }) =>
          !(effect instanceof KeyframeEffect) || effect.target?.closest('.list') == null,
      ),
  );

/** Right before the deleter's store that unlinks timer 2. */
const beforeUnlink = './#1;live;R9D13R11D3;@35';

test('a step slides pointers and nodes, and they end exactly where a page without motion has them', async ({
  page,
  browser,
}) => {
  await page.goto(beforeUnlink);
  await expect(page.locator('.transport-line b')).toHaveText('tick 35');
  await countMotions(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => motions(page)).toBeGreaterThan(0);
  // Steps during motion end right too.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => isStill(page)).toBe(true);
  const moved = await placesOf(page);

  const still = await browser.newPage({ reducedMotion: 'reduce' });
  await still.goto(beforeUnlink);
  await expect(still.locator('.transport-line b')).toHaveText('tick 35');
  await countMotions(still);
  await still.keyboard.press('ArrowRight');
  await expect(still.locator('.transport-line b')).toHaveText('tick 36');
  expect(await placesOf(still)).toEqual(moved);
  expect(await motions(still)).toBe(0);
  await expect(still.locator('.is-after .list-outline')).toHaveCount(1);
  await still.close();
});

test('nothing moves while steps follow each other quickly', async ({ page }) => {
  await page.goto(beforeUnlink);
  await page.keyboard.press('Home');
  await page.getByRole('combobox', { name: 'Speed of playing' }).click();
  await page.getByRole('option', { name: '30 ticks a second' }).click();
  await countMotions(page);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.locator('.transport-line b')).toHaveText('tick 36');
  expect(await motions(page)).toBe(0);

  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Speed of playing' })).toHaveText(/30\/s/);
});

test('a callback slides out of the queue, and its place is exact without motion too', async ({
  page,
}) => {
  await page.goto('./#1;live;R9D13R11D19GC12R5C20R17G2C9D21G3;@108');
  const callback = page.locator('.is-after .rcu-callback');
  const place = await callback.evaluate(({ style }) => style.transform);
  await expect(callback).toHaveClass(/is-ready/);
  const slides = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('transitionrun', ({ target, propertyName }) => {
          const isOfQueue = target instanceof Element && target.matches('.rcu-callback');
          if (isOfQueue && propertyName === 'transform') resolve('slides');
        });
      }),
  );
  // Steps that follow each other quickly do not move anything.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  await page.keyboard.press('ArrowRight');
  expect(await slides).toBe('slides');
  await expect(callback).toHaveClass(/is-gone/);
  await expect(callback).toHaveCSS('opacity', '0');
  await page.keyboard.press('ArrowLeft');
  await expect(callback).toHaveCSS('opacity', '1');
  expect(await callback.evaluate(({ style }) => style.transform)).toBe(place);
});

test('without motion, what has changed stands out for a moment', async ({ browser }) => {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto('./#1;live;R9D13R11D19GC12R5C20;@35');
  const changed = page.locator('.is-after :is(.list-outline, .list-ring)');
  const names = (): Promise<readonly string[]> =>
    changed.evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).animationName));
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => new Set(await names()))
    .toEqual(new Set(['changed-even', 'written-even']));
  await expect(changed.first()).toHaveCSS('animation-duration', '0.6s');
  // Another name begins anew where the same thing changes again.
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await names()).every((name) => name.endsWith('-odd'))).toBe(true);
  await page.close();
});
