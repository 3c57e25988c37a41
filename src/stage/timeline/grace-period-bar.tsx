import { hatchPath } from './hatch-path';
import type { LaneRow } from './lane-layout';
import type { RcuBar } from './rcu-geometry';
import { textWidth } from './text-width';

interface GracePeriodBarProps {
  readonly bar: RcuBar;
  readonly row: LaneRow;
  /** Of the axis: a bar that begins long before it has its name at the edge. */
  readonly width: number;
  readonly hasName: boolean;
  readonly isLit: boolean;
}

/** How far the edges stand out. */
const EDGE = 4;

/** A hatched bar with its number, open on the right while the grace period runs. */
export function GracePeriodBar({ bar, row, width, hasName, isLit }: GracePeriodBarProps) {
  const { period, x, end, isOpen } = bar;
  const top = row.base - row.body / 2;
  const shown = { from: Math.max(-EDGE, x), to: Math.min(width + EDGE, end) };
  const room = shown.to - Math.max(0, shown.from) - 16;
  const words = [`grace period ${String(period.number)}`, String(period.number)].find(
    (text) => textWidth(text) <= room,
  );
  const box = {
    x: shown.from,
    y: top,
    width: Math.max(1, shown.to - shown.from),
    height: row.body,
  };
  const edge = `${String(top - EDGE)}v${String(row.body + 2 * EDGE)}`;
  return (
    <g className={isLit ? 'span rcu-bar is-lit' : 'span rcu-bar'}>
      <rect className="rcu-bar-fill" {...box} />
      <path className="rcu-bar-hatch" d={hatchPath(box)} />
      <path
        className="rcu-bar-sides"
        d={`M${String(box.x)} ${String(top)}h${String(box.width)}m0 ${String(row.body)}h${String(-box.width)}`}
      />
      <path className="rcu-bar-edge" d={`M${String(x)} ${edge}`} />
      {!isOpen && <path className="rcu-bar-edge" d={`M${String(end)} ${edge}`} />}
      {hasName && words !== undefined && (
        <text className="rcu-bar-words" x={Math.max(0, shown.from) + 11} y={row.base + 4.5}>
          {words}
        </text>
      )}
    </g>
  );
}
