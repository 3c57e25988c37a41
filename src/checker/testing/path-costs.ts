import { addressOfPlace, apply, enabled, initial, inspectActor } from '../../machine';
import {
  type Choice,
  type Event,
  type Machine,
  stepVariant,
  type State,
  toChoice,
} from '../../machine';

/** The largest of each cost on any path, per thread. */
export interface PathCosts {
  readonly interruptsOff: number;
  readonly wait: number;
}

/** What has happened on the path so far, from its events alone. */
interface Past {
  readonly holders: ReadonlyMap<number, number>;
  /** Per CPU: the handler that runs there. */
  readonly handlers: ReadonlyMap<number, number>;
  /** Per thread: whether it has interrupts off, ticks so far of the stretch with them off, and of its wait. */
  readonly own: readonly (readonly [isOff: boolean, off: number, wait: number])[];
}

/**
 * Walks every path to its end, one after the other, and counts on each of them; nothing is shared between
 * paths. Undefined after more than `most` steps: there are too many.
 */
export function computePathCosts(machine: Machine, most: number): readonly PathCosts[] | undefined {
  const best = machine.actors.map(() => ({ interruptsOff: 0, wait: 0 }));
  let steps = 0;
  const walk = (state: State, past: Past): boolean => {
    for (const choice of enabled(machine, state)) {
      if (++steps > most) return false;
      const { state: next, events } = apply(machine, state, choice);
      const then = advance(machine, state, past, choice, events);
      then.own.forEach(([, off, wait], actor) => {
        const known = best[actor];
        if (known === undefined) return;
        known.interruptsOff = Math.max(known.interruptsOff, off);
        known.wait = Math.max(known.wait, wait);
      });
      if (!walk(next, { ...then, own: then.own.map(forgetEnded) })) return false;
    }
    return true;
  };
  const own = machine.actors.map(() => [false, 0, 0] as const);
  const isAll = walk(initial(machine).state, { holders: new Map(), handlers: new Map(), own });
  return isAll ? best : undefined;
}

const forgetEnded = ([isOff, off, wait]: Past['own'][number]): Past['own'][number] => [
  isOff,
  isOff ? off : 0,
  wait,
];

function advance(
  machine: Machine,
  state: State,
  past: Past,
  choice: Choice,
  events: readonly Event[],
): Past {
  const holders = new Map(past.holders);
  const handlers = new Map(past.handlers);
  const turned = new Map<number, boolean>();
  for (const event of events) {
    if (event.kind === 'lock') holders.set(event.address, event.actor);
    if (event.kind === 'unlock') holders.delete(event.address);
    if (event.kind === 'strike') handlers.set(event.cpu, event.actor);
    if (event.kind === 'handler-end') handlers.delete(event.cpu);
    if (event.kind === 'interrupts-off') turned.set(event.actor, true);
    if (event.kind === 'interrupts-on') turned.set(event.actor, false);
  }
  const own = past.own.map(([isOff, off, wait], actor) => {
    const isOwn = choice === toChoice(actor, stepVariant);
    const isAwaited = choice === awaitedOf(machine, state, past, actor);
    return [
      turned.get(actor) ?? isOff,
      isOff && (isOwn || isAwaited) ? off + 1 : off,
      isOwn ? 0 : wait + Number(isAwaited),
    ] as const;
  });
  return { holders, handlers, own };
}

function awaitedOf(machine: Machine, state: State, past: Past, actor: number): Choice | undefined {
  const holder = holderFor(machine, state, past, actor);
  if (holder === undefined) return undefined;
  let mover = holder;
  for (let next: number | undefined = mover; next !== undefined;) {
    mover = next;
    const description = machine.actors[mover];
    const handler = description?.kind === 'thread' ? past.handlers.get(description.cpu) : undefined;
    next = handler ?? holderFor(machine, state, past, mover);
  }
  return toChoice(mover, stepVariant);
}

/** Who holds the lock that an actor stands at. A thread that a handler interrupts stands at none. */
function holderFor(machine: Machine, state: State, past: Past, actor: number): number | undefined {
  const description = machine.actors[actor];
  if (description?.kind === 'thread' && past.handlers.has(description.cpu)) return undefined;
  const { next } = inspectActor(machine, state, actor);
  if (next?.op !== 'lock') return undefined;
  return past.holders.get(addressOfPlace(state, machine.actorAt[actor] ?? 0, next.place));
}
