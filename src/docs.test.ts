import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// What the documents name is there: a file that was renamed leaves no name of its own behind.

const root = fileURLToPath(new URL('..', import.meta.url));
const below = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, String(path)));
const files = [...below('docs'), ...below('src')];
const documents = ['README.md', ...files.filter((path) => path.endsWith('.md'))];
const textOf = (document: string): string => readFileSync(join(root, document), 'utf8');
const isThere = (path: string): boolean => existsSync(join(root, path));

/** `reduced-search.ts`, `map/state-map.ts`, `src/checker`; not `*-words.ts`. */
const named = /`((?:[\w.-]+\/)*[\w-]+(?:\.test)?\.(?:tsx?|mjs|css|json)|src(?:\/[\w-]+)+\/?)`/g;

/** Links to other files; those with a fragment lead to the page. */
const linked = /\]\(([^)#:]+)\)/g;

describe.each(documents)('%s', (document) => {
  const folder = dirname(document);

  it('links to files that are there', () => {
    const links = [...textOf(document).matchAll(linked)].map(([, path = '']) => path);
    expect(links.filter((path) => !isThere(join(folder, path)))).toEqual([]);
  });

  it('names files that are there', () => {
    const names = [...textOf(document).matchAll(named)].map(([, path = '']) => path);
    const isKnown = (path: string): boolean =>
      isThere(path) || files.some((file) => file.endsWith(`/${path}`));
    const missing = names.filter((path) => !isThere(join(folder, path)) && !isKnown(path));
    expect(missing).toEqual([]);
  });
});

it('the documents name commands of package.json', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const used = documents.flatMap((document) =>
    [...textOf(document).matchAll(/\bnpm (?:run (?:-s )?)?([a-z]+)\b/g)].map(
      ([, name = '']) => name,
    ),
  );
  expect(used.length).toBeGreaterThan(5);
  expect(used.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
});
