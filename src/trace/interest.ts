import { objectAt } from '../machine';
import type { Event } from '../machine';
import { describeWait } from './next';
import { faultHeading } from './fault-words';
import type { Run, TickRecord, Wait } from './model';
import { placeName } from './place-name';
import { sceneAt, type Scene } from './scene';
import { isSameWait, isSpin } from './waiters';
import { plainText } from './words';

export const interestKinds = [
  'fault',
  'handover',
  'wait',
  'grace-period-begins',
  'grace-period-ends',
  'free',
] as const;
export type InterestKind = (typeof interestKinds)[number];

/** A tick worth stopping at, and why. */
export interface Interest {
  readonly tick: number;
  readonly kind: InterestKind;
  /** What it happens to, where that is one object. */
  readonly object: number | undefined;
  /** "siglock goes from reader to deleter" */
  readonly words: string;
}

const known = new WeakMap<Run, readonly Interest[]>();

/**
 * The ticks of a run worth stopping at, in order; ticks ahead of a cursor too. A lock is handed over when
 * another actor takes it than had it last; a wait is told of once, when it begins.
 */
export function interestsOf(run: Run): readonly Interest[] {
  const found = known.get(run);
  if (found !== undefined) return found;
  const made = computeInterests(run);
  known.set(run, made);
  return made;
}

function computeInterests(run: Run): readonly Interest[] {
  const found: Interest[] = [];
  const hadIt = new Map<number, number>();
  const waits = new Map<number, Wait>();
  let periods = 0;
  for (const record of run.ticks) {
    const tick = record.index;
    const scene = sceneAt(run, tick);
    const nameOf = (actor: number): string => run.machine.actors[actor]?.name ?? 'nobody';
    const tell = (kind: InterestKind, words: string, object?: number): void => {
      found.push({ tick, kind, object, words });
    };
    if (record.wait !== undefined && isNewWait(record, record.wait, waits.get(record.actor))) {
      const why = plainText(describeWait(scene, record.actor, record.wait));
      tell('wait', `${nameOf(record.actor)} ${why}`);
    }
    if (record.wait === undefined) waits.delete(record.actor);
    else waits.set(record.actor, record.wait);
    for (const event of record.events) {
      switch (event.kind) {
        case 'fault':
          tell('fault', faultWords(scene, event), event.fault.object);
          break;
        case 'lock': {
          const from = hadIt.get(event.address);
          hadIt.set(event.address, event.actor);
          if (from === undefined || from === event.actor) break;
          const lock = plainText(placeName(scene, event.address));
          const object = objectAt(run.machine, event.address)?.index;
          tell('handover', `${lock} goes from ${nameOf(from)} to ${nameOf(event.actor)}`, object);
          break;
        }
        case 'allocate':
          // Another life, another lock.
          for (const address of hadIt.keys())
            if (objectAt(run.machine, address)?.index === event.object) hadIt.delete(address);
          break;
        case 'grace-period-start':
          periods += 1;
          tell('grace-period-begins', `grace period ${String(periods)} begins`);
          break;
        case 'grace-period-end':
          tell('grace-period-ends', `grace period ${String(periods)} ends`);
          break;
        case 'free':
          tell('free', `${scene.nameOf(event.object)} is freed`, event.object);
          break;
        default:
          break;
      }
    }
  }
  return found;
}

function isNewWait({ wait }: TickRecord, now: Wait, before: Wait | undefined): boolean {
  if (!isSpin(wait) && now.kind !== 'readers' && now.kind !== 'interrupted') return false;
  return before === undefined || !isSameWait(before, now);
}

function faultWords(scene: Scene, { fault }: Event & { readonly kind: 'fault' }): string {
  return faultHeading(
    fault.kind,
    fault.object === undefined ? undefined : scene.nameOf(fault.object),
  );
}
