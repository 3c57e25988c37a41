import type { Verdict } from '../checker';
import type { FaultKind, Machine } from '../machine';
import { encodeSchedule, toLetterTicks } from '../share';
import {
  callChain,
  faultHeading,
  faultTitle,
  replay,
  sceneAt,
  scoreOf,
  sentenceOf,
  ticksOf,
  type Run,
  type Score,
} from '../trace';
import type { Progress } from './progress';

/** What a search found, as plain data. `limit` is no answer. */
export type Finding = Progress &
  (
    | { readonly kind: 'safe' }
    | { readonly kind: 'race'; readonly race: Race }
    | { readonly kind: 'limit'; readonly reason: 'states' | 'memory' | 'time' }
  );

/** A shortest schedule to a fault, and what there is to say of it. */
export interface Race {
  readonly fault: FaultKind;
  /** The machine's own words: "touches freed memory". */
  readonly message: string;
  /** The struct of the object that it is about, where there is one. */
  readonly struct: string | undefined;
  /** "Use after free of timer 2" */
  readonly heading: string;
  /** What somebody else did last, then what that led to. */
  readonly story: string;
  readonly place:
    { readonly function: string; readonly file: string; readonly line: number } | undefined;
  /** In letters, as links have it: `R3D2C`. */
  readonly schedule: string;
  readonly score: Score;
}

export function toFinding(machine: Machine, verdict: Verdict, seconds: number): Finding {
  const progress = { counts: verdict.counts, seconds };
  switch (verdict.kind) {
    case 'exhausted':
      return { kind: 'safe', ...progress };
    case 'stopped':
      return { kind: 'limit', reason: verdict.reason, ...progress };
    case 'violation': {
      const ticks = ticksOf(machine, verdict.schedule);
      const { kind, message, object } = verdict.fault;
      const run = replay(machine, ticks);
      const end = ticks.length;
      const struct = machine.program.objects[object ?? -1]?.struct;
      const name = object === undefined ? undefined : sceneAt(run, end).nameOf(object);
      const race: Race = {
        fault: kind,
        message,
        struct: machine.program.structs[struct ?? -1]?.name,
        heading: faultHeading(kind, name),
        story: toStory(run, kind),
        place: placeOf(run),
        schedule: encodeSchedule(toLetterTicks(machine, ticks)),
        score: scoreOf(run),
      };
      return { kind: 'race', race, ...progress };
    }
  }
}

/** "CPU1 frees timer 2 and is done. CPU0 takes it_lock of timer 2, which CPU1 freed 1 tick ago." */
function toStory(run: Run, fault: FaultKind): string {
  const last = run.ticks.at(-1);
  const other = run.ticks.findLast(({ actor }) => actor !== last?.actor);
  const title = `${faultTitle(fault)}. `;
  const text = sentenceOf(run, run.ticks.length).text;
  return [
    ...(other === undefined ? [] : [sentenceOf(run, other.index).text]),
    text.startsWith(title) ? text.slice(title.length) : text,
  ].join(' ');
}

function placeOf(run: Run): Race['place'] {
  const events = run.ticks.at(-1)?.events ?? run.initialEvents;
  const event = events.find(({ kind }) => kind === 'fault');
  if (event?.origin === undefined) return undefined;
  return callChain(run.machine, event.actor, event.origin)[0];
}
