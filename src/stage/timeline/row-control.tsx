import type { CSSProperties, MouseEvent } from 'react';
import { goTo, light, type Kin } from '../../store';
import { useDispatch } from '../store-context';
import { middleOf, type TickAxis } from './tick-axis';
import { useRowStop, type RowStops } from './use-row-stop';
import './row-control.css';

interface RowControlProps<Item extends { readonly tick: number }> {
  readonly name: string;
  /** Where the arrows stop. */
  readonly stops: RowStops<Item>;
  /** "tick 41, CPU1 sets timer 2's next to timer 3" */
  readonly nameOf: (stop: Item) => string;
  readonly kinOf: (stop: Item) => Kin;
  /** What is drawn at a tick, with or without a stop there. */
  readonly kinAt: (tick: number) => Kin | undefined;
  readonly position: number;
  readonly length: number;
  readonly axis: TickAxis;
  readonly scale: number;
  readonly style: CSSProperties;
  /** Where the name of what it stands on is written. */
  readonly side: 'above' | 'below';
}

/**
 * Lies over a row of the drawing: what the keyboard and the pointer reach of it. One tab stop; arrows go from stop
 * to stop, Enter or a click goes there. What is pointed at, or stood on, is lit and named.
 */
export function RowControl<Item extends { readonly tick: number }>(props: RowControlProps<Item>) {
  const { name, stops, nameOf, kinOf, kinAt, position, length, axis, scale, style, side } = props;
  const dispatch = useDispatch();
  const { stop, onKeyDown, onBlur } = useRowStop(stops, position, kinOf);
  const x = stop === undefined ? 0 : Math.max(0, Math.min(axis.width, middleOf(stop.tick, axis)));
  const words = stop === undefined ? 'nothing happens here' : nameOf(stop);
  const tickOf = (event: MouseEvent): number => {
    const { left } = event.currentTarget.getBoundingClientRect();
    return axis.tickAt((event.clientX - left) / scale + axis.tickWidth / 2);
  };
  return (
    <div
      className="row-control"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={length}
      aria-valuenow={stop?.tick ?? 0}
      aria-valuetext={words}
      style={style}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (stop !== undefined && event.currentTarget.matches(':focus-visible'))
          dispatch(light(kinOf(stop)));
      }}
      onBlur={() => {
        dispatch(light(undefined));
        onBlur();
      }}
      onPointerMove={(event) => {
        dispatch(light(kinAt(tickOf(event))));
      }}
      onPointerLeave={() => {
        dispatch(light(undefined));
      }}
      onClick={(event) => {
        dispatch(goTo(tickOf(event)));
      }}
    >
      {stop !== undefined && <span className="row-mark" style={{ left: x * scale }} />}
      <span
        className={`row-words is-${side}`}
        style={x > axis.width / 2 ? { right: (axis.width - x) * scale } : { left: x * scale }}
        aria-hidden="true"
      >
        {words}
      </span>
    </div>
  );
}
