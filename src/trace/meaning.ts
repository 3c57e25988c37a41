import type { Event } from '../machine';
import { inspectActor, inspectGracePeriod, isInside } from '../machine';
import { walkersOn } from './cursor';
import { actorsPhrase, objectsPhrase } from './describe';
import { gracePeriodsBegun } from './history';
import { meaningOfBucket } from './hash-words';
import { hasStrikes, meaningOfInterruptsOn, meaningOfLockEdge } from './lock-words';
import type { Run } from './model';
import { actorPart } from './names';
import {
  meaningOfAllocation,
  meaningOfCopy,
  meaningOfCount,
  meaningOfLoad,
  meaningOfStore,
} from './object-words';
import { reachable } from './reach';
import { stateAt } from './replay';
import type { Scene } from './scene';
import { objectPart } from './scene';
import { standingPhrase } from './standing';
import { meaningForUser } from './user-words';
import { meaningOfNotes, meaningOfSkip, meaningOfStepOn } from './walk-words';
import type { Meaning, Phrase } from './words';
import { phrase } from './words';

export function meaningOf(
  run: Run,
  index: number,
  scene: Scene,
  event: Event,
  events: readonly Event[],
): Meaning {
  const special =
    meaningOfUnlink(run, index, scene, event) ??
    meaningOfSkip(run, scene, event, events) ??
    meaningOfStepOn(run, index, scene, event, events) ??
    meaningOfBucket(run, index, scene, event) ??
    meaningOfLockEdge(run, index, scene, event);
  const leaves = (event.kind === 'rcu-unlock' && event.depth === 0) || isQuiescent(events);
  const colon = leaves ? meaningOfLeaving(run, index, scene, event.actor) : [];
  const rode = [
    () => meaningOfHandlerEnd(scene, events),
    () => meaningOfNotes(run, index, scene, events),
  ];
  const own = [() => (colon.length > 0 ? [] : meaningOfEvent(run, index, scene, event))];
  const isEdge = event.kind === 'interrupts-off' || event.kind === 'interrupts-on';
  const second = firstOf([
    () => meaningForUser(run, index, events),
    () => special?.second ?? [],
    ...(isEdge ? [...rode, ...own] : [...own, ...rode]),
    () => (colon.length > 0 ? [] : standingPhrase(run, index, scene, event.actor)),
  ]);
  return special?.instead === undefined
    ? { colon, second }
    : { instead: special.instead, colon, second };
}

const isQuiescent = (events: readonly Event[]): boolean =>
  events.some(({ kind }) => kind === 'quiescent');

/** The first that has something to say. */
function firstOf(meanings: readonly (() => Phrase)[]): Phrase {
  for (const meaning of meanings) {
    const said = meaning();
    if (said.length > 0) return said;
  }
  return [];
}

function meaningOfEvent(run: Run, index: number, scene: Scene, event: Event): Phrase {
  switch (event.kind) {
    case 'load':
      return meaningOfLoad(scene, event.address);
    case 'store':
      return meaningOfStore(run, index, scene, event);
    case 'update':
      return meaningOfCount(run, index, scene, event);
    case 'queue':
      return phrase`the memory stays until a grace period has passed`;
    case 'free':
      return meaningOfFree(run, index, scene, event.object);
    case 'grace-period-start':
      return meaningOfStart(scene, event.waitsFor);
    case 'grace-period-end':
      return event.objects.length === 0
        ? []
        : phrase`${objectsPhrase(scene, event.objects)} may be freed now`;
    case 'rcu-lock':
      return meaningOfEntering(run, index, scene, event.actor);
    case 'rcu-unlock':
      return meaningOfExit(scene, event);
    case 'strike':
      return isIdle(scene, event.cpu)
        ? phrase`nobody else runs there any more, so nobody has to wait`
        : phrase`what ran there stops until the handler is done`;
    case 'interrupts-off':
      return hasStrikes(scene, event.cpu)
        ? phrase`no interrupt can strike CPU${event.cpu} now`
        : isInside(run.machine, stateAt(run, index - 1), event.actor)
          ? []
          : meaningOfEntering(run, index, scene, event.actor);
    case 'interrupts-on':
      return meaningOfInterruptsOn(run, index, scene, event);
    case 'allocate':
      return meaningOfAllocation(run, index, scene, event);
    case 'copy-to-user':
      return meaningOfCopy(run, index, event);
    case 'callback':
    case 'fault':
    case 'finish':
    case 'handler-end':
    case 'lock':
    case 'note':
    case 'quiescent':
    case 'unlock':
    case 'user-return':
      return [];
  }
}

