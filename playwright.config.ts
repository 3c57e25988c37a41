import { defineConfig } from '@playwright/test';
import { findBrowser, toLaunchOptions } from './scripts/browser.mjs';

// E2E_PORT lets two copies of the project run their browser tests at the same time.
const port = Number(process.env['E2E_PORT'] ?? 4319);
const address = `http://127.0.0.1:${port}/`;
const browser = await findBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: 'gallery/pictures/{arg}{ext}',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: address,
    trace: 'retain-on-failure',
    launchOptions: toLaunchOptions(browser),
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    // The page as `vite build` left it in dist/.
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: address,
    // A server that is there already may serve another copy's page.
    reuseExistingServer: false,
  },
});
