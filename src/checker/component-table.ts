/**
 * Tuples of words, each stored once and named by a small number. Equal numbers are equal tuples: nothing
 * is ever told apart by a hash alone.
 */
export class ComponentTable {
  readonly width: number;
  #words: Int32Array;
  #slots: Int32Array;
  #size = 0;

  constructor(width: number) {
    this.width = width;
    this.#words = new Int32Array(16 * Math.max(width, 1));
    this.#slots = new Int32Array(64);
  }

  get size(): number {
    return this.#size;
  }

  get bytes(): number {
    return this.#words.byteLength + this.#slots.byteLength;
  }

  word(id: number, offset: number): number {
    return this.#words[id * this.width + offset] ?? 0;
  }

  /** The number of the tuple that lies in `state` at the places `at`; a new one if it was never seen. */
  intern(state: Int32Array, at: Int32Array): number {
    const { width } = this;
    let hash = 0;
    for (let k = 0; k < width; k++) {
      hash = Math.imul(hash ^ (state[at[k] ?? 0] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = (this.#slots[slot] ?? 0) - 1;
      if (id < 0) return this.#add(state, at, slot);
      if (this.#equals(id, state, at)) return id;
    }
  }

  #equals(id: number, state: Int32Array, at: Int32Array): boolean {
    const base = id * this.width;
    for (let k = 0; k < this.width; k++) {
      if (this.#words[base + k] !== state[at[k] ?? 0]) return false;
    }
    return true;
  }

  #add(state: Int32Array, at: Int32Array, slot: number): number {
    const id = this.#size++;
    const base = id * this.width;
    if (base + this.width > this.#words.length) {
      const larger = new Int32Array(2 * this.#words.length);
      larger.set(this.#words);
      this.#words = larger;
    }
    for (let k = 0; k < this.width; k++) this.#words[base + k] = state[at[k] ?? 0] ?? 0;
    this.#slots[slot] = id + 1;
    if (2 * this.#size > this.#slots.length) this.#spread();
    return id;
  }

  #spread(): void {
    const { width } = this;
    const mask = 2 * this.#slots.length - 1;
    this.#slots = new Int32Array(mask + 1);
    for (let id = 0; id < this.#size; id++) {
      let hash = 0;
      for (let k = 0; k < width; k++) {
        hash = Math.imul(hash ^ this.word(id, k), 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      let slot = hash & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id + 1;
    }
  }
}
