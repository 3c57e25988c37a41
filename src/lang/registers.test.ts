import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelCaseSources, scenarios, scenarioSources } from '../scenarios/posix-timers';
import { compile, type CompileRequest } from './compile';
import type { Code, Instruction, Program } from './program';
import { randomProgram } from './testing/random-code';

// Found here once more and in the plainest way: which registers an instruction reads and writes, what
// is live, and what may be read before it is written.

const readKeys = new Set([
  'from',
  'left',
  'right',
  'condition',
  'pointer',
  'expected',
  'begin',
  'end',
]);

function readsOf(instruction: Instruction): readonly number[] {
  const reads: number[] = [];
  for (const [key, value] of Object.entries(instruction) as Iterable<[string, unknown]>) {
    const isValue = key === 'value' && instruction.op !== 'constant';
    if (typeof value === 'number' && (readKeys.has(key) || isValue)) reads.push(value);
    if (key === 'values' && Array.isArray(value))
      reads.push(...value.filter((register) => typeof register === 'number'));
  }
  if ('place' in instruction && instruction.place.base >= 0) reads.push(instruction.place.base);
  return reads;
}

function writesOf(instruction: Instruction): number | undefined {
  return 'to' in instruction ? instruction.to : undefined;
}

function nextOf(instruction: Instruction, index: number): readonly number[] {
  if (instruction.op === 'end') return [];
  if (instruction.op === 'jump') return [instruction.target];
  return instruction.op === 'branch' ? [index + 1, instruction.otherwise] : [index + 1];
}

/** Per instruction the registers that it or a later one may read. */
function naiveLive({ instructions }: Code): readonly (readonly number[])[] {
  const live = instructions.map(() => new Set<number>());
  const backwards = [...instructions.entries()].reverse();
  for (let size = -1, before = -2; size !== before;) {
    before = size;
    for (const [index, instruction] of backwards) {
      const own = live[index];
      for (const next of nextOf(instruction, index))
        for (const register of live[next] ?? [])
          if (register !== writesOf(instruction)) own?.add(register);
      for (const register of readsOf(instruction)) own?.add(register);
    }
    size = live.reduce((sum, registers) => sum + registers.size, 0);
  }
  return live.map((registers) => [...registers].sort((a, b) => a - b));
}

function checkCode(code: Code, entries: readonly number[]): void {
  const naive = naiveLive(code);
  expect(code.live.map((registers) => [...new Set(registers)].sort((a, b) => a - b))).toEqual(
    naive,
  );
  // What may be read from an entry on must have been written: nothing but a callback's argument.
  expect(naive[0]?.filter((register) => register !== 0 || entries.length === 0) ?? []).toEqual([]);
  for (const entry of entries) expect([[], [0]]).toContainEqual(naive[entry]);
  for (const [index, locals] of code.locals.entries())
    for (const { register } of locals) expect(naive[index]).toContain(register);
  for (const [index, instruction] of code.instructions.entries())
    for (const next of nextOf(instruction, index)) expect(code.instructions[next]).toBeDefined();
}

function checkProgram(program: Program): void {
  checkCode(program.init, []);
  for (const { kind, code } of program.actors)
    checkCode(code, kind === 'rcu' ? program.callbacks.map(({ entry }) => entry) : []);
}

function compiled(request: Omit<CompileRequest, 'name'>): Program | undefined {
  const result = compile({ name: 'test', ...request });
  return result.ok ? result.program : undefined;
}

describe('registers: live is exact, and none is read before it is written', () => {
  const shipped = scenarios.flatMap(({ id }) =>
    (['before', 'after'] as const).map((path) => [id, path] as const),
  );

  it.each(shipped)('in %s, %s', (id, path) => {
    const sources = scenarioSources(id, path);
    const program = sources && compiled(sources);
    expect(program).toBeDefined();
    if (program) checkProgram(program);
  });

  it.each(['before', 'after'] as const)('in the runner of recorded scripts, %s', (path) => {
    const program = compiled(kernelCaseSources(path));
    expect(program).toBeDefined();
    if (program) checkProgram(program);
  });

  it('in random code (seed 2)', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { maxLength: 300, size: 'max' }), (decisions) => {
        const { text } = randomProgram(decisions);
        const program = compiled({ entry: 'r', files: [{ path: 'r', text }] });
        if (program) checkProgram(program);
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});
