import { describe, expect, it } from 'vitest';
import { explore } from '../../checker';
import { compile } from '../../lang';
import { createMachine } from '../../machine';
import type { Fault, Machine } from '../../machine';
import { scenarioSources } from '.';
import type { Edit, Mutation } from './testing/mutations';
import { mutations } from './testing/mutations';
import { idsOf, readsOf } from './testing/outcome';

function edited(text: string, { file, from, to }: Edit): string {
  const parts = text.split(from);
  expect(parts, `"${from}" in ${file}`).toHaveLength(2);
  return parts.join(to);
}

function machineOf({ id, scenario, path, parameters = {}, edits }: Mutation): Machine {
  const sources = scenarioSources(scenario, path);
  if (sources === undefined) throw new Error(`no scenario ${scenario}`);
  const files = sources.files.map((source) => ({
    ...source,
    text: edits.filter(({ file }) => file === source.path).reduce(edited, source.text),
  }));
  const compiled = compile({ name: id, entry: sources.entry, files, parameters });
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message).join('\n'));
  return createMachine(compiled.program);
}

function structOf(machine: Machine, { object }: Fault): string | undefined {
  const { objects, structs } = machine.program;
  return object === undefined ? undefined : structs[objects[object]?.struct ?? -1]?.name;
}

/** A model that cannot fail shows nothing: each rule of the kernel, broken, must show. */
describe('the kernel with one rule broken', () => {
  for (const mutation of mutations) {
    const { id, scenario, verdict } = mutation;
    const machine = machineOf(mutation);
    if ('faults' in verdict) {
      it(`${id}: ${verdict.faults.join(' or ')}, on ${scenario}`, { timeout: 60_000 }, () => {
        const [found] = explore(machine, undefined, 1).faults;
        expect(verdict.faults).toContain(found?.fault.kind);
        if (verdict.structs !== undefined && found?.fault.object !== undefined)
          expect(verdict.structs).toContain(structOf(machine, found.fault));
      });
    } else {
      it(`${id}: no fault, on ${scenario}`, { timeout: 60_000 }, () => {
        const { complete, faults, endings } = explore(machine);
        expect(complete).toBe(true);
        expect(faults).toEqual([]);
        const readouts = endings.map(({ state }) =>
          idsOf(readsOf(machine, state).join('')).join(' '),
        );
        for (const readout of verdict.readouts) expect(readouts).toContain(readout);
      });
    }
  }
});
