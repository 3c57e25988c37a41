import { describe, expect, it } from 'vitest';
import { computeRun, fromFragment, catalogue } from '../store';
import { printTrace, toTraceRow } from './trace-rows';

const { link } = fromFragment('1;live;R10D40;@3', catalogue);
const before = computeRun(link, 'before');
const after = computeRun(link, 'after');

describe('the trace in rows', () => {
  it('begins with the moment before the first tick', () => {
    expect(toTraceRow(before, after, 0)).toMatchObject({
      who: 'nobody',
      before: { kind: 'start', text: 'Nothing has run yet.' },
    });
  });

  it('says who had the turn and what came of it in each pane', () => {
    const rows = before.states.map((_, tick) => toTraceRow(before, after, tick));
    expect(rows[1]?.who).toBe('reader on CPU0');
    expect(rows[11]?.who).toBe('deleter on CPU1');
    expect(rows.find((row) => row.before.kind === 'wait')?.before.text).toMatch(
      /^CPU1 cannot go on: siglock is held by CPU0/,
    );
    expect(rows.every((row) => row.after.kind !== 'fault')).toBe(true);
  });

  it('is a line of text per tick, columns between tabs', () => {
    const lines = printTrace(before, after).split('\n');
    expect(lines).toHaveLength(1 + 51 + 1);
    expect(lines[0]).toBe('tick\twho\tbefore\tafter');
    expect(lines.slice(1, -1).every((line) => line.split('\t').length === 4)).toBe(true);
    expect(lines[1]).toBe('0\tnobody\tNothing has run yet.\tNothing has run yet.');
    expect(lines.at(-1)).toBe('');
  });
});
