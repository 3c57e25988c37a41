import { expect, it } from 'vitest';
import { catalogue, computePane, fromFragment } from '../store';
import { computeOutlook } from './waiting';

const { link } = fromFragment('1;live;what=after-free-now;R18D30R', catalogue);
const outlooks = (path: 'before' | 'after', position: number): readonly string[] => {
  const pane = computePane({ ...link, position }, path);
  return pane.run.machine.actors.map(({ index }) => {
    const { text, tone } = computeOutlook(pane, index);
    return `${tone}: ${text}`;
  });
};

it('after a fault says who it stopped, and that the others stand with him', () => {
  const [reader, ...others] = outlooks('after', 49);
  expect(reader).toBe('fault: stopped by a fault');
  expect(new Set(others)).toEqual(new Set(['stopped: pane stopped']));
});

it('before the fault, and in the other pane, everybody goes on', () => {
  for (const outlook of [...outlooks('after', 48), ...outlooks('before', 49)])
    expect(outlook).not.toMatch(/^(fault|stopped)/);
});
