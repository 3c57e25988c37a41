import { expect, it } from 'vitest';
import { findCircles, LocalGraph } from './local-graph';

function graphOf(edges: Iterable<readonly [from: number, to: number]>): LocalGraph {
  const graph = new LocalGraph();
  for (const [from, to] of edges) graph.add(from, to, -1, 1);
  return graph;
}

it('puts together what leads there and back, and begins with what others lead to', () => {
  const { circles, circleOf } = findCircles(
    graphOf([
      [0, 1],
      [1, 2],
      [2, 1],
      [2, 3],
      [3, 3],
      [0, 4],
    ]),
  );
  expect(circleOf[1]).toBe(circleOf[2]);
  expect(new Set(circleOf).size).toBe(4);
  expect(circles.map(({ isCyclic }) => isCyclic).filter(Boolean)).toHaveLength(2);
  for (const [from, to] of [
    [0, 1],
    [1, 3],
    [0, 4],
  ] as const)
    expect(circleOf[to]).toBeLessThan(circleOf[from] ?? -1);
});

it('has room for many places', () => {
  function* chain(): Generator<readonly [number, number]> {
    for (let place = 0; place < 600_000; place++) yield [place, place + 1];
  }
  expect(findCircles(graphOf(chain())).circles).toHaveLength(600_001);
});
