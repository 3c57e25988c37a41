import { expect, it } from 'vitest';
import { compile } from '../lang';
import { createMachine, type Machine } from '../machine';
import { scenarioSources, whatIfs } from '../scenarios/posix-timers';
import { check, checkToTheEnd } from './check';
import { defaultBounds, searchToTheEnd } from './search';

function machineWith(whatIf: string): Machine {
  const sources = scenarioSources('live', 'after', [whatIf]);
  const parameters = whatIfs.find(({ id }) => id === whatIf)?.parameters ?? {};
  const compiled = sources && compile({ name: whatIf, ...sources, parameters });
  if (compiled?.ok !== true) throw new Error('does not compile');
  return createMachine(compiled.program);
}

it('gives the shortest schedule of a violation', () => {
  const found = checkToTheEnd(machineWith('after-free-now'));
  const shortest = searchToTheEnd(machineWith('after-free-now'));
  expect(found).toEqual(shortest);
  expect(found).toMatchObject({ kind: 'violation', isShortest: true });
});

it('keeps a violation whose shortest schedule is out of reach, and says so', () => {
  const bounds = { ...defaultBounds, maxStates: 10_000 };
  const machine = machineWith('after-unlink-no-siglock');
  expect(searchToTheEnd(machine, bounds).kind).toBe('stopped');
  expect(checkToTheEnd(machine, bounds)).toMatchObject({ kind: 'violation', isShortest: false });
});

it('says on the way that there is a fault, and never on a safe program', () => {
  const isFaultSaid = (machine: Machine): readonly boolean[] =>
    [...check(machine)].map(({ hasFault }) => hasFault === true);
  expect(isFaultSaid(machineWith('after-unlink-no-siglock'))).toContain(true);
  expect(isFaultSaid(machineWith('after-plain-add'))).not.toContain(true);
});
