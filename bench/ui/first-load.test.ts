import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { measureFirstLoad } from './first-load';

it('counts what is imported statically, each file once, and nothing that is loaded later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-load-'));
  const files = {
    'index.html': '<script type="module" src="./assets/main.js"></script>',
    'assets/main.js': 'import{a}from"./a.js";import"./b.js";import("./later.js");',
    'assets/a.js': 'import{b}from"./b.js";export const a=b;',
    'assets/b.js': 'export const b=1;',
    'assets/later.js': 'export const later=1;',
  };
  try {
    mkdirSync(join(folder, 'assets'));
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    const first = ['assets/main.js', 'assets/a.js', 'assets/b.js'] as const;
    expect(measureFirstLoad(folder)).toBe(
      first.reduce((sum, path) => sum + gzipSync(files[path], { level: 9 }).length, 0),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
