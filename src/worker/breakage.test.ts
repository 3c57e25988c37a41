import { expect, it } from 'vitest';
import { toBreakage } from './breakage';

it.each([
  ['Array buffer allocation failed', 'memory'],
  ['Invalid typed array length: 4294967296', 'memory'],
  ['Invalid array buffer length', 'memory'],
  ['Uncaught RangeError: Map maximum size exceeded', 'memory'],
  ['out of memory', 'memory'],
  ['Maximum call stack size exceeded', 'error'],
  ['x is undefined', 'error'],
] as const)('knows whether memory ran out: %s', (message, cause) => {
  expect(toBreakage(message)).toEqual({ cause, message });
});
