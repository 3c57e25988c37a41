/** The resources that a step, or many of them, may read and write. */
export class Footprint {
  readonly reads: Uint32Array;
  readonly writes: Uint32Array;

  constructor(resources: number) {
    this.reads = new Uint32Array((resources + 31) >> 5);
    this.writes = new Uint32Array((resources + 31) >> 5);
  }

  read(resource: number): void {
    this.reads[resource >> 5] = (this.reads[resource >> 5] ?? 0) | (1 << (resource & 31));
  }

  write(resource: number): void {
    this.writes[resource >> 5] = (this.writes[resource >> 5] ?? 0) | (1 << (resource & 31));
  }

  doesRead(resource: number): boolean {
    return ((this.reads[resource >> 5] ?? 0) & (1 << (resource & 31))) !== 0;
  }

  doesWrite(resource: number): boolean {
    return ((this.writes[resource >> 5] ?? 0) & (1 << (resource & 31))) !== 0;
  }

  clear(): void {
    this.reads.fill(0);
    this.writes.fill(0);
  }

  addAll({ reads, writes }: Footprint): void {
    for (let k = 0; k < reads.length; k++) {
      this.reads[k] = (this.reads[k] ?? 0) | (reads[k] ?? 0);
      this.writes[k] = (this.writes[k] ?? 0) | (writes[k] ?? 0);
    }
  }

  /** Could the order of the two matter? */
  conflictsWith(other: Footprint): boolean {
    for (let k = 0; k < this.reads.length; k++) {
      const writes = this.writes[k] ?? 0;
      const otherWrites = other.writes[k] ?? 0;
      if ((writes & ((other.reads[k] ?? 0) | otherWrites)) !== 0) return true;
      if (((this.reads[k] ?? 0) & otherWrites) !== 0) return true;
    }
    return false;
  }
}
