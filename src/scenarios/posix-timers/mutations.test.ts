import { describe, expect, it } from 'vitest';
import { explore } from '../../checker';
import { compile, describeDiagnostic } from '../../lang';
import { createMachine } from '../../machine';
import type { Fault, FaultKind, Machine } from '../../machine';
import type { MatrixRow } from '.';
import { matrix, scenarioSources } from '.';

function machineOf({ id, scenario, path, whatIfs, parameters }: MatrixRow): Machine {
  const sources = scenarioSources(scenario, path, whatIfs);
  if (sources === undefined) throw new Error(`no scenario ${scenario}`);
  const compiled = compile({ name: id, ...sources, parameters });
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(describeDiagnostic).join('\n'));
  return createMachine(compiled.program);
}

function structOf(machine: Machine, { object }: Fault): string | undefined {
  const { objects, structs } = machine.program;
  return object === undefined ? undefined : structs[objects[object]?.struct ?? -1]?.name;
}

/** A model that cannot fail shows nothing: each rule of the kernel, broken, must show. */
describe('the kernel with one rule broken', () => {
  for (const row of matrix.filter(({ whatIfs }) => whatIfs.length > 0)) {
    const { id, scenario, expects } = row;
    if (expects.verdict === 'race') {
      const kinds: readonly FaultKind[] = expects.faults;
      it(`${id}: ${kinds.join(' or ')}, on ${scenario}`, { timeout: 60_000 }, () => {
        const machine = machineOf(row);
        const [found] = explore(machine, undefined, 1).faults;
        expect(kinds).toContain(found?.fault.kind);
        if (expects.structs !== undefined && found?.fault.object !== undefined)
          expect(expects.structs).toContain(structOf(machine, found.fault));
      });
    } else {
      it(`${id}: safe, on ${scenario}`, { timeout: 60_000 }, () => {
        const { complete, faults, endings } = explore(machineOf(row));
        expect(complete).toBe(true);
        expect(faults).toEqual([]);
        expect(endings).not.toEqual([]);
      });
    }
  }
});
