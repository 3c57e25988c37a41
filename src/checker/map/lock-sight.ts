import { type Machine, peekWord, type State, type Wait, waitOf } from '../../machine';
import {
  allDone,
  gracePeriod,
  joinObstacles,
  mayMove,
  mostLocks,
  type Obstacle,
  otherwise,
  toObstacle,
} from './obstacle';

/** In how many states somebody waits for a lock that somebody holds. */
export interface LockWait {
  readonly waiter: number;
  readonly holder: number;
  readonly address: number;
  readonly states: number;
}

type WaitForLock = Extract<Wait, { readonly kind: 'lock' }>;

/** What states say of locks, from where the reader stands. */
export class LockSight {
  readonly #machine: Machine;
  readonly #reader: number;
  readonly #locks: readonly number[];
  readonly #waits = new Map<string, LockWait>();
  /** A bit for each lock that the reader holds in the state that was looked at last. */
  held = 0;
  reader: Obstacle = mayMove;
  others: Obstacle = mayMove;

  /** `locks`: the addresses of all locks; those beyond `mostLocks` are not told apart. */
  constructor(machine: Machine, reader: number, locks: readonly number[]) {
    this.#machine = machine;
    this.#reader = reader;
    this.#locks = locks.slice(0, mostLocks);
  }

  get waits(): readonly LockWait[] {
    return [...this.#waits.values()];
  }

  look(state: State): void {
    this.held = 0;
    for (const [lock, address] of this.#locks.entries())
      if (peekWord(this.#machine, state, address) === this.#reader + 1) this.held |= 1 << lock;
    this.reader = allDone;
    this.others = allDone;
    for (const { index } of this.#machine.actors) {
      const obstacle = this.#obstacleOf(state, index);
      if (index === this.#reader) this.reader = obstacle;
      else this.others = joinObstacles(this.others, obstacle);
    }
  }

  #obstacleOf(state: State, actor: number): Obstacle {
    const wait = waitOf(this.#machine, state, actor);
    switch (wait?.kind) {
      case undefined:
        return mayMove;
      case 'lock': {
        this.#count(actor, wait.holder, wait.address);
        const lock = this.#locks.indexOf(this.#rootOf(state, wait));
        return lock < 0 ? otherwise : toObstacle(lock);
      }
      case 'readers':
        return gracePeriod;
      case 'finished':
      case 'stopped':
      case 'nothing-to-do':
        return allDone;
      case 'interrupted':
      case 'condition':
      case 'masked':
        return otherwise;
    }
  }

  /** The lock that its holder waits for in turn, and so on: what it is all about. */
  #rootOf(state: State, wait: WaitForLock): number {
    let last = wait;
    for (const _ of this.#machine.actors) {
      const next = waitOf(this.#machine, state, last.holder);
      if (next?.kind !== 'lock') break;
      last = next;
    }
    return last.address;
  }

  #count(waiter: number, holder: number, address: number): void {
    const key = `${waiter} ${holder} ${address}`;
    const states = 1 + (this.#waits.get(key)?.states ?? 0);
    this.#waits.set(key, { waiter, holder, address, states });
  }
}
