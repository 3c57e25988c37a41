/** Calls `run` with the latest value once per frame, however often one comes. */
export class FrameQueue<Value> {
  readonly #run: (value: Value) => void;
  #frame: number | undefined;

  constructor(run: (value: Value) => void) {
    this.#run = run;
  }

  put(value: Value): void {
    this.cancel();
    this.#frame = window.requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#run(value);
    });
  }

  cancel(): void {
    if (this.#frame !== undefined) window.cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}
