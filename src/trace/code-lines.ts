import { ridesAlong } from '../machine';
import type { Machine } from '../machine';

const known = new WeakMap<Machine, ReadonlyMap<string, readonly string[]>>();

/**
 * The lines at which actors can stand, `after.race:53`, each with the names of those that can. What rides
 * along with the step before it is no place to stand.
 */
export function standingLines(machine: Machine): ReadonlyMap<string, readonly string[]> {
  const found = known.get(machine);
  if (found !== undefined) return found;
  const lines = new Map<string, string[]>();
  for (const actor of machine.actors) {
    for (const instruction of actor.code.instructions) {
      const isStep = !ridesAlong(instruction, machine.interruptible[actor.index] ?? false);
      if (instruction.op === 'end' || !isStep) continue;
      const key = lineKey(instruction.at.file, instruction.at.line);
      const names = lines.get(key) ?? [];
      lines.set(key, names);
      if (!names.includes(actor.name)) names.push(actor.name);
    }
  }
  known.set(machine, lines);
  return lines;
}

export const lineKey = (file: string, line: number): string => `${file}:${String(line)}`;
