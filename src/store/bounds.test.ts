import { expect, it } from 'vitest';
import { defaultBounds } from '../checker';
import { raiseBound } from './bounds';

it('raises the bound that stopped a search, and no other', () => {
  const { maxStates, maxBytes, maxSeconds } = defaultBounds;
  expect(raiseBound(defaultBounds, { reason: 'states' })).toEqual({
    bounds: { ...defaultBounds, maxStates: 4 * maxStates },
    words: '20,000,000 states',
  });
  expect(raiseBound(defaultBounds, { reason: 'memory' })).toEqual({
    bounds: { ...defaultBounds, maxBytes: 2 * maxBytes },
    words: '2,000 MB of memory',
  });
  expect(raiseBound(defaultBounds, { reason: 'time' })).toEqual({
    bounds: { ...defaultBounds, maxSeconds: 4 * maxSeconds },
    words: '40 minutes',
  });
  expect(raiseBound(defaultBounds, { reason: 'cancelled' })).toBeUndefined();
});
