import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, test } from 'vitest';
import config from '../.dependency-cruiser.mjs';

// A small tree of files, each breaking one rule, so that the rules are seen to bite: a rule with a
// typing error in its pattern would let everything through.

const root = fileURLToPath(new URL('..', import.meta.url));
const tree = join(root, 'test-results', 'layers');

/** File, its text, and the rules that it breaks. */
const files: readonly (readonly [path: string, text: string, rules: readonly string[]])[] = [
  ['src/lang/index.ts', `export type Program = string;`, []],
  ['src/lang/inside.ts', `export const inside = 1;`, []],
  ['src/machine/index.ts', `export type { Program } from '../lang';`, []],
  ['src/checker/index.ts', `export const checker = 1;`, []],
  ['src/trace/index.ts', `export const trace = 1;`, []],
  ['src/share/index.ts', `export const share = 1;`, []],
  ['src/scenarios/index.ts', `export { type Program } from '../lang';`, []],
  ['src/claims/index.ts', `import '../scenarios'; import '../share';`, []],
  ['src/worker/index.ts', `import '../scenarios'; import '../claims';`, []],
  ['src/store/index.ts', `import 'zustand'; import '../scenarios'; import '../worker';`, []],
  ['src/walks/index.ts', `import '../store';`, []],
  ['src/stage/index.ts', `import 'react'; import '../store'; import '../walks';`, []],
  ['src/views/index.ts', `import 'd3-scale'; import '../stage';`, []],
  ['src/cli/index.ts', `import 'node:fs'; import '../share'; import '../scenarios';`, []],
  [
    'src/machine/good.test.ts',
    `import '../scenarios'; import '../lang/inside'; import 'node:fs';`,
    [],
  ],

  ['src/lang/up.ts', `import { type Program } from '../machine';`, ['layer-lang']],
  ['src/machine/up-type.ts', `import type { checker } from '../checker';`, ['layer-machine']],
  ['src/machine/late.ts', `export const late = () => import('../checker');`, ['layer-machine']],
  ['src/checker/up.ts', `import '../trace';`, ['layer-checker']],
  ['src/trace/up.ts', `import '../share';`, ['layer-trace']],
  ['src/share/up.ts', `import '../store';`, ['layer-share']],
  ['src/walks/up.ts', `import '../stage';`, ['layer-walks']],
  ['src/trace/data.ts', `import '../scenarios';`, ['layer-trace']],
  ['src/scenarios/up.ts', `import '../machine';`, ['layer-scenarios']],
  ['src/claims/up.ts', `import '../worker';`, ['layer-claims']],
  ['src/claims/react.ts', `import 'react';`, ['engine-without-interface']],
  ['src/worker/up.ts', `import '../store';`, ['layer-worker']],
  ['src/store/up.ts', `import '../stage';`, ['layer-store']],
  ['src/store/walking.ts', `import '../walks';`, ['layer-store']],
  ['src/stage/up.ts', `import '../views';`, ['layer-stage']],
  ['src/cli/page.ts', `import '../store';`, ['layer-cli']],
  ['src/views/print.ts', `import '../cli';`, ['layer-views']],
  ['src/new/a.ts', `import '../lang';`, ['known-folder']],
  ['src/machine/past-index.ts', `import '../lang/inside';`, ['through-index']],
  ['src/main.tsx', `import './lang/inside';`, ['through-index-from-top']],
  ['src/trace/one.ts', `import './two';`, ['no-cycle']],
  ['src/trace/two.ts', `import type {} from './one';`, []],
  ['src/trace/react.ts', `import type { ReactNode } from 'react';`, ['engine-without-interface']],
  ['src/share/store.ts', `import { create } from 'zustand/vanilla';`, ['engine-without-interface']],
  ['src/trace/scale.ts', `import { scaleLinear } from 'd3-scale';`, ['engine-without-interface']],
  ['src/cli/react.ts', `import 'react-dom/client';`, ['command-line-without-interface']],
  ['src/worker/react.ts', `import 'react';`, ['worker-without-interface']],
  ['src/share/node.ts', `import 'node:zlib';`, ['node-only-in-cli']],
  ['src/store/node.ts', `import 'fs';`, ['node-only-in-cli']],
  ['src/store/from-test.ts', `import '../machine/good.test';`, ['no-test-code', 'through-index']],
  ['src/store/dev.ts', `import 'fast-check';`, ['no-development-package']],
  ['src/store/gone.ts', `import './gone-away';`, ['resolvable']],

  ['bench/good.ts', `import '../src/checker'; import 'node:fs'; import 'vite';`, []],
  ['bench/inside.ts', `import '../src/lang/inside';`, ['through-index-from-bench']],
  ['src/cli/bench.ts', `import '../../bench/good';`, ['nothing-of-bench']],
];

async function computeBroken(baseDir: string): Promise<readonly string[]> {
  const { forbidden, options } = config;
  const result = await cruise(['src', 'bench'], {
    ...options,
    baseDir,
    validate: true,
    ruleSet: forbidden === undefined ? {} : { forbidden },
  });
  const { summary } = result.output as ICruiseResult;
  const lines = summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
  return [...new Set(lines)].sort();
}

describe('layers', () => {
  afterAll(() => {
    rmSync(tree, { recursive: true, force: true });
  });

  test('each rule finds the file that breaks it and no other file', async () => {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    const expected = files.flatMap(([path, , rules]) => rules.map((rule) => `${rule}: ${path}`));
    expect(await computeBroken(tree)).toEqual(expected.sort());
  }, 30_000);

  test('every rule has a file here that breaks it', () => {
    const tried = new Set(files.flatMap(([, , rules]) => rules));
    const untried = (config.forbidden ?? []).filter(({ name }) => !tried.has(name ?? ''));
    expect(untried).toEqual([]);
  });
});
