import type { Flow } from './region';
import { findRegion } from './region';

/** Shorter ways are written out wherever they are needed; SPIN refuses a `d_step` that is too long. */
const shortest = 6;
const longest = 60;

/**
 * Where several ways through code that is no step come together: such places are written once, with a
 * label, instead of after every step that leads there; and where code is cut that is long. Inside a loop
 * that makes no step only its beginning may be such a place, so that the loop stays in one piece and can
 * count its rounds. `begins`: where code begins in any case.
 */
export function findSharedBlocks(
  flow: Flow,
  begins: readonly number[],
  isStop: (pc: number) => boolean,
  isStep: (pc: number) => boolean,
): ReadonlySet<number> {
  const { instructions, after } = flow;
  const before = new Map<number, number[]>();
  for (const pc of instructions.keys())
    for (const next of after(pc)) before.set(next, [...(before.get(next) ?? []), pc]);

  /** All that can be reached without a step. */
  const reach = (from: number, next: (pc: number) => readonly number[]): ReadonlySet<number> => {
    const reached = new Set<number>();
    const pending = [...next(from)];
    for (let pc = pending.pop(); pc !== undefined; pc = pending.pop()) {
      if (reached.has(pc) || isStep(pc)) continue;
      reached.add(pc);
      pending.push(...next(pc));
    }
    return reached;
  };
  /** Not inside a loop without a step, or its beginning. */
  const mayBeShared = (pc: number): boolean => {
    const forward = reach(pc, after);
    if (!forward.has(pc)) return true;
    const backward = reach(pc, (at) => before.get(at) ?? []);
    return (before.get(pc) ?? []).some((from) => !(forward.has(from) && backward.has(from)));
  };

  const shared = new Set<number>();
  for (const pc of instructions.keys()) {
    if (isStop(pc) || (before.get(pc)?.length ?? 0) < 2) continue;
    if (findRegion(flow, pc, isStop).inside.size > shortest && mayBeShared(pc)) shared.add(pc);
  }
  const uncut = [...begins, ...shared];
  for (let entry = uncut.pop(); entry !== undefined; entry = uncut.pop()) {
    const begin = entry;
    const { inside } = findRegion(
      flow,
      begin,
      (pc) => isStop(pc) || (shared.has(pc) && pc !== begin),
    );
    if (inside.size <= longest) continue;
    const [cut] = [...inside]
      .slice(longest / 2, longest)
      .filter((pc) => pc !== begin && mayBeShared(pc));
    if (cut === undefined) continue;
    shared.add(cut);
    uncut.push(begin, cut);
  }
  return shared;
}
