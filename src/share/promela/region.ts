import type { Instruction, Register } from '../../lang';

/** Code as a graph. */
export interface Flow {
  readonly instructions: readonly Instruction[];
  readonly after: (pc: number) => readonly number[];
}

/**
 * What is done in one go from one instruction on: everything up to the next instructions that stop.
 *
 * ```text
 * 4 branch ─┬─ 5 copy ── 6 jump ─┐
 *           └─ 7 constant ───────┴─ 8 (join) ── 9 load (stops)
 * ```
 */
export interface Region {
  readonly entry: number;
  readonly inside: ReadonlySet<number>;
  /** Where it ends, in the order of the text. */
  readonly stops: readonly number[];
  /** Instructions inside with more than one way to them. */
  readonly joins: ReadonlySet<number>;
  /** Those of the joins that begin a loop. */
  readonly loopHeads: ReadonlySet<number>;
  readonly instructions: readonly Instruction[];
  readonly written: ReadonlySet<Register>;
}

export function findRegion(
  { instructions, after }: Flow,
  entry: number,
  isExit: (pc: number) => boolean,
): Region {
  const waysTo = new Map<number, number>();
  const loopHeads = new Set<number>();
  const stops = new Set<number>();
  const inside = new Set<number>();
  const open = new Set<number>();
  // A stack of our own: a chain of instructions can be longer than the call stack is deep.
  const pending: { readonly pc: number; readonly leaves: boolean }[] = [
    { pc: entry, leaves: false },
  ];
  for (let top = pending.pop(); top !== undefined; top = pending.pop()) {
    const { pc, leaves } = top;
    if (leaves) {
      open.delete(pc);
      continue;
    }
    waysTo.set(pc, (waysTo.get(pc) ?? 0) + 1);
    if (isExit(pc)) {
      stops.add(pc);
    } else if (inside.has(pc)) {
      if (open.has(pc)) loopHeads.add(pc);
    } else {
      inside.add(pc);
      open.add(pc);
      pending.push({ pc, leaves: true });
      for (const next of after(pc)) pending.push({ pc: next, leaves: false });
    }
  }
  const done = [...inside].flatMap((pc) => instructions[pc] ?? []);
  return {
    entry,
    inside,
    stops: [...stops].sort((left, right) => left - right),
    joins: new Set([...inside].filter((pc) => (waysTo.get(pc) ?? 0) > 1)),
    loopHeads,
    instructions: done,
    written: new Set(done.flatMap((one) => ('to' in one ? [one.to] : []))),
  };
}

/** The instructions that can come next. `known`: registers whose value is known here. */
export function followers(
  instruction: Instruction,
  pc: number,
  known: ReadonlyMap<Register, number> = new Map(),
): readonly number[] {
  switch (instruction.op) {
    case 'end':
      return [];
    case 'jump':
      return [instruction.target];
    case 'branch': {
      const condition = known.get(instruction.condition);
      if (condition === undefined) return [instruction.otherwise, pc + 1];
      return [condition === 0 ? instruction.otherwise : pc + 1];
    }
    default:
      return [pc + 1];
  }
}
