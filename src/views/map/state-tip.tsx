import { toMergedWords, type StateFacts } from './facts';
import type { MapLayout } from './layout';

interface StateTipProps {
  readonly facts: StateFacts;
  /** How many states lie there. */
  readonly merged: number;
  readonly layout: MapLayout;
  readonly x: number;
  readonly y: number;
}

/** What is known of a state, beside it. The line under the drawing says the same. */
export function StateTip({ facts, merged, layout, x, y }: StateTipProps) {
  const isLeft = x > layout.width / 2;
  const isAbove = y > layout.height / 2;
  return (
    <div
      className={`map-tip${isLeft ? ' is-left' : ''}${isAbove ? ' is-above' : ''}`}
      style={{ left: x, top: y }}
      aria-hidden="true"
    >
      {merged > 1 && <p className="map-tip-merged">{toMergedWords(merged)}</p>}
      <p>
        <b>{facts.depth}</b> {facts.steps}
      </p>
      <p>{facts.locks}</p>
      <p>{facts.on}</p>
    </div>
  );
}
