import type { Machine } from '../../machine';

/**
 * What steps may touch, numbered: memory words, the life of each object and its place in RCU's queues, the
 * free slots of each pool, the interrupts of each CPU. Who is inside a read-side section is none: only the
 * beginning of a grace period asks.
 */
export class Resources {
  readonly words: number;
  readonly count: number;
  readonly #lives: number;
  readonly #queues: number;
  readonly #pools: number;
  readonly #interrupts: number;

  constructor({ program, cpus }: Machine) {
    this.words = program.words;
    this.#lives = program.words;
    this.#queues = this.#lives + program.objects.length;
    this.#pools = this.#queues + program.objects.length;
    this.#interrupts = this.#pools + program.pools.length;
    this.count = this.#interrupts + cpus + 1;
  }

  life = (object: number): number => this.#lives + object;
  queue = (object: number): number => this.#queues + object;
  pool = (pool: number): number => this.#pools + pool;
  interrupts = (cpu: number): number => this.#interrupts + cpu;
}
