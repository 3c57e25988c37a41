import { objectAt } from '../../machine';
import { isKin, type Kin } from '../../store';
import { isBurnt, lastBurnt, lineAt, type CpuLane, type Run, type Span } from '../../trace';

/**
 * What is drawn at a tick of a lane: its step; between steps the step that began what is drawn there, the innermost
 * first; of what the init block began, its object.
 */
export function laneKin(run: Run, lane: CpuLane, tick: number): Kin | undefined {
  const stepOf = (at: number): Kin | undefined => lane.marks.within(at, at)[0];
  const step = stepOf(tick);
  if (step !== undefined) return step;
  for (const { spins, locks, sections } of [lane.handlers, lane.own]) {
    const [spin] = spins.within(tick, tick);
    if (spin !== undefined) return stepOf(lastBurnt(run, tick, spin.actor) ?? spin.from);
    const lock = locks.within(tick, tick).at(-1);
    if (lock !== undefined) {
      const object = objectAt(run.machine, lock.address)?.index;
      return stepOf(lock.from) ?? (object === undefined ? undefined : { object });
    }
    const section = sections.within(tick, tick).at(-1);
    if (section !== undefined) return stepOf(section.from);
  }
  return undefined;
}

export interface LaneSpan extends Span {
  readonly actor?: number;
  /** Of a lock that is held. */
  readonly address?: number;
  readonly kind?: string;
}

/**
 * Is a span of a lane lit? With a step, what that step began, ended or waits in; with an actor all it did; with an
 * object its locks; with a line the waits there.
 */
export function isSpanLit(run: Run, span: LaneSpan, lit: Kin | undefined): boolean {
  if (lit === undefined) return false;
  const { machine } = run;
  const { tick } = lit;
  if (tick !== undefined) {
    if (span.kind === 'spin')
      return (
        tick >= span.from &&
        tick <= span.to &&
        isBurnt(run, tick) &&
        run.ticks[tick - 1]?.actor === span.actor
      );
    return tick === span.from || (tick === span.to && !span.isOpen);
  }
  if (lit.actor !== undefined && lit.actor === span.actor) return true;
  if (span.kind === 'spin' && isKin({ line: lineAt(run, span.from) }, lit)) return true;
  const { object } = lit;
  return (
    object !== undefined &&
    span.address !== undefined &&
    objectAt(machine, span.address)?.index === object
  );
}
