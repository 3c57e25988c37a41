import { describe, expect, it } from 'vitest';
import { placeLabels, type Label } from './label-placement';

const label = (key: string, ...xs: readonly number[]): Label => ({
  key,
  tone: 'lock',
  places: xs.map((x) => ({ text: 'ten letter', x, y: 20 })),
});
const keysOf = (labels: readonly Label[], cursor = 300): readonly string[] =>
  placeLabels(labels, { width: 400, cursor }).map(({ key, x }) => `${key} ${String(x)}`);

describe('placeLabels', () => {
  it('leaves out what hits a label that matters more', () => {
    expect(keysOf([label('spin', 10), label('lock', 40), label('other', 100)])).toEqual([
      'spin 10',
      'other 100',
    ]);
  });

  it('takes the first place that is free', () => {
    expect(keysOf([label('spin', 10), label('lock', 40, 120, 200)])).toEqual([
      'spin 10',
      'lock 120',
    ]);
  });

  it('has nothing across the cursor or outside the track', () => {
    expect(keysOf([label('across', 280)])).toEqual([]);
    expect(keysOf([label('ahead', 300)])).toEqual(['ahead 300']);
    expect(keysOf([label('left', -1), label('right', 360)])).toEqual([]);
  });

  it('has nothing where something else stands', () => {
    const labels = [label('under', 310, 340), label('lower', 310)];
    const box = { left: 300, right: 320, top: 0, bottom: 40 };
    expect(
      placeLabels(labels, { width: 500, cursor: 300, taken: [box] }).map(({ key, x }) => [key, x]),
    ).toEqual([['under', 340]]);
  });

  it('lets labels of other rows be', () => {
    const below = { ...label('below'), places: [{ text: 'ten letter', x: 10, y: 40 }] };
    expect(keysOf([label('above', 10), below])).toEqual(['above 10', 'below 10']);
  });
});
