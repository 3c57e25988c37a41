import type { Event, Fault } from '../machine';
import { addressOfPlace, inspectActor } from '../machine';
import { lockNames, wantPhrase } from './deadlock';
import { actorsPhrase } from './describe';
import { faultTitle } from './fault-words';
import { lifeOf } from './history';
import type { Run } from './model';
import { actorName, actorPart } from './names';
import { describeInstruction, target } from './next';
import { placeName, pointerName } from './place-name';
import { stateAt } from './replay';
import type { Scene } from './scene';
import { objectPart } from './scene';
import type { Phrase } from './words';
import { countOf, phrase } from './words';

export type FaultEvent = Event & { readonly kind: 'fault' };

export const faultIn = (events: readonly Event[]): FaultEvent | undefined =>
  events.find((event): event is FaultEvent => event.kind === 'fault');

/** The title, then who did what; `run` is at tick `index`, which ended in `event`. */
export function faultSentences(
  run: Run,
  index: number,
  scene: Scene,
  event: FaultEvent,
): readonly Phrase[] {
  const title = phrase`${faultTitle(event.fault.kind)}`;
  return [title, faultStory(run, index, scene, event)];
}

function faultStory(run: Run, index: number, scene: Scene, event: FaultEvent): Phrase {
  const { fault } = event;
  const subject = actorPart(run.machine, event.actor);
  switch (fault.kind) {
    case 'deadlock':
      return deadlockStory(scene, fault);
    case 'leak':
      return fault.object === undefined
        ? phrase`${fault.message}`
        : phrase`nothing leads to ${objectPart(scene, fault.object)} any more, and it was not freed`;
    case 'assertion':
      return phrase`${subject} stops at its assertion "${fault.message}"`;
    case 'reference-count':
    case 'unbalanced':
      return told(scene, event);
    case 'double-free': {
      const freed = freedBy(run, index, fault);
      return freed.length === 0 || fault.object === undefined
        ? told(scene, event)
        : phrase`${subject} frees ${objectPart(scene, fault.object)}${freed}`;
    }
    case 'bad-free':
    case 'endless-loop':
    case 'null-followed':
    case 'overflow':
    case 'poison-followed':
    case 'pool-exhausted':
    case 'uninitialised-read':
    case 'use-after-free':
    case 'wild-pointer': {
      const tried = triedPhrase(run, index, scene, event.actor, fault);
      return tried === undefined
        ? told(scene, event)
        : phrase`${subject} ${tried}${whole(scene, fault, tried)}${freedBy(run, index, fault)}`;
    }
  }
}

/** The machine's own words: "CPU0 ends holding siglock", "CPU0 cannot go on: the count is full (r)". */
function told(scene: Scene, { actor, fault }: FaultEvent): Phrase {
  const subject = actorPart(scene.machine, actor);
  const message = faultMessage(scene, actor, fault);
  // A message is about its actor, "follows NULL", or has a subject of its own, "the count is full".
  const isOwn = /^(the|no) /.test(message);
  const said = isOwn ? phrase`${subject} cannot go on: ${message}` : phrase`${subject} ${message}`;
  const place =
    fault.kind === 'double-free' && fault.object !== undefined
      ? [objectPart(scene, fault.object)]
      : fault.address === undefined
        ? []
        : fault.kind === 'bad-free'
          ? pointerName(scene, fault.address)
          : placeName(scene, fault.address, 'possessive');
  if (place.length === 0) return said;
  return isOwn ? phrase`${said} (${place})` : phrase`${said}: ${place}`;
}

/** The machine's message, with the locks named that it only speaks of. */
export function faultMessage(scene: Scene, actor: number, { kind, message }: Fault): string {
  if (kind === 'assertion') return `assertion failed: "${message}"`;
  return kind === 'unbalanced'
    ? message.replace(/ holding a lock$/, ` holding ${lockNames(scene, actor)}`)
    : message;
}

/** "CPU0 wants m, which CPU1 holds; CPU1 wants l, which CPU0 holds". */
function deadlockStory(scene: Scene, fault: Fault): Phrase {
  const actors = fault.actors ?? [];
  const [first = [], ...more] = actors.map((actor) => wantPhrase(scene, actor));
  const all = more.reduce<Phrase>((before, want) => phrase`${before}; ${want}`, first);
  const isShort = all.reduce((sum, { text }) => sum + text.length, 0) <= 125;
  return isShort ? all : phrase`${actorsPhrase(scene, actors)}: ${fault.message}`;
}

/** What the actor was about to do when the machine stopped. */
function triedPhrase(
  run: Run,
  index: number,
  scene: Scene,
  actor: number,
  fault: Fault,
): Phrase | undefined {
  if (index <= 0 || fault.address === undefined || fault.kind === 'bad-free') return undefined;
  const state = stateAt(run, index - 1);
  const { next } = inspectActor(run.machine, state, actor);
  if (next === undefined) return undefined;
  const before: Scene = { ...scene, state };
  return next.op === 'wait'
    ? phrase`looks at ${target(before, addressOfPlace(state, run.machine.actorAt[actor] ?? 0, next.place))}`
    : describeInstruction(before, actor, next);
}

/** " in signal", where what was tried does not name the object that was freed: "reads the list head". */
function whole(scene: Scene, { kind, object }: Fault, tried: Phrase): Phrase {
  const isNamed = tried.some((part) => part.object === object);
  return kind !== 'use-after-free' || object === undefined || isNamed
    ? []
    : phrase` in ${objectPart(scene, object)}`;
}

function freedBy(run: Run, index: number, fault: Fault): Phrase {
  if (fault.object === undefined) return [];
  const freed = lifeOf(run, index, fault.object)?.freed;
  if (freed === undefined) return [];
  const ago = index - freed.tick;
  return phrase`, which ${{ text: actorName(run.machine, freed.actor), actor: freed.actor }} freed ${countOf(ago, 'tick')} ago`;
}
