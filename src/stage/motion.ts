import type { Machine } from '../machine';

/** What a drawing that moves is of. */
export interface Frame {
  readonly machine: Machine;
  readonly position: number;
  /** Where its nodes stand, as words: other words are another place. */
  readonly rows: string;
  /** What else gives places: the room that it has. */
  readonly size: string;
}

/** `arrows`: only pointers slide; `nodes`: nodes move, and their pointers with them, which takes longer. */
export type Motion = 'none' | 'arrows' | 'nodes';

/** Changes that follow each other faster, in milliseconds, are not animated: scrubbing, a key held down. */
export const QUICK = 130;

/** How a drawing gets from one frame to the next, `elapsed` milliseconds after it got to that one. */
export function chooseMotion(from: Frame | undefined, to: Frame, elapsed: number): Motion {
  if (from === undefined || from.machine !== to.machine || from.size !== to.size) return 'none';
  if (elapsed < QUICK) return 'none';
  return from.rows === to.rows ? 'arrows' : 'nodes';
}
