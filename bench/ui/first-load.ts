import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const imports = /(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;
const scripts = /(?:src|href)="([^"]+\.js)"/g;

/** Bytes of JavaScript, gzipped file by file, that a built page loads before it runs: static imports, no `import()`. */
export function measureFirstLoad(folder: string): number {
  const open = [...readFileSync(join(folder, 'index.html'), 'utf8').matchAll(scripts)].map(
    ([, path = '']) => join(folder, path),
  );
  const seen = new Set<string>();
  let bytes = 0;
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const text = readFileSync(path);
    bytes += gzipSync(text, { level: 9 }).length;
    for (const [, imported = ''] of text.toString().matchAll(imports))
      open.push(join(dirname(path), imported));
  }
  return bytes;
}