function meaningOfEntering(run: Run, index: number, scene: Scene, actor: number): Phrase {
  const { running, waitsFor } = inspectGracePeriod(run.machine, scene.state);
  if (!running) return phrase`a grace period that begins from now on waits for it`;
  const period = phrase`grace period ${gracePeriodsBegun(run, index)}`;
  return waitsFor.includes(actor)
    ? phrase`${period} waits for ${actorPart(run.machine, actor)} already, so it waits for this too`
    : phrase`${period} began before, so it does not wait for this`;
}

/** After the last level of its section: is it inside by something else? */
function meaningOfExit(
  { machine, state }: Scene,
  event: Event & { readonly kind: 'rcu-unlock' },
): Phrase {
  if (event.depth > 0) return phrase`it is still inside the outer one`;
  if (!isInside(machine, state, event.actor))
    return phrase`no grace period that begins from now on waits for it`;
  const { locksHeld } = inspectActor(machine, state, event.actor);
  return phrase`it still ${locksHeld > 0 ? 'holds a lock' : 'has interrupts off'}, which counts as a section too`;
}

/** Undefined where the step took nothing off a list. */
function meaningOfUnlink(
  run: Run,
  index: number,
  scene: Scene,
  { kind, actor }: Event,
): Meaning | undefined {
  if (kind !== 'store') return undefined;
  const { machine, state } = scene;
  const before = stateAt(run, index - 1);
  const removed = machine.program.views.lists.flatMap((_, list) => {
    const is = reachable(machine, state, list);
    return reachable(machine, before, list).filter((object) => !is.includes(object));
  });
  if (removed.length === 0) return undefined;
  const unlinks = phrase`${actorPart(machine, actor)} unlinks ${objectsPhrase(scene, removed)}`;
  for (const object of removed) {
    const walker = walkersOn(run, index, object).find((one) => one !== actor);
    if (walker === undefined) continue;
    const subject = actorPart(machine, walker);
    const until =
      inspectActor(machine, state, walker).nesting > 0 ? 'leaves its RCU section' : 'has gone on';
    const whom = removed.length > 1 ? objectPart(scene, object) : phrase`it`;
    return {
      instead: phrase`${unlinks}; ${subject} still stands on ${whom}`,
      second: phrase`it may not be freed before ${subject} ${until}`,
    };
  }
  return { instead: unlinks, second: phrase`no reader that comes from now on can get there` };
}

function meaningOfFree(run: Run, index: number, scene: Scene, object: number): Phrase {
  const walkers = walkersOn(run, index, object);
  if (walkers.length > 0) return phrase`${actorsPhrase(scene, walkers)} still stands on it`;
  return phrase`its memory can be used again`;
}

function meaningOfStart(scene: Scene, waitsFor: readonly number[]): Phrase {
  const { machine } = scene;
  const threads = machine.actors.filter(({ kind }) => kind === 'thread').map(({ index }) => index);
  const outside = threads.filter((actor) => !waitsFor.includes(actor));
  if (waitsFor.length === 0) return phrase`nobody is inside, so it can end at once`;
  const alone = waitsFor.length === 1 ? ' alone' : '';
  if (outside.length === 0) return phrase`it waits for ${actorsPhrase(scene, waitsFor)}${alone}`;
  const verb = outside.length === 1 ? 'is' : 'are';
  return phrase`${actorsPhrase(scene, outside)} ${verb} outside already, so it waits for ${actorsPhrase(scene, waitsFor)}${alone}`;
}

function meaningOfLeaving(run: Run, index: number, scene: Scene, actor: number): Phrase {
  const { machine } = scene;
  const before = inspectGracePeriod(machine, stateAt(run, index - 1));
  const after = inspectGracePeriod(machine, scene.state);
  const number = gracePeriodsBegun(run, index);
  if (!after.running) return [];
  if (!before.waitsFor.includes(actor)) return [];
  if (after.waitsFor.includes(actor)) {
    const { locksHeld } = inspectActor(machine, scene.state, actor);
    return phrase`with ${locksHeld > 0 ? 'a lock held' : 'interrupts off'} it still holds grace period ${number} up`;
  }
  if (after.waitsFor.length === 0) return phrase`nobody holds grace period ${number} up any more`;
  return phrase`grace period ${number} still waits for ${actorsPhrase(scene, after.waitsFor)}`;
}

function meaningOfHandlerEnd(scene: Scene, events: readonly Event[]): Phrase {
  const end = events.find(({ kind }) => kind === 'handler-end');
  if (end?.kind !== 'handler-end') return [];
  return isIdle(scene, end.cpu)
    ? phrase`the handler is done`
    : phrase`the handler is done, so CPU${end.cpu} goes on`;
}

/** Are all threads of a CPU done? */
const isIdle = ({ machine, state }: Scene, cpu: number): boolean =>
  machine.actors.every(
    (actor) =>
      actor.kind !== 'thread' ||
      actor.cpu !== cpu ||
      inspectActor(machine, state, actor.index).finished,
  );
