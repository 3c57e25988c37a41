import type { Machine } from '../../machine';

/**
 * What steps may touch, numbered: memory words, the life of each object and its place in RCU's queues, the
 * interrupts of each CPU. Who is inside a read-side section is none: only the beginning of a grace period asks.
 */
export class Resources {
  readonly words: number;
  readonly count: number;
  readonly #lives: number;
  readonly #queues: number;
  readonly #interrupts: number;

  constructor({ program, cpus }: Machine) {
    this.words = program.words;
    this.#lives = program.words;
    this.#queues = this.#lives + program.objects.length;
    this.#interrupts = this.#queues + program.objects.length;
    this.count = this.#interrupts + cpus + 1;
  }

  life = (object: number): number => this.#lives + object;
  queue = (object: number): number => this.#queues + object;
  interrupts = (cpu: number): number => this.#interrupts + cpu;
}
