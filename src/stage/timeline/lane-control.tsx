import { useId, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { objectAt } from '../../machine';
import { goTo, light, showTick, type Kin } from '../../store';
import { markName, type CpuLane, type Run } from '../../trace';
import { useDispatch } from '../store-context';
import type { LaneRow } from './lane-layout';
import type { TickAxis } from './tick-axis';

interface LaneControlProps {
  readonly run: Run;
  readonly path: string;
  readonly lane: CpuLane;
  readonly row: LaneRow;
  readonly axis: TickAxis;
  readonly scale: number;
  readonly position: number;
}

/**
 * A lane to point at and to walk along: one tab stop, arrows from step to step, Enter or a click goes there.
 * What it stands on is lit, and named to those who do not see it.
 */
export function LaneControl({ run, path, lane, row, axis, scale, position }: LaneControlProps) {
  const dispatch = useDispatch();
  const id = useId();
  const [chosen, setChosen] = useState<number>();
  const marks = lane.marks.all;
  const at = marks.findLastIndex(({ tick }) => tick <= (chosen ?? position));
  const mark = marks[Math.max(0, at)];
  const choose = (index: number): void => {
    const next = marks[Math.max(0, Math.min(marks.length - 1, index))];
    setChosen(next?.tick);
    if (next === undefined) return;
    dispatch(showTick(next.tick));
    dispatch(light(next));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (step !== undefined) choose(step(at, marks.length));
    else if (event.key === 'Enter' && mark !== undefined) dispatch(goTo(mark.tick));
    else return;
    event.preventDefault();
  };
  const tickOf = (event: MouseEvent): number => {
    const { left } = event.currentTarget.getBoundingClientRect();
    return axis.tickAt((event.clientX - left) / scale + axis.tickWidth / 2);
  };
  return (
    <div
      className="lane-control"
      role="listbox"
      tabIndex={0}
      aria-label={`${nameOf(run, lane)}, ${path}, ${String(marks.length)} steps`}
      aria-activedescendant={mark === undefined ? undefined : id}
      style={{ top: row.y * scale, height: row.height * scale }}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) dispatch(light(mark));
      }}
      onBlur={() => {
        setChosen(undefined);
        dispatch(light(undefined));
      }}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        dispatch(light(pointedAt(run, lane, tickOf(event))));
      }}
      onPointerLeave={() => {
        dispatch(light(undefined));
      }}
      onClick={(event) => {
        dispatch(goTo(tickOf(event)));
      }}
    >
      {mark !== undefined && (
        <span
          id={id}
          className="visually-hidden"
          role="option"
          aria-selected="true"
          aria-posinset={Math.max(0, at) + 1}
          aria-setsize={marks.length}
        >
          {markName(run, mark.tick)}
        </span>
      )}
    </div>
  );
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function nameOf({ machine }: Run, { cpu, threads }: CpuLane): string {
  const names = threads.map((actor) => machine.actors[actor]?.name ?? '');
  return [`CPU${String(cpu)}`, ...names].join(', ');
}

/** The step of a tick; between steps, what the lock there or the one waited for belongs to. */
function pointedAt({ machine }: Run, lane: CpuLane, tick: number): Kin | undefined {
  const [mark] = lane.marks.within(tick, tick);
  if (mark !== undefined) return mark;
  const strands = [lane.own, lane.handlers];
  const [spin] = strands.flatMap(({ spins }) => spins.within(tick, tick));
  const lock = strands.flatMap(({ locks }) => locks.within(tick, tick)).at(-1);
  const address = spin !== undefined && 'address' in spin.wait ? spin.wait.address : lock?.address;
  const object = address === undefined ? undefined : objectAt(machine, address)?.index;
  return object === undefined ? undefined : { object };
}
