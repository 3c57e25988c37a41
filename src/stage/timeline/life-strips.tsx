import { useEffect, useMemo, type RefObject } from 'react';
import { faultPlace, faultTick, walksOf, type StripRow } from '../../trace';
import { isKin } from '../../store';
import { useStage } from '../store-context';
import { useHiddenEdges } from '../use-hidden-edges';
import type { PaneData } from '../use-runs';
import { ABOVE_STRIPS, type LaneLayout } from './lane-layout';
import { LifeSpanMark } from './life-span';
import { RowControl } from './row-control';
import { StripFault } from './strip-fault';
import { rowMiddle, visibleSpans, walkOffset } from './strip-geometry';
import { StripLabels } from './strip-label-marks';
import { stripLabel, stripName, stripStops } from './strip-words';
import { middleOf, type TickAxis } from './tick-axis';
import { touchedAt } from './touched';
import { toRowStops } from './use-row-stop';
import { WalkLine } from './walk-line';
import './life-strips.css';

interface LifeStripsProps {
  readonly pane: PaneData;
  readonly rows: readonly StripRow[];
  readonly axis: TickAxis;
  readonly layout: LaneLayout;
  readonly scale: number;
}

/** The lives of objects on the tick axis, and over them where readers stood. Beyond six rows they scroll. */
export function LifeStrips({ pane, rows, axis, layout, scale }: LifeStripsProps) {
  const { run, position } = pane;
  const lit = useStage((state) => state.face.lit);
  const end = faultTick(run) ?? run.ticks.length;
  const walks = walksOf(run);
  const { row } = layout.strips;
  const height = ABOVE_STRIPS + rows.length * row;
  const window = useHiddenEdges<HTMLDivElement>(rows.length);
  useTouchedInView(window, pane, rows, row * scale);
  const isLit = (object: number): boolean => lit !== undefined && isKin({ object }, lit);
  const isAnyLit = rows.some(({ object }) => isLit(object));
  const fault = faultPlace(run)?.object;
  const faultRow = rows.findIndex(({ object }) => object === fault);
  const yOf = (object: number): number | undefined => {
    const index = rows.findIndex((one) => one.object === object);
    return index < 0 ? undefined : rowMiddle(index, layout);
  };
  // Pointing at something moves no words.
  const picture = useMemo(() => {
    const nameOf = (actor: number): string => run.machine.actors[actor]?.name ?? '';
    return { rows, walks, axis, layout, position, end, nameOf };
  }, [rows, walks, axis, layout, position, end, run]);
  if (rows.length === 0) return null;
  return (
    <div
      className="strips"
      ref={window}
      style={{ height: layout.strips.height * scale }}
      role="group"
      aria-label={`Lives of objects, ${pane.path}`}
    >
      <ol className="strip-names" style={{ paddingTop: ABOVE_STRIPS * scale }} aria-hidden="true">
        {rows.map((one) => (
          <li
            key={one.object}
            className={isLit(one.object) ? 'is-lit' : undefined}
            style={{ height: row * scale }}
          >
            {stripLabel(one, position)}
          </li>
        ))}
      </ol>
      <div className="strip-track">
        <svg
          className={isAnyLit ? 'has-lit' : undefined}
          width={axis.width * scale}
          height={height * scale}
          viewBox={`0 0 ${String(axis.width)} ${String(height)}`}
          aria-hidden="true"
        >
          {rows.map((one, index) => (
            <g key={one.object} className={isLit(one.object) ? 'strip is-lit' : 'strip'}>
              {visibleSpans(one, axis, end).map((shown) => (
                <LifeSpanMark
                  key={`${String(shown.strip.generation)} ${String(shown.span.from)}`}
                  shown={shown}
                  y={rowMiddle(index, layout)}
                />
              ))}
            </g>
          ))}
          {walks.map((walk) => (
            <WalkLine
              key={`${String(walk.actor)} ${String(walk.stays[0]?.from)}`}
              walk={walk}
              axis={axis}
              yOf={yOf}
              end={end}
              offset={walkOffset(walk.actor, walks)}
            />
          ))}
          <StripLabels picture={picture} />
          {faultRow >= 0 && <StripFault x={middleOf(end, axis)} y={rowMiddle(faultRow, layout)} />}
        </svg>
        {rows.map((one, index) => (
          <RowControl
            key={one.object}
            name={`${stripName(one, position)}, ${pane.path}`}
            stops={toRowStops(stripStops(one))}
            nameOf={({ name }) => name}
            kinOf={() => ({ object: one.object })}
            kinAt={() => ({ object: one.object })}
            side={index === 0 ? 'below' : 'above'}
            position={position}
            length={run.ticks.length}
            axis={axis}
            scale={scale}
            style={{ top: (ABOVE_STRIPS + index * row) * scale, height: row * scale }}
          />
        ))}
      </div>
    </div>
  );
}

/** Scrolls as little as shows the row of what the last tick touched. */
function useTouchedInView(
  window: RefObject<HTMLElement | null>,
  { run, position }: PaneData,
  rows: readonly StripRow[],
  height: number,
): void {
  const touched = touchedAt(run, position);
  const index = rows.findIndex(({ object }) => object === touched);
  useEffect(() => {
    const box = window.current;
    if (box === null || index < 0) return;
    const top = index * height;
    if (top < box.scrollTop) box.scrollTo({ top });
    else if (top + height > box.scrollTop + box.clientHeight)
      box.scrollTo({ top: top + height + ABOVE_STRIPS - box.clientHeight });
  }, [window, index, height]);
}
