import type { Fault } from '../machine';
import { callChain } from './call-chain';
import { eventsAt } from './cursor';
import { createFold } from './fold';
import type { Deed } from './history';
import { lifeOf } from './history';
import type { Run } from './model';
import { actorName, fieldPath } from './names';
import { sceneAt } from './scene';
import { holdings, wantPhrase } from './deadlock';
import { faultIn, faultMessage, type FaultEvent } from './fault-sentence';
import { inspectActor } from '../machine';
import { plainText } from './words';

export interface FaultReport {
  readonly title: string;
  readonly lines: readonly string[];
  /** The tick of the fault; 0 before the first. */
  readonly tick: number;
}

/**
 * The run's fault in the shape of a KASAN report, headed "simulated" so that nobody files it. Undefined
 * without one.
 *
 * ```text
 * simulated BUG: use-after-free in show_timer
 * touches freed memory: timer 2's it_lock
 * by reader/CPU0 at tick 55
 *  show_timer     after.race:53
 *  seq_read       seq-file.race:76
 * Freed by deleter/CPU1 at tick 46
 *  …
 * ```
 */
export function faultReport(run: Run): FaultReport | undefined {
  const found = faultOf(run);
  if (found === undefined) return undefined;
  const { tick, event } = found;
  const { fault, actor, origin } = event;
  const chain = origin === undefined ? [] : callChain(run.machine, actor, origin);
  const title = `simulated BUG: ${fault.kind} in ${chain[0]?.function ?? 'the init block'}`;
  const deed = { tick, actor, origin };
  const lines = [
    title,
    `${faultMessage(sceneAt(run, tick), actor, fault)}${placeWords(run, tick, fault)}`,
    ...deedLines(run, 'by', deed),
    ...(fault.kind === 'deadlock' ? (fault.actors ?? []) : []).flatMap((one) =>
      deadlockLines(run, tick, one),
    ),
  ];
  const life = fault.object === undefined ? undefined : lifeOf(run, tick, fault.object);
  if (life?.allocated !== undefined) lines.push(...deedLines(run, 'Allocated by', life.allocated));
  for (const queued of life?.queuings ?? [])
    lines.push(...deedLines(run, 'Queued for RCU by', queued));
  if (life?.freed !== undefined) lines.push(...deedLines(run, 'Freed by', life.freed));
  return { title, lines, tick };
}

/** What one actor of a deadlock holds and what it wants, each with its place in the code. */
function deadlockLines(run: Run, tick: number, actor: number): readonly string[] {
  const scene = sceneAt(run, tick);
  const { next } = inspectActor(run.machine, scene.state, actor);
  return [
    ...holdings(run, tick, scene, actor).flatMap(({ name, taken }) => [
      `${who(run, actor)} holds ${name}, taken at tick ${String(taken.tick)}`,
      ...stack(run, taken),
    ]),
    plainText(wantPhrase(scene, actor, (one) => ({ text: who(run, one) }))),
    ...(next === undefined ? [] : stack(run, { tick, actor, origin: next })),
  ];
}

/** `: timer 2's it_lock`, where the fault is about an object; what is freed is all of it. */
function placeWords(run: Run, tick: number, { kind, object, address }: Fault): string {
  if (object === undefined) return '';
  const isWhole = kind === 'double-free' || kind === 'bad-free';
  const path = isWhole || address === undefined ? undefined : fieldPath(run.machine, address)?.path;
  const name = sceneAt(run, tick).nameOf(object);
  return path === undefined || path === '' ? `: ${name}` : `: ${name}'s ${path}`;
}

/** A fault and its tick; 0 before the first. */
interface FaultOfRun {
  readonly tick: number;
  readonly event: FaultEvent;
}

/** The run's fault; undefined without one. */
export const faultOf = (run: Run): FaultOfRun | undefined => faultAt(run, run.ticks.length).fault;

export const faultTick = (run: Run): number | undefined => faultOf(run)?.tick;

const faultAt = createFold<{ readonly fault: FaultOfRun | undefined }>(
  (run) => findFault({ fault: undefined }, run, 0),
  findFault,
);

function findFault(
  known: { readonly fault: FaultOfRun | undefined },
  run: Run,
  tick: number,
): { readonly fault: FaultOfRun | undefined } {
  const event = faultIn(eventsAt(run, tick));
  return event === undefined ? known : { fault: { tick, event } };
}

function who(run: Run, actor: number): string {
  const description = run.machine.actors[actor];
  if (description === undefined) return 'the init block';
  return description.kind === 'rcu'
    ? 'RCU'
    : `${description.name}/${actorName(run.machine, actor)}`;
}

function deedLines(run: Run, verb: string, deed: Deed): readonly string[] {
  const when = deed.tick === 0 ? 'before tick 1' : `at tick ${String(deed.tick)}`;
  return [`${verb} ${who(run, deed.actor)} ${when}`, ...stack(run, deed)];
}

/** Indented by 1, places in a column. */
function stack(run: Run, { actor, origin }: Deed): readonly string[] {
  if (origin === undefined) return [' rcu_core'];
  const chain = callChain(run.machine, actor, origin);
  const width = Math.max(...chain.map((frame) => frame.function.length)) + 2;
  return chain.map(
    ({ function: name, file, line }) => ` ${name.padEnd(width)}${file}:${String(line)}`,
  );
}
