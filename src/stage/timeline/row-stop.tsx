import type { CSSProperties } from 'react';
import { light } from '../../store';
import { useDispatch } from '../store-context';
import { middleOf } from './strip-geometry';
import type { Stop } from './strip-words';
import type { TickAxis } from './tick-axis';
import { useStops } from './use-stops';

interface RowStopProps {
  readonly name: string;
  readonly stops: readonly Stop[];
  readonly position: number;
  readonly length: number;
  readonly axis: TickAxis;
  readonly scale: number;
  readonly style: CSSProperties;
  /** The object whose kin a row lights. */
  readonly object?: number;
}

/** Lies over a row of the drawing: what the keyboard and the pointer reach of it. */
export function RowStop(props: RowStopProps) {
  const { name, stops, position, length, axis, scale, style, object } = props;
  const dispatch = useDispatch();
  const { stop, onKeyDown, onBlur } = useStops(stops, position);
  const kin = object === undefined ? undefined : { object };
  return (
    <div
      className="row-stop"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={length}
      aria-valuenow={stop?.tick ?? 0}
      aria-valuetext={stop?.name ?? 'nothing happens here'}
      style={style}
      onKeyDown={onKeyDown}
      onFocus={() => {
        dispatch(light(kin));
      }}
      onBlur={() => {
        dispatch(light(undefined));
        onBlur();
      }}
      onPointerEnter={() => {
        dispatch(light(kin));
      }}
      onPointerLeave={() => {
        dispatch(light(undefined));
      }}
    >
      {stop !== undefined && (
        <span className="row-stop-mark" style={{ left: middleOf(stop.tick, axis) * scale }} />
      )}
    </div>
  );
}
