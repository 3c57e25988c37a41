/** The resources that one step, or a few, may touch. */
export class Touches {
  readonly reads: number[] = [];
  readonly writes: number[] = [];

  read(resource: number): void {
    if (!this.reads.includes(resource)) this.reads.push(resource);
  }

  write(resource: number): void {
    if (!this.writes.includes(resource)) this.writes.push(resource);
  }

  addAll({ reads, writes }: Touches): void {
    for (const resource of reads) this.reads.push(resource);
    for (const resource of writes) this.writes.push(resource);
  }

  clear(): void {
    this.reads.length = 0;
    this.writes.length = 0;
  }
}

/** The resources that many steps may touch: a bit for each. */
export class Footprint {
  readonly #reads: Uint32Array;
  readonly #writes: Uint32Array;

  constructor(resources: number) {
    this.#reads = new Uint32Array((resources + 31) >> 5);
    this.#writes = new Uint32Array((resources + 31) >> 5);
  }

  touch({ reads, writes }: Touches): void {
    for (const resource of reads) set(this.#reads, resource);
    for (const resource of writes) set(this.#writes, resource);
  }

  write(resource: number): void {
    set(this.#writes, resource);
  }

  doesRead(resource: number): boolean {
    return has(this.#reads, resource);
  }

  addAll(other: Footprint): void {
    for (let k = 0; k < this.#reads.length; k++) {
      this.#reads[k] = (this.#reads[k] ?? 0) | (other.#reads[k] ?? 0);
      this.#writes[k] = (this.#writes[k] ?? 0) | (other.#writes[k] ?? 0);
    }
  }

  /** Could the order of the two matter? */
  conflictsWith({ reads, writes }: Touches): boolean {
    for (const resource of writes)
      if (has(this.#reads, resource) || has(this.#writes, resource)) return true;
    for (const resource of reads) if (has(this.#writes, resource)) return true;
    return false;
  }
}

function set(bits: Uint32Array, at: number): void {
  bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
}

const has = (bits: Uint32Array, at: number): boolean =>
  ((bits[at >> 5] ?? 0) & (1 << (at & 31))) !== 0;
