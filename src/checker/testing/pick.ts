/** A number from 0 to `below` - 1. */
export type Pick = (below: number) => number;

/** Numbers that look random, the same ones for the same seed (mulberry32). */
export function createPick(seed: number): Pick {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word = (word + Math.imul(word ^ (word >>> 7), word | 61)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) % below;
  };
}
