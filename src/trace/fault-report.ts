import type { Fault } from '../machine';
import { callChain } from './call-chain';
import { faultOf } from './fault-of';
import type { Deed } from './history';
import { lifeOf } from './history';
import type { Run } from './model';
import { actorName, fieldPath } from './names';
import { sceneAt } from './scene';
import { holdings, wantPhrase } from './deadlock';
import { faultMessage } from './fault-sentence';
import { inspectActor } from '../machine';
import { plainText, type Part } from './words';

/** A piece of a line: with `object` or `actor` it names one, with `tick` or `place` there is something to go to. */
export interface ReportPart extends Part {
  readonly tick?: number;
  readonly place?: { readonly file: string; readonly line: number };
}

export type ReportLine = readonly ReportPart[];

export interface FaultReport {
  readonly title: string;
  readonly parts: readonly ReportLine[];
  /** The same as text. */
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
  const parts = [
    [{ text: title }],
    [{ text: faultMessage(sceneAt(run, tick), actor, fault) }, ...placeParts(run, tick, fault)],
    ...deedLines(run, 'by', { tick, actor, origin }),
    ...(fault.kind === 'deadlock' ? (fault.actors ?? []) : []).flatMap((one) =>
      deadlockLines(run, tick, one),
    ),
  ];
  const life = fault.object === undefined ? undefined : lifeOf(run, tick, fault.object);
  if (life?.allocated !== undefined) {
    const lines = deedLines(run, 'Allocated by', life.allocated);
    // What the init block does is no path of the kernel.
    const isStart = run.machine.actors[life.allocated.actor] === undefined;
    parts.push(...(isStart ? lines.slice(0, 1) : lines));
  }
  for (const queued of life?.queuings ?? [])
    parts.push(...deedLines(run, 'Queued for RCU by', queued));
  if (life?.freed !== undefined) parts.push(...deedLines(run, 'Freed by', life.freed));
  return { title, parts, lines: parts.map(plainText), tick };
}

/** What one actor of a deadlock holds and what it wants, each with its place in the code. */
function deadlockLines(run: Run, tick: number, actor: number): readonly ReportLine[] {
  const scene = sceneAt(run, tick);
  const { next } = inspectActor(run.machine, scene.state, actor);
  return [
    ...holdings(run, tick, scene, actor).flatMap(({ name, taken }) => [
      [who(run, actor), { text: ` holds ${name}, taken ` }, when(taken)],
      ...stack(run, taken),
    ]),
    wantPhrase(scene, actor, (one) => who(run, one)),
    ...(next === undefined ? [] : stack(run, { tick, actor, origin: next })),
  ];
}

/** `: timer 2's it_lock`, where the fault is about an object; what is freed is all of it. */
function placeParts(run: Run, tick: number, { kind, object, address }: Fault): ReportLine {
  if (object === undefined) return [];
  const isWhole = kind === 'double-free' || kind === 'bad-free';
  const path = isWhole || address === undefined ? undefined : fieldPath(run.machine, address)?.path;
  const field = path === undefined || path === '' ? [] : [{ text: `'s ${path}` }];
  return [{ text: ': ' }, { text: sceneAt(run, tick).nameOf(object), object }, ...field];
}

function who(run: Run, actor: number): ReportPart {
  const description = run.machine.actors[actor];
  if (description === undefined) return { text: 'the init block' };
  const name = `${description.name}/${actorName(run.machine, actor)}`;
  return { text: description.kind === 'rcu' ? 'RCU' : name, actor };
}

const when = ({ tick }: Deed): ReportPart =>
  tick === 0 ? { text: 'before tick 1' } : { text: `at tick ${String(tick)}`, tick };

function deedLines(run: Run, verb: string, deed: Deed): readonly ReportLine[] {
  return [
    [{ text: `${verb} ` }, who(run, deed.actor), { text: ' ' }, when(deed)],
    ...stack(run, deed),
  ];
}

/** Indented by 1, places in a column. */
function stack(run: Run, { actor, origin }: Deed): readonly ReportLine[] {
  if (origin === undefined) return [[{ text: ' rcu_core' }]];
  const chain = callChain(run.machine, actor, origin);
  const width = Math.max(...chain.map((frame) => frame.function.length)) + 2;
  return chain.map(({ function: name, file, line }) => [
    { text: ` ${name.padEnd(width)}` },
    { text: `${file}:${String(line)}`, place: { file, line } },
  ]);
}
