import { actorName } from './names';
import type { LifeSpan } from './lives';
import { lifeStrips } from './lives';
import type { Run } from './model';
import { contendedLocks } from './timeline/contended';
import { faultPlace } from './timeline/fault-place';
import { markOf, type MarkKind } from './timeline/mark';
import type { SpanStart } from './timeline/open-spans';
import type { Span } from './timeline/span';
import { spansWithin, type SpanOf } from './timeline/spans';

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
  const last = run.ticks.length;
  const lanes = machine.actors.flatMap(({ index: actor }): readonly ScoreLane[] => {
    const steps = run.ticks
      .filter((record) => record.actor === actor)
      .flatMap((record) => markOf(run, record) ?? [])
      .filter(({ kind }) => kind !== 'spin')
      .map(({ tick, kind }) => ({ tick, mark: kind }));
    if (steps.length === 0) return [];
    const spans = <Is extends SpanStart['kind']>(kind: Is): readonly SpanOf<Is>[] =>
      spansWithin(run, kind, (start) => start.actor === actor, 0, last);
    return [
      {
        actor,
        name: actorName(machine, actor),
        steps,
        locks: spans('lock').map((span) => ({
          ...toSpan(span),
          isContended: contended.has(span.address),
        })),
        sections: spans('section')
          .filter(({ depth }) => depth === 0)
          .map(toSpan),
        interruptsOff: spans('interrupts-off').map(toSpan),
      },
    ];
  });
  const fault = faultPlace(run);
  const strip = lifeStrips(run).findLast(({ object }) => object === fault?.object);
  return {
    ticks: last,
    lanes,
    fault: fault === undefined ? undefined : { tick: last, actors: fault.actors },
    object: strip === undefined ? undefined : { name: strip.name, spans: strip.spans },
  };
}

const toSpan = ({ from, to, isOpen }: Span): Span => ({ from, to, isOpen });
