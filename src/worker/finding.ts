import type { MapData, SearchCounts, StopReason, Walked } from '../checker';
import { type Answer, createProgramMachine } from '../claims';
import { EngineBug } from '../lang';
import type { FaultKind } from '../machine';
import type { AskedProgram } from '../scenarios/posix-timers';
import { encodeSchedule, toActorTicks } from '../share';
import {
  callChain,
  faultHeading,
  faultOf,
  faultTitle,
  replay,
  sceneAt,
  scoreOf,
  sentenceOf,
  type Run,
  type Score,
} from '../trace';

/** What came of a question, as plain data. `limit` is no answer. */
export type Finding = { readonly seconds: number } & (
  | Exclude<Answer, { readonly kind: 'race' | 'limit' | 'cyclic' }>
  | { readonly kind: 'race'; readonly race: Race; readonly counts: SearchCounts }
  /** Every state there is. */
  | { readonly kind: 'map'; readonly map: MapData; readonly counts: SearchCounts }
  | {
      readonly kind: 'limit';
      readonly reason: LimitReason;
      readonly counts: SearchCounts;
      /** Where one was asked for: the states that were reached, not all. */
      readonly map?: MapData;
    }
);

/** A bound; or more outcomes than anybody reads; or `cycle`: the program can go round, so nothing is longest. */
export type LimitReason = StopReason | 'outcomes' | 'cycle';

/** A schedule to a fault, and what there is to say of it. */
export interface Race {
  /** There is none with fewer ticks. */
  readonly isShortest: boolean;
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

/** A map of all states; where a limit stopped the search, it is none. */
export function toMapFinding(walked: Walked, map: MapData, seconds: number): Finding {
  const { counts } = walked;
  switch (walked.kind) {
    case 'whole':
      return { kind: 'map', map, counts, seconds };
    case 'stopped':
      return { kind: 'limit', reason: walked.reason, map, counts, seconds };
    case 'halted':
      throw new EngineBug('nothing halts the search for a map');
  }
}

export function toFinding(program: AskedProgram, answer: Answer, seconds: number): Finding {
  switch (answer.kind) {
    case 'race':
      return { kind: 'race', race: toRace(program, answer), counts: answer.counts, seconds };
    case 'cyclic':
      return { kind: 'limit', reason: 'cycle', counts: answer.counts, seconds };
    case 'safe':
    case 'outcomes':
    case 'costs':
    case 'run':
    case 'limit':
      return { ...answer, seconds };
  }
}

function toRace(
  program: AskedProgram,
  { fault: kind, struct, schedule, isShortest }: Extract<Answer, { readonly kind: 'race' }>,
): Race {
  const machine = createProgramMachine(program);
  const run = replay(machine, toActorTicks(machine, schedule));
  const end = run.ticks.length;
  const event = faultOf(run)?.event;
  if (event === undefined)
    throw new EngineBug(`no ${kind} at the end of the schedule that leads to it`);
  const { message, object } = event.fault;
  const name = object === undefined ? undefined : sceneAt(run, end).nameOf(object);
  return {
    isShortest,
    fault: kind,
    message,
    struct,
    heading: faultHeading(kind, name),
    story: toStory(run, kind),
    place: event.origin && callChain(machine, event.actor, event.origin)[0],
    schedule: encodeSchedule(schedule),
    score: scoreOf(run),
  };
}

/** "CPU1 frees timer 2 and is done. CPU0 locks timer 2, which CPU1 freed 1 tick ago." */
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
