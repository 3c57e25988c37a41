import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { MapData } from '../../checker';
import type { Machine } from '../../machine';
import type { AskedProgram } from '../../scenarios/posix-timers';
import { pathLabels, useDispatch, usePane, useSize } from '../../stage';
import { showSchedule } from '../../store';
import { readerOf } from '../../trace';
import { computeFacts, toFactLine } from './facts';
import { computeHereLabel } from './here-label';
import { computeLayout } from './layout';
import { MapMarks } from './map-marks';
import { shownLock } from './map-sentence';
import { MapVoid } from './map-void';
import { MapWay } from './map-way';
import {
  type Direction,
  nearestTarget,
  neighbourOf,
  nodeOf,
  pointOf,
  spotOf,
  type Target,
} from './nearest';
import { StateTip } from './state-tip';
import type { Void } from './voids';
import { computeWay } from './way';

interface MapDrawingProps {
  readonly program: AskedProgram;
  readonly machine: Machine;
  readonly map: MapData;
  readonly voids: readonly Void[];
}

type PointerPlace = Pick<MouseEvent, 'clientX' | 'clientY'>;

const start: Target = { kind: 'spot', index: 0 };
const arrows: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);
const isArrow = (key: string): key is Direction => arrows.has(key);

/** One tab stop: arrows go along the steps from state to state, Enter or a click goes there on the stage. */
export function MapDrawing({ program, machine, map, voids }: MapDrawingProps) {
  const dispatch = useDispatch();
  const { run, position } = usePane(program.path);
  const [field, size] = useSize<HTMLDivElement>({ width: 800, height: 300 });
  const [target, setTarget] = useState<Target>();
  const svg = useRef<SVGSVGElement>(null);
  const layout = useMemo(() => computeLayout(map, size), [map, size]);
  const reader = readerOf(machine);
  const lock = useMemo(() => {
    const address = shownLock(map, reader);
    return address === undefined ? -1 : map.locks.indexOf(address);
  }, [map, reader]);
  const way = useMemo(
    () => computeWay(map, layout, run, position, reader),
    [map, layout, run, position, reader],
  );
  const here = computeHereLabel(way, layout, position);
  const facts = useMemo(
    () => (target === undefined ? undefined : computeFacts(machine, map, nodeOf(map, target))),
    [machine, map, target],
  );
  const merged =
    target === undefined
      ? 1
      : ((target.kind === 'spot' ? map.spots.states : layout.markCounts)[target.index] ?? 1);
  const { name } = pathLabels[program.path];

  const goTo = (there: Target): void => {
    const { schedule } = computeFacts(machine, map, nodeOf(map, there));
    dispatch(showSchedule(program, schedule, `The shortest way to this state, ${program.path}`));
  };
  const targetAt = ({ clientX, clientY }: PointerPlace): Target | undefined => {
    const box = svg.current?.getBoundingClientRect();
    return box && nearestTarget(layout, clientX - box.left, clientY - box.top);
  };
  const onKey = (event: KeyboardEvent): void => {
    const from = target ?? start;
    if (event.key === 'Enter') goTo(from);
    else if (event.key === 'Home') moveTo(start);
    else if (isArrow(event.key)) {
      const next =
        target === undefined ? 0 : neighbourOf(map, layout, spotOf(map, from), event.key);
      if (next !== undefined) moveTo({ kind: 'spot', index: next });
    } else return;
    event.preventDefault();
  };
  const moveTo = (next: Target): void => {
    setTarget(next);
    const element = field.current;
    const { x } = pointOf(layout, next);
    if (element === null) return;
    if (x < element.scrollLeft + 40 || x > element.scrollLeft + size.width - 40)
      element.scrollTo({ left: x - size.width / 2 });
  };

  return (
    <div className="map-place">
      <div
        ref={field}
        className="map-field"
        role="application"
        tabIndex={0}
        aria-label={`${name}, map of the states. Arrow keys go from state to state, Enter goes there.`}
        onKeyDown={onKey}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) setTarget((old) => old ?? start);
        }}
        onBlur={() => setTarget(undefined)}
        onPointerMove={(event) => setTarget(targetAt(event))}
        onPointerLeave={() => setTarget(undefined)}
        onClick={(event) => {
          const there = targetAt(event);
          if (there !== undefined) goTo(there);
        }}
      >
        <svg
          ref={svg}
          className={target === undefined ? 'map-svg' : 'map-svg has-target'}
          width={layout.width}
          height={layout.height}
          aria-hidden="true"
        >
          <MapMarks map={map} layout={layout} rcu={machine.rcu} lock={lock} />
          <MapVoid machine={machine} map={map} layout={layout} voids={voids} here={here} />
          <MapWay way={way} layout={layout} position={position} />
          {target !== undefined && <Ring {...pointOf(layout, target)} />}
        </svg>
        {target !== undefined && facts !== undefined && (
          <StateTip facts={facts} merged={merged} layout={layout} {...pointOf(layout, target)} />
        )}
      </div>
      <p className="map-line" aria-live="polite">
        {facts === undefined ? '' : toFactLine(facts, merged)}
      </p>
    </div>
  );
}

function Ring({ x, y }: { readonly x: number; readonly y: number }) {
  return <circle className="map-ring" cx={x} cy={y} r="8" />;
}
