import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours of a block of `tokens.css`: `--ink: #1a1c20;` and so on. */
function readTokens(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

const [lightBlock = '', darkBlock = ''] = css.split('@media (prefers-color-scheme: dark)');
const themes = {
  light: readTokens(lightBlock),
  dark: readTokens(darkBlock.split('@media')[0] ?? ''),
};

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort(
    (left, right) => left - right,
  );
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(themes))('the %s tokens', (_, tokens) => {
  const colour = (name: string): string => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`tokens.css has no --${name}`);
    return value;
  };

  it.each([
    ['ink', 'paper'],
    ['ink', 'raised'],
    ['ink', 'sunk'],
    ['ink', 'now'],
    ['ink', 'lock-fill'],
    ['ink', 'lock-tint'],
    ['ink', 'rcu-tint'],
    ['ink2', 'paper'],
    ['ink2', 'sunk'],
    ['ink2', 'now'],
    ['ink2', 'lock-tint'],
    ['ink2', 'rcu-tint'],
    ['ink2', 'rcu-fill'],
    ['ink3', 'paper'],
    ['ink3', 'raised'],
    ['ink3', 'sunk'],
    ['ink3', 'now'],
    ['spin', 'paper'],
    ['spin', 'raised'],
    ['spin', 'now'],
    ['rcu', 'paper'],
    ['rcu', 'raised'],
    ['rcu', 'rcu-fill'],
    ['fault', 'paper'],
    ['fault', 'raised'],
    ['paper', 'ink'],
  ])('%s is readable on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['lock', 'spin', 'rcu', 'fault', 'ink', 'ink2', 'ink3'])(
    'the edge of %s stands out from paper',
    (edge) => {
      expect(contrast(colour(edge), colour('paper'))).toBeGreaterThanOrEqual(3);
    },
  );
});
