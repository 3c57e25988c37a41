import { objectAt } from '../machine';
import type { Event } from '../machine';
import { eventsAt } from './cursor';
import { faultHeading } from './fault-words';
import { createFold } from './fold';
import { gracePeriodsBegun } from './history';
import type { Run } from './model';
import { rolePart } from './names';
import { describeWait } from './next';
import { isFirstOfWait } from './notable';
import { placeName } from './place-name';
import { sceneAt, type Scene } from './scene';
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
  const found = known.get(run) ?? run.ticks.flatMap(({ index }) => interestsAt(run, index));
  known.set(run, found);
  return found;
}

/** Those of one tick. */
export const interestsAt = (run: Run, tick: number): readonly Interest[] =>
  toldAt(run, tick).interests;

interface Told {
  /** Of this tick. */
  readonly interests: readonly Interest[];
  /** By its address, who had a lock last. */
  readonly hadIt: ReadonlyMap<number, number>;
}

const nothing: readonly Interest[] = [];

const toldAt = createFold<Told>(
  () => ({ interests: nothing, hadIt: new Map() }),
  ({ hadIt }, run, tick) => ({
    interests: computeInterests(run, tick, hadIt),
    hadIt: takeLocks(hadIt, run, tick),
  }),
);

function takeLocks(
  hadIt: ReadonlyMap<number, number>,
  run: Run,
  tick: number,
): ReadonlyMap<number, number> {
  return eventsAt(run, tick).reduce((known, event) => {
    if (event.kind === 'lock') return new Map([...known, [event.address, event.actor]]);
    if (event.kind !== 'allocate') return known;
    // Another life, another lock.
    const isOther = (address: number): boolean =>
      objectAt(run.machine, address)?.index !== event.object;
    return new Map([...known].filter(([address]) => isOther(address)));
  }, hadIt);
}

function computeInterests(
  run: Run,
  tick: number,
  hadIt: ReadonlyMap<number, number>,
): readonly Interest[] {
  const record = run.ticks[tick - 1];
  if (record === undefined || (record.events.length === 0 && record.wait === undefined))
    return nothing;
  const scene = sceneAt(run, tick);
  const nameOf = (actor: number): string => rolePart(run.machine)(actor).text;
  const tell = (kind: InterestKind, words: string, object?: number): readonly Interest[] => [
    { tick, kind, object, words },
  ];
  if (record.wait !== undefined) {
    if (!isFirstOfWait(run, record)) return nothing;
    const why = plainText(describeWait(scene, record.actor, record.wait, rolePart(run.machine)));
    return tell('wait', `${nameOf(record.actor)} ${why}`);
  }
  return record.events.flatMap((event) => {
    switch (event.kind) {
      case 'fault':
        return tell('fault', faultWords(scene, event), event.fault.object);
      case 'lock': {
        const from = hadIt.get(event.address);
        if (from === undefined || from === event.actor) return nothing;
        const lock = plainText(placeName(scene, event.address));
        const object = objectAt(run.machine, event.address)?.index;
        return tell(
          'handover',
          `${lock} goes from ${nameOf(from)} to ${nameOf(event.actor)}`,
          object,
        );
      }
      case 'grace-period-start':
        return tell(
          'grace-period-begins',
          `grace period ${String(gracePeriodsBegun(run, tick))} begins`,
        );
      case 'grace-period-end':
        return tell(
          'grace-period-ends',
          `grace period ${String(gracePeriodsBegun(run, tick))} ends`,
        );
      case 'free':
        return tell('free', `${scene.nameOf(event.object)} is freed`, event.object);
      default:
        return nothing;
    }
  });
}

function faultWords(scene: Scene, { fault }: Event & { readonly kind: 'fault' }): string {
  return faultHeading(
    fault.kind,
    fault.object === undefined ? undefined : scene.nameOf(fault.object),
  );
}
