// npm start: build the page and serve it on this machine. PORT chooses another port than 4173.
import process from 'node:process';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

const port = process.env['PORT'];
if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535)) {
  console.error(`PORT=${port}: expected a number from 0 to 65535`);
  process.exit(2);
}

ensureInstalled();
const { build, preview } = await import('vite');

await build({ root, logLevel: 'warn' });
const server = await preview({
  root,
  preview: { host: '127.0.0.1', port: Number(port ?? 4173), strictPort: port !== undefined },
}).catch((/** @type {Error} */ error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(
  `Gracelane is at ${server.resolvedUrls?.local[0] ?? 'an unknown address'} (Ctrl+C ends)`,
);
