import { test as base, type Page, type Response } from '@playwright/test';

export { expect, type Locator, type Page } from '@playwright/test';

/**
 * The page begins once the programs that it shows have come, which the browser's `load` does not wait for:
 * here going somewhere does.
 */
export const test = base.extend({
  context: async ({ context }, use) => {
    context.on('page', waitForPage);
    await use(context);
  },
});

function waitForPage(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  const whenThere = async (response: Response | null): Promise<Response | null> => {
    await page.locator('main[data-view]:visible').first().waitFor();
    return response;
  };
  page.goto = async (...to) => whenThere(await goto(...to));
  page.reload = async (...options) => whenThere(await reload(...options));
}
