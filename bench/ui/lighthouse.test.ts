import { expect, it } from 'vitest';
import { toMiddle, toScores } from './lighthouse';

it('reads scores of 100, and takes a category that could not be measured for 0', () => {
  const report = { categories: { performance: { score: 0.956 }, seo: { score: null } } };
  expect(toScores(JSON.stringify(report))).toEqual({ performance: 96, seo: 0 });
});

it('takes the middle of each category by itself', () => {
  const runs = [
    { performance: 99, seo: 90 },
    { performance: 80, seo: 100 },
    { performance: 96, seo: 95 },
  ];
  expect(toMiddle(runs)).toEqual({ performance: 96, seo: 95 });
});
