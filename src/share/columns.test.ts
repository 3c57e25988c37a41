import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createProgramMachine } from '../claims';
import { scenarios } from '../scenarios/posix-timers';
import { type Columns, type Data, fromColumns, toColumns } from './columns';

const throughText = (data: Data): Data =>
  fromColumns(JSON.parse(JSON.stringify(toColumns(data))) as Columns);

test('records become a column for each member', () => {
  expect(toColumns([{ a: 1 }, { a: 2 }, { b: 'x' }, { a: 3 }])).toEqual([
    'records',
    [0, 0, 1, 0],
    [[['a', ['values', [1, 2, 3]]]], [['b', ['values', ['x']]]]],
  ]);
});

test('any data comes back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      // JSON knows no -0.
      const data = JSON.parse(JSON.stringify(value)) as Data;
      expect(throughText(data)).toEqual(data);
    }),
    { numRuns: 500 },
  );
});

test.each(scenarios.map(({ id }) => id))(
  'the programs of %s come back as they were',
  (scenario) => {
    for (const path of ['before', 'after'] as const) {
      const { program } = createProgramMachine({ scenario, path, parameters: {}, whatIfs: [] });
      expect(throughText(program as unknown as Data)).toStrictEqual(program);
    }
  },
);
