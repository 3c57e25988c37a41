/** What a step made of the five components that it can depend on, by their values before. */
export interface Effect {
  local: number;
  object: number;
  global: number;
  cpu: number;
  ghost: number;
}

const keyWords = 6;
const entryWords = 11;
export const blocked = -2;

/**
 * Steps already taken. A key has the variant of the choice and the values of the five components, -1 for
 * those that the step cannot touch; an entry has their values afterwards, or `blocked` as the first.
 */
export class Memo {
  #entries = new Int32Array(entryWords << 8);
  #slots = new Int32Array(1 << 10);
  #size = 0;

  get bytes(): number {
    return this.#entries.byteLength + this.#slots.byteLength;
  }

  /** The number of the entry with this key, or -1. */
  find(
    variant: number,
    local: number,
    object: number,
    global: number,
    cpu: number,
    ghost: number,
  ): number {
    const entries = this.#entries;
    const mask = this.#slots.length - 1;
    let slot = hashOf(variant, local, object, global, cpu, ghost) & mask;
    for (;;) {
      const index = (this.#slots[slot] ?? 0) - 1;
      if (index < 0) return -1;
      const at = index * entryWords;
      if (
        entries[at + 1] === local &&
        entries[at + 2] === object &&
        entries[at + 3] === global &&
        entries[at + 4] === cpu &&
        entries[at + 5] === ghost &&
        entries[at] === variant
      )
        return index;
      slot = (slot + 1) & mask;
    }
  }

  /** One of the five values after the step: 0 local, 1 object, 2 global, 3 CPU, 4 ghosts. */
  result(index: number, which: number): number {
    return this.#entries[index * entryWords + keyWords + which] ?? 0;
  }

  add(
    variant: number,
    local: number,
    object: number,
    global: number,
    cpu: number,
    ghost: number,
    effect: Effect,
  ): number {
    const index = this.#size++;
    const at = index * entryWords;
    if (at + entryWords > this.#entries.length) {
      const larger = new Int32Array(2 * this.#entries.length);
      larger.set(this.#entries);
      this.#entries = larger;
    }
    this.#entries.set([variant, local, object, global, cpu, ghost], at);
    const { local: l, object: o, global: g, cpu: c, ghost: h } = effect;
    this.#entries.set([l, o, g, c, h], at + keyWords);
    if (2 * this.#size > this.#slots.length) this.#slots = new Int32Array(2 * this.#slots.length);
    else {
      this.#place(index);
      return index;
    }
    for (let one = 0; one < this.#size; one++) this.#place(one);
    return index;
  }

  #place(index: number): void {
    const at = index * entryWords;
    const word = (k: number): number => this.#entries[at + k] ?? 0;
    const mask = this.#slots.length - 1;
    let slot = hashOf(word(0), word(1), word(2), word(3), word(4), word(5)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = index + 1;
  }
}

function hashOf(
  variant: number,
  local: number,
  object: number,
  global: number,
  cpu: number,
  ghost: number,
): number {
  let hash = Math.imul(local, 0x9e3779b1) ^ Math.imul(object + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ global, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13) ^ Math.imul(ghost + 1, 0x27d4eb2f), 0x165667b1);
  return hash ^ (hash >>> 16) ^ Math.imul(cpu + 1, 0x2545f491) ^ (variant << 7);
}
