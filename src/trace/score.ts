import { actorName } from './names';
import type { LifeSpan } from './lives';
import { lifeStrips } from './lives';
import type { Run } from './model';
import { actorLines } from './timeline/actor-line';
import { contendedLocks } from './timeline/contended';
import { faultPlace } from './timeline/fault-place';
import type { MarkKind } from './timeline/mark';
import type { Span } from './timeline/span';

export interface ScoreLane {
  readonly actor: number;
  /** `CPU0`, `the timer interrupt`, `RCU`. */
  readonly name: string;
  readonly steps: readonly { readonly tick: number; readonly mark: MarkKind }[];
  /** In order of taking; `isContended` for those that others wait for, by `show lock`. */
  readonly locks: readonly (Span & { readonly isContended: boolean })[];
  readonly sections: readonly Span[];
  readonly interruptsOff: readonly Span[];
}

/**
 * A schedule as a small picture: who stepped when, and what was held meanwhile. Ticks count from 1.
 *
 * ```text
 * CPU0     ○ ○ |           ☒     steps; ☒ the fault
 *              └────────────     a section, still open
 * CPU1           ● [● ● ●]       a lock held
 * timer 2  ━━━━━━━━╍╍╍╍╍╍· ·     the life of the object that the fault is about
 * ```
 */
export interface Score {
  readonly ticks: number;
  /** Actors that had a tick, as declared. */
  readonly lanes: readonly ScoreLane[];
  readonly fault: { readonly tick: number; readonly actors: readonly number[] } | undefined;
  readonly object: { readonly name: string; readonly spans: readonly LifeSpan[] } | undefined;
}

/** The whole run, up to its fault if it has one. */
export function scoreOf(run: Run): Score {
  const { machine } = run;
  const contended = contendedLocks(machine);
  const lanes = actorLines(run).flatMap((line): readonly ScoreLane[] => {
    const steps = line.marks
      .filter(({ kind }) => kind !== 'spin')
      .map(({ tick, kind }) => ({ tick, mark: kind }));
    if (steps.length === 0) return [];
    return [
      {
        actor: line.actor,
        name: actorName(machine, line.actor),
        steps,
        locks: line.locks.map(({ from, to, isOpen, address }) => ({
          from,
          to,
          isOpen,
          isContended: contended.has(address),
        })),
        sections: line.sections
          .filter(({ depth }) => depth === 0)
          .map(({ from, to, isOpen }) => ({ from, to, isOpen })),
        interruptsOff: line.interruptsOff,
      },
    ];
  });
  const last = run.ticks.length;
  const fault = faultPlace(run);
  const strip = lifeStrips(run).findLast(({ object }) => object === fault?.object);
  return {
    ticks: last,
    lanes,
    fault: fault === undefined ? undefined : { tick: last, actors: fault.actors },
    object: strip === undefined ? undefined : { name: strip.name, spans: strip.spans },
  };
}
