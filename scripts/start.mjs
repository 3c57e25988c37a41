// npm start: build the page and serve it on this machine. PORT chooses another port than 4173.
import process from 'node:process';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

ensureInstalled();
const { build, preview } = await import('vite');
const port = process.env['PORT'];

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
