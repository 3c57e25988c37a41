/** Sets of small numbers, one in each row of a flat table. */
export class BitRows {
  readonly #width: number;
  readonly #words: Uint32Array;

  constructor(rows: number, size: number) {
    this.#width = (size + 31) >> 5;
    this.#words = new Uint32Array(rows * this.#width);
  }

  has(row: number, member: number): boolean {
    return ((this.#words[row * this.#width + (member >> 5)] ?? 0) & (1 << (member & 31))) !== 0;
  }

  add(row: number, member: number): void {
    const at = row * this.#width + (member >> 5);
    this.#words[at] = (this.#words[at] ?? 0) | (1 << (member & 31));
  }

  remove(row: number, member: number): void {
    const at = row * this.#width + (member >> 5);
    this.#words[at] = (this.#words[at] ?? 0) & ~(1 << (member & 31));
  }

  clear(row: number): void {
    this.#words.fill(0, row * this.#width, (row + 1) * this.#width);
  }

  /** Adds all of `from`'s row to the row; says whether that changed it. */
  addAll(row: number, from: BitRows, fromRow: number): boolean {
    let changed = false;
    for (let word = 0; word < this.#width; word++) {
      const at = row * this.#width + word;
      const before = this.#words[at] ?? 0;
      const after = (before | (from.#words[fromRow * this.#width + word] ?? 0)) >>> 0;
      this.#words[at] = after;
      changed ||= after !== before;
    }
    return changed;
  }

  count(row: number): number {
    let count = 0;
    for (let word = 0; word < this.#width; word++) {
      for (let rest = this.#words[row * this.#width + word] ?? 0; rest !== 0; rest &= rest - 1)
        count++;
    }
    return count;
  }

  /** In increasing order. */
  members(row: number): readonly number[] {
    const members: number[] = [];
    for (let word = 0; word < this.#width; word++) {
      let rest = this.#words[row * this.#width + word] ?? 0;
      while (rest !== 0) {
        const bit = 31 - Math.clz32(rest & -rest);
        members.push(32 * word + bit);
        rest &= rest - 1;
      }
    }
    return members;
  }
}
