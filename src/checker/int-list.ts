const pieceLength = 1 << 15;

/** Integers of 32 bits; growing adds a piece and never copies the others. */
export class IntList {
  readonly #pieces: Int32Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get bytes(): number {
    return this.#pieces.length * pieceLength * 4;
  }

  /** 0 behind the end. */
  at(index: number): number {
    return this.#pieces[Math.floor(index / pieceLength)]?.[index % pieceLength] ?? 0;
  }

  push(value: number): void {
    const place = this.#length++ % pieceLength;
    if (place === 0) this.#pieces.push(new Int32Array(pieceLength));
    const last = this.#pieces[this.#pieces.length - 1];
    if (last !== undefined) last[place] = value;
  }
}
