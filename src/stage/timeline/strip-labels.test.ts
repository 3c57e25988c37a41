import { describe, expect, it } from 'vitest';
import { catalogue, computePane, fromFragment } from '../../store';
import { cpuLanes, faultTick, stripRows, walksOf, type Walk } from '../../trace';
import { computeLaneLayout } from './lane-layout';
import { computeBars, computeCallbacks } from './rcu-geometry';
import { placeAhead, placeRcuText } from './rcu-text-place';
import { stripLabels } from './strip-labels';
import { visibleSpans, walkOffset } from './strip-geometry';
import { computeTickAxis } from './tick-axis';

function paneOf(fragment: string) {
  const { link } = fromFragment(fragment, catalogue);
  const pane = computePane(link, 'after');
  const timeline = { width: 900, zoom: 'fit' as const, start: 0 };
  return { pane, axis: computeTickAxis(timeline, pane.run.ticks.length) };
}

function wordsOf(fragment: string): readonly string[] {
  const { pane, axis } = paneOf(fragment);
  const { run, position } = pane;
  const rows = stripRows(run);
  const lanes = cpuLanes(run).length;
  return stripLabels({
    rows,
    walks: walksOf(run),
    axis,
    layout: computeLaneLayout({ lanes, strips: rows.length, height: 327 }),
    position,
    end: faultTick(run) ?? run.ticks.length,
    nameOf: (actor) => run.machine.actors[actor]?.name ?? '',
  }).map(({ text }) => text);
}

const WAITING = '1;live;R9D13R11D19GC12R5C20R17G2C9D21G3;@77';

describe('the words over the strips', () => {
  it('name phases and the walk', () => {
    const words = wordsOf(WAITING);
    expect(words).toContain("the reader's walk");
    expect(words).toContain('waits for grace period 1');
  });

  it('say who stands on freed memory, and only then', () => {
    const said = 'freed, and the reader still stands on it';
    expect(wordsOf('1;live;what=after-free-now;R9D13R11D24R20')).toContain(said);
    expect(wordsOf(WAITING)).not.toContain(said);
  });
});

describe('the RCU lane', () => {
  it('has a callback left of its bar while it waits, right of it when ready, and none once freed', () => {
    const at = (position: number) => {
      const { pane, axis } = paneOf(WAITING.replace('@77', `@${String(position)}`));
      return { marks: computeCallbacks(pane, axis), bars: computeBars(pane, axis) };
    };
    const [first] = at(77).bars;
    const ended = first?.period.ended ?? 0;
    expect(at(77).marks.map(({ stage, label }) => [stage, label])).toEqual([['waiting', '2']]);
    expect(at(77).marks[0]?.x).toBeLessThan(first?.x ?? 0);
    expect(at(ended).marks.map(({ stage }) => stage)).toEqual(['ready']);
    expect(at(ended).marks[0]?.x).toBeGreaterThan(first?.end ?? Infinity);
    const ready = at(ended).marks[0];
    const after = [1, 2, 3, 4].map((later) => at(ended + later).marks[0]);
    const gone = after.find((mark) => mark?.stage === 'gone');
    expect(gone).toMatchObject({ stage: 'gone', object: ready?.object, tick: ready?.tick });
    expect(gone?.x).toBeGreaterThan(ready?.x ?? Infinity);
    expect(at(142).marks).toEqual([]);
    expect(at(0).marks.map(({ stage }) => stage)).toEqual(['ahead']);
  });

  it('has its text beside what is taken, never over it', () => {
    const space = { width: 900, cursor: 600 };
    const lines = ['twenty characters abc', 'more'];
    const place = placeRcuText(lines, [{ from: 400, to: 600 }], 600);
    expect(place).toEqual({ x: 392, anchor: 'end' });
    expect(placeRcuText(lines, [{ from: 50, to: 900 }], 600)).toBeUndefined();
    expect(placeAhead(lines, space)?.x).toBeGreaterThan(600);
    expect(placeAhead(lines, { width: 700, cursor: 690 })).toBeUndefined();
  });
});

it('walks of several readers run next to each other on a strip, one alone in its middle', () => {
  const walkOf = (actor: number): Walk => ({ actor, stays: [{ object: 0, from: 1, to: 4 }] });
  expect(walkOffset(2, [walkOf(2), walkOf(2)])).toBe(0);
  expect([0, 3].map((actor) => walkOffset(actor, [walkOf(3), walkOf(0)]))).toEqual([-2.5, 2.5]);
});

it('draws only spans that are in view', () => {
  const { pane } = paneOf(WAITING);
  const { run } = pane;
  const axis = computeTickAxis({ width: 200, zoom: 20, start: 100 }, run.ticks.length);
  for (const row of stripRows(run))
    for (const { span, x, end } of visibleSpans(row, axis, run.ticks.length)) {
      expect(span.to).toBeGreaterThanOrEqual(axis.first - 2);
      expect(x).toBeGreaterThanOrEqual(-4);
      expect(end).toBeLessThanOrEqual(204);
    }
});
