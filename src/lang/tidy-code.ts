import { EngineBug } from './engine-bug';
import { successorsOf } from './liveness';
import type { Instruction } from './program';

export interface TidyCode {
  readonly instructions: readonly Instruction[];
  /** Where the entries are now. */
  readonly entries: readonly number[];
}

/**
 * Puts places for labels, lets jumps to jumps go to where those go, and drops what is never reached
 * and jumps to what comes next anyway.
 */
export function tidyCode(
  instructions: readonly Instruction[],
  labels: readonly number[],
  entries: readonly number[],
): TidyCode {
  const placeOf = (label: number): number => {
    const at = labels[label];
    if (at === undefined || at < 0) throw new EngineBug(`label ${label} was never put`);
    return destination(instructions, labels, at);
  };
  const placed = instructions.map((instruction): Instruction => {
    if (instruction.op === 'jump') return { ...instruction, target: placeOf(instruction.target) };
    if (instruction.op !== 'branch') return instruction;
    return { ...instruction, otherwise: placeOf(instruction.otherwise) };
  });

  const starts = [0, ...entries.map(placeOf)];
  const reached = reachable(placed, starts);
  // From the end: where each instruction, or what takes its place, will be, counted from the end.
  const fromEnd = new Array<number>(placed.length + 1).fill(0);
  const kept = new Array<boolean>(placed.length).fill(false);
  for (let index = placed.length - 1; index >= 0; index--) {
    const instruction = placed[index];
    const behind = fromEnd[index + 1] ?? 0;
    const isIdle =
      instruction?.op === 'jump' &&
      instruction.target > index &&
      fromEnd[instruction.target] === behind;
    kept[index] = reached.has(index) && !isIdle;
    fromEnd[index] = behind + (kept[index] ? 1 : 0);
  }
  const length = fromEnd[0] ?? 0;
  const movedTo = (index: number): number => length - (fromEnd[index] ?? 0);
  return {
    entries: starts.slice(1).map(movedTo),
    instructions: placed
      .filter((_, index) => kept[index])
      .map((instruction): Instruction => {
        if (instruction.op === 'jump')
          return { ...instruction, target: movedTo(instruction.target) };
        if (instruction.op !== 'branch') return instruction;
        return { ...instruction, otherwise: movedTo(instruction.otherwise) };
      }),
  };
}

/** Follows jumps; one that leads round in a circle stays as it is. */
function destination(
  instructions: readonly Instruction[],
  labels: readonly number[],
  start: number,
): number {
  const seen = new Set<number>();
  let at = start;
  for (;;) {
    const instruction = instructions[at];
    if (instruction?.op !== 'jump' || seen.has(at)) return at;
    seen.add(at);
    at = labels[instruction.target] ?? at;
  }
}

function reachable(
  instructions: readonly Instruction[],
  starts: readonly number[],
): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [...starts];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const instruction = instructions[index];
    if (instruction === undefined || reached.has(index)) continue;
    reached.add(index);
    open.push(...successorsOf(instruction, index));
  }
  return reached;
}
