import { inspectHeap } from '../machine';
import { callChain } from './call-chain';
import { eventsAt } from './cursor';
import type { Deed } from './history';
import { lifeOf } from './history';
import type { Run } from './model';
import { actorName, fieldPath } from './names';
import { sceneAt } from './scene';
import { faultIn, sentenceOf } from './sentence';

export interface FaultReport {
  readonly title: string;
  readonly lines: readonly string[];
  /** The tick of the fault; 0 in the init block. */
  readonly tick: number;
}

/** The run's fault in the shape of a KASAN report, headed "simulated" so that nobody files it. Undefined without one. */
export function faultReport(run: Run): FaultReport | undefined {
  const tick = faultTick(run);
  const event = tick === undefined ? undefined : faultIn(eventsAt(run, tick));
  if (tick === undefined || event === undefined) return undefined;
  const { machine } = run;
  const { fault, actor, origin } = event;
  const scene = sceneAt(run, tick);
  const chain = origin === undefined ? [] : callChain(machine, actor, origin);
  const title = `BUG: ${fault.kind} in ${chain[0]?.function ?? 'the init block'} (simulated)`;
  const lines = [
    title,
    sentenceOf(run, tick).text,
    `${fault.message} at tick ${String(tick)} by ${who(run, actor)}`,
    '',
    'Call trace:',
    ...stack(run, { tick, actor, origin }),
  ];
  for (const other of fault.actors ?? []) {
    if (other !== actor) lines.push('', `Also waits: ${who(run, other)}`);
  }
  const object = fault.object;
  if (object !== undefined) {
    const life = lifeOf(run, tick, object);
    if (life?.allocated !== undefined) lines.push('', ...deed(run, 'Allocated', life.allocated));
    if (life?.freed !== undefined) lines.push('', ...deed(run, 'Freed', life.freed));
    if (life?.queued !== undefined) lines.push('', ...deed(run, 'Queued for RCU', life.queued));
    const path = fault.address === undefined ? undefined : fieldPath(machine, fault.address)?.path;
    const state = inspectHeap(machine, scene.state, object)?.life ?? 'static';
    lines.push(
      '',
      `The object is ${scene.nameOf(object)}, ${state}${path === undefined || path === '' ? '' : `; the field is ${path}`}.`,
    );
  }
  return { title, lines, tick };
}

export function faultTick(run: Run): number | undefined {
  for (let tick = run.ticks.length; tick >= 0; tick--)
    if (faultIn(eventsAt(run, tick)) !== undefined) return tick;
  return undefined;
}

function who(run: Run, actor: number): string {
  const description = run.machine.actors[actor];
  if (description === undefined) return 'the init block';
  return description.kind === 'rcu'
    ? 'RCU'
    : `${description.name}/${actorName(run.machine, actor)}`;
}

function deed(run: Run, verb: string, { tick, actor, origin }: Deed): readonly string[] {
  return [
    `${verb} by ${who(run, actor)} ${tick === 0 ? 'before tick 1' : `at tick ${String(tick)}`}:`,
    ...stack(run, { tick, actor, origin }),
  ];
}

function stack(run: Run, { actor, origin }: Deed): readonly string[] {
  if (origin === undefined) return [' rcu_core'];
  return callChain(run.machine, actor, origin).map(
    ({ function: name, file, line }) => ` ${name} at ${file}:${String(line)}`,
  );
}
