/**
 * A stretch of ticks: begun in tick `from`, ended in tick `to`, both included; 0 is the init block. Where
 * nothing ended it, `to` is the last tick of the run, or the one of its fault.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
}
