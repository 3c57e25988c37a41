import type { Outcome } from '../checker';
import type { Machine } from '../machine';
import { readerOf } from '../trace';

/** An outcome as a readout of a process's timers: all that the reader got. */
export interface Readout {
  /** By each call, in order. */
  readonly returns: readonly number[];
  readonly text: string;
  /** The ids that user space was told, in the order of the text. */
  readonly timers: readonly number[];
  /** What the reader was told in place of text, below 0; undefined where it never was. */
  readonly error: number | undefined;
  /**
   * Were these the timers of the process at some instant of the fill? `null` where no fill went over the
   * whole list, so that there is nothing to compare.
   */
  readonly isSnapshot: boolean | null;
}

const snapshotOf: readonly Readout['isSnapshot'][] = [null, false, true];

/** Undefined for a program that shows no file. */
export function readoutOf(machine: Machine, { actors, ghosts }: Outcome): Readout | undefined {
  if (machine.program.views.files.length === 0) return undefined;
  const reader = readerOf(machine);
  const { text = '', returns = [] } = actors.find(({ actor }) => actor === reader) ?? {};
  return {
    returns,
    text,
    timers: [...text.matchAll(/^ID: (\d+)$/gm)].map(([, id]) => Number(id)),
    error: returns.find((value) => value < 0),
    isSnapshot: snapshotOf[ghosts['snapshot']?.[0] ?? 0] ?? null,
  };
}
