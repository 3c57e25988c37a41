import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCases } from './kernel-case';
import { checkCase } from './kernel-cases';

/** A copy of the recordings, so that they are always there; testing/README.md says where they are from. */
const file = new URL('./testing/kernel-cases.json', import.meta.url);
const origin = new URL('../../../shared/kernel-cases/cases.json', import.meta.url);

const create = {
  op: 'create',
  h: 't0',
  clock: 1,
  notify: 0,
  signo: 14,
  sival: '0x00000000000000ff',
  result: { ret: 0, id: 0 },
};
const record = 'ID: 0\nsignal: 14/00000000000000ff\nnotify: signal/pid.1234\nClockID: 1\n';
const open = { op: 'open', f: 'A', result: { ret: 0 } };
const read = (text: string): unknown => ({
  op: 'read',
  f: 'A',
  n: 4096,
  result: { ret: text.length, text },
});
const verdictOf = (...ops: readonly unknown[]): ReturnType<typeof checkCase> => {
  const text = JSON.stringify([{ name: 'x', pids: { OWNER: 1234, READER: 1 }, ops }]);
  const [only] = readCases(text, 'x.json');
  if (only === undefined) throw new Error('no case');
  return checkCase(only, 'after');
};

describe('a recorded case', () => {
  it('passes when everything agrees', () => {
    expect(verdictOf(create, open, read(record))).toMatchObject({ verdict: 'passed', compared: 3 });
  });

  it('fails on one wrong byte, one wrong return, one wrong id', () => {
    expect(verdictOf(create, open, read(record.replace('ff', 'fe')))).toMatchObject({
      verdict: 'failed',
      compared: 2,
    });
    expect(verdictOf(create, { ...open, result: { ret: -1, errno: 'ENOENT' } }).verdict).toBe(
      'failed',
    );
    expect(verdictOf({ ...create, result: { ret: 0, id: 1 } }).verdict).toBe('failed');
  });

  it('with an unknown operation is compared up to there and is not passed', () => {
    expect(verdictOf(create, { op: 'hibernate', result: { ret: 0 } }, open)).toMatchObject({
      verdict: 'not covered',
      compared: 1,
      uncovered: 'hibernate',
    });
    expect(
      verdictOf({ ...create, result: { ret: 0, id: 1 } }, { op: 'hibernate', result: { ret: 0 } })
        .verdict,
    ).toBe('failed');
  });
});

const recorded = readCases(readFileSync(file, 'utf8'), 'kernel-cases.json');

describe.each(['after', 'before'] as const)(
  'every case recorded from a real kernel, %s',
  (path) => {
    it.each(recorded.map((one) => [one.name, one] as const))('%s', (_, one) => {
      expect(checkCase(one, path)).toMatchObject({ verdict: 'passed' });
    });
  },
);

it.skipIf(!existsSync(origin))('the copy is the recording, byte for byte', () => {
  expect(readFileSync(file).equals(readFileSync(origin))).toBe(true);
});
