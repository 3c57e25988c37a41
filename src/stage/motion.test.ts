import { describe, expect, it } from 'vitest';
import { machineOf } from '../machine/testing/compile-text';
import { chooseMotion, QUICK, type Frame } from './motion';

const machine = machineOf('var x: int; actor a A on CPU0 { x = 1; }');
const frame: Frame = { machine, position: 3, rows: 'base', size: '392 178' };
const next: Frame = { ...frame, position: 4 };

describe('chooseMotion', () => {
  it('moves pointers, and takes its time where nodes move', () => {
    expect(chooseMotion(frame, next, 500)).toBe('arrows');
    expect(chooseMotion(frame, { ...next, rows: 'below' }, 500)).toBe('nodes');
  });

  it('moves nothing that is drawn for the first time, of another program, or in other room', () => {
    expect(chooseMotion(undefined, next, 500)).toBe('none');
    const other = machineOf('var x: int; actor a A on CPU0 { x = 2; }');
    expect(chooseMotion(frame, { ...next, machine: other }, 500)).toBe('none');
    expect(chooseMotion(frame, { ...next, size: '392 128' }, 500)).toBe('none');
  });

  it('moves nothing while steps follow each other quickly', () => {
    expect(chooseMotion(frame, next, QUICK - 1)).toBe('none');
    expect(chooseMotion(frame, next, QUICK)).toBe('arrows');
  });
});
