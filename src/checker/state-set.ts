/** Rows in one piece of the arena; growing adds a piece and never copies the others. */
const pieceRows = 1 << 14;

/**
 * Rows of numbers, each once, in the order in which they came, with the row each was first reached from
 * and by which choice. Rows are compared whole.
 */
export class StateSet {
  readonly width: number;
  readonly #rows: Int32Array[] = [];
  readonly #parents: Int32Array[] = [];
  readonly #choices: Int32Array[] = [];
  /** Kept so that the table can be spread, and most unequal rows told apart, without reading rows. */
  readonly #hashes: Int32Array[] = [];
  #slots = new Int32Array(1 << 12);
  #size = 0;

  constructor(width: number) {
    this.width = width;
  }

  get size(): number {
    return this.#size;
  }

  get bytes(): number {
    return this.#rows.length * pieceRows * 4 * (this.width + 3) + this.#slots.byteLength;
  }

  parent(index: number): number {
    return this.#parents[Math.floor(index / pieceRows)]?.[index % pieceRows] ?? -1;
  }

  choice(index: number): number {
    return this.#choices[Math.floor(index / pieceRows)]?.[index % pieceRows] ?? 0;
  }

  read(index: number, row: Int32Array): void {
    const piece = this.#rows[Math.floor(index / pieceRows)];
    const base = (index % pieceRows) * this.width;
    if (piece === undefined) return;
    for (let k = 0; k < this.width; k++) row[k] = piece[base + k] ?? 0;
  }

  /** Adds a row unless it is there. Its number; that of a new one is what `size` was. */
  add(row: Int32Array, hash: number, parent: number, choice: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const index = (this.#slots[slot] ?? 0) - 1;
      if (index < 0) {
        const added = this.#append(row, hash, parent, choice);
        this.#slots[slot] = added + 1;
        if (this.#size * 2 > this.#slots.length) this.#spread();
        return added;
      }
      if (this.#hash(index) === hash && this.#equals(index, row)) return index;
    }
  }

  #equals(index: number, row: Int32Array): boolean {
    const piece = this.#rows[Math.floor(index / pieceRows)];
    const base = (index % pieceRows) * this.width;
    if (piece === undefined) return false;
    for (let k = 0; k < this.width; k++) if (piece[base + k] !== row[k]) return false;
    return true;
  }

  #hash(index: number): number {
    return this.#hashes[Math.floor(index / pieceRows)]?.[index % pieceRows] ?? 0;
  }

  #append(row: Int32Array, hash: number, parent: number, choice: number): number {
    const index = this.#size++;
    const at = Math.floor(index / pieceRows);
    if (at === this.#rows.length) {
      this.#rows.push(new Int32Array(pieceRows * this.width));
      this.#parents.push(new Int32Array(pieceRows));
      this.#choices.push(new Int32Array(pieceRows));
      this.#hashes.push(new Int32Array(pieceRows));
    }
    const place = index % pieceRows;
    this.#rows[at]?.set(row, place * this.width);
    const parents = this.#parents[at];
    const choices = this.#choices[at];
    const hashes = this.#hashes[at];
    if (parents !== undefined) parents[place] = parent;
    if (choices !== undefined) choices[place] = choice;
    if (hashes !== undefined) hashes[place] = hash;
    return index;
  }

  #spread(): void {
    const mask = 4 * this.#slots.length - 1;
    this.#slots = new Int32Array(mask + 1);
    for (let index = 0; index < this.#size; index++) {
      let slot = this.#hash(index) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = index + 1;
    }
  }
}

/** What component `k` having the value `id` adds to the hash of a row; the parts are joined by xor. */
export function hashOfComponent(k: number, id: number): number {
  let hash = Math.imul(id + 1, 0x85ebca6b) ^ Math.imul(k + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return hash ^ (hash >>> 13);
}

export function hashOfRow(row: Int32Array): number {
  let hash = 0;
  for (let k = 0; k < row.length; k++) hash ^= hashOfComponent(k, row[k] ?? 0);
  return hash;
}
